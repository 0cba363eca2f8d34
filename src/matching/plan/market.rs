//! Who could be matched with whom, by classes, and the best matching of them.

use std::rc::Rc;

use crate::base::best::Best;
use crate::base::lists::Lists;
use crate::blossom::{Edge, Graph, Matching, Solver, Start};
use crate::domain::Score;
use crate::matching::cohort::Cohort;
use crate::matching::preview::score_of;
use crate::matching::ties::AllTies;

use super::pace::Pace;

/// How many of the best partners of each vertex come into the first choice.
pub(super) const FIRST: usize = 10;

/// How many of those that a vertex must not be matched with are looked past for others.
pub(super) const LOOKED_PAST: usize = 100;

/// Two vertices, the lesser first, and what they are worth together.
pub(super) type Pair = (u32, u32, Score);

/// Vertices in classes, all pairs of which between two classes are worth the same. The vertices are
/// people by their places in the order of ids; they may stand there again after all of those.
pub(super) struct Market<'a> {
    pub cohort: &'a Cohort,
    pub ties: Rc<AllTies>,
    /// The vertices of each class.
    pub members: Lists<u32>,
    /// Two classes, and what their members are worth together.
    pub pairs: Vec<(u32, u32, Score)>,
    /// The best partners of every vertex, and those that a choice missed; in order, each pair once.
    pub firsts: Vec<Pair>,
}

impl Market<'_> {
    /// Finds the first partners of everybody: of those classes that suit each class best, by rank.
    pub async fn find_firsts(&mut self, best: Vec<Best<(u32, u32)>>, pace: Pace<'_>) {
        for (class, best) in (0..).zip(best) {
            pace.rest().await;
            let best = best.in_order(Ord::cmp);
            for (turn, vertex) in self.members.get(class).iter().enumerate() {
                for (score, other) in self.some_of(&best, *vertex, turn) {
                    self.firsts
                        .push((*vertex.min(&other), *vertex.max(&other), score));
                }
            }
        }
        pace.rest().await;
        self.firsts.sort_unstable();
        self.firsts.dedup();
    }

    /// The best partners of a vertex. Each member of a class, by its turn, begins with others of the
    /// same classes, so that they do not all meet the same few.
    fn some_of(&self, best: &[(u32, u32)], vertex: u32, turn: usize) -> Vec<(Score, u32)> {
        let open = best.iter().flat_map(|(rank, class)| {
            let score = Score::from_points(score_of(*rank));
            let others = self.members.turned(*class, turn);
            others.map(move |other| (score, other))
        });
        let open = open.take(FIRST + LOOKED_PAST);
        let open = open.filter(|(_, other)| !self.are_apart(vertex, *other));
        open.take(FIRST).collect()
    }

    /// Whether two vertices must not be matched, or are the same person.
    pub fn are_apart(&self, one: u32, other: u32) -> bool {
        let people = &self.cohort.order().people;
        let [one, other] = [one, other].map(|vertex| people[vertex as usize % people.len()]);
        self.ties.between(self.cohort, one, other)
    }

    /// Keeps two more vertices apart, whom `ties` tie.
    pub fn part(&mut self, ties: Rc<AllTies>) {
        self.ties = ties;
        let mut firsts = std::mem::take(&mut self.firsts);
        firsts.retain(|(u, v, _)| !self.are_apart(*u, *v));
        self.firsts = firsts;
    }

    /// The heaviest matching of so many vertices, from one on that was it when there were a few pairs
    /// more or less.
    ///
    /// The first partners come into the choice at first; then the potentials of that choice are held
    /// against all other pairs. Those that they do not cover come in as well, until there are none:
    /// so the others are proven not to matter.
    pub async fn best(
        &mut self,
        vertices: usize,
        weight: &dyn Fn(Score) -> i64,
        start: Start<'_>,
        pace: Pace<'_>,
    ) -> Matching {
        let edge = |(u, v, score): &Pair| Edge {
            u: *u,
            v: *v,
            weight: weight(*score),
        };
        let graph = |pairs: &[Pair]| Graph::new(vertices, pairs.iter().map(edge).collect());
        let mut matching = solved(&graph(&self.firsts), start, pace).await;
        loop {
            let cover = matching.cover();
            let more = self.uncovered(vertices, &cover, weight, pace).await;
            if more.is_empty() {
                return matching;
            }
            // Where much is new, what was found before is only in the way.
            let start = match more.len() > self.firsts.len() / 4 {
                true => Start::Cold,
                false => Start::Warm(&matching),
            };
            self.firsts.extend(more);
            pace.rest().await;
            self.firsts.sort_unstable();
            matching = solved(&graph(&self.firsts), start, pace).await;
        }
    }
}

/// So many steps take about a millisecond.
const STEPS: usize = 256;

async fn solved(graph: &Graph, start: Start<'_>, pace: Pace<'_>) -> Matching {
    pace.rest().await;
    let mut solver = Solver::new(graph, start);
    loop {
        pace.rest().await;
        if !solver.advance(STEPS) {
            return solver.finish();
        }
    }
}
