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
pub(super) trait FromNode: Shaped + Sized {
    /// Takes it out of a tree that was checked against its shape; `None` for another tree, which
    /// would be a mistake in the shape.
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self>;
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

/// An object that is read.
pub(super) trait FromFields: Described + Sized {
    /// Takes it out of the values of its fields, in their order.
    fn from_fields(fields: &mut Values<'_, '_>, cx: &Context<'_>) -> Option<Self>;
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
pub(super) struct Values<'a, 't>(std::slice::IterMut<'a, Node<'t>>);

impl<'a, 't> Values<'a, 't> {
    /// Those of an object that was checked.
    pub fn of(node: &'a mut Node<'t>) -> Self {
        Self(node.values().iter_mut())
    }

    /// The next one, which is there.
    pub fn required<T: FromNode>(&mut self, cx: &Context<'_>) -> Option<T> {
        T::from_node(self.0.next()?, cx)
    }

    /// The next one, which may not be there.
    pub fn optional<T: FromNode>(&mut self, cx: &Context<'_>) -> Option<Option<T>> {
        match self.0.next()? {
            Node::Missing => Some(None),
            node => T::from_node(node, cx).map(Some),
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
            values.push(T::from_node(entry, cx)?);
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
