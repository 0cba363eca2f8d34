//! Vertices, blossoms and the trees they are in, with their potentials.

use super::NOBODY;
use super::graph::Graph;
use super::queue::{Event, Queue};
use super::start::{Start, Started};

/// Where a node that is in no blossom stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// In no tree.
    Outside,
    /// An even number of steps from the root of its tree.
    Outer,
    /// An odd number.
    Inner,
}

/// A vertex or a blossom. Vertices come first, by their numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    /// When its label was set: potentials are as of then.
    pub since: i64,
    /// The edge by which its tree came to it, from there to here; [`NOBODY`]s for a root.
    pub entry: (u32, u32),
    /// The tree it is in.
    pub tree: u32,
    /// The blossom it is part of, or [`NOBODY`].
    pub parent: u32,
    /// The one vertex in it that is not matched within it.
    pub base: u32,
    pub label: Label,
}

/// An odd circle of nodes.
#[derive(Clone, Debug, Default)]
pub(super) struct Blossom {
    /// The nodes around the circle, from the one with the base.
    pub children: Vec<u32>,
    /// The edge from each child to the next one, from there to here; the last leads to the first.
    pub links: Vec<(u32, u32)>,
    /// Its potential z, as of the time of its label.
    pub potential: i64,
}

/// The state of the search.
pub(super) struct Forest<'a> {
    pub graph: &'a Graph,
    pub queue: Queue,
    pub mates: Vec<u32>,
    /// The potential y of each vertex, as of the time of its node's label.
    pub potentials: Vec<i64>,
    /// The outermost node around each vertex.
    pub tops: Vec<u32>,
    pub nodes: Vec<Node>,
    /// Blossoms, numbered as nodes after the vertices.
    pub blossoms: Vec<Blossom>,
    /// Numbers of blossoms that are no more.
    pub spare: Vec<u32>,
    /// The nodes of each tree, some of which may have become part of others or be no more.
    pub trees: Vec<Vec<u32>>,
    /// How many trees there are.
    pub growing: usize,
    /// For marking nodes on a walk: the last walk that met each.
    pub marks: Vec<u32>,
    pub walks: u32,
}

/// An edge from nowhere: how a root came to its tree.
pub(super) const ROOT: (u32, u32) = (NOBODY, NOBODY);

impl<'a> Forest<'a> {
    /// Vertices with feasible potentials and some of them matched, and no tree yet.
    pub fn new(graph: &'a Graph, start: Start<'_>) -> Self {
        let Started { potentials, mates } = Started::new(graph, start);
        let size = u32::try_from(graph.size()).unwrap_or(NOBODY);
        let alone = |vertex| Node {
            since: 0,
            entry: ROOT,
            tree: NOBODY,
            parent: NOBODY,
            base: vertex,
            label: Label::Outside,
        };
        Self {
            graph,
            queue: Queue::default(),
            mates,
            potentials,
            tops: (0..size).collect(),
            nodes: (0..size).map(alone).collect(),
            blossoms: Vec::new(),
            spare: Vec::new(),
            trees: Vec::new(),
            growing: 0,
            marks: vec![0; graph.size()],
            walks: 0,
        }
    }

    /// The node of a number.
    pub fn node(&mut self, node: u32) -> &mut Node {
        &mut self.nodes[node as usize]
    }

    /// The blossom of a node; `None` for a vertex.
    pub fn blossom(&mut self, node: u32) -> Option<&mut Blossom> {
        let place = (node as usize).checked_sub(self.graph.size())?;
        self.blossoms.get_mut(place)
    }

    /// The outermost node around a vertex.
    pub fn top(&self, vertex: u32) -> &Node {
        &self.nodes[self.tops[vertex as usize] as usize]
    }

    /// How much the potential of a vertex in a node has changed since its label was set.
    pub fn change(&self, node: &Node) -> i64 {
        match node.label {
            Label::Outside => 0,
            Label::Outer => node.since - self.queue.now(),
            Label::Inner => self.queue.now() - node.since,
        }
    }

    /// The slack of an edge between two outermost nodes.
    pub fn slack(&self, u: u32, v: u32, quarters: i64) -> i64 {
        let potential =
            |vertex: u32| self.potentials[vertex as usize] + self.change(self.top(vertex));
        potential(u) + potential(v) - quarters
    }

    /// Brings the potentials of a node up to date.
    pub fn settle(&mut self, node: u32) {
        let change = self.change(&self.nodes[node as usize]);
        let now = self.queue.now();
        self.node(node).since = now;
        if change == 0 {
            return;
        }
        for vertex in self.vertices(node) {
            self.potentials[vertex as usize] += change;
        }
        if let Some(blossom) = self.blossom(node) {
            // Seen from a pair of its vertices, z makes up for what both lose or gain.
            blossom.potential -= 2 * change;
        }
    }

    /// All vertices in a node.
    pub fn vertices(&self, node: u32) -> Vec<u32> {
        let (mut open, mut found) = (vec![node], Vec::new());
        while let Some(node) = open.pop() {
            match (node as usize).checked_sub(self.graph.size()) {
                None => found.push(node),
                Some(place) => open.extend(self.blossoms[place].children.iter().rev()),
            }
        }
        found
    }

    /// Makes every vertex in a node see it as the outermost one around.
    pub fn cover(&mut self, node: u32) -> Vec<u32> {
        let vertices = self.vertices(node);
        for vertex in &vertices {
            self.tops[*vertex as usize] = node;
        }
        vertices
    }

    /// Puts an event in.
    pub fn expect(&mut self, wait: i64, event: Event) {
        self.queue.push(wait, event);
    }
}
