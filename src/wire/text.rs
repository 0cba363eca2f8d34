//! Texts shown to people: one for every language, or one per language.

use super::context::Context;
use super::node::Node;
use super::shape::{Map, Shape};
use super::value::{FromNode, Shaped};
use crate::domain::{LanguageTag, Text};

impl Shaped for Text {
    const SHAPE: Shape = Shape::TextOr(&Shape::Map(&Map {
        of: &Shape::Text,
        expected: "a text, or an object from language to text",
        some: true,
        check_key: None,
        #[cfg(feature = "schema")]
        keys: None,
    }));
}

/// Lets an id stand in for a label that was not given.
pub(super) fn or_id(label: &mut Text, id: &str) {
    if *label == Text::default() {
        *label = Text::plain(id);
    }
}

impl FromNode for Text {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        if let Some(text) = node.take_text() {
            return Some(Self::plain(text));
        }
        let mut texts = Vec::new();
        for (language, text) in node.pairs() {
            texts.push((LanguageTag::new(language.text()), Box::from_node(text, cx)?));
        }
        Self::by_language(texts)
    }
}
