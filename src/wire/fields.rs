//! Reading objects, field by field.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Display;

use super::node::{Node, Quoted, field};
use super::path::Path;
use super::read::{Context, EXT, Read, Unread, missing, repeated};

/// The fields of an object, taken one by one. Afterwards [`Fields::finish`] reports the others.
pub(super) struct Fields<'t, 'p> {
    pairs: Vec<(Cow<'t, str>, Node<'t>)>,
    at: &'p Path<'p>,
}

impl<'t, 'p> Fields<'t, 'p> {
    pub fn of(node: Node<'t>, at: &'p Path<'p>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        match node {
            Node::Object(pairs) => Ok(Self { pairs, at }),
            other => Err(cx.wrong_type(at, "an object", &other)),
        }
    }

    /// Where the object stands.
    pub const fn at(&self) -> &'p Path<'p> {
        self.at
    }

    /// Looks at a field that was not taken yet; `None` also for `null`.
    pub fn get(&self, name: &str) -> Option<&Node<'t>> {
        field(&self.pairs, name)
    }

    /// Takes a field out; `null` counts as not given.
    fn take(&mut self, name: &str, cx: &mut Context<'_>) -> Option<Node<'t>> {
        let mut found = None;
        for (key, node) in &mut self.pairs {
            if key == name {
                let node = std::mem::replace(node, Node::Taken);
                if found.replace(node).is_some() {
                    repeated(&self.at.field(name), cx);
                }
            }
        }
        found.filter(|node| !matches!(node, Node::Null))
    }

    /// A field that must be there.
    pub fn required<T: Read>(&mut self, name: &str, cx: &mut Context<'_>) -> Result<T, Unread> {
        let Some(node) = self.take(name, cx) else {
            return Err(missing(&self.at.field(name), cx));
        };
        let value = T::read(node, &self.at.field(name), cx);
        if let Err(Unread::Unsaid) = value {
            let message = format!("this is left out, since it means nothing without `{name}`");
            cx.warning(self.at, "left-out", message);
        }
        value
    }

    /// A field that may be left out.
    pub fn optional<T: Read>(
        &mut self,
        name: &str,
        cx: &mut Context<'_>,
    ) -> Result<Option<T>, Unread> {
        let node = match self.take(name, cx) {
            Some(Node::Text(text)) if T::TEXT && text.is_empty() => return Ok(None),
            Some(node) => node,
            None => return Ok(None),
        };
        match T::read(node, &self.at.field(name), cx) {
            Ok(value) => Ok(Some(value)),
            Err(Unread::Unsaid) => Ok(None),
            Err(Unread::Bad) => Err(Unread::Bad),
        }
    }

    /// A list that may be left out, which means that it is empty.
    pub fn list<T: Read>(&mut self, name: &str, cx: &mut Context<'_>) -> Result<Vec<T>, Unread> {
        Ok(self.optional(name, cx)?.unwrap_or_default())
    }

    /// A list that may be left out, and whose entries have different ids.
    pub fn distinct<T: Read>(
        &mut self,
        name: &str,
        cx: &mut Context<'_>,
    ) -> Result<Vec<T>, Unread> {
        let ids = match self.get(name) {
            Some(Node::List(entries)) => different_ids(entries, &self.at.field(name), cx),
            _ => Ok(()),
        };
        let values = self.list(name, cx)?;
        ids?;
        Ok(values)
    }

    /// Reports the fields that nobody took, and which are known.
    pub fn finish(self, known: &[&[&str]], cx: &mut Context<'_>) {
        for (key, node) in &self.pairs {
            if !matches!(node, Node::Taken) && key != EXT {
                let message = format!("unknown field; known here: {}", known.concat().join(", "));
                cx.warning(&self.at.field(key), "unknown-field", message);
            }
        }
    }
}

/// Reports ids that stand in a list more than once, whatever else is wrong with its entries.
pub(super) fn different_ids(
    entries: &[Node<'_>],
    at: &Path<'_>,
    cx: &mut Context<'_>,
) -> Result<(), Unread> {
    let mut sound = Ok(());
    let mut seen = HashMap::new();
    for (i, entry) in entries.iter().enumerate() {
        if let Some(id) = entry.field("id").and_then(Node::as_text)
            && let Some(first) = seen.insert(id, i)
        {
            sound = Err(repeated_id(id, &at.index(first), &at.index(i), cx));
        }
    }
    sound
}

/// Reports an id that somebody else has.
pub(super) fn repeated_id(
    id: &str,
    first: &dyn Display,
    at: &Path<'_>,
    cx: &mut Context<'_>,
) -> Unread {
    let message = format!(
        "expected an id of its own, found {}, which {first} has",
        Quoted(id)
    );
    cx.error(&at.field("id"), "repeated-id", message)
}

/// What an object holds, as far as one definition goes.
pub(super) trait ReadFields: Sized {
    /// The names of its fields.
    const NAMES: &'static [&'static str];

    /// Takes its fields out of those of an object.
    fn read_fields(fields: &mut Fields<'_, '_>, cx: &mut Context<'_>) -> Result<Self, Unread>;
}

/// Reads an object that one definition describes.
pub(super) fn object<T: ReadFields>(
    node: Node<'_>,
    at: &Path<'_>,
    cx: &mut Context<'_>,
) -> Result<T, Unread> {
    let mut fields = Fields::of(node, at, cx)?;
    let value = T::read_fields(&mut fields, cx);
    fields.finish(&[T::NAMES], cx);
    value
}
