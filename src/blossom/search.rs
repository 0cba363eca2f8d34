//! Trees grow until all that is left alone may be.

use super::NOBODY;
use super::forest::{Forest, Label, ROOT};
use super::queue::Event;

impl Forest<'_> {
    /// Lets a tree grow from every vertex that is alone and has something to gain.
    pub fn plant(&mut self) {
        let size = u32::try_from(self.graph.size()).unwrap_or(NOBODY);
        let alone = |forest: &Self, vertex: u32| {
            forest.mates[vertex as usize] == NOBODY && forest.potentials[vertex as usize] > 0
        };
        for vertex in 0..size {
            if alone(self, vertex) {
                let tree = u32::try_from(self.trees.len()).unwrap_or(NOBODY);
                self.trees.push(Vec::new());
                self.growing += 1;
                self.make_outer(vertex, ROOT, tree);
            }
        }
    }

    /// Searches for so many events on, or until the matching is the heaviest; says whether it is not.
    pub fn advance(&mut self, events: usize) -> bool {
        for _ in 0..events {
            if self.growing == 0 {
                return false;
            }
            let Some(event) = self.queue.pop() else {
                debug_assert!(false, "a tree always meets something in the end");
                return false;
            };
            match event {
                Event::Edge(edge) => self.meet(edge, false),
                Event::Grow(edge) => self.meet(edge, true),
                Event::Blossom(blossom) => self.empty(blossom),
                Event::Vertex(vertex) => self.retire(vertex),
            }
        }
        true
    }

    /// Makes a node outer: its edges now lose slack.
    pub fn make_outer(&mut self, node: u32, entry: (u32, u32), tree: u32) {
        self.join(node, entry, tree, Label::Outer);
        let vertices = self.vertices(node);
        self.watch(&vertices);
    }

    /// Makes a node inner.
    pub fn make_inner(&mut self, node: u32, entry: (u32, u32), tree: u32) {
        self.join(node, entry, tree, Label::Inner);
        if let Some(blossom) = self.blossom(node) {
            let wait = blossom.potential / 2;
            self.expect(wait, Event::Blossom(node));
        }
    }

    fn join(&mut self, node: u32, entry: (u32, u32), tree: u32, label: Label) {
        let now = self.queue.now();
        let joined = self.node(node);
        joined.since = now;
        joined.entry = entry;
        joined.tree = tree;
        joined.label = label;
        self.trees[tree as usize].push(node);
    }

    /// Expects what may happen to vertices that have become outer.
    pub fn watch(&mut self, vertices: &[u32]) {
        // All fall alike, so the lowest reaches 0 first.
        let lowest = vertices
            .iter()
            .map(|vertex| (self.potential(*vertex), *vertex));
        if let Some((potential, vertex)) = lowest.min() {
            self.expect(potential, Event::Vertex(vertex));
        }
        for vertex in vertices {
            self.watch_edges(*vertex, true);
        }
    }

    /// Expects edges of a vertex that is outer, or outside, to lose their slack.
    fn watch_edges(&mut self, vertex: u32, outer: bool) {
        let (own, top) = (self.potential(vertex), self.top(vertex));
        for near in self.graph.near(vertex) {
            let other = self.top(near.vertex);
            let node = &self.nodes[other as usize];
            let halved = match node.label {
                Label::Outer => outer,
                Label::Outside if outer => false,
                _ => continue,
            };
            if other == top {
                continue;
            }
            let slack = own + self.potential(near.vertex) - near.quarters;
            let wait = if halved { slack / 2 } else { slack };
            self.queue.push(wait, Event::Edge(near.edge));
        }
    }

    /// An edge may have lost its slack; `grows` where its turn has come to make a tree grow.
    fn meet(&mut self, edge: u32, grows: bool) {
        let joined = self.graph.edges()[edge as usize];
        let label = |vertex| self.around(vertex).label;
        let (u, v) = match (label(joined.u), label(joined.v)) {
            (Label::Outer, Label::Outer | Label::Outside) => (joined.u, joined.v),
            (Label::Outside, Label::Outer) => (joined.v, joined.u),
            _ => return,
        };
        if self.top(u) == self.top(v) {
            return;
        }
        let both = label(v) == Label::Outer;
        let slack = self.slack(u, v, 4 * joined.weight);
        if slack > 0 {
            let wait = if both { slack / 2 } else { slack };
            self.expect(wait, Event::Edge(edge));
        } else if !both && grows {
            self.grow(u, v);
        } else if !both {
            self.expect(0, Event::Grow(edge));
        } else if self.around(u).tree == self.around(v).tree {
            self.shrink(u, v);
        } else {
            let trees = [self.around(u).tree, self.around(v).tree];
            self.augment(u, v);
            self.augment(v, u);
            self.dissolve(&trees);
        }
    }

    /// A tree comes to a node outside.
    fn grow(&mut self, u: u32, v: u32) {
        let tree = self.around(u).tree;
        let node = self.top(v);
        let base = self.nodes[node as usize].base;
        let mate = self.mates[base as usize];
        if mate == NOBODY {
            self.augment(u, v);
            self.turn(node, v);
            self.mates[v as usize] = u;
            self.dissolve(&[tree]);
        } else {
            self.make_inner(node, (u, v), tree);
            self.make_outer(self.top(mate), (base, mate), tree);
        }
    }

    /// The potential of an outer vertex may have reached 0.
    fn retire(&mut self, vertex: u32) {
        let top = *self.around(vertex);
        if top.label != Label::Outer {
            return;
        }
        let potential = self.potential(vertex);
        if potential > 0 {
            self.expect(potential, Event::Vertex(vertex));
        } else {
            self.augment(vertex, NOBODY);
            self.dissolve(&[top.tree]);
        }
    }

    /// The potential of an inner blossom may have reached 0.
    fn empty(&mut self, blossom: u32) {
        let node = self.nodes[blossom as usize];
        if node.label != Label::Inner || node.parent != NOBODY {
            return;
        }
        let change = self.change(&node);
        let potential = self.blossom(blossom).map_or(0, |blossom| blossom.potential) - 2 * change;
        if potential > 0 {
            self.expect(potential / 2, Event::Blossom(blossom));
        } else {
            self.open(blossom);
        }
    }

    /// Lets go of trees whose roots are matched.
    fn dissolve(&mut self, trees: &[u32]) {
        let mut inner = Vec::new();
        for tree in trees {
            self.growing -= 1;
            for node in std::mem::take(&mut self.trees[*tree as usize]) {
                let Some(label) = self.leave(node, *tree) else {
                    continue;
                };
                if label == Label::Inner {
                    inner.push(node);
                }
            }
        }
        // What no tree could come to, others may now.
        for node in inner {
            self.watch_outside(node);
        }
    }

    /// Expects trees to come to a node that is in none any more.
    pub fn watch_outside(&mut self, node: u32) {
        for vertex in self.vertices(node) {
            self.watch_edges(vertex, false);
        }
    }

    /// Takes a node out of a tree; `None` if it is not, or no more, in it.
    fn leave(&mut self, number: u32, tree: u32) -> Option<Label> {
        let node = self.nodes[number as usize];
        if node.parent != NOBODY || node.tree != tree || node.label == Label::Outside {
            return None;
        }
        self.settle(number);
        self.node(number).label = Label::Outside;
        Some(node.label)
    }
}
