//! Where in a document something is.

use std::fmt;

use super::json;
use super::node::Node;

/// The most characters of a key that a path shows; a longer one is cut.
const MAX_KEY: usize = 80;

/// A place in a document, as a chain of steps on the stack: nothing is allocated unless there is
/// something to report.
///
/// Written as JavaScript would reach it from the document: `people[3].teach[0].level`. A key that
/// is no identifier stands in brackets, `title["pt-BR"]`. The document itself is the empty text.
pub(super) struct Path<'a> {
    parent: Option<&'a Self>,
    step: Step<'a>,
}

enum Step<'a> {
    Document,
    Field(&'a str),
    Index(usize),
}

impl Path<'_> {
    /// The document itself.
    pub const ROOT: Path<'static> = Path {
        parent: None,
        step: Step::Document,
    };

    /// A field of what is here.
    pub const fn field<'a>(&'a self, name: &'a str) -> Path<'a> {
        Path {
            parent: Some(self),
            step: Step::Field(name),
        }
    }

    /// An entry of the list that is here.
    pub const fn index(&self, index: usize) -> Path<'_> {
        Path {
            parent: Some(self),
            step: Step::Index(index),
        }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(parent) = self.parent else {
            return Ok(());
        };
        write!(f, "{parent}")?;
        match self.step {
            Step::Document => Ok(()),
            Step::Index(index) => write!(f, "[{index}]"),
            Step::Field(name) if !is_identifier(name) => {
                let end = name.char_indices().nth(MAX_KEY);
                let (start, mark) = end.map_or((name, ""), |(end, _)| (&name[..end], "…"));
                let key = json::write(&Node::Text(start.into()));
                write!(f, "[{key}{mark}]")
            }
            Step::Field(name) if parent.parent.is_none() => f.write_str(name),
            Step::Field(name) => write!(f, ".{name}"),
        }
    }
}

fn is_identifier(name: &str) -> bool {
    let mut bytes = name.bytes();
    bytes
        .next()
        .is_some_and(|b| b.is_ascii_alphabetic() || b == b'_')
        && bytes.all(|b| b.is_ascii_alphanumeric() || b == b'_')
        && name.len() <= MAX_KEY
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_reads_as_javascript_would_reach_it() {
        let people = Path::ROOT.field("people");
        let person = people.index(3);
        let teach = person.field("teach");
        let first = teach.index(0);
        assert_eq!(first.field("level").to_string(), "people[3].teach[0].level");
        assert_eq!(person.to_string(), "people[3]");
        assert_eq!(Path::ROOT.to_string(), "");
    }

    #[test]
    fn a_key_that_is_no_identifier_stands_in_brackets() {
        let title = Path::ROOT.field("title");
        assert_eq!(title.field("pt-BR").to_string(), r#"title["pt-BR"]"#);
        assert_eq!(Path::ROOT.field("a\"b").to_string(), r#"["a\"b"]"#);
        assert_eq!(Path::ROOT.field("").to_string(), r#"[""]"#);
        let long = "ü".repeat(200);
        assert_eq!(Path::ROOT.field(&long).to_string().chars().count(), 85);
    }
}
