//! Where each of many texts stands.

use super::table::{Table, hash_text};

/// Where each of many texts stands first.
#[derive(Debug, Default)]
pub struct Places {
    table: Table,
    texts: Vec<(Box<str>, usize)>,
}

impl Places {
    /// Notes a place, unless the text has one: then says which.
    pub fn insert(&mut self, text: &str, place: usize) -> Option<usize> {
        let first = self.get(text);
        if first.is_none() {
            self.table.add(hash_text(text));
            self.texts.push((text.into(), place));
        }
        first
    }

    /// The place of a text.
    #[must_use]
    pub fn get(&self, text: &str) -> Option<usize> {
        let entry = |number: u32| &self.texts[number as usize];
        let is = |number: u32| *entry(number).0 == *text;
        let number = self.table.find(hash_text(text), &is)?;
        Some(entry(number).1)
    }

    /// How many texts have one.
    #[must_use]
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether none has.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}
