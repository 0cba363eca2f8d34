//! What crosses the border beside documents: refusals, trouble, and what publishing gives.

use super::issue::Issue;
use super::json;
use super::node::Node;
use super::write::{write_issue_list, write_roster};
use crate::domain::{Participant, PersonId};

/// Writes what is thrown when a call cannot be answered: `{ code, message, issues }`.
#[must_use]
pub fn write_refusal(code: &str, message: &str, issues: &[Issue]) -> String {
    let (code, message) = (text(code), text(message));
    let issues = write_issue_list(issues);
    format!("{{\"code\":{code},\"message\":{message},\"issues\":{issues}}}")
}

/// Writes the detail of `bothways-error` for trouble from which the person can go on.
#[must_use]
pub fn write_trouble(code: &str, message: &str, phase: &str) -> String {
    let (code, message, phase) = (text(code), text(message), text(phase));
    format!("{{\"code\":{code},\"message\":{message},\"recoverable\":true,\"phase\":{phase}}}")
}

/// Writes a published roster with its map from real to published ids: `{ roster, ids, issues }`.
#[must_use]
pub fn write_published(
    people: &[Participant],
    ids: &[(PersonId, PersonId)],
    issues: &[Issue],
) -> String {
    let entry = |(real, published): &(PersonId, PersonId)| {
        let published = Node::Text(published.as_str().to_owned().into());
        (real.as_str().to_owned().into(), published)
    };
    let ids = json::write(&Node::Object(ids.iter().map(entry).collect()));
    let (roster, issues) = (write_roster(people), write_issue_list(issues));
    format!("{{\"roster\":{roster},\"ids\":{ids},\"issues\":{issues}}}")
}

fn text(text: &str) -> String {
    json::write(&Node::Text(text.into()))
}
