//! JSON text, read into a tree and written from one.
//!
//! Documents ask for more than a library's reader gives: what is cut in the middle of a character
//! must not cost a roster, people are handed over one by one, and what is nested too deeply is
//! passed over. With these taken care of, the rest is as short as its grammar.

mod number;
mod string;
mod write;

pub(super) use write::Json;

use super::node::Node;

/// How deep objects and lists may stand in each other; no document of ours needs half of it.
const MAX_DEPTH: usize = 32;

/// Receives the entries of `people` one at a time.
pub(super) type EachPerson<'h, 't> = &'h mut dyn FnMut(usize, Node<'t>);

/// Where a text stops being JSON.
#[derive(Clone, Copy, Default)]
pub(super) struct NotJson {
    pub line: usize,
    pub column: usize,
    /// It is the beginning of one, and ends too early.
    pub at_end: bool,
}

/// What a text says.
pub(super) struct Parsed<'t> {
    pub node: Result<Node<'t>, NotJson>,
    /// How many halves of characters were replaced by U+FFFD. JSON allows them, and
    /// `JSON.stringify` writes them where a text was cut in the middle of an emoji; Rust's texts
    /// cannot hold them.
    pub cut: usize,
}

/// Parses a JSON text.
///
/// With `people`, the entries of a list in the document's field of that name are handed over as
/// they are read, and the list in the tree stays empty: a roster of any size needs the room of one
/// person. A second such field is kept whole, for the reader to complain about.
pub(super) fn parse<'t>(text: &'t str, people: Option<EachPerson<'_, 't>>) -> Parsed<'t> {
    let mut parser = Parser {
        text,
        at: 0,
        people,
        cut: 0,
        stopped: NotJson::default(),
    };
    let node = parser.document();
    Parsed {
        node: node.ok_or(parser.stopped),
        cut: parser.cut,
    }
}

/// Reads along a text. What returns `None` has found that it is not JSON, and noted where.
struct Parser<'h, 't> {
    text: &'t str,
    /// How many bytes were read.
    at: usize,
    people: Option<EachPerson<'h, 't>>,
    cut: usize,
    stopped: NotJson,
}

impl<'t> Parser<'_, 't> {
    fn document(&mut self) -> Option<Node<'t>> {
        let node = self.value(0)?;
        match self.token() {
            None => Some(node),
            Some(_) => self.unexpected(),
        }
    }

    /// The next byte.
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte, read.
    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    /// The next byte that is no white space.
    fn token(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    fn value(&mut self, depth: usize) -> Option<Node<'t>> {
        match self.token() {
            Some(b'[' | b'{') if depth == MAX_DEPTH => self.too_deep(),
            Some(b'[') => self.list(depth, None),
            Some(b'{') => self.object(depth),
            _ => self.single(),
        }
    }

    /// A value with no others in it.
    fn single(&mut self) -> Option<Node<'t>> {
        match self.token() {
            Some(b'"') => self.string().map(Node::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'n') => self.word("null", Node::Null),
            Some(b't') => self.word("true", Node::Bool(true)),
            Some(b'f') => self.word("false", Node::Bool(false)),
            _ => self.unexpected(),
        }
    }

    fn word(&mut self, word: &str, node: Node<'t>) -> Option<Node<'t>> {
        for expected in word.bytes() {
            match self.next() {
                Some(byte) if byte == expected => {}
                Some(_) => return self.wrong(),
                None => return self.ended(),
            }
        }
        Some(node)
    }

    fn list(&mut self, depth: usize, mut each: Option<EachPerson<'_, 't>>) -> Option<Node<'t>> {
        self.at += 1;
        let mut entries = Vec::new();
        let mut count = 0;
        while self.another(b'[', count == 0)? {
            let entry = self.value(depth + 1)?;
            match &mut each {
                Some(each) => each(count, entry),
                None => entries.push(entry),
            }
            count += 1;
        }
        Some(Node::List(entries))
    }

    fn object(&mut self, depth: usize) -> Option<Node<'t>> {
        self.at += 1;
        let mut pairs = Vec::new();
        while self.another(b'{', pairs.is_empty())? {
            let key = self.key()?;
            let each = if depth == 0 && key == "people" {
                self.people.take()
            } else {
                None
            };
            let value = match each {
                Some(each) if self.token() == Some(b'[') => self.list(depth + 1, Some(each))?,
                _ => self.value(depth + 1)?,
            };
            pairs.push((key, value));
        }
        Some(Node::Object(pairs))
    }

    /// Whether another entry follows in a list or an object, as its bracket says; reads on to where
    /// it begins, or behind the end.
    fn another(&mut self, bracket: u8, is_first: bool) -> Option<bool> {
        // In ASCII each bracket stands two behind the one that it closes.
        let end = bracket + 2;
        match self.token() {
            Some(byte) if byte == end => {
                self.at += 1;
                return Some(false);
            }
            Some(b',') if !is_first => {
                self.at += 1;
                if self.token() == Some(end) {
                    return self.unexpected();
                }
            }
            Some(_) if is_first => {}
            _ => return self.unexpected(),
        }
        if bracket == b'{' && self.token() != Some(b'"') {
            return self.unexpected();
        }
        Some(true)
    }

    fn key(&mut self) -> Option<std::borrow::Cow<'t, str>> {
        let key = self.string()?;
        if self.token() != Some(b':') {
            return self.unexpected();
        }
        self.at += 1;
        Some(key)
    }

    /// Passes over a list or an object and all that is in it, however deep.
    fn too_deep(&mut self) -> Option<Node<'t>> {
        let mut open = Vec::new();
        loop {
            let mut is_first = false;
            match self.token() {
                Some(bracket @ (b'[' | b'{')) => {
                    self.at += 1;
                    open.push(bracket);
                    is_first = true;
                }
                _ => drop(self.single()?),
            }
            loop {
                let Some(&bracket) = open.last() else {
                    return Some(Node::TooDeep);
                };
                if self.another(bracket, is_first)? {
                    if bracket == b'{' {
                        self.key()?;
                    }
                    break;
                }
                open.pop();
                is_first = false;
            }
        }
    }

    /// The byte that comes next does not belong there, nor does the end.
    fn unexpected<T>(&mut self) -> Option<T> {
        let at_end = self.peek().is_none();
        self.stop(self.at + usize::from(!at_end), at_end);
        None
    }

    /// The byte just read does not belong there.
    fn wrong<T>(&mut self) -> Option<T> {
        self.stop(self.at, false);
        None
    }

    /// There should be more.
    fn ended<T>(&mut self) -> Option<T> {
        self.stop(self.text.len(), true);
        None
    }

    #[cold]
    fn stop(&mut self, at: usize, at_end: bool) {
        let before = self.text.as_bytes().get(..at).unwrap_or_default();
        let start_of_line = before.iter().rposition(|byte| *byte == b'\n');
        self.stopped = NotJson {
            line: 1 + before.iter().filter(|byte| **byte == b'\n').count(),
            column: at - start_of_line.map_or(0, |line_end| line_end + 1),
            at_end,
        };
    }
}

// Property tests have no source of randomness on wasm.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
