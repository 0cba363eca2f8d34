//! Documents as hosts hand them over, and refusals as hosts get them.

use js_sys::{JsString, Uint8Array};
use sha2::{Digest, Sha256};
use wasm_bindgen::prelude::*;

use crate::domain::rest::{at_once, rest_if};
use crate::wire::{self, Refused};

/// The code of a programme that cannot be used.
pub const PROGRAMME: &str = "PROGRAMME_INVALID";
/// The code of a roster that cannot be used.
pub const ROSTER: &str = "ROSTER_INVALID";
/// The code of a participant, facts or answers that cannot be used.
pub const PARTICIPANT: &str = "PARTICIPANT_INVALID";

/// So much of a document is taken over at a time: about a millisecond's work.
const PIECE: u32 = 256 * 1024;

/// The text of a document that JavaScript hands over as a string or a `Uint8Array`; `code` says
/// what it is meant to be.
pub fn text(document: &JsValue, code: &'static str) -> Result<String, Refused> {
    at_once(text_in_bits(document, code, &|| false))
}

/// As [`text`], but rests whenever that is `due`.
pub async fn text_in_bits(
    document: &JsValue,
    code: &'static str,
    due: &dyn Fn() -> bool,
) -> Result<String, Refused> {
    let mut text = String::new();
    if let Some(string) = document.dyn_ref::<JsString>() {
        let (mut at, end) = (0, string.length());
        text.reserve(end as usize);
        while at < end {
            // No character is cut in two.
            let half = matches!(string.char_code_at(at + PIECE - 1) as u16, 0xD800..=0xDBFF);
            let piece = string.slice(at, at + PIECE + u32::from(half));
            at += piece.length();
            text.extend(piece.as_string());
            rest_if(due).await;
        }
    } else if let Some(bytes) = document.dyn_ref::<Uint8Array>() {
        let (mut piece, mut at, end) = (Vec::new(), 0, bytes.length());
        text.reserve(end as usize);
        while at < end {
            piece.extend(bytes.subarray(at, at + PIECE).to_vec());
            at += PIECE;
            match std::str::from_utf8(&piece) {
                Ok(whole) => {
                    text.push_str(whole);
                    piece.clear();
                }
                // The rest of a character comes with the next piece.
                Err(error) if error.error_len().is_none() && at < end => {
                    let cut = piece.split_off(error.valid_up_to());
                    text.extend(String::from_utf8(std::mem::replace(&mut piece, cut)));
                }
                // The whole is looked at once more, for the reason.
                Err(_) => return wire::text_of(&bytes.to_vec(), code).map(str::to_owned),
            }
            rest_if(due).await;
        }
    }
    Ok(text)
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
