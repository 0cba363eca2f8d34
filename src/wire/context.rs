//! What checking needs to know, and where it reports.

use super::issue::{Issues, Severity};
use super::node::{Node, quoted};
use super::path::Path;
use crate::domain::{Places, Platform, Programme};

/// Why a value does not count. What is wrong has been reported by then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// It counts as not said: whatever may be left out is, and the rest stands.
    Unsaid,
    /// It is wrong, and so is everything that holds it.
    Bad,
}

/// The most zones remembered; there are fewer, but wrong ones know no end.
const MOST_ZONES: usize = 1000;

/// What checking needs to know, and where it reports.
pub(super) struct Context<'a> {
    pub platform: &'a dyn Platform,
    /// What ids of stages, skills and the like refer to; `None` where they are being defined.
    pub programme: Option<&'a Programme>,
    /// Whether a person may have left open what a participant must say.
    pub gaps: bool,
    pub issues: Issues,
    /// Zones asked for so far: asking a browser is slow, and people share few.
    zones: Places,
}

impl<'a> Context<'a> {
    pub fn new(platform: &'a dyn Platform, programme: Option<&'a Programme>, limit: usize) -> Self {
        Self {
            platform,
            programme,
            gaps: false,
            issues: Issues::new(limit),
            zones: Places::default(),
        }
    }

    /// Reports an error.
    #[cold]
    pub fn error(&mut self, at: &Path<'_>, code: &'static str, message: String) -> Unread {
        self.issues.push(at, code, Severity::Error, message);
        Unread::Bad
    }

    /// Reports a warning; the value then often counts as not said.
    #[cold]
    pub fn warning(&mut self, at: &Path<'_>, code: &'static str, message: String) -> Unread {
        self.issues.push(at, code, Severity::Warning, message);
        Unread::Unsaid
    }

    /// Reports a value of another type than `expected`.
    #[cold]
    pub fn wrong_type(&mut self, at: &Path<'_>, expected: &str, found: &Node<'_>) -> Unread {
        self.unexpected(at, "wrong-type", expected, &found.found())
    }

    /// Reports something else than `expected`.
    #[cold]
    pub fn unexpected(
        &mut self,
        at: &Path<'_>,
        code: &'static str,
        expected: &str,
        found: &str,
    ) -> Unread {
        self.error(at, code, format!("expected {expected}, found {found}"))
    }

    /// Reports a field that must be there and is not.
    #[cold]
    pub fn missing(&mut self, at: &Path<'_>) -> Unread {
        self.error(at, "missing", "this field is required".into())
    }

    /// Reports a field that stands in an object again.
    #[cold]
    pub fn repeated_field(&mut self, at: &Path<'_>) {
        let message = "this field stands here more than once; the last one counts";
        self.warning(at, "repeated-field", message.into());
    }

    /// Reports an id that somebody or something else has.
    #[cold]
    pub fn repeated_id(&mut self, id: &str, first: &str, at: &Path<'_>) -> Unread {
        let found = format!("{}, which {first} has", quoted(id));
        self.unexpected(&at.field("id"), "repeated-id", "an id of its own", &found)
    }

    /// Whether there is such a zone.
    pub fn zone_exists(&mut self, zone: &str) -> bool {
        if let Some(exists) = self.zones.get(zone) {
            return exists == 1;
        }
        let start = self.programme.and_then(|programme| programme.start_date);
        let date = start.unwrap_or_else(|| self.platform.today());
        let exists = self.platform.zone_offset(zone, date).is_some();
        if self.zones.len() < MOST_ZONES {
            self.zones.insert(zone, usize::from(exists));
        }
        exists
    }
}
