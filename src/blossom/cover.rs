//! How well potentials cover edges, also such as were not in the graph.

use super::{Matching, NOBODY};

/// The potentials of a matching, ready to be asked of many edges.
///
/// In the order of the vertices, the blossoms around two of them are those that are around all that
/// stand between the two. So what covers an edge through blossoms is the least of what covers two
/// neighbours on the way from one end to the other (Bender and Farach-Colton, *The LCA problem
/// revisited*, 2000).
#[derive(Clone, Debug)]
pub struct Cover<'a> {
    matching: &'a Matching,
    /// Where each vertex stands in the order.
    places: Vec<u32>,
    /// The outermost blossom around each vertex, or [`NOBODY`].
    outermost: Vec<u32>,
    /// For each power of two the least potential of the blossoms around two neighbours, among so
    /// many of them from a place on.
    least: Vec<Vec<i64>>,
}

impl Matching {
    /// Its potentials.
    #[must_use]
    pub fn cover(&self) -> Cover<'_> {
        let vertices = self.order.len();
        let mut places = vec![0; vertices];
        for (place, vertex) in (0..).zip(&self.order) {
            places[*vertex as usize] = place;
        }
        let mut outermost = vec![NOBODY; vertices];
        // By how much the potential around two neighbours differs from that around the two before.
        let mut steps = vec![0; vertices + 1];
        let mut end = 0;
        for (number, odd) in (0..).zip(&self.blossoms) {
            steps[odd.places.start] += odd.potential;
            steps[odd.places.end - 1] -= odd.potential;
            if odd.places.start >= end {
                end = odd.places.end;
                for vertex in &self.order[odd.places.clone()] {
                    outermost[*vertex as usize] = number;
                }
            }
        }
        let mut potential = 0;
        let mut around = Vec::new();
        for step in &steps[..vertices.saturating_sub(1)] {
            potential += step;
            around.push(potential);
        }
        Cover {
            matching: self,
            places,
            outermost,
            least: least(around),
        }
    }
}

/// The least of some numbers among two to the power of the level from a place on, for each level.
fn least(numbers: Vec<i64>) -> Vec<Vec<i64>> {
    let mut levels = vec![numbers];
    let mut width = 1;
    while let Some(last) = levels.last().filter(|last| last.len() > width) {
        let pairs = last.iter().zip(&last[width..]);
        let level = pairs.map(|(one, other)| *one.min(other)).collect();
        levels.push(level);
        width *= 2;
    }
    levels
}

impl Cover<'_> {
    /// The potential of a vertex alone, in quarters of a weight.
    #[must_use]
    pub fn potential(&self, vertex: u32) -> i64 {
        self.matching.potentials[vertex as usize]
    }

    /// The outermost blossom around a vertex, by a number of its own, and its potential; two
    /// vertices in different ones, or in none, share no blossom.
    #[must_use]
    pub fn outermost(&self, vertex: u32) -> Option<(u32, i64)> {
        let number = self.outermost[vertex as usize];
        let blossom = self.matching.blossoms.get(number as usize)?;
        Some((number, blossom.potential))
    }

    /// By how much the potentials cover an edge, in quarters of a weight; less than 0 if they do not,
    /// so that a matching with it might be heavier.
    #[must_use]
    pub fn slack(&self, u: u32, v: u32, weight: i64) -> i64 {
        let alone = self.potential(u) + self.potential(v) - 4 * weight;
        let [outer, other] = [u, v].map(|vertex| self.outermost[vertex as usize]);
        if alone >= 0 || outer != other || outer == NOBODY {
            return alone;
        }
        let [one, other] = [u, v].map(|vertex| self.places[vertex as usize]);
        let (from, to) = (one.min(other) as usize, one.max(other) as usize);
        let level = (to - from).ilog2() as usize;
        let numbers = &self.least[level];
        alone + numbers[from].min(numbers[to - (1 << level)])
    }
}
