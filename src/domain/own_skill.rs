//! Skills that people bring along, in their own words.

use std::hash::{Hash, Hasher};

use super::{Platform, SkillRefError};

/// The most characters of a skill that somebody adds.
const OWN_MAX_CHARS: usize = 60;

/// A skill that somebody added in their own words. Equal to another when their folded texts are.
#[derive(Clone, Debug)]
pub struct OwnSkill {
    text: Box<str>,
    folded: Box<str>,
}

impl OwnSkill {
    /// Takes a text of 1–60 characters.
    ///
    /// # Errors
    ///
    /// [`SkillRefError`] when it is blank or too long.
    pub fn new(text: &str, platform: &dyn Platform) -> Result<Self, SkillRefError> {
        if text.len() > OWN_MAX_CHARS && text.chars().count() > OWN_MAX_CHARS {
            return Err(SkillRefError::TooLong);
        }
        let folded = fold(text, platform);
        if folded.is_empty() {
            return Err(SkillRefError::Empty);
        }
        Ok(Self {
            text: text.trim().into(),
            folded: folded.into(),
        })
    }

    /// The text as its author wrote it, without white space around it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text by which own skills are compared.
    #[must_use]
    pub fn folded(&self) -> &str {
        &self.folded
    }
}

impl PartialEq for OwnSkill {
    fn eq(&self, other: &Self) -> bool {
        self.folded == other.folded
    }
}

impl Eq for OwnSkill {}

impl Hash for OwnSkill {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.folded.hash(state);
    }
}

/// NFKC, white space trimmed and folded to single spaces, lower case without a locale: how own
/// skills and catalogue names are compared.
pub(super) fn fold(text: &str, platform: &dyn Platform) -> String {
    let normal;
    let text = if text.is_ascii() {
        text
    } else {
        normal = platform.nfkc(text);
        &normal
    };
    let mut folded = String::with_capacity(text.len());
    let mut between_words = false;
    for c in platform.lower(text).chars() {
        if c.is_whitespace() {
            between_words = true;
            continue;
        }
        if std::mem::take(&mut between_words) && !folded.is_empty() {
            folded.push(' ');
        }
        folded.push(c);
    }
    folded
}
