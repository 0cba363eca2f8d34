//! Stands in for the crate of this name, which Leptos's server functions bring along.
//!
//! Nobody here calls a server. But the classes that the real crate exports to JavaScript are
//! roots: whatever they reach stays in the module, used or not.

use futures_util::stream::Empty;
use wasm_bindgen::JsValue;

/// A stream that nobody can have.
pub enum ReadableStream {}

impl ReadableStream {
    /// From Rust.
    pub fn from_stream<S>(_: S) -> Self {
        unreachable!("there are no server functions")
    }

    /// From JavaScript.
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        unreachable!("there are no server functions")
    }

    /// To JavaScript.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        match self {}
    }

    /// To Rust.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        match self {}
    }
}
