//! What a card says of a match: the skills that pass both ways, and the reasons.

use crate::domain::{
    Match, PairScore, PersonId, Platform, Reason, Score, SkillFit, SkillRef, Step,
};

use super::around::Around;
use super::cohort::Cohort;
use super::context::reasons;
use super::pair::{Common, Pair, Ties};
use super::person::{Offered, Profile, Wished};
use super::skills::best;

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
    pub fn card(&self, them: u32, score: PairScore, in_demand: Option<u32>) -> Match {
        let (cohort, me) = (self.cohort, self.me);
        let person = &cohort.people[them as usize];
        let several = [me.several(), cohort.several(person)];
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
            in_demand,
            reasons,
        }
    }

    fn line_is_checked(&self, them: u32) -> bool {
        let theirs = self.cohort.lines.checked(them) && self.around.bereft != Some(them);
        self.around.checked && theirs
    }

    /// The steps of a circle in which I teach one person and another teaches me.
    pub fn steps(
        &self,
        me: &PersonId,
        learner: u32,
        teacher: u32,
        platform: &dyn Platform,
    ) -> [Step; 3] {
        let ids = &self.cohort.ids;
        let [one, other] = [learner, teacher].map(|person| ids.get(person));
        let step = |from: &PersonId, to: &PersonId, skills| Step {
            from: from.clone(),
            to: to.clone(),
            skills,
        };
        [
            step(me, one, names(self.teach(learner))),
            step(one, other, self.between(learner, teacher, platform)),
            step(other, me, names(self.learn(teacher))),
        ]
    }

    /// What one of two others would teach the other.
    fn between(&self, teacher: u32, learner: u32, platform: &dyn Platform) -> Vec<SkillRef> {
        let (cohort, mut words) = (self.cohort, Vec::new());
        for wish in cohort.skills.wished.get(learner) {
            words.push(cohort.words.skill(wish.skill, platform).unwrap_or_default());
        }
        let offered = cohort.skills.offered.get(teacher);
        let mut served = Vec::new();
        for (wish, name) in cohort.skills.wished.get(learner).iter().zip(&words) {
            serve(wish, name, offered, &mut served);
        }
        names(every_skill_once(&served))
    }

    /// What I would learn from them.
    pub fn learn(&self, them: u32) -> Vec<SkillFit> {
        let offered = self.cohort.skills.offered.get(them);
        let mut served = Vec::new();
        for (wish, name) in self.me.wished.iter().zip(&self.me.wished_words) {
            serve(wish, name, offered, &mut served);
        }
        every_skill_once(&served)
    }

    /// What I would teach them, in my own words.
    pub fn teach(&self, them: u32) -> Vec<SkillFit> {
        let offered = &self.me.offered;
        let mut served = Vec::new();
        for wish in self.cohort.skills.wished.get(them) {
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

fn names(fits: Vec<SkillFit>) -> Vec<SkillRef> {
    fits.into_iter().map(|fit| fit.skill).collect()
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
