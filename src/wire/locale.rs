//! Interface texts: one JSON object per language, from key to text or to plural forms.

use std::collections::BTreeMap;

use serde_json::Value;

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

    /// Every key with its text.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Message)> {
        self.0.iter().map(|(key, message)| (&**key, message))
    }
}

/// Reads the texts of a language. What is no text is left out, so that it falls back.
///
/// # Errors
///
/// What is wrong with the JSON.
pub fn read_locale(text: &str) -> Result<Locale, serde_json::Error> {
    let entries: BTreeMap<Box<str>, Value> = serde_json::from_str(text)?;
    let message = |value| match value {
        Value::String(text) => Some(Message::Plain(text.into())),
        Value::Object(forms) => Some(Message::Plural(
            forms
                .into_iter()
                .filter_map(|(category, form)| Some((category.into(), form.as_str()?.into())))
                .collect(),
        )),
        _ => None,
    };
    let texts = entries
        .into_iter()
        .filter_map(|(key, value)| Some((key, message(value)?)));
    Ok(Locale(texts.collect()))
}
