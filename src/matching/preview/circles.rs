//! Circles of three around one person.

use crate::domain::{Circle, Platform, Score};
use crate::matching::best::Best;
use crate::matching::card::Cards;
use crate::matching::circle::Arc;
use crate::matching::cohort::Cohort;
use crate::matching::lists::Lists;
use crate::matching::rules::Exchange;

use super::Me;
use super::everybody::Unfit;

/// Two people who make a circle of one: whom that one teaches, and who teaches them.
#[derive(Clone, Copy)]
struct Found {
    score: Score,
    learner: u32,
    teacher: u32,
}

/// Somebody whom the one teaches, or who teaches them.
struct Near {
    person: u32,
    arc: Arc,
    /// The best score that a circle with them can have.
    bound: f64,
}

impl Cohort {
    /// The best circles of the participant with two people who are no match of theirs, score
    /// falling, equal ones by their members' ids in teaching order.
    pub(super) fn circles(
        &self,
        me: &Me<'_>,
        cards: &Cards<'_>,
        unfit: &[Unfit],
        size: usize,
        platform: &dyn Platform,
    ) -> Vec<Circle> {
        if size == 0 {
            return Vec::new();
        }
        let (learners, teachers) = (near(unfit, true), near(unfit, false));
        let order = |a: &Found, b: &Found| {
            let ids = |found: &Found| [self.ids.get(found.learner), self.ids.get(found.teacher)];
            b.score.cmp(&a.score).then_with(|| ids(a).cmp(&ids(b)))
        };
        let mut best = Best::new(size);
        let mut bar = 0.0;
        let wishes = self.wishes_of(&teachers);
        // Who was met last as a teacher of which learner, plus 1: nobody is looked at twice.
        let mut met = vec![0; teachers.len()];
        for (turn, learner) in (1..).zip(&learners) {
            if learner.bound < bar {
                break;
            }
            for offer in self.skills.offered.get(learner.person) {
                for place in wishes.get(offer.skill) {
                    let teacher = &teachers[*place as usize];
                    // They come in order.
                    if teacher.bound < bar {
                        break;
                    }
                    if std::mem::replace(&mut met[*place as usize], turn) == turn {
                        continue;
                    }
                    let circle = |arc| Arc::circle([learner.arc, teacher.arc, arc]);
                    if circle(Arc::BEST) < bar {
                        continue;
                    }
                    let enough = |worth| circle(Arc { worth, ..Arc::BEST }) >= bar;
                    let skills = &self.skills;
                    if let Some(arc) = self.arc(skills, learner.person, teacher.person, &enough) {
                        let found = Found {
                            score: Score::from_share(circle(arc)),
                            learner: learner.person,
                            teacher: teacher.person,
                        };
                        best.add(found, order);
                        if let Some(last) = best.last(order) {
                            // A little less, since scores are rounded.
                            bar = (f64::from(last.score.get()) - 1.0) / 10_000.0;
                        }
                    }
                }
            }
        }
        let found = best.in_order(order).into_iter();
        found
            .map(|found| {
                let me = &me.person.id;
                let steps = cards.steps(me, found.learner, found.teacher, platform);
                Circle {
                    steps,
                    score: found.score,
                }
            })
            .collect()
    }
}

impl Cohort {
    /// Who of some people wishes for each skill, by their places.
    fn wishes_of(&self, people: &[Near]) -> Lists<u32> {
        let (mut skills, mut places) = (Vec::new(), Vec::new());
        for (place, near) in (0..).zip(people) {
            for wish in self.skills.wished.get(near.person) {
                skills.push(wish.skill);
                places.push(place);
            }
        }
        Lists::sorted(self.words.len(), &skills, &places)
    }
}

/// Those who learn from the one, or those who teach them, and no more than that; the most promising
/// first.
fn near(unfit: &[Unfit], learners: bool) -> Vec<Near> {
    let mut found = Vec::new();
    for other in unfit {
        let fit = if learners {
            other.fits.teach
        } else {
            other.fits.learn
        };
        if other.exchange == Exchange::Mutual && fit > 0.0 {
            let arc = Arc {
                worth: fit,
                remains: other.remains,
            };
            found.push(Near {
                person: other.person,
                arc,
                bound: Arc::circle([arc, Arc::BEST, Arc::BEST]),
            });
        }
    }
    found.sort_unstable_by(|a, b| b.bound.total_cmp(&a.bound));
    found
}
