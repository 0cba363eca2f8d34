//! Writing JSON.

use serde::ser::Serialize;

use crate::domain::Platform;
use crate::wire::node::Node;

/// A JSON text in the making: what parts values is written here, the values by serde.
#[derive(Default)]
pub(in crate::wire) struct Json(Vec<u8>);

impl Json {
    /// The text.
    pub fn text(self) -> String {
        String::from_utf8(self.0).unwrap_or_default()
    }

    /// Begins a list or an object, or ends it. Like what follows it is not worth inlining: documents
    /// have many fields, and writing them is never slow.
    #[inline(never)]
    pub fn bracket(&mut self, bracket: u8) {
        self.0.push(bracket);
    }

    /// Parts a value from the one before it, if there is one.
    #[inline(never)]
    pub fn next(&mut self) {
        if !matches!(self.0.last(), Some(b'[' | b'{')) {
            self.0.push(b',');
        }
    }

    /// Begins a field.
    #[inline(never)]
    pub fn name(&mut self, name: &str) {
        self.next();
        self.quote(name);
        self.0.push(b':');
    }

    /// A whole number.
    #[inline(never)]
    pub fn whole(&mut self, number: i64) {
        self.value(&number);
    }

    /// A text in quotation marks.
    #[inline(never)]
    pub fn quote(&mut self, text: &str) {
        self.value(text);
    }

    /// A value that is written as it stands, such as one that was written before.
    #[inline(never)]
    pub fn plain(&mut self, value: &str) {
        self.0.extend_from_slice(value.as_bytes());
    }

    /// What was read, as it was; what stood too deep is gone.
    pub fn node(&mut self, node: &Node<'_>, platform: &dyn Platform) {
        match node {
            Node::Null | Node::Place(_) | Node::TooDeep => self.plain("null"),
            Node::Bool(true) => self.plain("true"),
            Node::Bool(false) => self.plain("false"),
            Node::Whole(number) => self.whole(*number),
            Node::Number(number) => self.plain(&platform.number(*number)),
            Node::Text(text) => self.quote(text),
            Node::List(entries) => {
                self.bracket(b'[');
                for entry in entries {
                    self.next();
                    self.node(entry, platform);
                }
                self.bracket(b']');
            }
            Node::Object(pairs) => {
                self.bracket(b'{');
                for (key, value) in pairs {
                    self.name(key.text());
                    self.node(value, platform);
                }
                self.bracket(b'}');
            }
        }
    }

    fn value(&mut self, value: &(impl Serialize + ?Sized)) {
        // Memory takes whatever is written, and no text or number refuses to be.
        let _ = value.serialize(&mut serde_json::Serializer::new(&mut self.0));
    }
}
