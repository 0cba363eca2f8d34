//! How well potentials cover edges, also such as were not in the graph.

use super::Matching;

/// The potentials of a matching, ready to be asked of many edges.
#[derive(Clone, Debug)]
pub struct Cover<'a> {
    matching: &'a Matching,
    /// The blossoms around each vertex.
    around: Vec<Vec<u32>>,
}

impl Matching {
    /// Its potentials.
    #[must_use]
    pub fn cover(&self) -> Cover<'_> {
        let mut around = vec![Vec::new(); self.mates.len()];
        for (number, odd) in (0..).zip(&self.blossoms) {
            for vertex in &odd.vertices {
                around[*vertex as usize].push(number);
            }
        }
        Cover {
            matching: self,
            around,
        }
    }
}

impl Cover<'_> {
    /// The potential of a vertex alone, in quarters of a weight.
    #[must_use]
    pub fn potential(&self, vertex: u32) -> i64 {
        self.matching.potentials[vertex as usize]
    }

    /// By how much the potentials cover an edge, in quarters of a weight; less than 0 if they do not,
    /// so that a matching with it might be heavier.
    #[must_use]
    pub fn slack(&self, u: u32, v: u32, weight: i64) -> i64 {
        let alone = self.potential(u) + self.potential(v) - 4 * weight;
        if alone >= 0 {
            return alone;
        }
        let theirs = &self.around[v as usize];
        let both = self.around[u as usize]
            .iter()
            .filter(|number| theirs.contains(number));
        let blossoms = &self.matching.blossoms;
        alone
            + both
                .map(|number| blossoms[*number as usize].potential)
                .sum::<i64>()
    }
}
