//! Sending more than once: when a document keeps its id and when it is a new revision.

use std::rc::Rc;

use super::platform;
use crate::domain::{CheckIn, SignUp};

/// What was handed over so far.
#[derive(Debug, Default)]
pub struct Attempts {
    /// Of sign-ups.
    pub sign_ups: Run<SignUp>,
    /// Of check-ins.
    pub check_ins: Run<CheckIn>,
}

/// The revisions of one document.
#[derive(Debug)]
pub struct Run<T> {
    last: Option<Rc<T>>,
    id: Box<str>,
    revision: u32,
    /// Whether the host has, or may have, the last one.
    arrived: bool,
}

impl<T> Default for Run<T> {
    fn default() -> Self {
        Self {
            last: None,
            id: Box::default(),
            revision: 0,
            arrived: false,
        }
    }
}

/// A document that is stamped when it is handed over.
pub trait Stamped: Clone + PartialEq {
    /// Gives it an id, a revision and an instant.
    fn stamp(&mut self, id: &str, revision: u32, instant: &str);

    /// Takes from another what may differ though both say the same: the stamp, and what comes of
    /// another language or roster.
    fn wear(&mut self, other: &Self);
}

impl Stamped for SignUp {
    fn stamp(&mut self, id: &str, revision: u32, instant: &str) {
        (self.id, self.submitted_at) = (id.into(), instant.into());
        self.revision = revision;
    }

    fn wear(&mut self, other: &Self) {
        self.stamp(&other.id, other.revision, &other.submitted_at);
        self.locale.clone_from(&other.locale);
        self.preview.clone_from(&other.preview);
    }
}

impl Stamped for CheckIn {
    fn stamp(&mut self, id: &str, revision: u32, instant: &str) {
        (self.id, self.submitted_at) = (id.into(), instant.into());
        self.revision = revision;
    }

    fn wear(&mut self, other: &Self) {
        self.stamp(&other.id, other.revision, &other.submitted_at);
        self.locale.clone_from(&other.locale);
    }
}

impl<T: Stamped> Run<T> {
    /// The host has a document of this revision, from an earlier visit.
    pub fn earlier(revision: u32) -> Self {
        Self {
            revision,
            arrived: true,
            ..Self::default()
        }
    }

    /// Gives a document its id, revision and instant. The same answers go out as the very same
    /// document, so that sending again is safe, also where a roster or another language has come
    /// meanwhile. Changed answers are a new revision as soon as the host may hold the old ones; until
    /// then they are the same document, mended.
    pub fn stamp(&mut self, mut document: T) -> Rc<T> {
        if let Some(last) = &self.last {
            let mut same = document.clone();
            same.wear(last);
            if same == **last {
                return Rc::clone(last);
            }
        }
        if self.id.is_empty() || self.arrived {
            self.id = platform::uuid().into();
            self.revision += 1;
        }
        self.arrived = false;
        document.stamp(&self.id, self.revision, &platform::now());
        let document = Rc::new(document);
        self.last = Some(Rc::clone(&document));
        document
    }

    /// The host has the last one, or may have it.
    pub fn may_have_arrived(&mut self) {
        self.arrived = true;
    }
}
