//! Sending more than once: when a sign-up keeps its id and when it is a new revision.

use super::platform;
use crate::domain::SignUp;

/// The last sign-up handed over.
#[derive(Debug, Default)]
pub struct Attempts {
    last: Option<SignUp>,
    /// Whether the host has, or may have, the last one.
    arrived: bool,
}

impl Attempts {
    /// Gives a sign-up its id, revision and instant. The same answers go out as the very same
    /// document, so that sending again is safe. Changed answers are a new revision as soon as the
    /// host may hold the old ones; until then they are the same sign-up, mended.
    pub fn stamp(&mut self, mut signup: SignUp) -> SignUp {
        signup.id = platform::uuid().into();
        signup.submitted_at = platform::now().into();
        if let Some(last) = &self.last {
            let same = SignUp {
                id: last.id.clone(),
                revision: last.revision,
                submitted_at: last.submitted_at.clone(),
                ..signup.clone()
            };
            if same == *last {
                return same;
            }
            if self.arrived {
                signup.revision = last.revision + 1;
            } else {
                signup.revision = last.revision;
                signup.id = last.id.clone();
            }
        }
        self.last = Some(signup.clone());
        self.arrived = false;
        signup
    }

    /// The host has the last one, or may have it.
    pub fn may_have_arrived(&mut self) {
        self.arrived = true;
    }
}
