//! What the host sets while a questionnaire is on the page.

use std::rc::Rc;

use super::document::{PARTICIPANT, SIGN_UP};
use super::instance::Instance;
use super::platform::JsPlatform;
use crate::session::Action;
use crate::wire::{self, Refused};

impl Instance {
    /// Takes what the host knows.
    pub fn set_facts(self: &Rc<Self>, document: &str) -> Result<(), Refused> {
        let facts = wire::read_facts(document, &self.programme, &JsPlatform)?.value;
        self.dispatch_quietly(Action::Facts(Box::new(facts)));
        Ok(())
    }

    /// Takes answers that the host sets.
    pub fn set_value(self: &Rc<Self>, document: &str) -> Result<(), Refused> {
        let answers = wire::read_facts(document, &self.programme, &JsPlatform)?.value;
        if let Some(id) = &answers.id {
            self.expect_of(PARTICIPANT, "id", id.as_str())?;
        }
        self.dispatch_quietly(Action::Restore(Box::new(answers), None));
        Ok(())
    }

    /// The host has a sign-up of this revision, from an earlier visit; `stands` unless it was taken back.
    pub fn set_earlier(
        self: &Rc<Self>,
        programme: &str,
        person: &str,
        revision: f64,
        stands: bool,
    ) -> Result<(), Refused> {
        if programme != self.programme.id.as_str() {
            let message = "this is a sign-up for another programme";
            return Err(Refused::of(
                SIGN_UP,
                "programme",
                "wrong-programme",
                message,
            ));
        }
        self.expect_of(SIGN_UP, "participant.id", person)?;
        let Some(revision) = whole(revision) else {
            let message = "expected a whole number from 1";
            return Err(Refused::of(SIGN_UP, "revision", "out-of-range", message));
        };
        self.attempts.borrow_mut().earlier(revision);
        self.dispatch_quietly(Action::Stands(stands));
        Ok(())
    }

    /// Refuses a document of anybody but whom the host knows.
    fn expect_of(&self, code: &'static str, path: &str, person: &str) -> Result<(), Refused> {
        let known = self.read(|session| session.facts.id.clone());
        if known.is_none_or(|known| known.as_str() == person) {
            return Ok(());
        }
        let message = "this is of somebody else than `participant`";
        Err(Refused::of(code, path, "another-person", message))
    }

    /// The host has no sign-up.
    pub fn forget_earlier(self: &Rc<Self>) {
        self.attempts.take();
        self.dispatch_quietly(Action::Stands(false));
    }
}

/// A number as JavaScript has it, as the revision of a document that another may follow.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(number: f64) -> Option<u32> {
    let fits = number.fract() == 0.0 && (1.0..f64::from(u32::MAX)).contains(&number);
    fits.then_some(number as u32)
}
