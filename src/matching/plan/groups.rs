//! Pairs and circles that are weighed against one another.

use crate::domain::{Reach, Score};
use crate::matching::circle::Arc;
use crate::packing::{Group, NOBODY};

use super::whole;

/// What a group is worth: so much for each of its people, and so much for each point of its score
/// once for each of them.
#[derive(Clone, Copy)]
pub(super) struct Worth {
    pub person: i64,
    pub point: i64,
}

impl Worth {
    /// A group with what it is worth.
    pub fn weigh(self, members: [u32; 3], score: Score) -> Group {
        let each = self.person + self.point * i64::from(score.get());
        Group {
            weight: whole(people(&members).len()) * each,
            members,
        }
    }

    /// Whether a circle of these steps may be worth more than that. Where it says no, none is.
    #[allow(clippy::cast_precision_loss)]
    pub fn may_exceed(self, cost: i64, steps: [Arc; 3]) -> bool {
        let spare = cost - 3 * self.person;
        if spare < 0 || self.point == 0 {
            return spare < 0;
        }
        let (mut remains, mut by_worth) = (0.0, 0.0);
        for step in steps {
            remains += step.remains;
            by_worth += 1.0 / step.worth;
        }
        // Half a point for rounding, and a little for what floating point takes.
        let points = spare as f64 / (3 * self.point) as f64 - 0.51;
        10_000.0 * remains > points * by_worth
    }
}

/// The people of a group, by places in the order of ids.
pub(super) fn people(members: &[u32; 3]) -> &[u32] {
    let size = if members[2] == NOBODY { 2 } else { 3 };
    &members[..size]
}

/// Groups by places in the order of ids, and how they score.
#[derive(Default)]
pub(super) struct Groups {
    pub members: Vec<[u32; 3]>,
    pub scores: Vec<Score>,
}

impl Groups {
    pub fn add(&mut self, members: [u32; 3], score: Score) {
        self.members.push(members);
        self.scores.push(score);
    }

    /// With what each is worth.
    pub fn weighed(&self, worth: Worth) -> Vec<Group> {
        let groups = self.members.iter().zip(&self.scores);
        groups
            .map(|(members, score)| worth.weigh(*members, *score))
            .collect()
    }

    /// What some of them reach.
    pub fn reach(&self, chosen: &[u32]) -> Reach {
        let mut reach = Reach::default();
        for group in chosen {
            let size = people(&self.members[*group as usize]).len();
            reach.people_matched += size;
            reach.total_score += size * usize::from(self.scores[*group as usize].get());
        }
        reach
    }
}
