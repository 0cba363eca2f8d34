//! What the pure half asks of a browser or Node.

use js_sys::{Date as JsDate, JsString, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use crate::domain::{Date, Platform};
use crate::view::intl;

/// Answers from `Intl`, `String.prototype.normalize` and the clock.
pub struct JsPlatform;

impl Platform for JsPlatform {
    fn zone_offset(&self, zone: &str, date: Date) -> Option<i32> {
        intl::zone_offset(zone, &date.to_string())
    }

    fn nfkc(&self, text: &str) -> String {
        normalize(text, "NFKC")
    }

    fn nfd(&self, text: &str) -> String {
        normalize(text, "NFD")
    }

    fn lower(&self, text: &str) -> String {
        if text.is_ascii() {
            return text.to_ascii_lowercase();
        }
        JsString::from(text).to_lower_case().into()
    }

    fn today(&self) -> Date {
        let now = String::from(JsDate::new_0().to_iso_string());
        let (date, _) = now.split_once('T').unwrap_or_default();
        // A clock outside the years 1–9999 is wrong in any case; the epoch is as good as any.
        Date::parse(date).unwrap_or_default()
    }
}

fn normalize(text: &str, form: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    JsString::from(text).normalize(form).into()
}

/// The current instant as RFC 3339 in UTC.
pub fn now() -> String {
    JsDate::new_0().to_iso_string().into()
}

/// 128 random bits. `crypto.getRandomValues` is there in every browser and in Node, also outside
/// secure contexts, where `crypto.randomUUID` is not.
pub fn random() -> u128 {
    let draw = || -> Result<[u8; 16], JsValue> {
        let crypto = Reflect::get(&js_sys::global(), &"crypto".into())?;
        let method: js_sys::Function =
            Reflect::get(&crypto, &"getRandomValues".into())?.dyn_into()?;
        let bytes = Uint8Array::new_with_length(16);
        method.call1(&crypto, &bytes)?;
        let mut drawn = [0; 16];
        bytes.copy_to(&mut drawn);
        Ok(drawn)
    };
    draw().map_or_else(|_| weak_random(), u128::from_le_bytes)
}

/// For the odd place without `crypto`: ids need to differ, not to be secret.
fn weak_random() -> u128 {
    let word = || u128::from(js_sys::Math::random().to_bits());
    word() ^ (word() << 32) ^ (word() << 64) ^ (word() << 80)
}

/// A UUID, version 4.
pub fn uuid() -> String {
    let bits = random() & !(0xf << 76) & !(0x3 << 62) | (0x4 << 76) | (0x2 << 62);
    let hex = format!("{bits:032x}");
    let mut uuid = String::with_capacity(36);
    for (at, digit) in hex.char_indices() {
        if matches!(at, 8 | 12 | 16 | 20) {
            uuid.push('-');
        }
        uuid.push(digit);
    }
    uuid
}
