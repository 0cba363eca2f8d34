//! What a search has found.

use super::forest::Forest;
use super::{Matching, NOBODY, Odd};

impl Forest<'_> {
    /// What was found, once there is no tree any more.
    pub fn into_matching(self) -> Matching {
        let mut weight = 0;
        for vertex in 0..self.mates.len() {
            let mate = self.mates[vertex];
            if mate != NOBODY && mate as usize > vertex {
                let near = self.graph.near(mate).iter();
                let joined = near.filter(|near| near.vertex as usize == vertex);
                weight += joined.map(|near| near.quarters / 4).max().unwrap_or(0);
            }
        }
        let (order, blossoms) = self.nested();
        let fronts = self.potentials.iter().zip(&self.fronts_of);
        let lifted = fronts.map(|(own, front)| own + self.fronts[*front as usize].lift);
        Matching {
            mates: self.mates,
            weight,
            potentials: lifted.collect(),
            order,
            blossoms,
        }
    }

    /// All vertices, those of every blossom side by side, and the blossoms with a potential, each
    /// before those within it.
    fn nested(&self) -> (Vec<u32>, Vec<Odd>) {
        let mut order = Vec::with_capacity(self.mates.len());
        let mut blossoms: Vec<Odd> = Vec::new();
        let mut seen = vec![false; self.nodes.len()];
        let mut open = Vec::new();
        for vertex in 0..self.mates.len() {
            let top = self.fronts[self.fronts_of[vertex] as usize].node;
            if !std::mem::replace(&mut seen[top as usize], true) {
                open.push(Step::Into(top));
            }
            while let Some(step) = open.pop() {
                match step {
                    Step::OutOf(blossom) => blossoms[blossom].places.end = order.len(),
                    Step::Into(node) => match (node as usize).checked_sub(self.mates.len()) {
                        None => order.push(node),
                        Some(place) => {
                            let blossom = &self.blossoms[place];
                            if blossom.potential > 0 {
                                open.push(Step::OutOf(blossoms.len()));
                                blossoms.push(Odd {
                                    places: order.len()..order.len(),
                                    potential: blossom.potential,
                                });
                            }
                            let children = blossom.children.iter().rev();
                            open.extend(children.map(|child| Step::Into(*child)));
                        }
                    },
                }
            }
        }
        (order, blossoms)
    }
}

/// A step of a walk through blossoms.
enum Step {
    /// To a node.
    Into(u32),
    /// Behind all that is in a blossom.
    OutOf(usize),
}
