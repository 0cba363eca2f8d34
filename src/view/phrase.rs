//! A text that knows whether it is the interface's own.

use std::ops::Deref;

use super::{Child, El, el};
use crate::domain::Text;
use crate::domain::text::primary;

/// A text as it is shown. One that may be in another language than the words around it stands apart
/// from them: it may run the other way, and a screen reader has to be told (WCAG 3.1.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    text: String,
    /// The language of a text that stands apart, empty where nobody knows.
    apart: Option<Box<str>>,
}

impl Phrase {
    /// Somebody's own text, in whatever language they wrote it.
    #[must_use]
    pub fn own(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            apart: Some(Box::default()),
        }
    }

    /// A programme's text, as near to a language as there is one.
    #[must_use]
    pub fn of(text: &Text, language: &str) -> Self {
        let (tag, text) = text.told(language);
        let apart = match tag {
            Some(tag) if tag.primary().eq_ignore_ascii_case(primary(language)) => None,
            Some(tag) => Some(tag.as_str().into()),
            None => Some(Box::default()),
        };
        Self {
            text: text.to_owned(),
            apart,
        }
    }

    /// The language of a text that stands apart, if it is known.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        self.apart.as_deref().filter(|tag| !tag.is_empty())
    }

    /// What stands around it, for whoever fills in the text themselves.
    #[must_use]
    pub fn around(&self) -> El {
        match self.apart.as_deref() {
            None => el("span"),
            Some("") => el("bdi"),
            Some(tag) => el("bdi").attr("lang", tag),
        }
    }
}

/// A title and its lines as text, to be copied or kept.
#[must_use]
pub fn listed(title: &str, lines: &[Phrase]) -> String {
    let mut text = title.to_owned();
    for line in lines {
        text.push_str("\n- ");
        text.push_str(line);
    }
    text
}

impl From<String> for Phrase {
    fn from(text: String) -> Self {
        Self { text, apart: None }
    }
}

impl From<Phrase> for String {
    fn from(phrase: Phrase) -> Self {
        phrase.text
    }
}

impl Deref for Phrase {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl Child for Phrase {
    #[inline(never)]
    fn add_to(self, parent: El) -> El {
        match self.apart {
            None => parent.child(self.text),
            Some(_) => {
                let around = self.around();
                parent.child(around.child(self.text))
            }
        }
    }
}

/// One below the other.
impl Child for Vec<Phrase> {
    #[inline(never)]
    fn add_to(self, mut parent: El) -> El {
        for (place, line) in self.into_iter().enumerate() {
            if place > 0 {
                parent = parent.child("\n");
            }
            parent = parent.child(line);
        }
        parent
    }
}
