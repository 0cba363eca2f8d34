//! Maximum-weight matching in a general graph, exactly, for sparse graphs.
//!
//! Knows nothing of people: it could be a crate of its own.
//!
//! # The problem
//!
//! Given edges with whole weights, choose edges of which no two share a vertex, with the greatest
//! total weight. A vertex may stay alone. Where as many vertices as possible must be matched, give
//! every edge a bonus that outweighs all the rest.
//!
//! # The algorithm
//!
//! Edmonds' primal–dual method. Every vertex has a *potential* y ≥ 0 and every *blossom*, an odd set
//! of vertices that the search has shrunk to one, a potential z ≥ 0, such that no edge weighs more
//! than the potentials that cover it:
//!
//! ```text
//! slack(u, v) = y(u) + y(v) + Σ z(B) over blossoms B with both ends in them − w(u, v) ≥ 0
//! ```
//!
//! Matched edges have no slack, and vertices that stay alone have potential 0 in the end. By linear
//! programming duality no matching weighs more than the sum of all potentials, so the potentials
//! prove the result: [`Matching::prove`] checks that.
//!
//! From each vertex that is alone grows an alternating tree along edges without slack. All trees
//! grow at once while time passes: potentials of *outer* nodes (an even number of steps from the
//! root) fall by 1 in each unit of time, those of *inner* ones rise, and what happens next stands in
//! a queue by the time at which it will:
//!
//! | what | then |
//! |---|---|
//! | an edge from an outer node to one in no tree loses its slack | the tree grows |
//! | an edge between two trees does | both are augmented, and dissolve |
//! | an edge within a tree does | its odd circle is shrunk to a blossom |
//! | the z of an inner blossom reaches 0 | it is opened again |
//! | the y of an outer vertex reaches 0 | it stays alone in the root's place |
//!
//! Potentials are kept as of the time a node got its label, so time costs nothing to pass, and
//! together for all vertices of a node, of which the largest part keeps its place when it is shrunk
//! into another, so that deep nests of blossoms cost little more than flat ones. Entries of
//! the queue are never taken out: what has become of an edge is looked at when its time comes, and
//! an edge is put in anew whenever one of its ends changes so that something may happen earlier.
//!
//! # Sources
//!
//! Edmonds, *Maximum matching and a polyhedron with 0,1-vertices*, 1965; Galil, Micali and Gabow,
//! *An O(EV log V) algorithm for finding a maximal weighted matching in general graphs*, 1986, for
//! the queue; Galil, *Efficient algorithms for finding maximum matching in graphs*, 1986, for how
//! blossoms are walked; Kolmogorov, *Blossom V*, 2009, for the start from potentials of single
//! vertices.
//!
//! # Units
//!
//! Potentials are in quarters of a weight. All starting potentials are even quarters, so those of
//! all roots always have the same parity, the slack between two trees is even, and every time is a
//! whole number.

mod augment;
mod cover;
mod forest;
mod graph;
mod outcome;
mod proof;
mod queue;
mod search;
mod shrink;
mod start;

pub use cover::Cover;
pub use graph::{Edge, Graph};
pub use proof::Flaw;
pub use start::Start;

use std::ops::Range;

use forest::Forest;

/// Stands for no vertex.
pub const NOBODY: u32 = u32::MAX;

/// The heaviest matching of a graph, and what proves that there is none heavier.
#[derive(Clone, Debug)]
pub struct Matching {
    /// Whom each vertex is matched with, or [`NOBODY`].
    pub mates: Vec<u32>,
    /// The total weight of the matched edges.
    pub weight: i64,
    /// The potential of each vertex, in quarters of a weight.
    potentials: Vec<i64>,
    /// All vertices, those of every blossom side by side.
    order: Vec<u32>,
    /// The blossoms with a potential of their own, each before those within it.
    blossoms: Vec<Odd>,
}

/// An odd set of vertices with a potential, in quarters of a weight.
#[derive(Clone, Debug)]
struct Odd {
    /// Where its vertices stand in the order.
    places: Range<usize>,
    potential: i64,
}

/// The heaviest matching of a graph.
///
/// The same graph and start give the same matching everywhere. Edges of weight 0 or less are never
/// chosen.
///
/// ```
/// use bothways::blossom::{Edge, Graph, Start, solve};
///
/// let path = [(0, 1, 8), (1, 2, 9), (2, 3, 8)];
/// let edges = path.map(|(u, v, weight)| Edge { u, v, weight });
/// let matching = solve(&Graph::new(4, edges.to_vec()), Start::Cold);
/// assert_eq!(matching.mates, [1, 0, 3, 2]);
/// assert_eq!(matching.weight, 16);
/// ```
#[must_use]
pub fn solve(graph: &Graph, start: Start<'_>) -> Matching {
    Solver::new(graph, start).finish()
}

/// A matching in the making, for whoever cannot wait for the whole of it.
pub struct Solver<'g> {
    graph: &'g Graph,
    forest: Forest<'g>,
}

impl<'g> Solver<'g> {
    /// Begins as [`solve`] does.
    #[must_use]
    pub fn new(graph: &'g Graph, start: Start<'_>) -> Self {
        let mut forest = Forest::new(graph, start);
        forest.plant();
        Self { graph, forest }
    }

    /// Goes so many steps on, each of which takes about as long as to look at some vertices and their
    /// edges. Says whether there are more.
    pub fn advance(&mut self, steps: usize) -> bool {
        self.forest.advance(steps)
    }

    /// The matching, the rest of which is found first.
    #[must_use]
    pub fn finish(mut self) -> Matching {
        while self.advance(usize::MAX) {}
        let matching = self.forest.into_matching();
        debug_assert_eq!(matching.prove(self.graph), Ok(()));
        matching
    }
}

#[cfg(test)]
mod tests;
