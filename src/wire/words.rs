//! The words that documents have for closed sets.

use super::document::words;
use super::node::{Node, Quoted};
use super::path::Path;
use super::read::{Context, Unread, text};
use crate::domain::{
    Approach, Eagerness, Exclusion, Exposure, Format, NotAnswered, Objective, PreviewPrivacy,
    Purpose, SkillKind, Status, Visibility,
};

/// A value that documents have a word for.
pub(super) trait Word: Copy {
    /// The word.
    fn word(self) -> &'static str;
}

words! {
    Approach {
        "reciprocal" => Reciprocal,
        "co-mentoring" => CoMentoring,
        "reverse" => Reverse,
        "traditional" => Traditional,
    }
    Purpose {
        "knowledge" => Knowledge,
        "understanding" => Understanding,
        "retention" => Retention,
        "inclusion" => Inclusion,
    }
    Format if not_offered {
        "in-person" => InPerson,
        "video" => Video,
        "call" => Call,
        "chat" => Chat,
    }
    Visibility {
        "named" => Named,
        "pseudonymous" => Pseudonymous,
        "unlisted" => Unlisted,
    }
    Objective {
        "everyone" => Everyone,
        "quality" => Quality,
    }
    Exposure {
        "shared" => Shared,
        "plain" => Plain,
    }
    PreviewPrivacy {
        "named" => Named,
        "pseudonymous" => Pseudonymous,
        "off" => Off,
    }
    SkillKind {
        "skill" => Skill,
        "perspective" => Perspective,
    }
    Eagerness {
        "eager" => Eager,
        "willing" => Willing,
        "reluctant" => Reluctant,
    }
    Status {
        "active" => Active,
        "withdrawn" => Withdrawn,
    }
    Exclusion {
        "self" => Same,
        "no-capacity" => NoCapacity,
        "already-paired" => AlreadyPaired,
        "avoided" => Avoided,
        "not-available" => NotAvailable,
        "reporting-line" => ReportingLine,
        "no-shared-language" => NoSharedLanguage,
        "no-common-time" => NoCommonTime,
        "approach" => Approach,
        "stage" => Stage,
        "one-way" => OneWay,
        "nothing-to-exchange" => NothingToExchange,
    }
    NotAnswered {
        "time" => Hours,
        "stage" => Stage,
        "rhythm" => Rhythm,
        "unit" => Unit,
        "style" => Style,
    }
}

/// The place of a node's word among those known.
pub(super) fn find(
    node: Node<'_>,
    known: &[&str],
    at: &Path<'_>,
    cx: &mut Context<'_>,
) -> Result<usize, Unread> {
    let word = text(node, "a text", at, cx)?;
    known
        .iter()
        .position(|known| *known == word)
        .ok_or_else(|| {
            let message = format!(
                "expected one of {}, found {}; it counts as not answered",
                known.join(", "),
                Quoted(&word),
            );
            cx.warning(at, "unknown-value", message)
        })
}

/// Objects to a way of meeting that the programme does not offer.
fn not_offered(format: Format, at: &Path<'_>, cx: &mut Context<'_>) -> Result<(), Unread> {
    match cx.programme {
        Some(programme) if !programme.formats.contains(&format) => {
            let message = format!(
                "the programme does not offer {:?}; it counts as not answered",
                format.word()
            );
            Err(cx.warning(at, "format-not-offered", message))
        }
        _ => Ok(()),
    }
}
