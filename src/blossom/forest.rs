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
    /// The front of its vertices, while it is in no blossom.
    pub front: u32,
    /// How many vertices are in it.
    pub size: u32,
    /// The one vertex in it that is not matched within it.
    pub base: u32,
    pub label: Label,
}

/// What vertices of the same outermost node have in common. A blossom takes over the front of the
/// largest node in it, so that only the vertices of the others must turn to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Front {
    /// The outermost node.
    pub node: u32,
    /// What is to be added to the potential of each of its vertices.
    pub lift: i64,
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
    /// The potential y of each vertex, without the lift of its front.
    pub potentials: Vec<i64>,
    /// The front of each vertex.
    pub fronts_of: Vec<u32>,
    /// As many as there are vertices.
    pub fronts: Vec<Front>,
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
            front: vertex,
            size: 1,
            base: vertex,
            label: Label::Outside,
        };
        let front = |node| Front { node, lift: 0 };
        Self {
            graph,
            queue: Queue::default(),
            mates,
            potentials,
            fronts_of: (0..size).collect(),
            fronts: (0..size).map(front).collect(),
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

    /// The number of the outermost node around a vertex.
    pub fn top(&self, vertex: u32) -> u32 {
        self.front(vertex).node
    }

    /// The outermost node around a vertex.
    pub fn around(&self, vertex: u32) -> &Node {
        &self.nodes[self.top(vertex) as usize]
    }

    fn front(&self, vertex: u32) -> &Front {
        &self.fronts[self.fronts_of[vertex as usize] as usize]
    }

    /// The potential of a vertex.
    pub fn potential(&self, vertex: u32) -> i64 {
        let front = self.front(vertex);
        let change = self.change(&self.nodes[front.node as usize]);
        self.potentials[vertex as usize] + front.lift + change
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
        self.potential(u) + self.potential(v) - quarters
    }

    /// Brings the potentials of an outermost node up to date.
    pub fn settle(&mut self, number: u32) {
        let node = self.nodes[number as usize];
        let change = self.change(&node);
        self.node(number).since = self.queue.now();
        self.fronts[node.front as usize].lift += change;
        if let Some(blossom) = self.blossom(number) {
            // Seen from a pair of its vertices, z makes up for what both lose or gain.
            blossom.potential -= 2 * change;
        }
    }

    /// Turns the vertices of a settled node to another front.
    pub fn turn_to(&mut self, node: u32, front: u32) {
        for vertex in self.vertices(node) {
            let own = &mut self.fronts_of[vertex as usize];
            let old = std::mem::replace(own, front);
            let [old, new] = [old, front].map(|front| self.fronts[front as usize].lift);
            self.potentials[vertex as usize] += old - new;
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

    /// Puts an event in.
    pub fn expect(&mut self, wait: i64, event: Event) {
        self.queue.push(wait, event);
    }
}
