//! Between trees and the values of the domain.

use super::context::Context;
use super::node::{Node, Pairs};
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
}

impl<T: FromNode> FromNode for Option<T> {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        Some(T::from_node(node, cx))
    }
}

/// A value that is written.
pub(super) trait ToNode {
    /// The tree that is written.
    fn to_node(&self) -> Node<'static>;
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
    fn read_fields(&mut self, values: &mut Values<'_, '_>);
}

/// An object that is written.
pub(super) trait ToFields {
    /// Adds its fields, those that were not said left out.
    fn to_fields(&self, pairs: &mut Pairs<'static>);
}

/// What a field that is written may hold.
pub(super) trait Put {
    /// Adds the field, unless nothing was said.
    fn put(&self, pairs: &mut Pairs<'static>, name: &'static str);
}

impl<T: ToNode> Put for T {
    fn put(&self, pairs: &mut Pairs<'static>, name: &'static str) {
        push(pairs, name, self.to_node());
    }
}

impl<T: ToNode> Put for Option<T> {
    fn put(&self, pairs: &mut Pairs<'static>, name: &'static str) {
        if let Some(value) = self {
            push(pairs, name, value.to_node());
        }
    }
}

/// The tree of an object.
pub(super) fn object(value: &impl ToFields) -> Node<'static> {
    let mut pairs = Vec::new();
    value.to_fields(&mut pairs);
    Node::Object(pairs)
}

/// Adds a field to those of an object.
#[inline(never)]
pub(super) fn push(pairs: &mut Pairs<'static>, name: &'static str, value: Node<'static>) {
    pairs.push((name.into(), value));
}

/// The values of an object's fields, in the order of their definition.
pub(super) struct Values<'a, 't> {
    values: std::slice::IterMut<'a, Node<'t>>,
    cx: &'a Context<'a>,
}

impl<'a, 't> Values<'a, 't> {
    /// Those of an object that was checked.
    pub fn of(node: &'a mut Node<'t>, cx: &'a Context<'a>) -> Option<Self> {
        let Node::Fields(values) = node else {
            return None;
        };
        let values = values.iter_mut();
        Some(Self { values, cx })
    }

    /// Reads the next one into its field, which stays as it is where nothing was said.
    #[inline(never)]
    pub fn read<T: FromNode>(&mut self, field: &mut T) {
        if let Some(node) = self.values.next()
            && let Some(value) = T::from_node(node, self.cx)
        {
            *field = value;
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

impl ToNode for bool {
    fn to_node(&self) -> Node<'static> {
        Node::Bool(*self)
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

impl ToNode for Box<str> {
    fn to_node(&self) -> Node<'static> {
        Node::text(self)
    }
}

impl Shaped for String {
    const SHAPE: Shape = Shape::Text;
}

impl ToNode for String {
    fn to_node(&self) -> Node<'static> {
        Node::text(self)
    }
}

impl ToNode for &'static str {
    fn to_node(&self) -> Node<'static> {
        Node::word(self)
    }
}

impl<T: Shaped> Shaped for Vec<T> {
    const SHAPE: Shape = Shape::List(&List::of(&T::SHAPE));
}

impl<T: FromNode> FromNode for Vec<T> {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        let entries = node.values();
        let mut values = Self::with_capacity(entries.len());
        for entry in entries {
            if let Some(value) = T::from_node(entry, cx) {
                values.push(value);
            }
        }
        Some(values)
    }
}

impl<T: ToNode> ToNode for Vec<T> {
    fn to_node(&self) -> Node<'static> {
        let mut list = Vec::with_capacity(self.len());
        for entry in self {
            list.push(entry.to_node());
        }
        Node::List(list)
    }
}
