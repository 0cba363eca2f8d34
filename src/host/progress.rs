//! How far a long call is, for whoever waits.

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::prelude::*;

thread_local! {
    static LISTENER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Calls `listener` from now on, if there is one, with what is done, how much of it, and of how much if that is known.
#[wasm_bindgen(js_name = onProgress)]
pub fn on_progress(listener: Option<Function>) {
    LISTENER.set(listener);
}

/// Tells the listener, if there is one.
pub fn tell(phase: &str, done: usize, of: Option<usize>) {
    LISTENER.with_borrow(|listener| {
        if let Some(listener) = listener {
            let of = of.map_or(JsValue::UNDEFINED, JsValue::from);
            // What the listener throws is its own affair.
            _ = listener.call3(&JsValue::NULL, &phase.into(), &done.into(), &of);
        }
    });
}
