//! What stands between one person and everybody else.

use crate::domain::Participant;
use crate::matching::around::{Above, Around};
use crate::matching::cohort::Cohort;
use crate::matching::lines::Lines;
use crate::matching::pair::Ties;

impl Cohort {
    /// Who is above or below the participant. Nobody looks where the rule is off.
    pub(super) fn around(&self, me: &Participant) -> Around {
        if !self.frame.rules.reporting_line {
            return Around::default();
        }
        self.lines
            .around(self.ids.find(me.id.as_str()), self.above(me))
    }

    /// Whom the participant reports to.
    fn above(&self, me: &Participant) -> Above {
        match &me.manager {
            Some(manager) if *manager != me.id => {
                let number = self.ids.find(manager.as_str());
                number.map_or(Above::Stranger, Above::Person)
            }
            _ => Above::Nobody,
        }
    }

    /// The lines with the participant in them, and between whom they are others than in the roster.
    pub(super) fn redrawn(&self, me: &Participant) -> Option<(Lines, Vec<u32>)> {
        if !self.frame.rules.reporting_line {
            return None;
        }
        let number = self.ids.find(me.id.as_str())?;
        self.lines.redrawn(number, self.above(me))
    }

    /// What stands between the participant and each person.
    pub(super) fn ties(&self, me: &Participant, around: &Around) -> Vec<Ties> {
        let mut ties = vec![Ties::default(); self.people.len()];
        let mut add = |number: u32, tie| {
            if let Some(ties) = ties.get_mut(number as usize) {
                ties.add(tie);
            }
        };
        Ties::listed(me, &mut |id, tie| {
            if let Some(number) = self.ids.find(id.as_str()) {
                add(number, tie);
            }
        });
        if let Some(number) = self.ids.find(me.id.as_str()) {
            for (person, tie) in self.listed_by.get(number) {
                add(*person, *tie);
            }
        }
        for number in &around.related {
            add(*number, Ties::LINE);
        }
        ties
    }
}
