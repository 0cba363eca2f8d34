//! The words that documents have for closed sets.

use super::context::Context;
use super::document::words;
use super::issue::Severity;
use super::node::quoted;
use super::path::Path;
use super::shape::{Verdict, Words};
use crate::domain::{
    Approach, Eagerness, Exclusion, Exposure, Format, NotAnswered, Objective, PreviewPrivacy,
    Programme, Purpose, SkillKind, Status, Visibility,
};

/// A value that documents have a word for.
pub(super) trait Word: Copy {
    /// All the words.
    const WORDS: &'static Words;

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
    Format if is_offered {
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
    Severity {
        "error" => Error,
        "warning" => Warning,
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

/// Objects to a way of meeting that the programme does not offer.
fn is_offered(word: &str, at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    let offers =
        |programme: &Programme| programme.formats.iter().any(|format| format.word() == word);
    if cx.programme.is_none_or(offers) {
        return Ok(());
    }
    let message = format!(
        "the programme does not offer {}; it counts as not answered",
        quoted(word)
    );
    Err(cx.warning(at, "format-not-offered", message))
}
