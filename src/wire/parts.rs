//! The smaller parts of a programme.

use super::context::Context;
use super::document::{document, words};
use super::leaf::Whole;
use super::node::{Node, Pairs, field, quoted};
use super::path::Path;
use super::shape::{Custom, List, Map, Shape, Verdict};
use super::value::{FromNode, Shaped};
use crate::domain::{
    Cadence, CadenceId, Date, LanguageTag, Pairing, PreviewPrivacy, Readiness, ReadinessId, Stage,
    StageId, Style, StyleId, Text, Training, Wording,
};

document! {
    /// A career stage; never an age.
    for Stage "Stage" read {
        /// Its id.
        "id" => required id: StageId,
        /// What people call it; the id when left out.
        "label" => named label: Text,
    }
}

document! {
    /// A communication style.
    for Style "Style" read {
        /// Its id.
        "id" => required id: StyleId,
        /// What people call it; the id when left out.
        "label" => named label: Text,
    }
}

document! {
    /// A rhythm of meeting.
    for Cadence "Cadence" read {
        /// Its id.
        "id" => required id: CadenceId,
        /// What people call it; the id when left out.
        "label" => named label: Text,
        /// How many times a month.
        "perMonth" => optional per_month: Whole<1, 100>,
        /// How long one session lasts, in minutes.
        "minutes" => optional minutes: Whole<1, 1440>,
    }
}

document! {
    /// Something to learn before the start.
    for Training "Training" read {
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
    for Readiness "Readiness" read {
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
    struct PairingEntry "Pairing" read check(closes_in_time) {
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
    part Privacy "Privacy" checked {
        /// How a preview names people: by name where the person allows it, as a colleague, or
        /// there is none.
        "preview" => default(PreviewPrivacy::Named) preview: PreviewPrivacy,
    }
}

/// Whoever signs up after pairs were made is late.
fn closes_in_time(pairing: &Pairs<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    let date = |name| Date::parse(field(pairing, name)?.as_text()?);
    if let (Some(made), Some(closes)) = (date("date"), date("closes"))
        && closes > made
    {
        let message = format!("expected a day up to {made}, when pairs are made, found {closes}");
        cx.warning(&at.field("closes"), "out-of-order", message);
    }
    Ok(())
}

/// When pairs are made.
#[derive(Clone, Copy, Default)]
pub(super) enum PairingMode {
    #[default]
    Rolling,
    Date,
}

words! {
    PairingMode {
        "rolling" => Rolling,
        "date" => Date,
    }
}

impl Shaped for Pairing {
    const SHAPE: Shape = PairingEntry::SHAPE;
}

impl FromNode for Pairing {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        let entry = PairingEntry::from_node(node, cx)?;
        Some(match (entry.mode, entry.closes) {
            (PairingMode::Rolling, None) => Self::Rolling,
            (PairingMode::Rolling, Some(closes)) => Self::RollingUntil(closes),
            (PairingMode::Date, closes) => Self::Date {
                date: entry.date,
                closes,
            },
        })
    }
}

/// Names of the five levels.
pub(super) struct Levels;

impl Shaped for Levels {
    const SHAPE: Shape = Shape::List(&List {
        count: (5, 5),
        ..List::of(&Text::SHAPE)
    });
}

impl FromNode for [Text; 5] {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        Vec::from_node(node, cx)?.try_into().ok()
    }
}

/// A web address, absolute or relative.
pub(super) struct Link;

impl Shaped for Link {
    const SHAPE: Shape = Shape::Custom(&Custom {
        check: |node, at, cx| match node {
            Node::Text(link) if is_page(link) => Ok(()),
            Node::Text(link) => {
                let message = format!(
                    "expected a web address, absolute or relative, found {}; it counts as not given",
                    quoted(link),
                );
                Err(cx.warning(at, "bad-link", message))
            }
            other => Err(cx.wrong_type(at, "a web address", other)),
        },
        is_text: true,
        #[cfg(feature = "schema")]
        schema: r#"{ "type": "string" }"#,
    });
}

/// Whether following a link opens a page and cannot do anything else, such as run a script.
/// Browsers pass over white space and control characters in a scheme, and so does this.
fn is_page(link: &str) -> bool {
    let mut scheme = String::new();
    for c in link.chars() {
        match c {
            ':' => return matches!(&*scheme, "http" | "https"),
            '/' | '?' | '#' => return true,
            '\0'..=' ' => {}
            _ => scheme.push(c.to_ascii_lowercase()),
        }
    }
    true
}

/// Interface texts by language and key.
pub(super) struct Wordings;

impl Shaped for Wordings {
    const SHAPE: Shape = Shape::Map(&Map {
        of: &Shape::Map(&Map {
            of: &Shape::Text,
            expected: "an object from key to text",
            some: false,
            check_key: None,
            #[cfg(feature = "schema")]
            keys: None,
        }),
        expected: "an object from language to texts",
        some: false,
        check_key: None,
        #[cfg(feature = "schema")]
        keys: None,
    });
}

impl FromNode for Vec<(LanguageTag, Wording)> {
    fn from_node(node: &mut Node<'_>, _: &Context<'_>) -> Option<Self> {
        let mut wordings = Self::new();
        for (language, texts) in node.pairs() {
            let mut wording = Wording::default();
            for (key, text) in texts.pairs() {
                wording.insert(key.text().into(), text.take_text()?);
            }
            wordings.push((LanguageTag::new(language.text()), wording));
        }
        Some(wordings)
    }
}
