//! Where a search begins: feasible potentials, and edges without slack that can be matched at once.

use super::graph::Graph;
use super::{Matching, NOBODY};

/// What a search begins with.
#[derive(Clone, Copy, Debug)]
pub enum Start<'a> {
    /// Nothing.
    Cold,
    /// The matching of a graph that differs in some edges. The more of it still holds, the less
    /// there is to do.
    Warm(&'a Matching),
}

/// Feasible potentials, all of them even, and a matching of edges without slack.
pub(super) struct Started {
    pub potentials: Vec<i64>,
    pub mates: Vec<u32>,
}

impl Started {
    pub fn new(graph: &Graph, start: Start<'_>) -> Self {
        let mut started = Self {
            potentials: vec![0; graph.size()],
            mates: vec![NOBODY; graph.size()],
        };
        match start {
            Start::Cold => started.halve(graph),
            Start::Warm(before) => started.go_on(graph, before),
        }
        started.tighten(graph);
        started
    }

    /// Half of the heaviest edge at each vertex covers every edge.
    fn halve(&mut self, graph: &Graph) {
        for edge in graph.edges() {
            for end in [edge.u, edge.v] {
                let potential = &mut self.potentials[end as usize];
                *potential = 2 * edge.weight.max(*potential / 2);
            }
        }
    }

    /// The potentials of before, those of blossoms shared out among their vertices, cover all edges
    /// of before; for new ones that they do not, one end gets the rest.
    fn go_on(&mut self, graph: &Graph, before: &Matching) {
        for (potential, shared) in self.potentials.iter_mut().zip(before.shared()) {
            *potential = shared + (shared & 1);
        }
        for edge in graph.edges() {
            let [u, v] = [edge.u as usize, edge.v as usize];
            let missing = 4 * edge.weight - self.potentials[u] - self.potentials[v];
            if missing > 0 {
                self.potentials[u.max(v)] += missing;
            }
        }
        for vertex in 0..graph.size() {
            let mate = before.mates.get(vertex).copied().unwrap_or(NOBODY);
            if mate != NOBODY && (mate as usize) > vertex {
                for near in graph.near(u32::try_from(vertex).unwrap_or(NOBODY)) {
                    if near.vertex == mate && self.slack(vertex, mate, near.quarters) == 0 {
                        self.mates[vertex] = mate;
                        self.mates[mate as usize] = near_number(vertex);
                    }
                }
            }
        }
    }

    /// Lowers the potential of each vertex that is alone as far as its edges allow, and matches it
    /// with another one that is alone, if an edge without slack leads there.
    fn tighten(&mut self, graph: &Graph) {
        for vertex in 0..graph.size() {
            if self.mates[vertex] != NOBODY {
                continue;
            }
            let (mut least, mut mate) = (0, NOBODY);
            for near in graph.near(near_number(vertex)) {
                let needed = near.quarters - self.potentials[near.vertex as usize];
                let alone = self.mates[near.vertex as usize] == NOBODY;
                if needed > least || (needed == least && mate == NOBODY && alone && needed > 0) {
                    mate = if alone { near.vertex } else { NOBODY };
                    least = needed;
                }
            }
            self.potentials[vertex] = least;
            if mate != NOBODY {
                self.mates[vertex] = mate;
                self.mates[mate as usize] = near_number(vertex);
            }
        }
    }

    fn slack(&self, u: usize, v: u32, quarters: i64) -> i64 {
        self.potentials[u] + self.potentials[v as usize] - quarters
    }
}

fn near_number(vertex: usize) -> u32 {
    u32::try_from(vertex).unwrap_or(NOBODY)
}

impl Matching {
    /// The potential of each vertex with its part of those of the blossoms around it, in quarters.
    pub(super) fn shared(&self) -> Vec<i64> {
        let mut shared = self.potentials.clone();
        for odd in &self.blossoms {
            for vertex in &self.order[odd.places.clone()] {
                shared[*vertex as usize] += odd.potential / 2;
            }
        }
        shared
    }
}
