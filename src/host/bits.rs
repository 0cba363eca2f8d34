//! Work on the page's own thread, bit by bit, so that the page never waits for long.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Waker};

use gloo_timers::callback::Timeout;
use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::document::Thrown;

#[wasm_bindgen]
extern "C" {
    /// Milliseconds, by a clock that nobody sets back.
    #[wasm_bindgen(js_namespace = performance)]
    pub fn now() -> f64;
}

/// How long the page waits for one bit at most, about, in milliseconds.
pub const BIT: f64 = 8.0;

/// Says whether the bit at hand should have ended by now.
pub type Due = Box<dyn Fn() -> bool>;

/// Work that goes on to its end, unless this is dropped before.
#[must_use]
pub struct Work(Rc<Going>);

struct Going {
    /// When the bit at hand should end.
    until: Rc<Cell<f64>>,
    work: RefCell<Option<Pin<Box<dyn Future<Output = ()>>>>>,
    timer: RefCell<Option<Timeout>>,
}

impl Work {
    /// Does the first bit at once, of work that rests whenever that is due.
    pub fn begin<F>(work: impl FnOnce(Due) -> F) -> Self
    where
        F: Future<Output = ()> + 'static,
    {
        let until = Rc::<Cell<f64>>::default();
        let end = Rc::clone(&until);
        let work = work(Box::new(move || now() > end.get()));
        Self::go(until, Box::pin(work))
    }

    fn go(until: Rc<Cell<f64>>, work: Pin<Box<dyn Future<Output = ()>>>) -> Self {
        let going = Rc::new(Going {
            until,
            work: RefCell::new(Some(work)),
            timer: RefCell::default(),
        });
        going.go_on();
        Self(going)
    }

    /// Whether all of it is done.
    pub fn is_done(&self) -> bool {
        self.0.work.borrow().is_none()
    }
}

/// Calls the first function with what came of some work, or the second with why nothing did.
pub fn settle(result: Result<JsValue, Thrown>, [done, failed]: &[Function; 2]) {
    let (tell, what) = match result {
        Ok(what) => (done, what),
        Err(thrown) => (failed, thrown.into()),
    };
    // What they throw is their own affair.
    _ = tell.call1(&JsValue::NULL, &what);
}

impl Going {
    fn go_on(self: &Rc<Self>) {
        let Some(mut work) = self.work.take() else {
            return;
        };
        self.until.set(now() + BIT);
        let mut cx = Context::from_waker(Waker::noop());
        if work.as_mut().poll(&mut cx).is_pending() {
            *self.work.borrow_mut() = Some(work);
            let me = Rc::downgrade(self);
            let timer = Timeout::new(0, move || {
                if let Some(me) = me.upgrade() {
                    me.go_on();
                }
            });
            *self.timer.borrow_mut() = Some(timer);
        }
    }
}
