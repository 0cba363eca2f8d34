//! What is wrong with a document.

use super::path::Path;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The document, or the person it stands in, cannot be used.
    Error,
    /// It can be used; something in it does not count, or will surprise.
    Warning,
}

/// Something wrong in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Where, as JavaScript would reach it: `people[3].teach[0].level`, `title["pt-BR"]`. Empty for
    /// the document itself.
    pub path: String,
    /// What kind of wrong; stable, for programs.
    pub code: &'static str,
    /// What is wrong, what was found and what is expected; English, for whoever wrote the document.
    pub message: String,
    /// How bad it is.
    pub severity: Severity,
}

/// A document that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Which document: `PROGRAMME_INVALID`, `ROSTER_INVALID`, `PARTICIPANT_INVALID`,
    /// `SIGNUP_INVALID` or `PLAN_INVALID`.
    pub code: &'static str,
    /// Everything that is wrong with it; at least one is an error.
    pub issues: Vec<Issue>,
}

impl Issue {
    /// The one to name before the others: the first error, else the first of all.
    #[must_use]
    pub fn first_of(issues: &[Self]) -> Option<&Self> {
        let mut errors = issues.iter();
        let error = errors.find(|issue| issue.severity == Severity::Error);
        error.or(issues.first())
    }
}

/// The first field of a path.
fn first_of(path: &str) -> &str {
    path.split(['.', '[']).next().unwrap_or_default()
}

impl Refused {
    /// For one reason, found where documents meet one another.
    #[must_use]
    pub fn of(code: &'static str, path: &str, issue: &'static str, message: &str) -> Self {
        let issue = Issue {
            path: path.to_owned(),
            code: issue,
            message: message.to_owned(),
            severity: Severity::Error,
        };
        Self {
            code,
            issues: vec![issue],
        }
    }
}

impl Issue {
    /// The field of the document that it is in; empty for the document itself.
    #[must_use]
    pub fn field(&self) -> &str {
        first_of(&self.path)
    }

    /// The same of a document that this one may hold in a field.
    #[must_use]
    pub fn field_within(&self, field: &str) -> &str {
        let within = self.path.strip_prefix(field);
        let within = within.and_then(|path| path.strip_prefix('.'));
        first_of(within.unwrap_or(&self.path))
    }

    /// Without what was found, which may be what a person answered: hosts keep logs.
    #[must_use]
    pub fn discreet(mut self) -> Self {
        self.message = format!("this does not fit ({}); answers are not quoted", self.code);
        self
    }
}

impl Refused {
    /// Without what was found.
    #[must_use]
    pub fn discreet(self) -> Self {
        let issues = self.issues.into_iter().map(Issue::discreet);
        Self {
            issues: issues.collect(),
            ..self
        }
    }
}

/// A value that was read, and what is remarkable about its document.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked<T> {
    /// The value.
    pub value: T,
    /// Warnings, and for a roster the errors of people who were left out.
    pub issues: Vec<Issue>,
}

/// Collects issues. A flood of one kind is counted, not listed: the list ends with how many more
/// there are.
pub(super) struct Issues {
    list: Vec<Issue>,
    tallies: Vec<Tally>,
    /// The most issues listed of one code and severity.
    limit: usize,
    /// Errors of the person being read, while one is.
    person: Option<PersonErrors>,
}

struct Tally {
    code: &'static str,
    severity: Severity,
    count: usize,
}

/// The errors of one person. Every person left out is listed, so their errors do not count towards
/// the limit; instead each person has few.
struct PersonErrors {
    room: usize,
    hidden: usize,
}

impl Issues {
    pub const fn new(limit: usize) -> Self {
        Self {
            list: Vec::new(),
            tallies: Vec::new(),
            limit,
            person: None,
        }
    }

    pub fn push(&mut self, at: &Path<'_>, code: &'static str, severity: Severity, message: String) {
        if self.has_room(code, severity) {
            self.list.push(Issue {
                path: at.text(),
                code,
                message,
                severity,
            });
        }
    }

    fn has_room(&mut self, code: &'static str, severity: Severity) -> bool {
        if let (Severity::Error, Some(person)) = (severity, &mut self.person) {
            let room = person.room > 0;
            person.room = person.room.saturating_sub(1);
            person.hidden += usize::from(!room);
            return room;
        }
        let same = |tally: &&mut Tally| tally.code == code && tally.severity == severity;
        let count = match self.tallies.iter_mut().find(same) {
            Some(tally) => {
                tally.count += 1;
                tally.count
            }
            None => {
                self.tallies.push(Tally {
                    code,
                    severity,
                    count: 1,
                });
                1
            }
        };
        count <= self.limit
    }

    /// From now on errors belong to one person, of which the first `room` are listed.
    pub fn begin_person(&mut self, room: usize) {
        self.person = Some(PersonErrors { room, hidden: 0 });
    }

    /// Says how many errors of the person were not listed.
    pub fn end_person(&mut self) {
        let hidden = self.person.take().map_or(0, |person| person.hidden);
        let last = self
            .list
            .iter_mut()
            .rfind(|issue| issue.severity == Severity::Error);
        if let (1.., Some(last)) = (hidden, last) {
            last.message += &format!(" (and {hidden} more in this entry)");
        }
    }

    /// Puts issues of the whole document before those of its parts.
    pub fn prepend(&mut self, mut whole: Self) {
        whole.list.append(&mut self.list);
        self.list = whole.list;
    }

    /// All issues; floods end with how many more there are, said of the place `at`.
    pub fn finish(mut self, at: &str) -> Vec<Issue> {
        let limit = self.limit;
        for tally in self.tallies {
            if tally.count > limit {
                let (more, all) = (tally.count - limit, tally.count);
                self.list.push(Issue {
                    path: at.to_owned(),
                    code: tally.code,
                    message: format!("{more} more like the {limit} listed, {all} in all"),
                    severity: tally.severity,
                });
            }
        }
        self.list
    }
}
