//! What will happen, by time.

/// Something that may happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// This edge may lose its slack.
    Edge(u32),
    /// The potential of this blossom may reach 0.
    Blossom(u32),
    /// The potential of this vertex may.
    Vertex(u32),
}

/// How many bits a time has, and one.
const BUCKETS: usize = i64::BITS as usize + 1;

/// Events by time, where nothing is put in that should have happened already.
///
/// Each event waits in the bucket of the highest bit in which its time differs from now. Once the
/// first bucket is empty, time passes to the earliest event of the next one, whose events all move to
/// lower ones (Ahuja, Mehlhorn, Orlin and Tarjan, *Faster algorithms for the shortest path problem*,
/// 1990). So each event moves at most once for each bit, and of those of the same time the last one
/// put in comes first.
#[derive(Debug)]
pub(super) struct Queue {
    buckets: [Vec<(i64, Event)>; BUCKETS],
    now: i64,
    /// Vertices that stay alone come before all else of the same time: a tree whose root does needs
    /// not grow.
    first: Vec<Event>,
}

impl Default for Queue {
    fn default() -> Self {
        Self {
            buckets: std::array::from_fn(|_| Vec::new()),
            now: 0,
            first: Vec::new(),
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
        if self.buckets[0].is_empty() && self.first.is_empty() {
            let next = self.buckets.iter().position(|bucket| !bucket.is_empty())?;
            let mut events = std::mem::take(&mut self.buckets[next]);
            let times = events.iter().map(|(time, _)| *time);
            self.now = times.min().unwrap_or(self.now);
            for (time, event) in events.drain(..) {
                self.wait_for(time, event);
            }
            // The room that it took is kept for others.
            self.buckets[next] = events;
        }
        let ready = self.first.pop();
        ready.or_else(|| self.buckets[0].pop().map(|(_, event)| event))
    }

    fn wait_for(&mut self, time: i64, event: Event) {
        if time == self.now && matches!(event, Event::Vertex(_)) {
            self.first.push(event);
        } else {
            let differing = i64::BITS - (time ^ self.now).leading_zeros();
            self.buckets[differing as usize].push((time, event));
        }
    }
}
