//! Interface texts: one JSON object per language, from key to text or to plural forms.

use std::collections::BTreeMap;

use super::json;
use super::node::Node;

/// A text of the interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The same whatever the count.
    Plain(Box<str>),
    /// By plural category: `one`, `few`, `other` …
    Plural(BTreeMap<Box<str>, Box<str>>),
}

/// The texts of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Locale(BTreeMap<Box<str>, Message>);

impl Locale {
    /// The text of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Message> {
        self.0.get(key)
    }
}

/// Reads the texts of a language; `None` for what is no JSON object. What is no text is left out,
/// so that it falls back.
#[must_use]
pub fn read_locale(text: &str) -> Option<Locale> {
    let Ok(Node::Object(entries)) = json::parse(text, None) else {
        return None;
    };
    let texts = entries.into_iter();
    let texts = texts.filter_map(|(key, node)| Some((key.into(), message(node)?)));
    Some(Locale(texts.collect()))
}

fn message(node: Node<'_>) -> Option<Message> {
    match node {
        Node::Text(text) => Some(Message::Plain(text.into())),
        Node::Object(forms) => {
            let forms = forms.into_iter();
            let forms = forms
                .filter_map(|(category, form)| Some((category.into(), form.as_text()?.into())));
            Some(Message::Plural(forms.collect()))
        }
        _ => None,
    }
}
