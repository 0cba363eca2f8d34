//! The interface's words. Plurals, numbers and lists come from the browser's `Intl`.

use super::intl;
use crate::domain::{Locale, Message, Wording};

/// The words of one language, with the programme's own wording on top.
pub struct Texts {
    own: Wording,
    locale: Locale,
    fallback: Locale,
    language: Box<str>,
    /// Whether the page runs from right to left, as the element has found out.
    right_to_left: bool,
}

impl Texts {
    /// Takes the words of `language`, which runs one way or the other, those to fall back to, and the programme's own.
    #[must_use]
    pub fn new(
        (language, right_to_left): (&str, bool),
        locale: Locale,
        fallback: Locale,
        own: Wording,
    ) -> Self {
        Self {
            own,
            locale,
            fallback,
            language: language.into(),
            right_to_left,
        }
    }

    /// A text as it stands; its key, when there is none.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        if let Some(own) = self.own.get(key) {
            return own.to_string();
        }
        match self.message(key) {
            Some(Message::Plain(text)) => text.to_string(),
            Some(Message::Plural(forms)) => other(forms).to_owned(),
            None => key.to_owned(),
        }
    }

    /// A text with `{name}` placeholders filled in.
    #[must_use]
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.fill_in(&self.get(key), values, &[])
    }

    /// Fills in values, and numbers as they are.
    fn fill_in(&self, text: &str, values: &[(&str, &str)], numbers: &[(&str, &str)]) -> String {
        if !self.right_to_left {
            return fill(text, &[values, numbers].concat());
        }
        let mut isolated = Vec::new();
        for (_, value) in values {
            isolated.push(isolate(value));
        }
        let names = values.iter().zip(&isolated);
        let mut values: Vec<_> = names.map(|((name, _), value)| (*name, &**value)).collect();
        values.extend(numbers);
        fill(text, &values)
    }

    /// A text whose wording depends on `{count}`, by the language's plural categories.
    #[must_use]
    pub fn count(&self, key: &str, count: usize) -> String {
        self.count_of(key, count, &[])
    }

    /// The same with more placeholders than that.
    #[must_use]
    pub fn count_of(&self, key: &str, count: usize, values: &[(&str, &str)]) -> String {
        let text = match self.message(key) {
            Some(Message::Plural(forms)) if !self.own.contains_key(key) => {
                let category = intl::plural(&self.language, small(count));
                let form = forms.get(category.as_str());
                form.map_or(other(forms), AsRef::as_ref).to_owned()
            }
            _ => self.get(key),
        };
        let number = self.number(count);
        let count = [("count", &*number)];
        self.fill_in(&text, values, &count)
    }

    /// A number as the language writes it.
    #[must_use]
    pub fn number(&self, number: usize) -> String {
        intl::number(&self.language, small(number))
    }

    /// Items as a sentence lists them: "a, b and c".
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        let mut shown = items.to_vec();
        if self.right_to_left {
            for item in &mut shown {
                *item = isolate(item);
            }
        }
        intl::list(&self.language, items.to_vec(), shown)
    }

    fn message(&self, key: &str) -> Option<&Message> {
        self.locale.get(key).or_else(|| self.fallback.get(key))
    }
}

/// What runs the other way must not take the words around it along. What was put together here
/// runs as the words around it, whatever it begins with; and so do figures, of which none runs its
/// own way.
fn isolate(value: &str) -> String {
    const FIRST_STRONG: char = '\u{2068}';
    const RIGHT_TO_LEFT: char = '\u{2067}';
    if value.chars().all(is_figure) {
        return value.to_owned();
    }
    let composed = value.contains(FIRST_STRONG);
    let begin = if composed {
        RIGHT_TO_LEFT
    } else {
        FIRST_STRONG
    };
    format!("{begin}{value}\u{2069}")
}

/// What numbers, times and stretches of them are written with.
const fn is_figure(letter: char) -> bool {
    match letter {
        '\u{a0}' | '\u{660}'..='\u{669}' | '\u{2009}' | '\u{2013}' | '\u{202f}' => true,
        _ => letter.is_ascii() && !letter.is_ascii_alphabetic(),
    }
}

/// Nobody counts further here.
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn other(forms: &Wording) -> &str {
    forms.get("other").map_or("", |form| form)
}

/// Fills in one pass, so that a value with braces in it stays a value.
fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let value = after.split_once('}').and_then(|(name, tail)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, tail))
        });
        match value {
            Some((value, tail)) => {
                filled.push_str(value);
                rest = tail;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}
