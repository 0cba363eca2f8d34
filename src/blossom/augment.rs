//! Paths along which matched and unmatched edges change places.

use super::forest::Forest;
use super::forest::ROOT;

impl Forest<'_> {
    /// Matches an outer vertex with another, and along the way to its root everybody with whoever
    /// was there before.
    pub fn augment(&mut self, mut vertex: u32, mut mate: u32) {
        loop {
            let outer = self.top(vertex);
            self.turn(outer, vertex);
            self.mates[vertex as usize] = mate;
            let entry = self.nodes[outer as usize].entry;
            if entry == ROOT {
                return;
            }
            let inner = self.top(entry.0);
            let (from, to) = self.nodes[inner as usize].entry;
            self.turn(inner, to);
            self.mates[to as usize] = from;
            (vertex, mate) = (from, to);
        }
    }

    /// Makes a vertex the base of the node it is in: within, all others are matched.
    pub fn turn(&mut self, node: u32, vertex: u32) {
        let mut open = vec![(node, vertex)];
        while let Some((node, vertex)) = open.pop() {
            if std::mem::replace(&mut self.node(node).base, vertex) == vertex {
                continue;
            }
            let child = self.child(node, vertex);
            let Some(blossom) = self.blossom(node) else {
                continue;
            };
            let count = blossom.children.len();
            let first = blossom.children.iter().position(|other| *other == child);
            let first = first.unwrap_or(0);
            blossom.children.rotate_left(first);
            blossom.links.rotate_left(first);
            let pairs: Vec<_> = (1..count)
                .step_by(2)
                .map(|place| {
                    let children = [blossom.children[place], blossom.children[place + 1]];
                    (children, blossom.links[place])
                })
                .collect();
            open.push((child, vertex));
            for ([one, other], (from, to)) in pairs {
                self.mates[from as usize] = to;
                self.mates[to as usize] = from;
                open.push((one, from));
                open.push((other, to));
            }
        }
    }

    /// The child of a blossom that a vertex is in; the vertex itself, for a vertex.
    pub fn child(&self, node: u32, vertex: u32) -> u32 {
        let mut child = vertex;
        while child != node && self.nodes[child as usize].parent != node {
            child = self.nodes[child as usize].parent;
        }
        child
    }
}
