//! JSON text as a light tree that borrows from it.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// How deep objects and lists may stand in each other; no document of ours needs half of it.
const MAX_DEPTH: usize = 32;

/// A value of a JSON text. Objects keep their order and repeated keys, so that these can be
/// reported.
#[derive(Debug)]
pub(super) enum Node<'t> {
    Null,
    Bool(bool),
    Number(f64),
    Text(Cow<'t, str>),
    List(Vec<Self>),
    Object(Vec<(Cow<'t, str>, Self)>),
    /// An object or list too deep inside others; skipped.
    TooDeep,
    /// A field that was read already.
    Taken,
}

/// Receives the entries of `people` one at a time.
pub(super) type EachPerson<'h, 't> = &'h mut dyn FnMut(usize, Node<'t>);

/// Parses a JSON text.
///
/// With `people`, the entries of a list in the document's field of that name are handed over as
/// they are read, and the list in the tree stays empty: a roster of any size needs the room of one
/// person. A second such field is kept whole, for the reader to complain about.
pub(super) fn parse<'t>(
    text: &'t str,
    people: Option<EachPerson<'_, 't>>,
) -> Result<Node<'t>, serde_json::Error> {
    let mut json = serde_json::Deserializer::from_str(text);
    let node = Seed { depth: 0, people }.deserialize(&mut json)?;
    json.end()?;
    Ok(node)
}

struct Seed<'h, 't> {
    depth: usize,
    people: Option<EachPerson<'h, 't>>,
}

impl<'de> DeserializeSeed<'de> for Seed<'_, 'de> {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_, 'de> {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node<'de>, E> {
        Ok(Node::Bool(value))
    }

    // Numbers are doubles, as in JavaScript; whatever must be exact is far smaller than 2^53.
    #[allow(clippy::cast_precision_loss)]
    fn visit_u64<E: Error>(self, value: u64) -> Result<Node<'de>, E> {
        Ok(Node::Number(value as f64))
    }

    #[allow(clippy::cast_precision_loss)]
    fn visit_i64<E: Error>(self, value: i64) -> Result<Node<'de>, E> {
        Ok(Node::Number(value as f64))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node<'de>, E> {
        Ok(Node::Number(value))
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Node<'de>, A::Error> {
        if self.depth == MAX_DEPTH {
            while entries.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Node::TooDeep);
        }
        let depth = self.depth + 1;
        let mut list = Vec::new();
        let mut each = self.people.filter(|_| self.depth == 1);
        let mut index = 0;
        while let Some(node) = entries.next_element_seed(Seed {
            depth,
            people: None,
        })? {
            match &mut each {
                Some(each) => each(index, node),
                None => list.push(node),
            }
            index += 1;
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut fields: A) -> Result<Node<'de>, A::Error> {
        if self.depth == MAX_DEPTH {
            while fields.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(Node::TooDeep);
        }
        let depth = self.depth + 1;
        let mut pairs = Vec::new();
        // A key is a text, so the same seed reads it.
        while let Some(Node::Text(key)) = fields.next_key_seed(Seed {
            depth,
            people: None,
        })? {
            let people = match &*key {
                "people" if self.depth == 0 => self.people.take(),
                _ => None,
            };
            pairs.push((key, fields.next_value_seed(Seed { depth, people })?));
        }
        Ok(Node::Object(pairs))
    }
}

/// What an object has in a field, the last of equal ones; `None` also for `null`.
pub(super) fn field<'a, 't>(
    pairs: &'a [(Cow<'t, str>, Node<'t>)],
    name: &str,
) -> Option<&'a Node<'t>> {
    let (_, node) = pairs.iter().rfind(|(key, _)| key == name)?;
    (!matches!(node, Node::Null)).then_some(node)
}

impl<'t> Node<'t> {
    /// What it has in a field, if it is an object: the last of equal ones; `None` also for `null`.
    pub fn field(&self, name: &str) -> Option<&Node<'t>> {
        match self {
            Self::Object(pairs) => field(pairs, name),
            _ => None,
        }
    }

    /// The text of a node that is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number of a node that is one.
    pub const fn as_number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The entries of a node that is a list.
    pub fn as_list(&self) -> &[Self] {
        match self {
            Self::List(entries) => entries,
            _ => &[],
        }
    }
}

impl fmt::Display for Node<'_> {
    /// What was found, for a message.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Number(value) => write!(f, "{}", Short(*value)),
            Self::Text(text) => write!(f, "the text {}", Quoted(text)),
            Self::List(_) => f.write_str("a list"),
            Self::Object(_) => f.write_str("an object"),
            Self::TooDeep => f.write_str("something nested too deeply"),
            Self::Taken => f.write_str("nothing"),
        }
    }
}

/// A number for a message, as short as JSON has it.
pub(super) struct Short(pub f64);

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.abs() < 1e15 {
            write!(f, "{}", self.0)
        } else {
            write!(f, "{:e}", self.0)
        }
    }
}

/// A text in quotation marks for a message, cut where it gets long.
pub(super) struct Quoted<'a>(pub &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.char_indices().nth(40) {
            Some((end, _)) => write!(f, "{:?}…", &self.0[..end]),
            None => write!(f, "{:?}", self.0),
        }
    }
}
