//! The border to what only a browser, Node or an operating system knows.

use super::Date;

/// What the pure half asks of the place it runs in. Browsers and Node answer from `Intl` and
/// `String.prototype`, so that no tables are bundled; native tests inject their own.
pub trait Platform {
    /// The offset of an IANA zone from UTC in minutes, east positive, at 12:00 UTC of `date`.
    /// `None` when there is no such zone.
    fn zone_offset(&self, zone: &str, date: Date) -> Option<i32>;

    /// Unicode normalisation form NFKC.
    fn nfkc(&self, text: &str) -> String;

    /// Unicode normalisation form NFD.
    fn nfd(&self, text: &str) -> String;

    /// Full lower-casing without a locale, as Unicode defines it.
    fn lower(&self, text: &str) -> String;

    /// A number as JSON has it, by the fewest digits that read as the same.
    fn number(&self, number: f64) -> String;

    /// The current date in UTC.
    fn today(&self) -> Date;
}
