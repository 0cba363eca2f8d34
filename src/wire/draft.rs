//! Unfinished answers, as one tab keeps them for itself.

use serde_json::{Value, json};

use super::open::read_facts;
use super::write::write_answers;
use crate::domain::{Answers, Platform, Programme, Side};

const SCHEMA: &str = "bothways/draft@1";

/// Unfinished answers, and where the person stopped.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What was answered.
    pub answers: Answers,
    /// The name of the page.
    pub step: Box<str>,
}

/// Writes a draft. What a participant cannot say stands beside the answers.
#[must_use]
pub fn write_draft(answers: &Answers, programme: &Programme, step: &str) -> String {
    let only = answers.only.map(|side| match side {
        Side::Teach => "teach",
        Side::Learn => "learn",
    });
    let beside =
        json!({ "schema": SCHEMA, "step": step, "only": only, "flexible": answers.hours.flexible });
    let answers = write_answers(answers, programme);
    let beside = beside.to_string();
    format!(
        "{},\"answers\":{answers}}}",
        beside.strip_suffix('}').unwrap_or_default()
    )
}

/// Reads a draft of this programme. `None` when it is damaged: there is nobody to tell but the
/// person, who sees an empty form.
#[must_use]
pub fn read_draft(text: &str, programme: &Programme, platform: &dyn Platform) -> Option<Draft> {
    let draft: Value = serde_json::from_str(text).ok()?;
    if draft.get("schema")?.as_str()? != SCHEMA {
        return None;
    }
    let facts = draft.get("answers")?.to_string();
    let mut answers = read_facts(&facts, programme, platform).ok()?.value;
    answers.only = match draft.get("only").and_then(Value::as_str) {
        Some("teach") => Some(Side::Teach),
        Some("learn") => Some(Side::Learn),
        _ => None,
    };
    answers.hours.flexible = draft.get("flexible") == Some(&Value::Bool(true));
    let step = draft.get("step")?.as_str()?.into();
    Some(Draft { answers, step })
}
