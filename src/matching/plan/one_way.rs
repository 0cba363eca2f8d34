//! One-way pairs among those whom no group took.

use crate::blossom::{Edge, Graph, Start, solve};
use crate::domain::{Exclusion, OneWayPair, Score};
use crate::matching::cohort::{Cohort, PairOutcome};
use crate::matching::lists::number;
use crate::matching::skills::Skills;
use crate::matching::tally::Tally;

use super::edges::Edges;

impl Cohort {
    /// The one-way pairs with the greatest total among people whom no group took, each at most once
    /// as a teacher and once as a learner.
    pub(super) fn one_way(
        &self,
        skills: &Skills,
        taken: &[bool],
        edges: &Edges<'_>,
    ) -> Vec<OneWayPair> {
        let order = self.order();
        let people = number(self.size());
        let is_free =
            |person: u32| !taken[person as usize] && self.people[person as usize].traits.room;
        let mut tally = Tally::default();
        let mut steps = Vec::new();
        for learner in &order.people {
            if !is_free(*learner) {
                continue;
            }
            let (offered, wished) = (skills.offered.get(*learner), skills.wished.get(*learner));
            tally.compare(skills, offered, wished, u32::MAX);
            for teacher in tally.people() {
                let worth = tally.fits(*teacher).learn;
                if worth <= 0.0 || !is_free(*teacher) || edges.are_kept_apart(*teacher, *learner) {
                    continue;
                }
                let outcome = self.outcome(skills, *learner, *teacher);
                if outcome == PairOutcome::Excluded(Exclusion::OneWay) {
                    let places = [*teacher, *learner].map(|person| order.places[person as usize]);
                    steps.push((places, Score::from_share(worth)));
                }
            }
        }
        steps.sort_unstable();
        // Everybody stands there twice: as a teacher, and after all of those as a learner.
        let edge = |([teacher, learner], score): &([u32; 2], Score)| Edge {
            u: *teacher,
            v: learner + people,
            weight: i64::from(score.get()),
        };
        let graph = Graph::new(2 * self.size(), steps.iter().map(edge).collect());
        let matching = solve(&graph, Start::Cold);
        let mut pairs = Vec::new();
        for ([teacher, learner], score) in steps {
            if matching.mates[teacher as usize] == learner + people {
                let id = |place: u32| self.ids.get(order.people[place as usize]).clone();
                pairs.push(OneWayPair {
                    teacher: id(teacher),
                    learner: id(learner),
                    score,
                });
            }
        }
        pairs
    }
}
