//! The check-in document.

use super::document::document;
use super::leaf::Whole;
use crate::domain::{Answer, CheckIn, PersonId, ProgrammeId, QuestionId, SmallMap};

/// The `schema` of a check-in.
pub(super) const SCHEMA: &str = "bothways/check-in@1";

document! {
    /// How it goes, as one of a pair that already meets tells the host page.
    for CheckIn "CheckIn" write(SCHEMA) {
        /// A UUID, the same over retries.
        "id" => required id: Box<str>,
        /// Counts from 1; the highest revision of an id wins.
        "revision" => required revision: Whole<1, 4_294_967_295>,
        /// The id of the programme it is about.
        "programme" => required programme: ProgrammeId,
        /// The hash of the programme document.
        "programmeHash" => required programme_hash: Box<str>,
        /// When it was sent: an RFC 3339 instant in UTC.
        "submittedAt" => required submitted_at: Box<str>,
        /// The language it was answered in.
        "locale" => required locale: Box<str>,
        /// Who tells: the id that the host gave.
        "participant" => optional participant: PersonId,
        /// Whom they meet: the `pairedWith` that the host gave.
        "with" => list with: PersonId,
        /// What they answered, by question: `bothways:met`, `bothways:gained`, `bothways:gave`,
        /// `bothways:balance`, `bothways:would-help` and `bothways:next`.
        "answers" => empty answers: SmallMap<QuestionId, Answer>,
    }
}
