//! Sending more than once: when a sign-up keeps its id and when it is a new revision.

use std::rc::Rc;

use super::platform;
use crate::domain::SignUp;

/// The last sign-up handed over.
#[derive(Debug, Default)]
pub struct Attempts {
    last: Option<Rc<SignUp>>,
    /// Whether the host has, or may have, the last one.
    arrived: bool,
}

impl Attempts {
    /// Gives a sign-up its id, revision and instant. The same answers go out as the very same
    /// document, so that sending again is safe. Changed answers are a new revision as soon as the
    /// host may hold the old ones; until then they are the same sign-up, mended.
    pub fn stamp(&mut self, mut signup: SignUp) -> Rc<SignUp> {
        let mut id: Box<str> = platform::uuid().into();
        if let Some(last) = &self.last {
            signup.id = last.id.clone();
            signup.revision = last.revision;
            signup.submitted_at = last.submitted_at.clone();
            if signup == **last {
                return Rc::clone(last);
            }
            if self.arrived {
                signup.revision += 1;
            } else {
                id = last.id.clone();
            }
        }
        signup.id = id;
        signup.submitted_at = platform::now().into();
        let signup = Rc::new(signup);
        self.last = Some(Rc::clone(&signup));
        self.arrived = false;
        signup
    }

    /// The host has the last one, or may have it.
    pub fn may_have_arrived(&mut self) {
        self.arrived = true;
    }
}
