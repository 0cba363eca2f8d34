//! A roster on its way into the questionnaire.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsValue;

use super::bits::{Work, settle};
use super::cohort::{Loaded, load_in_bits};
use super::document::Thrown;
use super::instance::{Instance, Roster, with};
use super::progress::heard;
use crate::base::rest::rest_if;
use crate::session::{Action, Cohort};
use crate::wire::{self, Issue, Refused};

impl Instance {
    /// Loads a roster in the place of any other. `loaded` is called with what is wrong with it, `{ ok, issues }`, or
    /// `refused` with why it cannot be used; neither, if another one takes its place meanwhile.
    pub fn set_roster(self: &Rc<Self>, roster: JsValue, loaded: Function, refused: Function) {
        let me = Rc::downgrade(self);
        let programme = Rc::clone(&self.programme);
        let work = Work::begin(|due| async move {
            // An engine on the same page hears of its own rosters alone.
            let read = heard(None, load_in_bits(programme, roster, &*due)).await;
            with(&me, |me| settle(me.take_roster(read), &[loaded, refused]));
            // Only a receipt needs it, and that is written later.
            while me.upgrade().is_some_and(|me| me.hash_more()) {
                rest_if(&*due).await;
            }
        });
        *self.loading.borrow_mut() = Some(work);
    }

    /// A roster will come, in the place of any other.
    pub fn await_roster(self: &Rc<Self>) {
        self.drop_roster();
        // The first one was expected when the first page was drawn, which this is not to hold up.
        if self.read(|session| session.cohort != Cohort::Loading) {
            self.dispatch(Action::Roster(Cohort::Loading));
        }
    }

    /// There is no roster to be had.
    pub fn lack_roster(self: &Rc<Self>) {
        self.drop_roster();
        self.dispatch(Action::Roster(Cohort::Failed));
    }

    /// The host has no roster any more.
    pub fn forget_roster(self: &Rc<Self>) {
        self.drop_roster();
        self.dispatch_quietly(Action::Roster(Cohort::Absent));
    }

    fn drop_roster(&self) {
        *self.loading.borrow_mut() = None;
        self.forget_preview();
        *self.roster.borrow_mut() = None;
    }

    fn hash_more(&self) -> bool {
        let roster = self.roster.borrow();
        let hash = roster.as_ref().map(|roster| &roster.hash);
        hash.is_some_and(|hash| hash.borrow_mut().go_on())
    }

    fn take_roster(self: &Rc<Self>, read: Result<Loaded, Refused>) -> Result<JsValue, Thrown> {
        self.forget_preview();
        match read {
            Ok(Loaded {
                cohort,
                issues,
                hash,
            }) => {
                let room = cohort.room();
                let (cohort, hash) = (Rc::new(cohort), RefCell::new(hash));
                *self.roster.borrow_mut() = Some(Roster { cohort, hash });
                self.dispatch(Action::Roster(Cohort::Ready(room)));
                self.gather_later();
                Ok(wire::write_issues(true, &without_answers(issues)).into())
            }
            Err(Refused { code, issues }) => {
                *self.roster.borrow_mut() = None;
                self.dispatch(Action::Roster(Cohort::Failed));
                let issues = without_answers(issues);
                Err(Refused { code, issues }.into())
            }
        }
    }
}

/// What is wrong with people, without what they said.
fn without_answers(issues: Vec<Issue>) -> Vec<Issue> {
    let discreet = |issue: Issue| match issue.path.starts_with("people[") {
        true => issue.discreet(),
        false => issue,
    };
    issues.into_iter().map(discreet).collect()
}
