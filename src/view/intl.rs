//! What the browser knows of languages, days and zones; the asking is done in `js/intl.js`.

use wasm_bindgen::prelude::*;

use crate::domain::{Date, Hours, Weekday};

#[wasm_bindgen(module = "/js/intl.js")]
extern "C" {
    /// Which plural category a language has for a number.
    pub fn plural(language: &str, count: u32) -> String;

    /// A number as a language writes it.
    pub fn number(language: &str, number: u32) -> String;

    /// Items as a sentence lists them, each as it is shown.
    pub fn list(language: &str, items: Vec<String>, shown: Vec<String>) -> String;

    /// The places of names in the order in which readers of a language look for them.
    pub fn order(language: &str, names: Vec<String>) -> Vec<u32>;

    /// What speakers call their language, as it stands alone.
    #[wasm_bindgen(js_name = ownName)]
    pub fn own_name(tag: &str) -> String;

    /// Every IANA zone, a line each.
    pub fn zones() -> String;

    /// The zone that the browser is in.
    #[wasm_bindgen(js_name = ownZone)]
    pub fn own_zone() -> Option<String>;

    /// The offset of a zone in minutes at noon UTC of a day, if there is such a zone.
    #[wasm_bindgen(js_name = zoneOffset)]
    pub fn zone_offset(zone: &str, day: &str) -> Option<i32>;

    #[wasm_bindgen(js_name = whenQuick)]
    fn when_quick_of(language: &str, then: &JsValue);

    #[wasm_bindgen(js_name = date)]
    fn date_of(language: &str, day: &str) -> String;

    #[wasm_bindgen(js_name = hours)]
    fn hours_of(language: &str, from: u16, to: u16) -> Option<String>;

    #[wasm_bindgen(js_name = days)]
    fn days_of(language: &str, width: &str, first: u8, later: u8) -> Option<String>;

    #[wasm_bindgen(js_name = week)]
    fn week_of(language: &str, width: &str) -> String;

    #[wasm_bindgen(js_name = languages)]
    fn languages_of(tags: &str, language: &str) -> String;
}

/// Does something when dates and lists are quick to write: the first time, browsers take long, and
/// what is drawn now comes first. Then it is done at once.
pub fn when_quick(language: &str, then: impl FnOnce() + 'static) {
    when_quick_of(language, &Closure::once_into_js(then));
}

/// A day of the week as people of a language see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// Which.
    pub day: Weekday,
    /// Whether it is usually worked.
    pub worked: bool,
    /// What it is called.
    pub name: String,
}

/// The days of the week in the order of a language, with `long` or `short` names.
#[must_use]
pub fn week(language: &str, width: &str) -> Vec<Day> {
    let mut week = Vec::new();
    for line in week_of(language, width).lines() {
        let (head, name) = line.split_at_checked(2).unwrap_or_default();
        let iso = head
            .as_bytes()
            .first()
            .map_or(0, |digit| digit.wrapping_sub(b'0'));
        if let Some(day) = Weekday::from_iso(iso) {
            week.push(Day {
                day,
                worked: head.ends_with('+'),
                name: name.to_owned(),
            });
        }
    }
    week
}

/// Days in the order of a week, as people write them: three and more that follow one another are a stretch, "Mon – Fri".
#[must_use]
pub fn days(language: &str, width: &str, days: &[Day]) -> Vec<String> {
    let follows = |day: &Day, next: &Day| next.day.iso() == day.day.iso() % 7 + 1;
    let mut names = Vec::new();
    for run in days.chunk_by(follows) {
        let later = u8::try_from(run.len() - 1).unwrap_or(0);
        let stretch = run.first().filter(|_| later > 1);
        match stretch.and_then(|first| days_of(language, width, first.day.iso(), later)) {
            Some(stretch) => names.push(stretch),
            None => names.extend(run.iter().map(|day| day.name.clone())),
        }
    }
    names
}

/// A day as people write it: "15 March 2027".
#[must_use]
pub fn date(language: &str, date: Date) -> String {
    date_of(language, &date.to_string())
}

/// A stretch of a day as people write it: "14:30–16:00", "2:30 – 4:00 PM".
#[must_use]
pub fn hours(language: &str, hours: Hours) -> String {
    let written = hours_of(language, hours.from().minutes(), hours.to().minutes());
    written.unwrap_or_else(|| format!("{}–{}", hours.from(), hours.to()))
}

/// Languages by their names in another, in the order in which its readers look for them: tags and
/// names. Those that the browser has no name for are left out.
#[must_use]
pub fn languages(tags: &str, language: &str) -> Vec<(String, String)> {
    let mut languages = Vec::new();
    for line in languages_of(tags, language).lines() {
        if let Some((tag, name)) = line.split_once(' ') {
            languages.push((tag.to_owned(), name.to_owned()));
        }
    }
    languages
}
