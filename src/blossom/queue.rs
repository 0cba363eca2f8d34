//! What will happen, by time.

use std::collections::VecDeque;

/// Something that may happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// This edge may lose its slack.
    Edge(u32),
    /// A tree may grow by this edge.
    Grow(u32),
    /// The potential of this blossom may reach 0.
    Blossom(u32),
    /// The potential of this vertex may.
    Vertex(u32),
}

/// How many bits a time has, and one.
const BUCKETS: usize = i64::BITS as usize + 1;

/// Events by time, where nothing is put in that should have happened already.
///
/// Each event waits in the bucket of the highest bit in which its time differs from now. Once nothing
/// is left to happen, time passes to the earliest event of the first bucket that has any, whose events
/// all move to lower ones (Ahuja, Mehlhorn, Orlin and Tarjan, *Faster algorithms for the shortest path
/// problem*, 1990). So each event moves at most once for each bit.
///
/// What happens at the same time comes in the order that saves most: vertices stay alone first, since
/// the trees of such roots need not grow; trees grow last, when they must, and all of them alike, so
/// that they stay short.
#[derive(Debug)]
pub(super) struct Queue {
    buckets: [Vec<(i64, Event)>; BUCKETS],
    now: i64,
    /// Vertices whose time has come.
    vertices: Vec<Event>,
    /// Edges by which trees can grow.
    growth: VecDeque<Event>,
}

impl Default for Queue {
    fn default() -> Self {
        Self {
            buckets: std::array::from_fn(|_| Vec::new()),
            now: 0,
            vertices: Vec::new(),
            growth: VecDeque::new(),
        }
    }
}

impl Queue {
    /// What time it is.
    pub fn now(&self) -> i64 {
        self.now
    }

    /// Puts in what happens after a while; at once, if there is none to wait.
    pub fn push(&mut self, wait: i64, event: Event) {
        self.wait_for(self.now + wait.max(0), event);
    }

    /// What happens next; time passes up to then.
    pub fn pop(&mut self) -> Option<Event> {
        let ready = self.ready();
        if ready.is_some() {
            return ready;
        }
        let next = self.buckets.iter().position(|bucket| !bucket.is_empty())?;
        let mut events = std::mem::take(&mut self.buckets[next]);
        let times = events.iter().map(|(time, _)| *time);
        self.now = times.min().unwrap_or(self.now);
        for (time, event) in events.drain(..) {
            self.wait_for(time, event);
        }
        // The room that it took is kept for others.
        self.buckets[next] = events;
        self.ready()
    }

    fn ready(&mut self) -> Option<Event> {
        let vertex = self.vertices.pop();
        let any = vertex.or_else(|| self.buckets[0].pop().map(|(_, event)| event));
        any.or_else(|| self.growth.pop_front())
    }

    fn wait_for(&mut self, time: i64, event: Event) {
        match event {
            Event::Vertex(_) if time == self.now => self.vertices.push(event),
            Event::Grow(_) if time == self.now => self.growth.push_back(event),
            _ => {
                let differing = i64::BITS - (time ^ self.now).leading_zeros();
                self.buckets[differing as usize].push((time, event));
            }
        }
    }
}
