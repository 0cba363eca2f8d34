//! Sending more than once: when a document keeps its id and when it is a new revision.

use std::rc::Rc;

use super::platform;
use crate::domain::{CheckIn, Ext, SignUp};

/// What was handed over so far.
#[derive(Debug, Default)]
pub struct Attempts {
    /// Of sign-ups.
    pub sign_ups: Run<SignUp>,
    /// Of check-ins.
    pub check_ins: Run<CheckIn>,
    /// When the last one was handed over, by [`now`](super::bits::now).
    pub handed_at: f64,
    /// What the host added to the sign-up that it has.
    pub ext: Option<Ext>,
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
    /// Its id, its revision and its instant.
    fn stamp(&mut self) -> (&mut Box<str>, &mut u32, &mut Box<str>);

    /// Drops what comes of another language or another roster, and says nothing of the answers.
    fn strip(&mut self);

    /// What it says, whenever and in whatever language.
    fn said(&self) -> Self {
        let mut said = self.clone();
        let (id, revision, instant) = said.stamp();
        (*id, *revision, *instant) = Default::default();
        said.strip();
        said
    }
}

impl Stamped for SignUp {
    fn stamp(&mut self) -> (&mut Box<str>, &mut u32, &mut Box<str>) {
        (&mut self.id, &mut self.revision, &mut self.submitted_at)
    }

    fn strip(&mut self) {
        (self.locale, self.preview) = Default::default();
        // The goals are those of the participant; of the rules, all are agreed to, or none is handed over.
        self.agreement.goals.clear();
        self.agreement.ground_rules.fill(Box::default());
    }
}

impl Stamped for CheckIn {
    fn stamp(&mut self) -> (&mut Box<str>, &mut u32, &mut Box<str>) {
        (&mut self.id, &mut self.revision, &mut self.submitted_at)
    }

    fn strip(&mut self) {
        self.locale = Box::default();
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
        if let Some(last) = &self.last
            && document.said() == last.said()
        {
            return Rc::clone(last);
        }
        if self.id.is_empty() || self.arrived {
            self.id = platform::uuid().into();
            self.revision = self.revision.saturating_add(1);
        }
        self.arrived = false;
        let (id, revision, instant) = document.stamp();
        (*id, *revision) = (self.id.clone(), self.revision);
        *instant = platform::now().into();
        let document = Rc::new(document);
        self.last = Some(Rc::clone(&document));
        document
    }

    /// The host has the last one, or may have it.
    pub fn may_have_arrived(&mut self) {
        self.arrived = true;
    }
}
