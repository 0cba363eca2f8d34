//! A roster on its way into the questionnaire, bit by bit, so that the page never waits for long.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use gloo_timers::callback::Timeout;
use js_sys::{Date, Function};
use wasm_bindgen::JsValue;

use super::cohort::{Loaded, load_in_bits};
use super::document::Thrown;
use super::instance::{Instance, Roster, with};
use crate::session::Action;
use crate::wire::{self, Refused};

/// For so long, in milliseconds, the page waits for one bit at most, about.
pub(super) const BIT: f64 = 8.0;

/// A roster being read, and who is told of the end.
pub(super) struct Loading {
    work: Pin<Box<dyn Future<Output = Result<Loaded, Refused>>>>,
    /// When this bit should end.
    until: Rc<Cell<f64>>,
    loaded: Function,
    refused: Function,
}

impl Instance {
    /// Loads a roster in the place of any other. `loaded` is called with what is wrong with it, `{ ok, issues }`, or
    /// `refused` with why it cannot be used; neither, if another one takes its place meanwhile.
    pub fn set_roster(self: &Rc<Self>, roster: JsValue, loaded: Function, refused: Function) {
        let until = Rc::new(Cell::new(0.0));
        let due = {
            let until = Rc::clone(&until);
            move || Date::now() > until.get()
        };
        let work = Box::pin(load_in_bits(Rc::clone(&self.programme), roster, due));
        *self.loading.borrow_mut() = Some(Loading {
            work,
            until,
            loaded,
            refused,
        });
        self.load_more();
    }

    /// A roster will come, in the place of any other.
    pub fn await_roster(self: &Rc<Self>) {
        *self.loading.borrow_mut() = None;
        self.dispatch(Action::RosterLoading);
    }

    fn load_more(self: &Rc<Self>) {
        let Some(mut loading) = self.loading.take() else {
            return;
        };
        loading.until.set(Date::now() + BIT);
        let mut cx = Context::from_waker(Waker::noop());
        match loading.work.as_mut().poll(&mut cx) {
            Poll::Ready(read) => self.take_roster(read, &loading),
            Poll::Pending => {
                *self.loading.borrow_mut() = Some(loading);
                let me = Rc::downgrade(self);
                let timer = Timeout::new(0, move || with(&me, Self::load_more));
                *self.loading_timer.borrow_mut() = Some(timer);
            }
        }
    }

    fn take_roster(self: &Rc<Self>, read: Result<Loaded, Refused>, from: &Loading) {
        let (tell, what) = match read {
            Ok(Loaded {
                cohort,
                issues,
                hash,
            }) => {
                let room = cohort.room();
                *self.roster.borrow_mut() = Some(Roster { cohort, hash });
                self.dispatch(Action::RosterReady(room));
                self.gather_later();
                (&from.loaded, wire::write_issues(true, &issues).into())
            }
            Err(refused) => {
                *self.roster.borrow_mut() = None;
                self.dispatch(Action::RosterFailed);
                (&from.refused, JsValue::from(Thrown::from(refused)))
            }
        };
        // What they throw is their own affair.
        _ = tell.call1(&JsValue::NULL, &what);
    }
}
