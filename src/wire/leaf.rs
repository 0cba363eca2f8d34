//! Texts, ids, dates and times.

use std::borrow::Cow;

use super::document::leaf_schema;
use super::node::{Node, Quoted};
use super::path::Path;
use super::read::{Context, Read, Unread, text};
use crate::domain::{
    AreaId, CadenceId, Date, DayPartId, IdError, LanguageTag, PersonId, Programme, ProgrammeId,
    QuestionId, ReadinessId, SkillId, SkillRef, SkillRefError, StageId, StyleId, TimeOfDay,
};

impl Read for bool {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        match node {
            Node::Bool(value) => Ok(value),
            other => Err(cx.wrong_type(at, "true or false", &other)),
        }
    }
}

impl Read for Box<str> {
    const TEXT: bool = true;

    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        text(node, "a text", at, cx).map(Cow::into)
    }
}

/// A value that documents write as a text and that not every text is.
macro_rules! parsed {
    ($($name:ident: $expected:literal, $code:literal, $parse:expr, $show:expr, $schema:tt;)+) => {$(
        impl Read for $name {
            const TEXT: bool = true;

            fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
                let text = text(node, $expected, at, cx)?;
                let parse: fn(&str) -> Option<Self> = $parse;
                parse(&text).ok_or_else(|| not_a(&text, $expected, $code, at, cx))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let show: fn(&Self) -> Cow<'_, str> = $show;
                serializer.serialize_str(&show(self))
            }
        }

        leaf_schema!($name, $schema);
    )+};
}

fn not_a(
    text: &str,
    expected: &str,
    code: &'static str,
    at: &Path<'_>,
    cx: &mut Context<'_>,
) -> Unread {
    let message = format!("expected {expected}, found {}", Quoted(text));
    cx.error(at, code, message)
}

parsed! {
    Date: "a date such as 2027-03-01", "bad-date", Date::parse, |date| date.to_string().into(), {
        "type": "string",
        "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
    };
    TimeOfDay: "a time such as 09:30, from 00:00 to 24:00", "bad-time", TimeOfDay::parse,
        |time| time.to_string().into(), {
        "type": "string",
        "pattern": "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"
    };
    LanguageTag: "a language tag such as en or pt-BR", "bad-language",
        |tag| (!tag.is_empty()).then(|| LanguageTag::new(tag)), |tag| tag.as_str().into(), {
        "type": "string",
        "minLength": 1
    };
}

/// Ids. One that refers to something the programme lacks counts as not said.
macro_rules! ids {
    ($($name:ident $(refers by $known:expr, $code:literal)?;)+) => {$(
        impl Read for $name {
            const TEXT: bool = true;

            fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
                let text = text(node, "an id", at, cx)?;
                let id = Self::new(text).map_err(|error| bad_id(error, at, cx))?;
                $(
                    let known: fn(&Programme, &str) -> bool = $known;
                    if cx.programme.is_some_and(|programme| !known(programme, id.as_str())) {
                        return Err(unknown_id(id.as_str(), $code, at, cx));
                    }
                )?
                Ok(id)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        leaf_schema!($name, { "type": "string", "minLength": 1, "maxLength": 128 });
    )+};
}

ids! {
    ProgrammeId;
    PersonId;
    AreaId;
    SkillId;
    QuestionId;
    ReadinessId;
    StageId refers by |programme, id| programme.stage_index(id).is_some(), "unknown-stage";
    CadenceId refers by |programme, id| programme.cadence(id).is_some(), "unknown-cadence";
    DayPartId refers by |programme, id| programme.day_part(id).is_some(), "unknown-day-part";
    StyleId refers by |programme, id| {
        programme.styles.iter().any(|style| style.id.as_str() == id)
    }, "unknown-style";
}

#[cold]
pub(super) fn bad_id(error: IdError, at: &Path<'_>, cx: &mut Context<'_>) -> Unread {
    let found = match error {
        IdError::Empty => "an empty text",
        IdError::TooLong => "a longer one",
    };
    let message = format!("expected an id of 1 to 128 characters, found {found}");
    cx.error(at, "bad-id", message)
}

#[cold]
fn unknown_id(id: &str, code: &'static str, at: &Path<'_>, cx: &mut Context<'_>) -> Unread {
    let message = format!(
        "the programme has no {}; it counts as not answered",
        Quoted(id)
    );
    cx.warning(at, code, message)
}

impl Read for SkillRef {
    const TEXT: bool = true;

    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        let text = text(node, "the id of a skill, or own: and a text", at, cx)?;
        let Some(programme) = cx.programme else {
            return SkillId::new(text)
                .map(Self::Known)
                .map_err(|error| bad_id(error, at, cx));
        };
        let skill = match programme.catalogue.resolve(&text, cx.platform) {
            Ok(skill) => skill,
            Err(error) => return Err(bad_skill(&text, error, at, cx)),
        };
        if let Self::Known(id) = &skill
            && programme.catalogue.skill(id.as_str()).is_none()
        {
            let message = format!("the catalogue has no {}; it stays", Quoted(id.as_str()));
            cx.warning(at, "unknown-skill", message);
        }
        Ok(skill)
    }
}

#[cold]
fn bad_skill(text: &str, error: SkillRefError, at: &Path<'_>, cx: &mut Context<'_>) -> Unread {
    let found = match error {
        SkillRefError::Empty => "nothing in it",
        SkillRefError::TooLong => "a longer one",
    };
    let expected = if text.starts_with("own:") {
        "own: and a text of 1 to 60 characters"
    } else {
        "an id of 1 to 128 characters"
    };
    cx.error(
        at,
        "bad-skill",
        format!("expected {expected}, found {found}"),
    )
}

impl serde::Serialize for SkillRef {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_id())
    }
}

leaf_schema!(SkillRef, {
    "type": "string",
    "pattern": "^(own:(?=[\\s\\S]*\\S)[\\s\\S]{1,60}|(?!own:)[\\s\\S]{1,128})$"
});
