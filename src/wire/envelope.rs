//! What crosses the border beside documents: refusals, and what publishing gives.

use serde_json::json;

use super::issue::Issue;
use super::write::{json as text, write_roster};
use crate::domain::{Participant, PersonId};

/// Writes what is thrown when a call cannot be answered: `{ code, message, issues }`.
#[must_use]
pub fn write_refusal(code: &str, message: &str, issues: &[Issue]) -> String {
    json!({ "code": code, "message": message, "issues": issues }).to_string()
}

/// Writes the detail of `bothways-error` for trouble from which the person can go on.
#[must_use]
pub fn write_trouble(code: &str, message: &str, phase: &str) -> String {
    json!({ "code": code, "message": message, "recoverable": true, "phase": phase }).to_string()
}

/// Writes a published roster with its map from real to published ids: `{ roster, ids, issues }`.
#[must_use]
pub fn write_published(
    people: &[Participant],
    ids: &[(PersonId, PersonId)],
    issues: &[Issue],
) -> String {
    let ids = ids
        .iter()
        .map(|(real, published)| (real.to_string(), published.as_str().into()));
    let ids: serde_json::Map<String, serde_json::Value> = ids.collect();
    format!(
        "{{\"roster\":{},\"ids\":{},\"issues\":{}}}",
        write_roster(people),
        serde_json::Value::Object(ids),
        text(&issues),
    )
}
