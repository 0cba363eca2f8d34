//! What the pure half asks of a browser or Node.

use js_sys::{Date as JsDate, JsString};
use wasm_bindgen::prelude::*;

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

    fn number(&self, number: f64) -> String {
        let text = js_sys::JSON::stringify(&number.into());
        text.map_or_else(|_| String::new(), String::from)
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

/// Now, in minutes since 1970.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn minute() -> u32 {
    (js_sys::Date::now() / 60_000.0) as u32
}

/// An RFC 3339 instant in the same minutes, if it is one.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn minute_of(instant: &str) -> Option<u32> {
    let minutes = js_sys::Date::parse(instant) / 60_000.0;
    minutes.is_finite().then_some(minutes as u32)
}

#[wasm_bindgen(module = "/js/random.js")]
extern "C" {
    fn bytes() -> Vec<u8>;

    /// A UUID, version 4.
    pub fn uuid() -> String;
}

/// 128 random bits.
pub fn random() -> u128 {
    u128::from_le_bytes(bytes().try_into().unwrap_or_default())
}
