//! Documents as hosts hand them over, and refusals as hosts get them.

use js_sys::Uint8Array;
use sha2::{Digest, Sha256};
use wasm_bindgen::prelude::*;

use crate::wire::{self, Refused};

/// The code of a programme that cannot be used.
pub const PROGRAMME: &str = "PROGRAMME_INVALID";
/// The code of a roster that cannot be used.
pub const ROSTER: &str = "ROSTER_INVALID";
/// The code of a participant, facts or answers that cannot be used.
pub const PARTICIPANT: &str = "PARTICIPANT_INVALID";

/// The text of a document that JavaScript hands over as a string or a `Uint8Array`; `code` says
/// what it is meant to be.
pub fn text(document: &JsValue, code: &'static str) -> Result<String, Refused> {
    match document.as_string() {
        Some(text) => Ok(text),
        None => {
            let bytes = document.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec);
            let text = String::from_utf8(bytes.unwrap_or_default());
            // Only where it fails is it looked at once more, for the reason.
            text.or_else(|error| wire::text_of(error.as_bytes(), code).map(str::to_owned))
        }
    }
}

/// The hash by which a receipt names a document, in the form that subresource integrity uses.
pub fn hash(text: &str) -> Box<str> {
    let mut hash = Hash::default();
    hash.add(text.as_bytes());
    hash.finish()
}

/// A hash in the making.
#[derive(Default)]
pub struct Hash(Sha256);

impl Hash {
    /// So many bytes take about a millisecond.
    pub const PIECE: usize = 64 * 1024;

    /// Goes on with more of the document.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The hash of all of it.
    pub fn finish(self) -> Box<str> {
        // One character per byte is what `btoa` takes.
        let bytes: String = self.0.finalize().iter().copied().map(char::from).collect();
        format!("sha256-{}", btoa(&bytes)).into()
    }
}

#[wasm_bindgen]
extern "C" {
    /// Base64, by the platform: every browser and Node have it.
    fn btoa(bytes: &str) -> String;
}

/// Something that cannot be answered, on its way to JavaScript: JSON text with `code`, `message`
/// and `issues`, of which the fronts make a `BothwaysError`.
#[derive(Debug)]
pub struct Thrown(String);

impl Thrown {
    /// With a code and a sentence, where no document is at fault.
    pub fn new(code: &str, message: &str) -> Self {
        Self(wire::write_refusal(code, message, &[]))
    }
}

impl From<Refused> for Thrown {
    fn from(refused: Refused) -> Self {
        let issues = &refused.issues;
        let message = issues.first().map_or("", |issue| &issue.message);
        Self(wire::write_refusal(refused.code, message, issues))
    }
}

impl From<Thrown> for JsValue {
    fn from(thrown: Thrown) -> Self {
        thrown.0.into()
    }
}
