//! Writing documents, as JSON text.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::answers::Said;
use super::issue::Issue;
use super::preview::{Findings, PairScoreEntry, PreviewEntry};
use super::roster;
use crate::domain::{Answers, Exclusion, PairScore, Participant, Preview, Programme, SignUp};

/// Writes a roster entry on its own.
#[must_use]
pub fn write_participant(participant: &Participant) -> String {
    json(participant)
}

/// Writes a roster.
#[must_use]
pub fn write_roster<'a>(people: impl IntoIterator<Item = &'a Participant>) -> String {
    let mut text = format!("{{\"schema\":\"{}\",\"people\":[", roster::SCHEMA);
    for (i, person) in people.into_iter().enumerate() {
        if i > 0 {
            text.push(',');
        }
        text += &json(person);
    }
    text + "]}"
}

/// Writes answers as a participant with gaps, with what a sign-up adds beside; parts of days spelt
/// out as the programme's hours. [`super::read_facts`] reads them.
#[must_use]
pub fn write_answers(answers: &Answers, programme: &Programme) -> String {
    json(&Said(answers, programme))
}

/// Writes a sign-up.
#[must_use]
pub fn write_signup(signup: &SignUp) -> String {
    json(signup)
}

/// Writes a preview.
#[must_use]
pub fn write_preview(preview: &Preview) -> String {
    json(&PreviewEntry::from(preview))
}

/// Writes how two people score, or why they do not.
#[must_use]
pub fn write_pair_score(score: Result<PairScore, Exclusion>) -> String {
    json(&PairScoreEntry::from(score))
}

/// Writes what was found in a document: `{ "ok": …, "issues": […] }`.
#[must_use]
pub fn write_issues(ok: bool, issues: &[Issue]) -> String {
    json(&Findings { ok, issues })
}

/// What is written into an object.
pub(super) trait WriteFields {
    /// Adds its fields, those that were not said left out.
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;
}

/// Writes an object that one definition describes.
pub(super) fn object<S: Serializer>(
    value: &impl WriteFields,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    value.write_fields(&mut map)?;
    map.end()
}

/// A document as JSON text.
pub(super) fn json(value: &impl Serialize) -> String {
    // Only maps whose keys are no texts cannot be written, and there are none.
    serde_json::to_string(value).unwrap_or_default()
}
