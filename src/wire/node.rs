//! The form between text and domain: a light tree that borrows from either.

use std::borrow::Cow;
use std::slice::IterMut;

/// A value. Objects keep their order and repeated keys, so that these can be reported.
pub(super) enum Node<'t> {
    Null,
    Bool(bool),
    /// A number without a fraction, of at most 2^53.
    Whole(i64),
    /// Any other number.
    Number(f64),
    Text(Cow<'t, str>),
    List(Vec<Self>),
    Object(Pairs<'t>),
    /// A word or a skill that was checked: its place among those known.
    Place(usize),
    /// An object or list too deep inside others; skipped.
    TooDeep,
}

/// The fields of an object: as they were written, and once it was checked in the order of their
/// definition.
pub(super) type Pairs<'t> = Vec<(Key<'t>, Node<'t>)>;

/// What a value stands under in an object.
pub(super) enum Key<'t> {
    /// A text, as it was written.
    Written(Cow<'t, str>),
    /// A field, by its place in the definition of an object that was checked.
    Place(usize),
}

impl Key<'_> {
    /// What was written.
    #[inline(always)]
    pub fn text(&self) -> &str {
        match self {
            Self::Written(text) => text,
            Self::Place(_) => "",
        }
    }
}

/// What an object has in a field, the last of equal ones; `None` also for `null`.
pub(super) fn field<'a, 't>(pairs: &'a Pairs<'t>, name: &str) -> Option<&'a Node<'t>> {
    let (_, node) = pairs.iter().rfind(|(key, _)| key.text() == name)?;
    (!matches!(node, Node::Null)).then_some(node)
}

/// The values of an object whose fields are in order.
pub(super) struct Values<'a, 't> {
    rest: IterMut<'a, (Key<'t>, Node<'t>)>,
    place: usize,
}

impl<'a, 't> Values<'a, 't> {
    pub fn of(pairs: &'a mut [(Key<'t>, Node<'t>)]) -> Self {
        Self {
            rest: pairs.iter_mut(),
            place: 0,
        }
    }

    /// The value of the next field of the definition, if it was given.
    pub fn next(&mut self) -> Option<&'a mut Node<'t>> {
        let place = self.place;
        self.place += 1;
        match self.rest.as_slice().first() {
            Some((Key::Place(next), _)) if *next == place => Some(&mut self.rest.next()?.1),
            _ => None,
        }
    }
}

impl<'t> Node<'t> {
    /// What it has in a field, if it is an object.
    pub fn field(&self, name: &str) -> Option<&Node<'t>> {
        match self {
            Self::Object(pairs) => field(pairs, name),
            _ => None,
        }
    }

    /// Its text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Its number, if it is one.
    #[allow(clippy::cast_precision_loss)]
    pub const fn as_number(&self) -> Option<f64> {
        match self {
            Self::Whole(number) => Some(*number as f64),
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// Its entries, if it is a list.
    pub fn as_list(&self) -> &[Self] {
        match self {
            Self::List(entries) => entries,
            _ => &[],
        }
    }

    /// Its place among known words, if it is one; also as the one field of an object.
    pub fn place(&self) -> Option<usize> {
        match self {
            Self::Place(place) => Some(*place),
            Self::Object(pairs) => pairs.first()?.1.place(),
            _ => None,
        }
    }

    /// Its number as a smaller type, if it is a whole one.
    pub fn whole<T: TryFrom<i64>>(&self) -> Option<T> {
        match self {
            Self::Whole(number) => T::try_from(*number).ok(),
            _ => None,
        }
    }

    /// The same, of its own.
    pub fn into_owned(self) -> Node<'static> {
        let all = |nodes: Vec<Self>| nodes.into_iter().map(Self::into_owned).collect();
        match self {
            Self::Null => Node::Null,
            Self::Bool(value) => Node::Bool(value),
            Self::Whole(number) => Node::Whole(number),
            Self::Number(number) => Node::Number(number),
            Self::Text(text) => Node::Text(Cow::Owned(text.into_owned())),
            Self::List(entries) => Node::List(all(entries)),
            Self::Object(pairs) => {
                let owned = |(key, node): (Key<'_>, Self)| {
                    (
                        Key::Written(Cow::Owned(key.text().into())),
                        node.into_owned(),
                    )
                };
                Node::Object(pairs.into_iter().map(owned).collect())
            }
            Self::Place(place) => Node::Place(place),
            Self::TooDeep => Node::TooDeep,
        }
    }

    /// Its text, taken out.
    pub fn take_text(&mut self) -> Option<Box<str>> {
        match self {
            Self::Text(text) => Some(std::mem::take(text).into()),
            _ => None,
        }
    }

    /// Its entries, to be taken.
    pub fn entries(&mut self) -> &mut [Self] {
        match self {
            Self::List(entries) => entries,
            _ => &mut [],
        }
    }

    /// Its values by keys.
    pub fn pairs(&mut self) -> &mut [(Key<'t>, Self)] {
        match self {
            Self::Object(pairs) => pairs,
            _ => &mut [],
        }
    }
}

/// Rooms that trees no longer need, for those to come: one person after another needs much the
/// same, and asking for it anew takes a twelfth of the time that opening a roster takes.
#[derive(Default)]
pub(super) struct Spare<'t> {
    pub lists: Vec<Vec<Node<'t>>>,
    pub objects: Vec<Pairs<'t>>,
}

