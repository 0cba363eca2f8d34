//! A [`Platform`] for native tests: a handful of zones with fixed offsets, and real Unicode tables.

use bothways::domain::{Date, Platform};
use unicode_normalization::UnicodeNormalization;

/// Knows the zones that tests name, without summer time.
pub struct TestPlatform;

impl Platform for TestPlatform {
    fn zone_offset(&self, zone: &str, _: Date) -> Option<i32> {
        Some(match zone {
            "UTC" | "Europe/London" => 0,
            "Europe/Berlin" | "Europe/Paris" | "Europe/Warsaw" => 60,
            "Asia/Kolkata" => 330,
            "Asia/Tokyo" => 540,
            "Pacific/Auckland" => 780,
            "Pacific/Kiritimati" => 840,
            "America/New_York" => -300,
            "America/Los_Angeles" => -480,
            "Pacific/Pago_Pago" => -660,
            _ => return None,
        })
    }

    fn nfkc(&self, text: &str) -> String {
        text.nfkc().collect()
    }

    fn nfd(&self, text: &str) -> String {
        text.nfd().collect()
    }

    fn lower(&self, text: &str) -> String {
        text.to_lowercase()
    }

    fn number(&self, number: f64) -> String {
        number.to_string()
    }

    fn today(&self) -> Date {
        Date::new(2027, 1, 15).unwrap()
    }
}
