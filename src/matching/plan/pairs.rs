//! The best choice of pairs, exactly.

use crate::blossom::{Edge, Graph, NOBODY, Start, solve};
use crate::domain::{Objective, Score};

use super::edges::Edges;

impl Edges<'_> {
    /// The pairs of the best plan, each once.
    ///
    /// The best partners of each person come into the choice at first; then the potentials of that
    /// choice are held against all other pairs. Those that they do not cover come in as well, until
    /// there are none: so the others are proven not to matter.
    pub fn best_pairs(&self, objective: Objective) -> Vec<(u32, u32)> {
        let people = self.cohort.size();
        let weight = |score: Score| weight(objective, people, score);
        let edge = |(u, v, score): &(u32, u32, Score)| Edge {
            u: *u,
            v: *v,
            weight: weight(*score),
        };
        let mut chosen: Vec<Edge> = self.firsts.iter().map(edge).collect();
        let mut matching = solve(&Graph::new(people, chosen.clone()), Start::Cold);
        loop {
            let more = self.uncovered(&matching.cover(), &weight);
            if more.is_empty() {
                break;
            }
            chosen.extend(more.iter().map(edge));
            let graph = Graph::new(people, chosen.clone());
            matching = solve(&graph, Start::Warm(&matching));
        }
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
