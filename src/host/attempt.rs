//! Sending more than once: when a document keeps its id and when it is a new revision.

use std::rc::Rc;

use super::platform;
use crate::domain::{CheckIn, SignUp};

/// What was handed over so far.
#[derive(Debug, Default)]
pub struct Attempts {
    last: Option<Rc<SignUp>>,
    id: Box<str>,
    revision: u32,
    /// Whether the host has, or may have, the last one.
    arrived: bool,
}

impl Attempts {
    /// The host has a sign-up of this revision, from an earlier visit.
    pub fn earlier(&mut self, revision: u32) {
        *self = Self {
            revision,
            arrived: true,
            ..Self::default()
        };
    }

    /// Gives a sign-up its id, revision and instant. The same answers go out as the very same
    /// document, so that sending again is safe. Changed answers are a new revision as soon as the
    /// host may hold the old ones; until then they are the same sign-up, mended.
    pub fn stamp(&mut self, mut signup: SignUp) -> Rc<SignUp> {
        if let Some(last) = &self.last {
            signup.id = last.id.clone();
            signup.revision = last.revision;
            signup.submitted_at = last.submitted_at.clone();
            if signup == **last {
                return Rc::clone(last);
            }
        }
        self.count();
        signup.id = self.id.clone();
        signup.revision = self.revision;
        signup.submitted_at = platform::now().into();
        let signup = Rc::new(signup);
        self.last = Some(Rc::clone(&signup));
        signup
    }

    /// The same for a check-in, which has an instant of its own each time.
    pub fn stamp_check_in(&mut self, mut check_in: CheckIn) -> CheckIn {
        self.count();
        check_in.id = self.id.clone();
        check_in.revision = self.revision;
        check_in.submitted_at = platform::now().into();
        check_in
    }

    /// The host has the last one, or may have it.
    pub fn may_have_arrived(&mut self) {
        self.arrived = true;
    }

    fn count(&mut self) {
        if self.id.is_empty() || self.arrived {
            self.id = platform::uuid().into();
            self.revision += 1;
        }
        self.arrived = false;
    }
}
