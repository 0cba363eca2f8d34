//! Things that JavaScript knows by number.

use std::rc::Rc;

/// Things by the number that JavaScript holds. A number is never given twice. A page has few of
/// them at a time, so a list finds as fast as a map would.
pub struct Registry<T> {
    things: Vec<(u32, Rc<T>)>,
    last: u32,
}

impl<T> Registry<T> {
    /// An empty one.
    pub const fn new() -> Self {
        Self {
            things: Vec::new(),
            last: 0,
        }
    }

    /// Keeps a thing and numbers it.
    pub fn insert(&mut self, thing: Rc<T>) -> u32 {
        self.last += 1;
        self.things.push((self.last, thing));
        self.last
    }

    /// The thing of a number. Cloned out, so that no borrow outlives the look-up.
    pub fn get(&self, id: u32) -> Option<Rc<T>> {
        let (_, thing) = self.things.iter().find(|(number, _)| *number == id)?;
        Some(Rc::clone(thing))
    }

    /// All of them.
    pub fn all(&self) -> Vec<Rc<T>> {
        let things = self.things.iter();
        things.map(|(_, thing)| Rc::clone(thing)).collect()
    }

    /// Lets go of all things but those that a condition holds for.
    pub fn retain(&mut self, keep: impl Fn(&T) -> bool) {
        self.things.retain(|(_, thing)| keep(thing));
    }

    /// Lets go of a thing.
    pub fn remove(&mut self, id: u32) -> Option<Rc<T>> {
        let place = self.things.iter().position(|(number, _)| *number == id)?;
        Some(self.things.swap_remove(place).1)
    }
}
