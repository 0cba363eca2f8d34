//! What crosses the border beside documents: refusals, events, and what publishing gives.

use super::issue::Issue;
use super::value::object;
use super::write::write_roster;
use crate::domain::{Participant, PersonId, Preview};

/// Writes what is thrown when a call cannot be answered: `{ code, message, issues }`.
#[must_use]
pub fn write_refusal(code: &str, message: &str, issues: &[Issue]) -> String {
    object(|json| {
        json.field("code", &code);
        json.field("message", &message);
        json.field("issues", issues);
    })
}

/// Writes the detail of `bothways-error` for trouble from which the person can go on, with every
/// issue if it is one of a document.
#[must_use]
pub fn write_trouble(code: &str, message: &str, phase: &str, issues: &[Issue]) -> String {
    object(|json| {
        json.field("code", &code);
        json.field("message", &message);
        json.field("path", &Issue::first_of(issues).map(|issue| &*issue.path));
        json.field("issues", issues);
        json.field("recoverable", &true);
        json.field("phase", &phase);
    })
}

/// Writes the detail of `bothways-step`.
#[must_use]
pub fn write_step(step: &str) -> String {
    object(|json| json.field("step", &step))
}

/// Writes the detail of `bothways-change`, with answers that were written before.
#[must_use]
pub fn write_change(answers: &str) -> String {
    object(|json| {
        json.name("value");
        json.plain(answers);
    })
}

/// Writes the detail of `bothways-preview`.
#[must_use]
pub fn write_counts(preview: &Preview) -> String {
    object(|json| {
        json.field("considered", &preview.considered);
        json.field("matched", &preview.matched);
    })
}

/// Writes the detail of `bothways-draft`: a draft for the host to keep, or that there is none.
#[must_use]
pub fn write_draft_event(draft: Option<&str>) -> String {
    object(|json| match draft {
        Some(draft) => json.field("draft", &draft),
        None => {
            json.name("draft");
            json.plain("null");
        }
    })
}

/// Writes a published roster with its map from real to published ids: `{ roster, ids, issues }`.
#[must_use]
pub fn write_published(
    people: &[Participant],
    ids: &[(PersonId, PersonId)],
    issues: &[Issue],
) -> String {
    object(|json| {
        json.name("roster");
        json.plain(&write_roster(people));
        json.name("ids");
        json.object(|json| {
            for (real, published) in ids {
                json.field(real.as_str(), published);
            }
        });
        json.field("issues", issues);
    })
}
