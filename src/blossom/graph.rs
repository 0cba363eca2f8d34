//! The graph: edges, and who is next to whom.

/// An edge of a graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// One end.
    pub u: u32,
    /// The other.
    pub v: u32,
    /// What it is worth; at most 2⁵⁰ in size, so that sums of potentials stay exact.
    pub weight: i64,
}

/// A graph without loops. Of parallel edges the heaviest counts.
#[derive(Clone, Debug)]
pub struct Graph {
    edges: Vec<Edge>,
    /// Where the neighbours of each vertex end; they begin where those of the one before end.
    ends: Vec<u32>,
    near: Vec<Near>,
}

/// An edge, seen from one of its ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Near {
    /// The other end.
    pub vertex: u32,
    /// The number of the edge.
    pub edge: u32,
    /// Its weight, in quarters.
    pub quarters: i64,
}

impl Graph {
    /// A graph of vertices 0 to `vertices` − 1.
    ///
    /// # Panics
    ///
    /// When an edge ends at a vertex that there is none of, or at the one it begins at.
    #[must_use]
    pub fn new(vertices: usize, edges: Vec<Edge>) -> Self {
        let mut ends = vec![0_u32; vertices];
        for edge in &edges {
            assert!(edge.u != edge.v, "an edge joins two vertices");
            ends[edge.u as usize] += 1;
            ends[edge.v as usize] += 1;
        }
        // First where the neighbours of each vertex start; in the end, where they end.
        let mut start = 0;
        for end in &mut ends {
            start += std::mem::replace(end, start);
        }
        let nowhere = Near {
            vertex: 0,
            edge: 0,
            quarters: 0,
        };
        let mut near = vec![nowhere; 2 * edges.len()];
        for (number, edge) in (0..).zip(&edges) {
            for (from, to) in [(edge.u, edge.v), (edge.v, edge.u)] {
                let end = &mut ends[from as usize];
                near[*end as usize] = Near {
                    vertex: to,
                    edge: number,
                    quarters: 4 * edge.weight,
                };
                *end += 1;
            }
        }
        Self { edges, ends, near }
    }

    /// How many vertices there are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.ends.len()
    }

    /// All edges.
    #[must_use]
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// Everything next to a vertex.
    pub(super) fn near(&self, vertex: u32) -> &[Near] {
        let vertex = vertex as usize;
        let start = vertex.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.near[start as usize..self.ends[vertex] as usize]
    }
}
