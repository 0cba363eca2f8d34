//! How long work tells how far it is, and when it yields.

use crate::base::rest::rest_if;

/// What a plan is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Everybody is compared with everybody.
    Comparing,
    /// The best pairs are chosen.
    Pairs,
    /// The best pairs and circles are chosen.
    Circles,
}

/// Who waits for something that takes long.
#[derive(Clone, Copy)]
pub struct Pace<'a> {
    /// Hears what it is at, and how much of it is done, of how much.
    pub watch: &'a dyn Fn(Phase, usize, usize),
    /// Says when it is time to rest.
    pub due: &'a dyn Fn() -> bool,
}

impl Pace<'_> {
    /// Never yields, and tells nothing.
    pub const PATIENT: Pace<'static> = Pace {
        watch: &|_, _, _| {},
        due: &|| false,
    };

    /// Tells how far it is, and rests if it is time.
    pub(super) async fn tell(&self, phase: Phase, done: usize, of: usize) {
        (self.watch)(phase, done, of);
        self.rest().await;
    }

    /// Rests if it is time.
    pub(in crate::matching) async fn rest(&self) {
        rest_if(self.due).await;
    }

    /// The same after every so many of what is counted.
    pub(in crate::matching) async fn rest_after(&self, count: usize) {
        if count.is_multiple_of(EACH) {
            self.rest().await;
        }
    }
}

/// To look at the clock takes as long as some hundred of the least steps.
const EACH: usize = 4096;
