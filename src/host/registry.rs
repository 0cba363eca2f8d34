//! Things that JavaScript knows by number.

use std::collections::BTreeMap;
use std::rc::Rc;

/// Things by the number that JavaScript holds. A number is never given twice.
pub struct Registry<T> {
    things: BTreeMap<u32, Rc<T>>,
    last: u32,
}

impl<T> Registry<T> {
    /// An empty one.
    pub const fn new() -> Self {
        Self {
            things: BTreeMap::new(),
            last: 0,
        }
    }

    /// Keeps a thing and numbers it.
    pub fn insert(&mut self, thing: Rc<T>) -> u32 {
        self.last += 1;
        self.things.insert(self.last, thing);
        self.last
    }

    /// The thing of a number. Cloned out, so that no borrow outlives the look-up.
    pub fn get(&self, id: u32) -> Option<Rc<T>> {
        self.things.get(&id).cloned()
    }

    /// Lets go of a thing.
    pub fn remove(&mut self, id: u32) -> Option<Rc<T>> {
        self.things.remove(&id)
    }
}
