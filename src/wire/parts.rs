//! The smaller parts of a programme.

use super::catalogue::id_as_label;
use super::document::{document, leaf_schema, schema_of, words};
use super::node::{Node, Quoted};
use super::number::Whole;
use super::path::Path;
use super::read::{Context, Read, Unread, entries, text};
use crate::domain::{
    Cadence, CadenceId, Date, LanguageTag, Pairing, PreviewPrivacy, Readiness, ReadinessId, Stage,
    StageId, Style, StyleId, Text, Training, Wording,
};

document! {
    /// A career stage; never an age.
    for Stage "Stage" {
        /// Its id.
        "id" => required id: StageId,
        /// What people call it; the id when left out.
        "label" => or(id_as_label(&id)) label: Text,
    }
}

document! {
    /// A communication style.
    for Style "Style" {
        /// Its id.
        "id" => required id: StyleId,
        /// What people call it; the id when left out.
        "label" => or(id_as_label(&id)) label: Text,
    }
}

document! {
    /// A rhythm of meeting.
    for Cadence "Cadence" {
        /// Its id.
        "id" => required id: CadenceId,
        /// What people call it; the id when left out.
        "label" => or(id_as_label(&id)) label: Text,
        /// How many times a month.
        "perMonth" => optional per_month: Whole<1, 100>,
        /// How long one session lasts, in minutes.
        "minutes" => optional minutes: Whole<1, 1440>,
    }
}

document! {
    /// Something to learn before the start.
    for Training "Training" {
        /// Whether it is a condition.
        "required" => default(false) required: bool,
        /// What it is called.
        "label" => required label: Text,
        /// Where it is: a web address, absolute or relative to the page.
        "url" => optional url: Link,
    }
}

document! {
    /// An item of the self-check, which is never sent.
    for Readiness "Readiness" {
        /// Its id.
        "id" => required id: ReadinessId,
        /// What one checks oneself against.
        "label" => required label: Text,
        /// Whom it is for, such as `senior`.
        "for" => optional audience: Box<str>,
    }
}

document! {
    /// When pairs are made.
    struct PairingEntry "Pairing" {
        /// As soon as a partner is there, or all at once on a date.
        "mode" => required mode: PairingMode,
        /// The day on which pairs are made, with mode `date`.
        "date" => optional date: Date,
        /// The last day to sign up.
        "closes" => optional closes: Date,
    }
}

document! {
    /// How much others see.
    struct Privacy "Privacy" {
        /// How a preview names people: by name where the person allows it, as a colleague, or
        /// there is none.
        "preview" => default(PreviewPrivacy::Named) preview: PreviewPrivacy,
    }
}

/// When pairs are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PairingMode {
    Rolling,
    Date,
}

words! {
    PairingMode {
        "rolling" => Rolling,
        "date" => Date,
    }
}

impl Read for Pairing {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        let entry = PairingEntry::read(node, at, cx)?;
        Ok(match (entry.mode, entry.closes) {
            (PairingMode::Rolling, None) => Self::Rolling,
            (PairingMode::Rolling, Some(closes)) => Self::RollingUntil(closes),
            (PairingMode::Date, closes) => Self::Date {
                date: entry.date,
                closes,
            },
        })
    }
}

schema_of!(Pairing, PairingEntry);

/// Names of the five levels.
#[derive(Debug)]
pub(super) struct Levels(pub [Text; 5]);

impl Read for Levels {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        let found = node.as_list().len();
        let texts: Vec<Text> = Vec::read(node, at, cx)?;
        texts.try_into().map(Self).map_err(|_| {
            let message = format!("expected 5 names, of the levels 0 to 4, found {found}");
            cx.error(at, "wrong-length", message)
        })
    }
}

/// A web address, absolute or relative.
#[derive(Debug)]
pub(super) struct Link(Box<str>);

impl Read for Link {
    const TEXT: bool = true;

    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        let link = text(node, "a web address", at, cx)?;
        if is_no_page(&link) {
            let message = format!(
                "expected a web address, absolute or relative, found {}; it counts as not given",
                Quoted(&link),
            );
            return Err(cx.warning(at, "bad-link", message));
        }
        Ok(Self(link.into()))
    }
}

leaf_schema!(Link, { "type": "string" });

impl From<Link> for Box<str> {
    fn from(link: Link) -> Self {
        link.0
    }
}

/// Whether following a link could do anything but open a page, such as run a script. Browsers pass
/// over white space and control characters in a scheme, and so does this.
fn is_no_page(link: &str) -> bool {
    let link: String = link.chars().filter(|c| *c > ' ').collect();
    let end = link.find([':', '/', '?', '#']).unwrap_or(link.len());
    let (scheme, rest) = link.split_at(end);
    let web = ["http", "https"]
        .iter()
        .any(|web| scheme.eq_ignore_ascii_case(web));
    rest.starts_with(':') && !web
}

/// Interface texts by language and key.
#[derive(Debug)]
pub(super) struct Wordings(pub Vec<(LanguageTag, Wording)>);

impl Read for Wordings {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        let mut wordings = Vec::new();
        let mut bad = false;
        for (language, node) in entries(node, "an object from language to texts", at, cx)? {
            let at = at.field(&language);
            match wording(node, &at, cx) {
                Ok(wording) => wordings.push((LanguageTag::new(language), wording)),
                Err(_) => bad = true,
            }
        }
        if bad {
            return Err(Unread::Bad);
        }
        Ok(Self(wordings))
    }
}

fn wording(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Wording, Unread> {
    let mut wording = Wording::new();
    let mut bad = false;
    for (key, node) in entries(node, "an object from key to text", at, cx)? {
        match Box::read(node, &at.field(&key), cx) {
            Ok(text) => {
                wording.insert(key.into(), text);
            }
            Err(_) => bad = true,
        }
    }
    if bad {
        return Err(Unread::Bad);
    }
    Ok(wording)
}

leaf_schema!(Wordings, {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "additionalProperties": { "type": "string" }
    }
});

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Levels {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Levels".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = generator.subschema_for::<Vec<Text>>();
        schema.insert("minItems".into(), 5.into());
        schema.insert("maxItems".into(), 5.into());
        schema
    }
}
