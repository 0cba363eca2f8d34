//! Pairs and circles of three together.

use crate::domain::{Objective, Reach, Score};

use super::edges::Edges;
use super::groups::Worth;
use super::held::{Choice, Held};
use super::request::Wanted;
use super::{Pace, Team, whole};

/// What one more person counts at least, in scores.
const PERSON: i64 = 100_000;

/// So exact are people counted where they alone are.
const UNIT: i64 = 1000;

/// A bound is near that exceeds what was found by less than one part of so many.
const NEAR: i64 = 100;

const SCORES_ALONE: Worth = Worth {
    person: 0,
    point: 1,
};

const PEOPLE_ALONE: Worth = Worth {
    person: UNIT,
    point: 0,
};

/// Teams, and what none exceed if that is known.
pub(super) struct Together {
    pub teams: Vec<Team>,
    pub bound: Option<Reach>,
}

impl Edges<'_> {
    /// Good teams of two and three, no worse under an objective than any that are known. The first
    /// of those are the best pairs where everybody counts.
    ///
    /// What is found where everybody counts is a choice also where scores alone do, and the other way
    /// round: so neither plan is beaten by the other at what it aims at.
    pub async fn with_circles(
        &self,
        wanted: &Wanted,
        objective: Objective,
        known: &[Vec<Team>],
        pace: Pace<'_>,
    ) -> Together {
        let mut held = Held::new(self, wanted, known, pace).await;
        let mut found: Vec<_> = known.iter().map(|teams| held.find(teams)).collect();
        let person = PERSON.max(10_000 * whole(self.cohort.size().min(30)) + 1);
        let start = found.first().map_or(&[][..], Vec::as_slice);
        let (everyone, people) = held.everyone(person, start).await;
        let reached = held.groups.reach(&everyone.groups);
        // A better one has at least as many people, who take their part of what bounds the whole.
        let part = person * whole(reached.people_matched);
        let mut most = everyone.bound.map(|bound| bound - part);
        let near = most.is_some_and(|most| most - whole(reached.total_score) < most / NEAR);
        let scores = match objective {
            Objective::Everyone if reached.people_matched == people && near => None,
            _ => Some(held.choose(SCORES_ALONE, &everyone.groups).await),
        };
        if let Some(scores) = &scores {
            most = match objective {
                Objective::Everyone => most.min(scores.bound),
                Objective::Quality => scores.bound,
            };
        }
        found.push(everyone.groups);
        found.extend(scores.map(|scores| scores.groups));
        let key = |chosen: &Vec<u32>| value(objective, held.groups.reach(chosen));
        let best = found.into_iter().max_by_key(key).unwrap_or_default();
        let reached = held.groups.reach(&best);
        let bound = most.map(|total| match usize::try_from(total) {
            Ok(total) if total == reached.total_score && objective == Objective::Quality => reached,
            total => Reach {
                people_matched: people,
                total_score: total
                    .unwrap_or(reached.total_score)
                    .min(people * usize::from(Score::MAX.get())),
            },
        });
        Together {
            teams: held.teams(&best),
            bound,
        }
    }
}

/// What a plan is measured by.
pub(super) const fn value(objective: Objective, reach: Reach) -> (usize, usize) {
    match objective {
        Objective::Everyone => (reach.people_matched, reach.total_score),
        Objective::Quality => (reach.total_score, 0),
    }
}

impl Held<'_> {
    /// As many people as can be found groups for, and as good ones, where each person counts so much;
    /// and how many there are in no choice more.
    async fn everyone(&mut self, person: i64, start: &[u32]) -> (Choice, usize) {
        let worth = Worth { person, point: 1 };
        let mut best = self.choose(worth, start).await;
        let mut people = self.able().await;
        let matched = self.groups.reach(&best.groups).people_matched;
        if matched < people {
            let most = self.choose(PEOPLE_ALONE, &best.groups).await;
            if let Some(bound) = most.bound {
                people = usize::try_from(bound / UNIT).unwrap_or(people);
            }
            if self.groups.reach(&most.groups).people_matched > matched {
                best = self.choose(worth, &most.groups).await;
            }
        }
        (best, people)
    }
}
