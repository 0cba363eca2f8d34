//! What stands between one person after another and everybody else.

use super::cohort::Cohort;
use super::lines::Lines;
use crate::base::lists::Lists;
use crate::base::table::number;

/// Whom each person must not meet, whatever both said.
#[derive(Debug)]
pub(super) struct AllTies {
    /// Whom each person lists, or must not meet, and by whom they are listed.
    lists: Lists<u32>,
    /// Whether reporting lines count.
    lines: bool,
    /// The lines to count in place of the cohort's own.
    redrawn: Option<Lines>,
}

impl AllTies {
    /// With further people who must not meet.
    pub fn new(cohort: &Cohort, apart: &[(u32, u32)]) -> Self {
        let people = cohort.size();
        let (mut by, mut listed) = (Vec::new(), Vec::new());
        let mut add = |one: u32, other: u32| {
            if cohort.is_person(one) && cohort.is_person(other) {
                by.extend([one, other]);
                listed.extend([other, one]);
            }
        };
        for person in 0..number(people) {
            for (lister, _) in cohort.listed_by.get(person) {
                add(person, *lister);
            }
        }
        for (one, other) in apart {
            add(*one, *other);
        }
        Self {
            lists: Lists::sorted(people, &by, &listed),
            lines: cohort.frame.rules.reporting_line,
            redrawn: None,
        }
    }

    /// By these lines instead of the cohort's own.
    pub fn by(self, lines: Lines) -> Self {
        Self {
            redrawn: Some(lines),
            ..self
        }
    }

    fn lines<'a>(&'a self, cohort: &'a Cohort) -> &'a Lines {
        self.redrawn.as_ref().unwrap_or(&cohort.lines)
    }

    /// To how many a person is tied at most.
    pub fn count(&self, cohort: &Cohort, person: u32) -> usize {
        let in_lines = match self.lines {
            true => self.lines(cohort).count_related_to(person),
            false => 1,
        };
        self.lists.get(person).len() + in_lines
    }

    /// Whether a person is tied to everybody by lines alone.
    pub fn to_all(&self, cohort: &Cohort, person: u32) -> bool {
        self.lines && self.lines(cohort).is_related_to_all(person)
    }

    /// Whether two people are tied, or are the same.
    pub fn between(&self, cohort: &Cohort, one: u32, other: u32) -> bool {
        one == other
            || self.lists.get(one).contains(&other)
            || (self.lines && self.lines(cohort).related(one, other))
    }
}
