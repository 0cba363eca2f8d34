//! Finding skills as one types.

use crate::domain::{Platform, Programme, SkillRef};

/// A skill that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which.
    pub skill: SkillRef,
    /// The other name that it was found under, when its label does not show why.
    pub by: Option<Box<str>>,
}

/// An index of a catalogue's names in one language and all other names.
#[derive(Debug)]
pub struct SkillSearch {}

impl SkillSearch {
    /// Indexes a programme's catalogue.
    #[must_use]
    pub fn new(programme: &Programme, language: &str, platform: &dyn Platform) -> Self {
        let _ = (programme, language, platform);
        Self {}
    }

    /// The best `limit` skills for what was typed, and how many there are in all.
    #[must_use]
    pub fn find(&self, typed: &str, limit: usize, platform: &dyn Platform) -> (Vec<Found>, usize) {
        let _ = (typed, limit, platform);
        (Vec::new(), 0)
    }
}
