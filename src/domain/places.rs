//! Where each of many texts stands.

use std::collections::HashMap;

/// Where each of many texts stands first. The one kind of hashed map that reading needs, since each
/// kind costs as much code as a file of its own.
#[derive(Debug, Default)]
pub struct Places(HashMap<Box<str>, usize>);

impl Places {
    /// Notes a place, unless the text has one: then says which.
    pub fn insert(&mut self, text: &str, place: usize) -> Option<usize> {
        if let Some(first) = self.get(text) {
            return Some(first);
        }
        self.0.insert(text.into(), place);
        None
    }

    /// The place of a text.
    #[must_use]
    pub fn get(&self, text: &str) -> Option<usize> {
        self.0.get(text).copied()
    }

    /// How many texts have one.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none has.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
