//! The best choice of pairs, exactly.

use crate::blossom::NOBODY;
use crate::domain::{Objective, Score};

use super::edges::Edges;

impl Edges<'_> {
    /// The pairs of the best plan, each once.
    pub fn best_pairs(&self, objective: Objective) -> Vec<(u32, u32)> {
        let people = self.cohort.size();
        let matching = self
            .market
            .best(people, &|score| weight(objective, people, score));
        let order = self.cohort.order();
        let mut pairs = Vec::new();
        for (place, mate) in (0..).zip(&matching.mates) {
            if *mate != NOBODY && *mate > place {
                let person = |place: u32| order.people[place as usize];
                pairs.push((person(place), person(*mate)));
            }
        }
        pairs
    }
}

/// What a pair weighs: its score once for each of the two. Where everybody counts, each of them
/// weighs more than all scores of so many people together.
fn weight(objective: Objective, people: usize, score: Score) -> i64 {
    let bonus = match objective {
        Objective::Everyone => 10_000 * i64::try_from(people).unwrap_or(0) + 1,
        Objective::Quality => 0,
    };
    2 * (bonus + i64::from(score.get()))
}
