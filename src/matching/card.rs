//! What a card says of a match: the skills that pass both ways, and the reasons.

use std::cmp::Reverse;

use crate::domain::{Match, PairScore, Reason, Score, SkillFit, SkillRef};

use super::around::Around;
use super::cohort::Cohort;
use super::context::reasons;
use super::pair::{Common, Pair, Several, Ties};
use super::person::{Offered, Profile, Wished};

/// The cards of one person's matches.
pub(super) struct Cards<'a> {
    cohort: &'a Cohort,
    me: &'a Profile<'a>,
    around: &'a Around,
}

/// A wish that is served.
struct Served<'a> {
    skill: u32,
    name: &'a SkillRef,
    /// What it adds, by which the list is ordered. Whole basis points, so that every
    /// implementation finds the same order.
    value: Score,
    fit: Score,
}

impl<'a> Cards<'a> {
    pub fn new(cohort: &'a Cohort, me: &'a Profile<'a>, around: &'a Around) -> Self {
        Self { cohort, me, around }
    }

    /// The card of a match with a person of the cohort.
    pub fn card(&self, them: u32, score: PairScore) -> Match {
        let (cohort, me) = (self.cohort, self.me);
        let person = &cohort.people[them as usize];
        let mine = Several {
            languages: &me.languages,
            cadences: &me.cadences,
            week: &me.week,
        };
        let several = [mine, cohort.several(person)];
        let pair = Pair {
            me: &me.traits,
            them: &person.traits,
            common: Common::of(&cohort.frame, several),
            ties: Ties::default(),
        };
        let mut reasons = reasons(&cohort.frame, &cohort.programme, &pair, several);
        if cohort.frame.rules.reporting_line && !self.line_is_checked(them) {
            reasons.push(Reason::ReportingLineNotChecked);
        }
        Match {
            id: cohort.ids.value(them).clone(),
            score,
            teach: self.teach(them),
            learn: self.learn(them),
            reasons,
        }
    }

    fn line_is_checked(&self, them: u32) -> bool {
        let theirs = self.cohort.lines.checked(them) && self.around.bereft != Some(them);
        self.around.checked && theirs
    }

    /// What I would learn from them.
    fn learn(&self, them: u32) -> Vec<SkillFit> {
        let offered = self.cohort.offered.get(them);
        let wished = self.me.wished.iter();
        in_order(wished.filter_map(|(wish, name)| served(*wish, name, offered.iter())))
    }

    /// What I would teach them, in my own words.
    fn teach(&self, them: u32) -> Vec<SkillFit> {
        let offered = &self.me.offered;
        let wished = self.cohort.wished.get(them).iter();
        in_order(wished.filter_map(|wish| {
            let (_, name) = offered
                .iter()
                .find(|(offer, _)| offer.skill == wish.skill)?;
            served(*wish, name, offered.iter().map(|(offer, _)| offer))
        }))
    }
}

/// A wish with the best of the offers for it, if that is any good.
fn served<'a, 'o>(
    Wished { skill, want }: Wished,
    name: &'a SkillRef,
    offered: impl Iterator<Item = &'o Offered>,
) -> Option<Served<'a>> {
    let fit = want.best(
        offered
            .filter(|offer| offer.skill == skill)
            .map(|offer| offer.give),
    );
    (fit > 0.0).then(|| Served {
        skill,
        name,
        value: Score::from_share(want.value(fit)),
        fit: Score::from_share(fit),
    })
}

/// Best first, equal ones in the learner's order, every skill once.
fn in_order<'a>(served: impl Iterator<Item = Served<'a>>) -> Vec<SkillFit> {
    let mut served: Vec<_> = served.collect();
    served.sort_by_key(|wish| Reverse(wish.value));
    let mut listed = Vec::with_capacity(served.len());
    served.retain(|wish| {
        let is_new = !listed.contains(&wish.skill);
        listed.push(wish.skill);
        is_new
    });
    let fits = served.into_iter().map(|wish| SkillFit {
        skill: wish.name.clone(),
        fit: wish.fit,
    });
    fits.collect()
}
