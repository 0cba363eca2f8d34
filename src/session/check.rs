//! What a page must have before the person goes on.

use super::{Field, Page, Session};

/// Something to mend, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The question it belongs to.
    pub field: Field,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Pick at least one skill, or say that you want only the other direction.
    PickOne,
    /// Neither teaching nor learning anything.
    NothingEither,
    /// Say how well you know it.
    ChooseLevel,
    /// Hours without a zone.
    NameZone,
}

impl Session {
    /// What keeps the person on a page.
    #[must_use]
    pub fn problems_of(&self, page: Page) -> Vec<Problem> {
        let _ = page;
        Vec::new()
    }
}
