//! Between trees and the values of the domain.

use super::context::Context;
use super::json::Json;
use super::node::{Node, Values};
use super::shape::{Field, List, Object, Shape};

/// A value that documents hold.
pub(super) trait Shaped {
    /// What it may be.
    const SHAPE: Shape;
}

/// A value that is read.
pub(super) trait FromNode: Sized {
    /// Takes it out of a tree that was checked against its shape. `None` where nothing was said, or
    /// something else, which would be a mistake in the shape.
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self>;

    /// Puts it where it belongs; what is there stays where nothing was said.
    fn read_from(&mut self, node: &mut Node<'_>, cx: &Context<'_>) {
        if let Some(value) = Self::from_node(node, cx) {
            *self = value;
        }
    }
}

impl<T: FromNode> FromNode for Option<T> {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        Some(T::from_node(node, cx))
    }
}

/// A value that is written.
pub(super) trait ToJson {
    /// Writes it.
    fn to_json(&self, json: &mut Json);

    /// Whether there is anything to write; a field that says nothing is left out.
    fn is_said(&self) -> bool {
        true
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn to_json(&self, json: &mut Json) {
        if let Some(value) = self {
            value.to_json(json);
        }
    }

    fn is_said(&self) -> bool {
        self.is_some()
    }
}

impl Json {
    /// Writes a field, unless it says nothing.
    pub fn field<T: ToJson + ?Sized>(&mut self, name: &str, value: &T) {
        if value.is_said() {
            self.name(name);
            value.to_json(self);
        }
    }

    /// Writes an object.
    pub fn object(&mut self, fields: impl FnOnce(&mut Self)) {
        self.bracket(b'{');
        fields(self);
        self.bracket(b'}');
    }

    /// Writes a list.
    pub fn array<'a, T: ToJson + 'a>(&mut self, values: impl IntoIterator<Item = &'a T>) {
        self.bracket(b'[');
        for value in values {
            self.next();
            value.to_json(self);
        }
        self.bracket(b']');
    }

    /// Writes a list as a field, unless it is empty.
    pub fn list<T: ToJson>(&mut self, name: &str, values: &[T]) {
        if !values.is_empty() {
            self.field(name, values);
        }
    }
}

/// The text of a value.
pub(super) fn written<T: ToJson + ?Sized>(value: &T) -> String {
    let mut json = Json::default();
    value.to_json(&mut json);
    json.text()
}

/// The text of an object.
pub(super) fn object(fields: impl FnOnce(&mut Json)) -> String {
    let mut json = Json::default();
    json.object(fields);
    json.text()
}

/// An object that a definition describes.
pub(super) trait Described {
    /// Its fields.
    const FIELDS: &'static [Field];
    /// The object that it is on its own.
    const OBJECT: Object;
}

/// Fields that are read.
pub(super) trait ReadFields {
    /// Takes what their values say, in their order.
    fn read_fields(&mut self, values: &mut Reader<'_, '_>);
}

/// Fields that are written.
pub(super) trait ToFields {
    /// Writes them, those that were not said left out.
    fn to_fields(&self, json: &mut Json);
}

/// Reads an object that was checked, field by field in the order of their definition.
pub(super) struct Reader<'a, 't> {
    values: Values<'a, 't>,
    cx: &'a Context<'a>,
}

impl<'a, 't> Reader<'a, 't> {
    /// That of an object.
    pub fn of(node: &'a mut Node<'t>, cx: &'a Context<'a>) -> Option<Self> {
        let Node::Object(pairs) = node else {
            return None;
        };
        let values = Values::of(pairs);
        Some(Self { values, cx })
    }

    /// Passes over the next ones, which nobody needs.
    pub fn skip(&mut self, count: usize) {
        for _ in 0..count {
            self.values.next();
        }
    }

    /// Reads the next one into its field, which stays as it is where nothing was said.
    #[inline(never)]
    pub fn read<T: FromNode>(&mut self, field: &mut T) {
        if let Some(node) = self.values.next() {
            field.read_from(node, self.cx);
        }
    }
}

impl Shaped for bool {
    const SHAPE: Shape = Shape::Bool;
}

impl FromNode for bool {
    fn from_node(node: &mut Node<'_>, _: &Context<'_>) -> Option<Self> {
        match node {
            Node::Bool(value) => Some(*value),
            // Of two words that stand for a bool the first means true.
            Node::Place(place) => Some(*place == 0),
            _ => None,
        }
    }
}

impl ToJson for bool {
    fn to_json(&self, json: &mut Json) {
        json.plain(if *self { "true" } else { "false" });
    }
}

impl Shaped for Box<str> {
    const SHAPE: Shape = Shape::Text;
}

impl FromNode for Box<str> {
    fn from_node(node: &mut Node<'_>, _: &Context<'_>) -> Option<Self> {
        node.take_text()
    }
}

impl Shaped for String {
    const SHAPE: Shape = Shape::Text;
}

macro_rules! texts {
    ($($name:ty)+) => {$(
        impl ToJson for $name {
            fn to_json(&self, json: &mut Json) {
                json.quote(self);
            }
        }
    )+};
}

texts! { Box<str> String &str }

impl<T: Shaped> Shaped for Vec<T> {
    const SHAPE: Shape = Shape::List(&List::of(&T::SHAPE));
}

impl<T: FromNode> FromNode for Vec<T> {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        let mut values = Self::new();
        values.read_from(node, cx);
        Some(values)
    }

    fn read_from(&mut self, node: &mut Node<'_>, cx: &Context<'_>) {
        let entries = node.entries();
        self.reserve_exact(entries.len());
        for entry in entries {
            if let Some(value) = T::from_node(entry, cx) {
                self.push(value);
            }
        }
    }
}

impl<T: ToJson> ToJson for [T] {
    fn to_json(&self, json: &mut Json) {
        json.array(self);
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn to_json(&self, json: &mut Json) {
        self.as_slice().to_json(json);
    }
}