impl<'t> Spare<'t> {
    /// Takes back what a tree needed.
    pub fn keep(&mut self, node: Node<'t>) {
        match node {
            Node::List(mut entries) => {
                while let Some(entry) = entries.pop() {
                    self.keep(entry);
                }
                self.lists.push(entries);
            }
            Node::Object(mut pairs) => {
                while let Some((_, value)) = pairs.pop() {
                    self.keep(value);
                }
                self.objects.push(pairs);
            }
            _ => {}
        }
    }
}

#[cfg(feature = "schema")]
impl Node<'static> {
    /// A text of its own.
    pub fn text(text: &str) -> Self {
        Self::Text(Cow::Owned(text.to_owned()))
    }

    /// A word that is always the same.
    pub const fn word(word: &'static str) -> Self {
        Self::Text(Cow::Borrowed(word))
    }
}

impl Node<'_> {
    /// What was found, for a message.
    pub fn found(&self) -> String {
        let what = match self {
            Self::Bool(true) => "true",
            Self::Bool(false) => "false",
            Self::Whole(value) => return value.to_string(),
            Self::Number(value) => return decimal(*value),
            Self::Text(text) => return format!("the text {}", quoted(text)),
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
            Self::TooDeep => "something nested too deeply",
            Self::Null | Self::Place(_) => "null",
        };
        what.to_owned()
    }
}

/// A number for a message, with at most three places. Rust's own formatting of floating-point
/// numbers takes ten times the code.
#[allow(clippy::cast_possible_truncation)]
fn decimal(value: f64) -> String {
    if value.abs() >= 1e12 {
        return "a number of 13 digits or more".to_owned();
    }
    let thousandths = (value.abs() * 1000.0 + 0.5) as i64;
    let (sign, whole) = (if value < 0.0 { "-" } else { "" }, thousandths / 1000);
    let number = format!("{sign}{whole}.{:03}", thousandths % 1000);
    number
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}

/// A text in quotation marks for a message, cut where it gets long.
pub(super) fn quoted(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("\"{}\"…", &text[..end]),
        None => format!("\"{text}\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_messages_are_short() {
        let check = |value, expected: &str| assert_eq!(Node::Number(value).found(), expected);
        check(2.5, "2.5");
        check(-0.1, "-0.1");
        check(0.30000000000000004, "0.3");
        check(1.0006, "1.001");
        check(1e-9, "0");
        check(-1e300, "a number of 13 digits or more");
        check(f64::NAN, "0");
    }
}
