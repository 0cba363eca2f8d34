//! Documents as hosts hand them over: text or UTF-8 bytes.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use js_sys::Uint8Array;
use sha2::{Digest, Sha256};
use wasm_bindgen::{JsCast, JsValue};

use crate::wire::{Refused, write_refused};

/// The bytes of a document that JavaScript hands over as a string or a `Uint8Array`.
pub fn bytes(document: &JsValue) -> Vec<u8> {
    match document.as_string() {
        Some(text) => text.into_bytes(),
        None => document
            .dyn_ref::<Uint8Array>()
            .map(Uint8Array::to_vec)
            .unwrap_or_default(),
    }
}

/// The hash by which a receipt names a document, in the form that subresource integrity uses.
pub fn hash(bytes: &[u8]) -> Box<str> {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes))).into()
}

/// A refusal as it crosses the border: JSON text that the element makes a `BothwaysError` of.
pub fn refusal(refused: &Refused) -> JsValue {
    write_refused(refused).into()
}
