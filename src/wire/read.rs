//! Reading a tree: every issue is collected, never just the first.

use std::borrow::Cow;
use std::collections::HashMap;

use super::issue::{Issues, Severity};
use super::node::{Node, Short};
use super::path::Path;
use crate::domain::{Date, Platform, Programme};

/// Why there is no value. What is wrong has been reported by then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// It counts as not said: whatever may be left out is, and the rest stands.
    Unsaid,
    /// It is wrong, and so is everything that holds it.
    Bad,
}

/// What a document can hold.
pub(super) trait Read: Sized {
    /// Whether documents write it as a text: an empty one then counts as not said wherever the
    /// value may be left out, as spreadsheets write what they lack.
    const TEXT: bool = false;

    /// Reads a node, reporting everything that is wrong in it.
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread>;
}

/// What reading needs to know, and where it reports.
pub(super) struct Context<'a> {
    pub platform: &'a dyn Platform,
    /// What ids of stages, skills and the like refer to; `None` where they are being defined.
    pub programme: Option<&'a Programme>,
    /// Whether a person may have left open what a participant must say.
    pub gaps: bool,
    pub issues: Issues,
    /// Zones asked for so far: asking a browser is slow, and people share few.
    zones: HashMap<Box<str>, bool>,
}

impl<'a> Context<'a> {
    pub fn new(platform: &'a dyn Platform, programme: Option<&'a Programme>, limit: usize) -> Self {
        Self {
            platform,
            programme,
            gaps: false,
            issues: Issues::new(limit),
            zones: HashMap::new(),
        }
    }

    /// Reports an error.
    pub fn error(&mut self, at: &Path<'_>, code: &'static str, message: String) -> Unread {
        self.issues.push(at, code, Severity::Error, message);
        Unread::Bad
    }

    /// Reports a warning; the value then often counts as not said.
    pub fn warning(&mut self, at: &Path<'_>, code: &'static str, message: String) -> Unread {
        self.issues.push(at, code, Severity::Warning, message);
        Unread::Unsaid
    }

    /// Reports a value of another type than `expected`.
    #[cold]
    pub fn wrong_type(&mut self, at: &Path<'_>, expected: &str, found: &Node<'_>) -> Unread {
        self.error(
            at,
            "wrong-type",
            format!("expected {expected}, found {found}"),
        )
    }

    /// Whether there is such a zone.
    pub fn zone_exists(&mut self, zone: &str) -> bool {
        if let Some(&exists) = self.zones.get(zone) {
            return exists;
        }
        let start = self.programme.and_then(|programme| programme.start_date);
        let date: Date = start.unwrap_or_else(|| self.platform.today());
        let exists = self.platform.zone_offset(zone, date).is_some();
        self.zones.insert(zone.into(), exists);
        exists
    }
}

/// The text of a node.
pub(super) fn text<'t>(
    node: Node<'t>,
    expected: &str,
    at: &Path<'_>,
    cx: &mut Context<'_>,
) -> Result<Cow<'t, str>, Unread> {
    match node {
        Node::Text(text) => Ok(text),
        other => Err(cx.wrong_type(at, expected, &other)),
    }
}

/// The whole number of a node, from `low` to `high`.
pub(super) fn integer(
    node: &Node<'_>,
    low: i64,
    high: i64,
    at: &Path<'_>,
    cx: &mut Context<'_>,
) -> Result<i64, Unread> {
    let value = match node {
        Node::Number(value) if value.fract() == 0.0 => *value,
        _ => {
            let expected = format!("a whole number from {low} to {high}");
            return Err(cx.wrong_type(at, &expected, node));
        }
    };
    // The cast saturates, and both bounds are exact as doubles.
    #[allow(clippy::cast_possible_truncation)]
    let whole = value as i64;
    if whole < low || whole > high {
        let found = Short(value);
        let message = format!("expected a whole number from {low} to {high}, found {found}");
        return Err(cx.error(at, "out-of-range", message));
    }
    Ok(whole)
}

/// The entries of a list.
pub(super) fn list<'t>(
    node: Node<'t>,
    at: &Path<'_>,
    cx: &mut Context<'_>,
) -> Result<Vec<Node<'t>>, Unread> {
    match node {
        Node::List(entries) => Ok(entries),
        other => Err(cx.wrong_type(at, "a list", &other)),
    }
}

/// An object's entries, where keys are data and not names of fields. Of equal keys the last
/// counts; `ext` is the host's own.
pub(super) fn entries<'t>(
    node: Node<'t>,
    expected: &str,
    at: &Path<'_>,
    cx: &mut Context<'_>,
) -> Result<Vec<(Cow<'t, str>, Node<'t>)>, Unread> {
    let mut pairs = match node {
        Node::Object(pairs) => pairs,
        other => return Err(cx.wrong_type(at, expected, &other)),
    };
    pairs.retain(|(key, _)| key != EXT);
    let mut last = HashMap::new();
    for (i, (key, _)) in pairs.iter().enumerate() {
        if last.insert(key.clone(), i).is_some() {
            repeated(&at.field(key), cx);
        }
    }
    let mut i = 0;
    pairs.retain(|(key, _)| {
        i += 1;
        last.get(key) == Some(&(i - 1))
    });
    Ok(pairs)
}

/// The field that hosts may use as they like.
pub(super) const EXT: &str = "ext";

/// Reports a field that must be there and is not.
#[cold]
pub(super) fn missing(at: &Path<'_>, cx: &mut Context<'_>) -> Unread {
    cx.error(at, "missing", "this field is required".into())
}

/// Reports a field that stands in an object twice.
#[cold]
pub(super) fn repeated(at: &Path<'_>, cx: &mut Context<'_>) {
    let message = "this field stands here more than once; the last one counts";
    cx.warning(at, "repeated-field", message.into());
}

impl<T: Read> Read for Vec<T> {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        let entries = list(node, at, cx)?;
        let mut values = Self::with_capacity(entries.len());
        let mut bad = false;
        for (i, entry) in entries.into_iter().enumerate() {
            match T::read(entry, &at.index(i), cx) {
                Ok(value) => values.push(value),
                Err(Unread::Unsaid) => {}
                Err(Unread::Bad) => bad = true,
            }
        }
        if bad {
            return Err(Unread::Bad);
        }
        Ok(values)
    }
}
