//! Interface texts: one JSON object per language, from key to text or to plural forms.

use std::rc::Rc;

use super::json;
use super::node::Node;
use crate::domain::SmallMap;

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
    pub fn without(mut self, keys: &[&str]) -> Self {
        if !keys.is_empty() {
            let texts = Rc::make_mut(&mut self.0);
            texts.retain(|key, _| !keys.contains(&&**key));
        }
        self
    }
}

/// Reads the texts of a language; `None` for what is no JSON object. What is no text is left out,
/// so that it falls back.
#[must_use]
pub fn read_locale(text: &str) -> Option<Locale> {
    let Ok(Node::Object(entries)) = json::parse(text, None).node else {
        return None;
    };
    let mut texts = SmallMap::default();
    for (key, node) in entries {
        let message = match node {
            Node::Text(text) => Message::Plain(text.into()),
            Node::Object(pairs) => {
                let mut forms = SmallMap::default();
                for (category, form) in pairs {
                    if let Node::Text(form) = form {
                        forms.insert(category.text().into(), form.into());
                    }
                }
                Message::Plural(forms)
            }
            _ => continue,
        };
        texts.insert(key.text().into(), message);
    }
    Some(Locale(Rc::new(texts)))
}
