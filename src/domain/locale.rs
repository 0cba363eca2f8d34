//! The interface's words in one language.

use std::rc::Rc;

use super::SmallMap;

/// A text of the interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The same whatever the count.
    Plain(Box<str>),
    /// By plural category: `one`, `few`, `other` …
    Plural(SmallMap<Box<str>, Box<str>>),
}

/// The texts of one language. Clones share them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Locale(Rc<SmallMap<Box<str>, Message>>);

impl Locale {
    /// The texts by their keys.
    #[must_use]
    pub fn new(texts: SmallMap<Box<str>, Message>) -> Self {
        Self(Rc::new(texts))
    }

    /// The text of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Message> {
        self.0.get(key)
    }

    /// Every text with its key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Message)> {
        self.0.iter().map(|(key, message)| (&**key, message))
    }

    /// The texts but for those of some keys.
    #[must_use]
    pub fn without(mut self, keys: &[Box<str>]) -> Self {
        if !keys.is_empty() {
            let texts = Rc::make_mut(&mut self.0);
            texts.retain(|key, _| !keys.contains(key));
        }
        self
    }

    /// These texts and others.
    #[must_use]
    pub fn with(mut self, others: &Self) -> Self {
        let texts = Rc::make_mut(&mut self.0);
        for (key, message) in others.0.iter() {
            texts.insert(key.clone(), message.clone());
        }
        self
    }
}
