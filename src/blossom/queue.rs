//! What will happen, by time.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Something that may happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Event {
    /// This edge may lose its slack.
    Edge(u32),
    /// The potential of this blossom may reach 0.
    Blossom(u32),
    /// The potential of this vertex may.
    Vertex(u32),
}

/// Events by time. Those of the same time come in the same order everywhere.
#[derive(Debug, Default)]
pub(super) struct Queue {
    heap: BinaryHeap<Reverse<(i64, Event)>>,
    /// What happens at once.
    ready: Vec<Event>,
}

impl Queue {
    /// Puts in what happens at a time.
    pub fn push(&mut self, now: i64, time: i64, event: Event) {
        if time <= now {
            self.ready.push(event);
        } else {
            self.heap.push(Reverse((time, event)));
        }
    }

    /// What happens next, and when. Everything that happens at once comes before time passes.
    pub fn pop(&mut self, now: i64) -> Option<(i64, Event)> {
        if let Some(event) = self.ready.pop() {
            return Some((now, event));
        }
        self.heap.pop().map(|Reverse(next)| next)
    }
}
