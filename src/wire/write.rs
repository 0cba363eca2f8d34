//! Writing documents, as JSON text.

use super::issue::Issue;
use super::value::{object, written};
use super::{answers, roster};
use crate::domain::{
    Answers, CheckIn, Exclusion, PairScore, Participant, Plan, Preview, Programme, SignUp,
};

/// Writes a roster entry on its own.
#[must_use]
pub fn write_participant(participant: &Participant) -> String {
    written(participant)
}

/// Writes a roster.
#[must_use]
pub fn write_roster<'a>(people: impl IntoIterator<Item = &'a Participant>) -> String {
    object(|json| {
        json.field("schema", &roster::SCHEMA);
        json.name("people");
        json.array(people);
    })
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
    written(signup)
}

/// Writes a check-in.
#[must_use]
pub fn write_check_in(check_in: &CheckIn) -> String {
    written(check_in)
}

/// Writes a plan, with what did not count of its request, if anything did not, under `issues`.
#[must_use]
pub fn write_plan(plan: &Plan, issues: &[Issue]) -> String {
    with_issues(written(plan), issues)
}

/// Writes a preview, with what did not count of the participant, if anything did not, under `issues`.
#[must_use]
pub fn write_preview(preview: &Preview, issues: &[Issue]) -> String {
    with_issues(written(preview), issues)
}

/// Puts issues, if there are any, into the text of an object that has fields.
fn with_issues(mut text: String, issues: &[Issue]) -> String {
    if !issues.is_empty() {
        let beside = object(|json| json.field("issues", issues));
        text.truncate(text.len() - 1);
        text.push(',');
        text.push_str(&beside[1..]);
    }
    text
}

/// Writes how two people score, or why they do not.
#[must_use]
pub fn write_pair_score(score: Result<PairScore, Exclusion>) -> String {
    written(&score)
}

/// Writes what was found in a document: `{ "ok": …, "issues": […] }`.
#[must_use]
pub fn write_issues(ok: bool, issues: &[Issue]) -> String {
    object(|json| {
        json.field("ok", &ok);
        json.field("issues", issues);
    })
}
