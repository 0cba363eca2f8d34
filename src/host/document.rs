//! Documents as hosts hand them over, and refusals as hosts get them.

use js_sys::{Array, JsString, Uint8Array};
use sha2::{Digest, Sha256};
use wasm_bindgen::prelude::*;

use crate::base::rest::{at_once, rest_if};
use crate::wire::{self, Issue, Refused};

/// So much of a document is taken over at a time: about a millisecond's work.
const PIECE: u32 = 256 * 1024;

/// The text of a document that JavaScript hands over as a string or a `Uint8Array`; `code` says
/// what it is meant to be.
pub fn text(document: &JsValue, code: &'static str) -> Result<String, Refused> {
    at_once(text_in_bits(document, code, &|| false))
}

/// As [`text`], but rests whenever that is `due`. The document may also come as an array of its pieces,
/// each a string or a `Uint8Array`.
pub async fn text_in_bits(
    document: &JsValue,
    code: &'static str,
    due: &dyn Fn() -> bool,
) -> Result<String, Refused> {
    let alone = || Array::of1(document);
    let pieces = document.dyn_ref::<Array>().map_or_else(alone, Array::clone);
    let mut taken = Taken::default();
    // Room for all of it at once: to move what is there already would keep the page waiting.
    let length = pieces.iter().map(|piece| length(&piece) as usize).sum();
    taken.text.reserve(length);
    for piece in pieces.iter() {
        taken.add(&piece, due).await;
    }
    taken.text(code)
}

/// How long a string or a `Uint8Array` is, in its own units.
fn length(piece: &JsValue) -> u32 {
    let string = piece.dyn_ref().map(JsString::length);
    let bytes = || piece.dyn_ref().map(Uint8Array::length);
    string.or_else(bytes).unwrap_or(0)
}

/// What was taken over of a document.
#[derive(Default)]
struct Taken {
    text: String,
    /// Bytes at the end that are no character yet, or never will be one.
    odd: Vec<u8>,
}

impl Taken {
    /// Takes over a string or a `Uint8Array`.
    async fn add(&mut self, document: &JsValue, due: &dyn Fn() -> bool) {
        let (mut at, end) = (0, length(document));
        if let Some(string) = document.dyn_ref::<JsString>() {
            while at < end {
                // No character is cut in two.
                let half = matches!(string.char_code_at(at + PIECE - 1) as u16, 0xD800..=0xDBFF);
                let piece = string.slice(at, at + PIECE + u32::from(half));
                at += piece.length();
                self.text.extend(piece.as_string());
                rest_if(due).await;
            }
        } else if let Some(bytes) = document.dyn_ref::<Uint8Array>() {
            while at < end {
                self.add_bytes(bytes.subarray(at, at + PIECE).to_vec());
                at += PIECE;
                rest_if(due).await;
            }
        }
    }

    fn add_bytes(&mut self, bytes: Vec<u8>) {
        const LONGEST: usize = 4;
        if self.odd.len() >= LONGEST {
            return;
        }
        let mut all = std::mem::take(&mut self.odd);
        all.extend(bytes);
        let end = match std::str::from_utf8(&all) {
            Ok(_) => all.len(),
            Err(error) => error.valid_up_to(),
        };
        self.odd = all.split_off(end);
        self.text.extend(String::from_utf8(all));
    }

    fn text(self, code: &'static str) -> Result<String, Refused> {
        if self.odd.is_empty() {
            return Ok(self.text);
        }
        Err(wire::not_text(code, self.text.len()))
    }
}

/// The hash by which a receipt names a document, in the form that subresource integrity uses.
pub fn hash(text: &str) -> Box<str> {
    written(Sha256::new_with_prefix(text))
}

fn written(hash: Sha256) -> Box<str> {
    // One character per byte is what `btoa` takes.
    let bytes: String = hash.finalize().iter().copied().map(char::from).collect();
    format!("sha256-{}", btoa(&bytes)).into()
}

/// The hash of a long document, found out piece by piece.
pub struct Hashing {
    rest: String,
    at: usize,
    hash: Sha256,
}

impl Hashing {
    /// That of a document, still to be found out.
    pub fn of(text: String) -> Self {
        Self {
            rest: text,
            at: 0,
            hash: Sha256::new(),
        }
    }

    /// Goes on for about a millisecond. Whether there is more to do.
    pub fn go_on(&mut self) -> bool {
        const PIECE: usize = 64 * 1024;
        let rest = &self.rest.as_bytes()[self.at..];
        let piece = &rest[..rest.len().min(PIECE)];
        self.hash.update(piece);
        self.at += piece.len();
        let more = self.at < self.rest.len();
        if !more {
            self.rest = String::new();
            self.at = 0;
        }
        more
    }

    /// The hash, once all the rest is done.
    pub fn finish(&mut self) -> Box<str> {
        while self.go_on() {}
        written(self.hash.clone())
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
        // A warning may stand before what it is refused for.
        let message = Issue::first_of(issues).map_or("", |issue| &issue.message);
        Self(wire::write_refusal(refused.code, message, issues))
    }
}

impl From<Thrown> for JsValue {
    fn from(thrown: Thrown) -> Self {
        thrown.0.into()
    }
}
