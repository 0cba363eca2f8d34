//! The best choice of pairs, exactly.

use crate::blossom::{Matching, NOBODY, Start};
use crate::domain::{Objective, Score};
use crate::matching::cohort::PairOutcome;
use crate::matching::skills::Skills;

use super::Team;
use super::edges::Edges;
use super::pace::Pace;

impl Edges<'_> {
    /// The matching of the best pairs, by place in the order of ids.
    pub async fn best_matching(
        &mut self,
        objective: Objective,
        start: Start<'_>,
        pace: Pace<'_>,
    ) -> Matching {
        let people = self.cohort.size();
        let weight = |score| weight(objective, people, score);
        self.market.best(people, &weight, start, pace).await
    }

    /// What is known before circles are looked for: the best pairs where everybody counts, and those of
    /// another objective.
    pub async fn known(
        &mut self,
        skills: &Skills,
        objective: Objective,
        pairs: Vec<Team>,
        pace: Pace<'_>,
    ) -> Vec<Vec<Team>> {
        if objective == Objective::Everyone {
            return vec![pairs];
        }
        let everyone = Objective::Everyone;
        let matching = self.best_matching(everyone, Start::Cold, pace).await;
        vec![self.pairs_of(skills, &matching), pairs]
    }

    /// The pairs of a matching, each once.
    pub fn pairs_of(&self, skills: &Skills, matching: &Matching) -> Vec<Team> {
        let order = self.cohort.order();
        let mut pairs = Vec::new();
        for (place, mate) in (0..).zip(&matching.mates) {
            if *mate != NOBODY && *mate > place {
                let [one, other] = [place, *mate].map(|place| order.people[place as usize]);
                if let PairOutcome::Match(pair) = self.cohort.outcome(skills, one, other) {
                    pairs.push(Team {
                        people: vec![one, other],
                        score: pair.score,
                    });
                }
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
