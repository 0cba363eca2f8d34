//! What documents may hold, as data. One small interpreter checks it (`check`), and one prints it
//! as JSON Schema and TypeScript (`schema`): code for each type would be many times as large.

use super::context::{Context, Unread};
use super::node::{Node, Pairs};
use super::path::Path;
use crate::domain::Programme;

/// Whether something is sound; what is wrong has been reported.
pub(super) type Verdict = Result<(), Unread>;

/// Looks at something of a document, and reports what it finds.
type CheckText = fn(&str, &Path<'_>, &mut Context<'_>) -> Verdict;
type CheckNode = fn(&mut Node<'_>, &Path<'_>, &mut Context<'_>) -> Verdict;
type CheckEntries = fn(&[Node<'_>], &Path<'_>, &mut Context<'_>) -> Verdict;
type CheckFields = fn(&Pairs<'_>, &Path<'_>, &mut Context<'_>) -> Verdict;

/// What a value may be.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    /// True or false.
    Bool,
    /// Any text.
    Text,
    /// A text of 1–128 characters.
    Id,
    /// The id of something that the programme has.
    Reference(&'static Reference),
    /// A whole number from the first to the second.
    Whole(i64, i64),
    /// A number from 0 to this.
    Number(u32),
    /// One of a set of words.
    Words(&'static Words),
    /// A text that means something, such as a date.
    Parsed(&'static Parsed),
    /// A text, or something else.
    TextOr(&'static Self),
    /// Several values.
    List(&'static List),
    /// Values by keys that are data.
    Map(&'static Map),
    /// Values by the names of fields.
    Object(&'static Object),
    /// One of several objects.
    OneOf(&'static OneOf),
    /// What takes a function to tell.
    Custom(&'static Custom),
}

impl Shape {
    /// Whether documents write it as a text. An empty one then counts as not given wherever the
    /// value may be left out, as spreadsheets write what they lack.
    pub const fn is_text(&self) -> bool {
        match self {
            Self::Text
            | Self::Id
            | Self::Reference(_)
            | Self::Words(_)
            | Self::Parsed(_)
            | Self::TextOr(_) => true,
            Self::Custom(custom) => custom.is_text,
            _ => false,
        }
    }
}

/// An id of something in the programme. Another one counts as not said.
pub(super) struct Reference {
    pub code: &'static str,
    pub is_known: fn(&Programme, &str) -> bool,
}

/// Words for the values of an enum. Another one counts as not said.
pub(super) struct Words {
    pub words: &'static [&'static str],
    /// What there may be against a word that is known.
    pub check: Option<CheckText>,
    #[cfg(feature = "schema")]
    pub name: &'static str,
}

/// A text that means something.
pub(super) struct Parsed {
    pub expected: &'static str,
    pub code: &'static str,
    pub holds: fn(&str) -> bool,
    #[cfg(feature = "schema")]
    pub pattern: &'static str,
}

/// Several values.
pub(super) struct List {
    pub of: &'static Shape,
    /// The fewest and the most there may be.
    pub count: (usize, usize),
    /// Looks at the entries together, before each is looked at.
    pub check: Option<CheckEntries>,
}

impl List {
    /// Any number of values.
    pub const fn of(of: &'static Shape) -> Self {
        Self {
            of,
            count: (0, usize::MAX),
            check: None,
        }
    }
}

/// Values by keys that are data. `ext` is the host's own.
pub(super) struct Map {
    pub of: &'static Shape,
    pub expected: &'static str,
    /// Whether there must be any.
    pub some: bool,
    pub check_key: Option<CheckText>,
    #[cfg(feature = "schema")]
    pub keys: Option<&'static Words>,
}

/// Values by the names of fields. `ext` is the host's own.
pub(super) struct Object {
    pub fields: &'static [Field],
    /// Fields that must be there besides those that say so.
    pub required: &'static [&'static str],
    /// Looks at several fields together, whatever else is wrong with them.
    pub check: Option<CheckFields>,
    #[cfg(feature = "schema")]
    pub name: &'static str,
    #[cfg(feature = "schema")]
    pub about: &'static [&'static str],
    /// The `schema` of a whole document.
    #[cfg(feature = "schema")]
    pub schema: Option<&'static str>,
    /// Whether others write it, who may use `null` and `ext`.
    #[cfg(feature = "schema")]
    pub read: bool,
}

impl Object {
    /// Whether a field must be there.
    pub fn requires(&self, field: &Field) -> bool {
        field.required || self.required.contains(&field.name)
    }
}

/// A field of an object.
#[derive(Clone, Copy)]
pub(super) struct Field {
    pub name: &'static str,
    pub shape: Shape,
    pub required: bool,
    #[cfg(feature = "schema")]
    pub about: &'static [&'static str],
    /// What it stands for when it is left out, as JSON.
    #[cfg(feature = "schema")]
    pub default: Option<fn() -> String>,
}

/// The fields of one definition, and then those of another.
pub(super) const fn both<const N: usize>(some: &[Field], more: &[Field]) -> [Field; N] {
    let mut fields = [some[0]; N];
    let mut at = 0;
    while at < N {
        fields[at] = if at < some.len() {
            some[at]
        } else {
            more[at - some.len()]
        };
        at += 1;
    }
    fields
}

/// One of several objects.
pub(super) struct OneOf {
    pub objects: &'static [&'static Object],
    /// Which of them a value is to be.
    pub pick: fn(&Node<'_>) -> usize,
}

/// What takes a function to tell. It may write down what it was told in another way.
pub(super) struct Custom {
    pub check: CheckNode,
    pub is_text: bool,
    /// Its JSON Schema.
    #[cfg(feature = "schema")]
    pub schema: &'static str,
}
