//! Sending more than once: when a document keeps its id and when it is a new revision.

use std::mem::replace;
use std::rc::Rc;

use super::platform;
use crate::domain::{CheckIn, SignUp};

/// What was handed over so far.
#[derive(Debug, Default)]
pub struct Attempts {
    last: Option<Rc<SignUp>>,
    last_check_in: Option<Rc<CheckIn>>,
    /// Those of sign-ups, and those of check-ins.
    counts: [Count; 2],
    /// Which of them the last one was of.
    newest: usize,
}

#[derive(Debug, Default)]
struct Count {
    id: Box<str>,
    revision: u32,
    /// Whether the host has, or may have, the last one.
    arrived: bool,
}

const SIGN_UPS: usize = 0;
const CHECK_INS: usize = 1;

impl Attempts {
    /// The host has a sign-up of this revision, from an earlier visit.
    pub fn earlier(&mut self, revision: u32) {
        self.last = None;
        self.counts[SIGN_UPS] = Count {
            revision,
            arrived: true,
            ..Count::default()
        };
    }

    /// Gives a sign-up its id, revision and instant. The same answers go out as the very same
    /// document, so that sending again is safe, also where a roster or another language has come
    /// meanwhile. Changed answers are a new revision as soon as the host may hold the old ones; until
    /// then they are the same sign-up, mended.
    pub fn stamp(&mut self, mut signup: SignUp) -> Rc<SignUp> {
        if let Some(last) = &self.last {
            signup.id = last.id.clone();
            signup.revision = last.revision;
            signup.submitted_at = last.submitted_at.clone();
            let locale = replace(&mut signup.locale, last.locale.clone());
            let preview = replace(&mut signup.preview, last.preview.clone());
            if signup == **last {
                return Rc::clone(last);
            }
            (signup.locale, signup.preview) = (locale, preview);
        }
        (signup.id, signup.revision) = self.count(SIGN_UPS);
        signup.submitted_at = platform::now().into();
        let signup = Rc::new(signup);
        self.last = Some(Rc::clone(&signup));
        signup
    }

    /// The same for a check-in.
    pub fn stamp_check_in(&mut self, mut check_in: CheckIn) -> Rc<CheckIn> {
        if let Some(last) = &self.last_check_in {
            check_in.id = last.id.clone();
            check_in.revision = last.revision;
            check_in.submitted_at = last.submitted_at.clone();
            let locale = replace(&mut check_in.locale, last.locale.clone());
            if check_in == **last {
                return Rc::clone(last);
            }
            check_in.locale = locale;
        }
        (check_in.id, check_in.revision) = self.count(CHECK_INS);
        check_in.submitted_at = platform::now().into();
        let check_in = Rc::new(check_in);
        self.last_check_in = Some(Rc::clone(&check_in));
        check_in
    }

    /// The host has the last one, or may have it.
    pub fn may_have_arrived(&mut self) {
        self.counts[self.newest].arrived = true;
    }

    /// The id and the revision of what is handed over now.
    fn count(&mut self, newest: usize) -> (Box<str>, u32) {
        self.newest = newest;
        let count = &mut self.counts[newest];
        if count.id.is_empty() || count.arrived {
            count.id = platform::uuid().into();
            count.revision += 1;
        }
        count.arrived = false;
        (count.id.clone(), count.revision)
    }
}
