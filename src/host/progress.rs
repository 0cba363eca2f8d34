//! How far a long call is, for whoever waits.

use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::pin::pin;

use js_sys::Function;
use wasm_bindgen::prelude::*;

thread_local! {
    static LISTENER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Calls `listener` from now on, if there is one, with what is done, how much of it, and of how much if that is known; who
/// was called before.
#[wasm_bindgen(js_name = onProgress)]
#[must_use]
pub fn on_progress(listener: Option<Function>) -> Option<Function> {
    LISTENER.replace(listener)
}

/// Does some work bit by bit whose progress one listener hears, whoever else has begun something in between.
pub async fn heard<T>(listener: Option<Function>, work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    poll_fn(move |cx| {
        let other = LISTENER.replace(listener.clone());
        let polled = work.as_mut().poll(cx);
        LISTENER.set(other);
        polled
    })
    .await
}

/// Who listens now.
pub fn listener() -> Option<Function> {
    LISTENER.with_borrow(Clone::clone)
}

/// Tells the listener, if there is one.
pub fn tell(phase: &str, done: usize, of: Option<usize>) {
    // Not while it is borrowed: whoever hears may ask for something else.
    if let Some(listener) = listener() {
        let of = of.map_or(JsValue::UNDEFINED, JsValue::from);
        // What the listener throws is its own affair.
        _ = listener.call3(&JsValue::NULL, &phase.into(), &done.into(), &of);
    }
}
