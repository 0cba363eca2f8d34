//! Odd circles become one node, and open again.

use super::NOBODY;
use super::forest::{Blossom, Forest, Label, Node, ROOT};

impl Forest<'_> {
    /// Shrinks the circle that an edge between two outer nodes of a tree closes.
    pub fn shrink(&mut self, u: u32, v: u32) {
        let meeting = self.meeting(u, v);
        let (children, links) = self.circle(meeting, u, v);
        let mut inner = Vec::new();
        for child in &children {
            self.settle(*child);
            if self.nodes[*child as usize].label == Label::Inner {
                inner.extend(self.vertices(*child));
            }
        }
        let Node {
            entry, tree, base, ..
        } = self.nodes[meeting as usize];
        let whole = self.blossom_number();
        let size_of = |child: &u32| self.nodes[*child as usize].size;
        let size = children.iter().map(size_of).sum();
        let largest = children.iter().copied().max_by_key(size_of);
        let front = self.nodes[largest.unwrap_or(meeting) as usize].front;
        for child in &children {
            if self.nodes[*child as usize].front != front {
                self.turn_to(*child, front);
            }
            let child = self.node(*child);
            child.parent = whole;
            child.label = Label::Outside;
        }
        self.fronts[front as usize].node = whole;
        *self.node(whole) = Node {
            since: self.queue.now(),
            entry,
            tree,
            parent: NOBODY,
            front,
            size,
            base,
            label: Label::Outer,
        };
        if let Some(blossom) = self.blossom(whole) {
            *blossom = Blossom {
                children,
                links,
                potential: 0,
            };
        }
        self.trees[tree as usize].push(whole);
        self.watch(&inner);
    }

    /// The first outer node that is on the ways of both to the root.
    fn meeting(&mut self, u: u32, v: u32) -> u32 {
        self.walks += 1;
        let mut walkers = [self.top(u), self.top(v)];
        loop {
            for walker in &mut walkers {
                if *walker == NOBODY {
                    continue;
                }
                if std::mem::replace(&mut self.marks[*walker as usize], self.walks) == self.walks {
                    return *walker;
                }
                *walker = self.outer_above(*walker);
            }
            debug_assert!(walkers != [NOBODY; 2], "both ways end at the same root");
            if walkers == [NOBODY; 2] {
                return self.top(u);
            }
        }
    }

    /// The outer node two steps nearer to the root.
    fn outer_above(&self, outer: u32) -> u32 {
        let entry = self.nodes[outer as usize].entry;
        if entry == ROOT {
            return NOBODY;
        }
        let inner = self.around(entry.0);
        self.top(inner.entry.0)
    }

    /// The nodes around a circle from its first one down to `u`, over to `v` and back up, each with
    /// the edge to the next.
    fn circle(&self, first: u32, u: u32, v: u32) -> (Vec<u32>, Vec<(u32, u32)>) {
        let (mut children, mut links) = (Vec::new(), Vec::new());
        let mut node = self.top(u);
        while node != first {
            let entry = self.nodes[node as usize].entry;
            children.push(node);
            links.push(entry);
            node = self.top(entry.0);
        }
        children.push(first);
        children.reverse();
        links.reverse();
        links.push((u, v));
        node = self.top(v);
        while node != first {
            let (from, to) = self.nodes[node as usize].entry;
            children.push(node);
            links.push((to, from));
            node = self.top(from);
        }
        (children, links)
    }

    /// A number for a new blossom.
    fn blossom_number(&mut self) -> u32 {
        if let Some(number) = self.spare.pop() {
            return number;
        }
        let node = self.nodes.first().copied();
        self.nodes.extend(node);
        self.marks.push(0);
        self.blossoms.push(Blossom::default());
        u32::try_from(self.nodes.len() - 1).unwrap_or(NOBODY)
    }

    /// Opens an inner blossom without potential: the nodes on the even way around from where the
    /// tree came in to the base stay in the tree, the others fall out of it.
    pub fn open(&mut self, whole: u32) {
        self.settle(whole);
        let Node {
            entry, tree, base, ..
        } = self.nodes[whole as usize];
        let entered = self.child(whole, entry.1);
        let Some(blossom) = self.blossom(whole) else {
            return;
        };
        let Blossom {
            mut children,
            mut links,
            ..
        } = std::mem::take(blossom);
        self.spare.push(whole);
        let gone = self.node(whole);
        gone.label = Label::Outside;
        gone.tree = NOBODY;
        let front = gone.front;
        let now = self.queue.now();
        for child in &children {
            let node = self.node(*child);
            node.parent = NOBODY;
            node.label = Label::Outside;
            node.since = now;
            let own = node.front;
            self.fronts[own as usize].node = *child;
            if own != front {
                self.turn_to(*child, own);
            }
        }
        // From where the tree came in, forwards over an even number of links to the base.
        let place = children.iter().position(|child| *child == entered);
        let mut place = place.unwrap_or(0);
        if place % 2 == 1 {
            place = children.len() - place;
            children[1..].reverse();
            links.reverse();
            for link in &mut links {
                *link = (link.1, link.0);
            }
        }
        self.stay(&children[..=place], &links, entry, tree);
        debug_assert_eq!(self.nodes[children[0] as usize].base, base);
        for child in &children[place + 1..] {
            self.watch_outside(*child);
        }
    }

    /// Gives the nodes of an even way their places in a tree that comes in at the last one and goes
    /// on from the first.
    fn stay(&mut self, way: &[u32], links: &[(u32, u32)], mut entry: (u32, u32), tree: u32) {
        for (place, child) in way.iter().enumerate().rev() {
            if place % 2 == 0 {
                self.make_inner(*child, entry, tree);
                let base = self.nodes[*child as usize].base;
                entry = (base, self.mates[base as usize]);
            } else {
                self.make_outer(*child, entry, tree);
                let (to, from) = links[place - 1];
                entry = (from, to);
            }
        }
    }
}
