//! Where in a document something is.

use super::value::written;

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

impl Path<'_> {
    /// The place in writing.
    pub fn text(&self) -> String {
        let Some(parent) = self.parent else {
            return String::new();
        };
        let text = parent.text();
        match self.step {
            Step::Document => text,
            Step::Index(index) => format!("{text}[{index}]"),
            Step::Field(name) if !is_identifier(name) => {
                let end = name.char_indices().nth(MAX_KEY);
                let (start, mark) = end.map_or((name, ""), |(end, _)| (&name[..end], "…"));
                let key = written(&start);
                format!("{text}[{key}{mark}]")
            }
            Step::Field(name) if text.is_empty() => name.to_owned(),
            Step::Field(name) => format!("{text}.{name}"),
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
        assert_eq!(first.field("level").text(), "people[3].teach[0].level");
        assert_eq!(person.text(), "people[3]");
        assert_eq!(Path::ROOT.text(), "");
    }

    #[test]
    fn a_key_that_is_no_identifier_stands_in_brackets() {
        let title = Path::ROOT.field("title");
        assert_eq!(title.field("pt-BR").text(), r#"title["pt-BR"]"#);
        assert_eq!(Path::ROOT.field("a\"b").text(), r#"["a\"b"]"#);
        assert_eq!(Path::ROOT.field("").text(), r#"[""]"#);
        let long = "ü".repeat(200);
        assert_eq!(Path::ROOT.field(&long).text().chars().count(), 85);
    }
}
