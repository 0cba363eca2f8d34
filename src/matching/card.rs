//! What a card says of a match: the skills that pass both ways, and the reasons.

use crate::domain::{Match, PairScore, Reason, Score, SkillFit, SkillRef};

use super::around::Around;
use super::cohort::{Cohort, best};
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
            id: cohort.ids.get(them).clone(),
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
        let mut served = Vec::new();
        for (wish, name) in self.me.wished.iter().zip(&self.me.wished_words) {
            serve(wish, name, offered, &mut served);
        }
        every_skill_once(&served)
    }

    /// What I would teach them, in my own words.
    fn teach(&self, them: u32) -> Vec<SkillFit> {
        let offered = &self.me.offered;
        let mut served = Vec::new();
        for wish in self.cohort.wished.get(them) {
            let place = offered.iter().position(|offer| offer.skill == wish.skill);
            if let Some(name) = place.and_then(|place| self.me.offered_words.get(place)) {
                serve(wish, name, offered, &mut served);
            }
        }
        every_skill_once(&served)
    }
}

/// Puts a wish among those that are served, best first and equal ones in the learner's order, if
/// the best of the offers for it is any good.
fn serve<'a>(wish: &Wished, name: &'a SkillRef, offered: &[Offered], served: &mut Vec<Served<'a>>) {
    let fit = best(wish, offered);
    if fit > 0.0 {
        let value = Score::from_share(wish.want.value(fit));
        let place = served.partition_point(|other| other.value >= value);
        served.insert(
            place,
            Served {
                skill: wish.skill,
                name,
                value,
                fit: Score::from_share(fit),
            },
        );
    }
}

fn every_skill_once(served: &[Served<'_>]) -> Vec<SkillFit> {
    let mut fits = Vec::new();
    for (place, wish) in served.iter().enumerate() {
        let mut before = served[..place].iter();
        if before.all(|other| other.skill != wish.skill) {
            fits.push(SkillFit {
                skill: wish.name.clone(),
                fit: wish.fit,
            });
        }
    }
    fits
}
