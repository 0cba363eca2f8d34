//! JSON text, read into a tree and written from values; the only place that knows serde.

mod surrogates;
mod write;

pub(super) use write::Json;

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::node::{Key, Node, Spare};

/// How deep objects and lists may stand in each other; no document of ours needs half of it.
const MAX_DEPTH: usize = 32;

/// The largest whole number that is a double of its own, as JavaScript has it.
const MAX_WHOLE: i64 = 1 << 53;

/// Receives the entries of `people` one at a time.
pub(super) type EachPerson<'h> = &'h mut dyn FnMut(usize, &mut Node<'_>);

/// Where a text stops being JSON.
pub(super) struct NotJson {
    pub line: usize,
    pub column: usize,
    /// It is the beginning of one, and ends too early.
    pub at_end: bool,
}

/// What a text says.
pub(super) struct Parsed<'t> {
    pub node: Result<Node<'t>, NotJson>,
    /// How many halves of characters were replaced by U+FFFD.
    pub cut: usize,
}

/// Parses a JSON text.
///
/// With `people`, the entries of a list in the document's field of that name are handed over as
/// they are read, and the list in the tree stays empty: a roster of any size needs the room of one
/// person. A second such field is kept whole, for the reader to complain about.
pub(super) fn parse<'t>(text: &'t str, people: Option<EachPerson<'_>>) -> Parsed<'t> {
    parse_with(text, 0, people, &mut Spare::default())
}

/// Parses an entry of the list of people, as [`parse`] does.
pub(super) fn parse_person<'t>(text: &'t str, spare: &mut Spare<'t>) -> Parsed<'t> {
    parse_with(text, 2, None, spare)
}

fn parse_with<'t>(
    text: &'t str,
    depth: usize,
    people: Option<EachPerson<'_>>,
    spare: &mut Spare<'t>,
) -> Parsed<'t> {
    let (mended, cut) = surrogates::mend(text);
    let node = match mended {
        Cow::Borrowed(text) => read(text, depth, people, spare),
        Cow::Owned(text) => read(&text, depth, people, &mut Spare::default()).map(Node::into_owned),
    };
    Parsed { node, cut }
}

fn read<'t>(
    text: &'t str,
    depth: usize,
    people: Option<EachPerson<'_>>,
    spare: &mut Spare<'t>,
) -> Result<Node<'t>, NotJson> {
    let seed = Seed {
        depth,
        people,
        spare,
    };
    let mut json = serde_json::Deserializer::from_str(text);
    let node = seed.deserialize(&mut json);
    // The parser knows more, but its words take as much code as all of this.
    node.and_then(|node| json.end().map(|()| node))
        .map_err(|error| NotJson {
            line: error.line(),
            column: error.column(),
            at_end: error.is_eof(),
        })
}

struct Seed<'h, 's, 'de> {
    depth: usize,
    people: Option<EachPerson<'h>>,
    spare: &'s mut Spare<'de>,
}

impl<'h, 'de> Seed<'h, '_, 'de> {
    /// Reads what stands inside.
    const fn inside(&mut self) -> Seed<'h, '_, 'de> {
        Seed {
            depth: self.depth + 1,
            people: None,
            spare: self.spare,
        }
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_, '_, 'de> {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_, '_, 'de> {
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

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node<'de>, E> {
        if value.unsigned_abs() <= MAX_WHOLE.unsigned_abs() {
            return Ok(Node::Whole(value));
        }
        #[allow(clippy::cast_precision_loss)]
        Ok(Node::Number(value as f64))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node<'de>, E> {
        match i64::try_from(value) {
            Ok(value) => self.visit_i64(value),
            #[allow(clippy::cast_precision_loss)]
            Err(_) => Ok(Node::Number(value as f64)),
        }
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node<'de>, E> {
        // The cast saturates, which the comparison sees. 2.0 is as whole as 2, as in JavaScript.
        #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
        let whole = value as i64;
        #[allow(clippy::cast_precision_loss, clippy::float_cmp)]
        if whole as f64 == value && whole.unsigned_abs() <= MAX_WHOLE.unsigned_abs() {
            return Ok(Node::Whole(whole));
        }
        Ok(Node::Number(value))
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut entries: A) -> Result<Node<'de>, A::Error> {
        if self.depth == MAX_DEPTH {
            while entries.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Node::TooDeep);
        }
        let mut list = self.spare.lists.pop().unwrap_or_default();
        let mut index = 0;
        while let Some(mut node) = entries.next_element_seed(self.inside())? {
            match &mut self.people {
                Some(each) if self.depth == 1 => {
                    each(index, &mut node);
                    self.spare.keep(node);
                }
                _ => list.push(node),
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
        let mut pairs = self.spare.objects.pop().unwrap_or_default();
        // A key is a text, so the same seed reads it.
        while let Some(Node::Text(key)) = fields.next_key_seed(self.inside())? {
            let of_people = self.depth == 0 && key == "people";
            let people = if of_people { self.people.take() } else { None };
            let inside = Seed {
                people,
                ..self.inside()
            };
            pairs.push((Key::Written(key), fields.next_value_seed(inside)?));
        }
        Ok(Node::Object(pairs))
    }
}

#[cfg(test)]
mod tests;
