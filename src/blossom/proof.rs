//! Whether a matching is the heaviest, checked without trusting how it was found.

use super::graph::{Edge, Graph};
use super::{Matching, NOBODY};

/// What a matching does not prove.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// A vertex is matched with one that is not matched with it, or along no edge.
    Mates(u32),
    /// A potential is negative, or that of an even set.
    Potential,
    /// An edge weighs more than the potentials that cover it.
    Uncovered(Edge),
    /// The potentials add up to more than the matching weighs.
    Gap,
}

impl Matching {
    /// Proves that no matching of the graph is heavier: every edge is covered by potentials whose
    /// sum is the weight of this one.
    ///
    /// # Errors
    ///
    /// What is missing from the proof.
    pub fn prove(&self, graph: &Graph) -> Result<(), Flaw> {
        let weight = self.matched(graph)?;
        let mut sum: i64 = self.potentials.iter().sum();
        let mut least = self.potentials.iter().copied().min().unwrap_or(0);
        for odd in &self.blossoms {
            let vertices = odd.places.len();
            let pairs = vertices / 2;
            sum += odd.potential * i64::try_from(pairs).unwrap_or(0);
            least = least.min(odd.potential);
            if vertices % 2 == 0 {
                return Err(Flaw::Potential);
            }
        }
        if least < 0 {
            return Err(Flaw::Potential);
        }
        if let Some(edge) = self.uncovered(graph) {
            return Err(Flaw::Uncovered(edge));
        }
        if weight == self.weight && sum == 4 * weight {
            Ok(())
        } else {
            Err(Flaw::Gap)
        }
    }

    /// The weight of the matched edges.
    fn matched(&self, graph: &Graph) -> Result<i64, Flaw> {
        let mut twice = 0;
        for (vertex, mate) in (0..).zip(&self.mates) {
            if *mate == NOBODY {
                continue;
            }
            let joined = graph
                .near(vertex)
                .iter()
                .filter(|near| near.vertex == *mate);
            let back = self.mates.get(*mate as usize);
            match joined.map(|near| near.quarters / 4).max() {
                Some(weight) if back == Some(&vertex) => twice += weight,
                _ => return Err(Flaw::Mates(vertex)),
            }
        }
        Ok(twice / 2)
    }

    fn uncovered(&self, graph: &Graph) -> Option<Edge> {
        let cover = self.cover();
        let mut edges = graph.edges().iter();
        let uncovered = edges.find(|edge| cover.slack(edge.u, edge.v, edge.weight) < 0);
        uncovered.copied()
    }
}
