//! Writing documents, as JSON text.

use super::issue::Issue;
use super::preview::{Findings, PairScoreEntry};
use super::value::ToNode;
use super::{answers, json, roster};
use crate::domain::{Answers, Exclusion, PairScore, Participant, Preview, Programme, SignUp};

/// Writes a roster entry on its own.
#[must_use]
pub fn write_participant(participant: &Participant) -> String {
    json::write(&participant.to_node())
}

/// Writes a roster.
#[must_use]
pub fn write_roster<'a>(people: impl IntoIterator<Item = &'a Participant>) -> String {
    let mut text = format!("{{\"schema\":\"{}\",\"people\":[", roster::SCHEMA);
    for (i, person) in people.into_iter().enumerate() {
        if i > 0 {
            text.push(',');
        }
        text += &write_participant(person);
    }
    text + "]}"
}

/// Writes answers as a participant with gaps, with what a sign-up adds beside; parts of days spelt
/// out as the programme's hours. [`super::read_facts`] reads them.
#[must_use]
pub fn write_answers(said: &Answers, programme: &Programme) -> String {
    answers::to_json(said, programme)
}

/// Writes a sign-up.
#[must_use]
pub fn write_signup(signup: &SignUp) -> String {
    json::write(&signup.to_node())
}

/// Writes a preview.
#[must_use]
pub fn write_preview(preview: &Preview) -> String {
    json::write(&preview.to_node())
}

/// Writes how two people score, or why they do not.
#[must_use]
pub fn write_pair_score(score: Result<PairScore, Exclusion>) -> String {
    json::write(&PairScoreEntry::from(score).to_node())
}

/// Writes what was found in a document: `{ "ok": …, "issues": […] }`.
#[must_use]
pub fn write_issues(ok: bool, issues: &[Issue]) -> String {
    let issues = issues.to_vec();
    json::write(&Findings { ok, issues }.to_node())
}

/// Writes a list of issues.
pub(super) fn write_issue_list(issues: &[Issue]) -> String {
    json::write(&issues.to_vec().to_node())
}
