//! Interface texts: one JSON object per language, from key to text or to plural forms.

use super::json;
use super::node::Node;
use crate::domain::{Locale, Message, SmallMap};

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
    Some(Locale::new(texts))
}
