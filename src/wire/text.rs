//! Texts shown to people: one for every language, or one per language.

use super::node::Node;
use super::path::Path;
use super::read::{Context, Read, Unread, entries};
use crate::domain::{LanguageTag, Text};

const EXPECTED: &str = "a text, or an object from language to text";

impl Read for Text {
    const TEXT: bool = true;

    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        if let Node::Text(text) = node {
            return Ok(Self::plain(text));
        }
        let pairs = entries(node, EXPECTED, at, cx)?;
        let mut texts = Vec::with_capacity(pairs.len());
        let mut bad = false;
        for (language, node) in pairs {
            match Box::read(node, &at.field(&language), cx) {
                Ok(text) => texts.push((LanguageTag::new(language), text)),
                Err(_) => bad = true,
            }
        }
        if bad {
            return Err(Unread::Bad);
        }
        Self::by_language(texts).ok_or_else(|| {
            let message = format!("expected {EXPECTED}, found no language in it");
            cx.error(at, "empty", message)
        })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A text shown to people: the same in every language, or one per language tag. Never markup.",
            "anyOf": [
                { "type": "string" },
                {
                    "type": "object",
                    "minProperties": 1,
                    "additionalProperties": { "type": "string" }
                }
            ]
        })
    }
}
