//! Circles of three around one person.

use crate::domain::{Circle, Platform, Score};
use crate::matching::best::Best;
use crate::matching::card::Cards;
use crate::matching::circle::Arc;
use crate::matching::cohort::Cohort;
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
        for learner in &learners {
            if learner.bound < bar {
                break;
            }
            for teacher in &teachers {
                if teacher.bound < bar {
                    break;
                }
                let ways = [learner.arc, teacher.arc];
                if Arc::circle([ways[0], ways[1], Arc::BEST]) < bar {
                    continue;
                }
                if let Some(arc) = self.arc(&self.skills, learner.person, teacher.person) {
                    let score = Score::from_share(Arc::circle([ways[0], ways[1], arc]));
                    let found = Found {
                        score,
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
