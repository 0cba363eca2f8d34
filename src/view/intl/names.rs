//! Names of days and languages, dates and times, weeks and zones. Where a browser does not know,
//! the plainest form there is stands in.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{Formatter, member};
use crate::domain::{Date, Hours, LanguageTag, TimeOfDay, Weekday};

/// The names of Monday to Sunday: `long`, `short` or `narrow`.
#[must_use]
pub fn weekdays(language: &str, width: &str) -> Vec<String> {
    let options = [("weekday", width), ("timeZone", "UTC")];
    let format = Formatter::new("DateTimeFormat", "format", language, &options);
    let name = |day: Weekday| {
        // The first of January 2024 was a Monday.
        let date = js_sys::Date::new(&format!("2024-01-0{}", day.iso()).into());
        said(&format, &date).unwrap_or_else(|| day.iso().to_string())
    };
    Weekday::all().map(name).collect()
}

/// A day as people write it: "15 March 2027".
#[must_use]
pub fn date(language: &str, date: Date) -> String {
    let options = [("dateStyle", "long"), ("timeZone", "UTC")];
    let format = Formatter::new("DateTimeFormat", "format", &regional(language), &options);
    let iso = JsValue::from(date.to_string());
    let written = said(&format, &js_sys::Date::new(&iso));
    written.unwrap_or_else(|| date.to_string())
}

/// A stretch of a day as people write it: "14:30–16:00", "2:30 – 4:00 PM".
#[must_use]
pub fn hours(language: &str, hours: Hours) -> String {
    let options = [("timeStyle", "short"), ("timeZone", "UTC")];
    let format = Formatter::new(
        "DateTimeFormat",
        "formatRange",
        &regional(language),
        &options,
    );
    let at = |time: TimeOfDay| {
        let since_midnight = f64::from(time.minutes()) * 60_000.0;
        js_sys::Date::new(&since_midnight.into())
    };
    // Midnight at the end of a day is the next day's, which `Intl` would say.
    let within = hours.to().minutes() < 24 * 60;
    let format = format.filter(|_| within);
    let written = format.and_then(|format| format.format_range(&at(hours.from()), &at(hours.to())));
    written.unwrap_or_else(|| format!("{}–{}", hours.from(), hours.to()))
}

/// The language as it is written where the reader is, if the browser speaks it: "en-GB" for "en".
fn regional(language: &str) -> String {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into());
    let browser = navigator.and_then(|navigator| Reflect::get(&navigator, &"language".into()));
    let browser = browser.ok().and_then(|browser| browser.as_string());
    let same = |browser: &String| {
        LanguageTag::new(browser.as_str()).same_language(&LanguageTag::new(language))
    };
    browser.filter(same).unwrap_or_else(|| language.to_owned())
}

/// What a language calls another, or itself; its tag where nobody knows.
#[must_use]
pub fn language_name(tag: &str, in_language: &str) -> String {
    let options = [("type", "language")];
    let names = Formatter::new("DisplayNames", "of", in_language, &options);
    said(&names, &tag.into()).unwrap_or_else(|| tag.to_owned())
}

/// Every IANA zone.
#[must_use]
pub fn zones() -> Vec<String> {
    let supported = || -> Result<Array, JsValue> {
        let supported: Function = member("supportedValuesOf")?.dyn_into()?;
        supported
            .call1(&JsValue::UNDEFINED, &"timeZone".into())?
            .dyn_into()
    };
    let zones = supported().unwrap_or_default();
    zones.iter().filter_map(|zone| zone.as_string()).collect()
}

/// The days of the week in the order of a language, and whether each is usually worked.
#[must_use]
pub fn week(language: &str) -> Vec<(Weekday, bool)> {
    let info = week_info(&regional(language));
    let first = info.as_ref().map_or(1, |(first, _)| *first);
    let weekend = info.map_or_else(|| vec![6, 7], |(_, weekend)| weekend);
    let days = Weekday::all().chain(Weekday::all());
    days.skip_while(|day| day.iso() != first)
        .take(7)
        .map(|day| (day, !weekend.contains(&day.iso())))
        .collect()
}

/// The first day and the days of the weekend, as ISO numbers.
fn week_info(language: &str) -> Option<(u8, Vec<u8>)> {
    let class: Function = member("Locale").ok()?.dyn_into().ok()?;
    let locale = Reflect::construct(&class, &Array::of1(&language.into())).ok()?;
    let info = match Reflect::get(&locale, &"getWeekInfo".into())
        .ok()?
        .dyn_into::<Function>()
    {
        Ok(get) => get.call0(&locale).ok()?,
        Err(_) => Reflect::get(&locale, &"weekInfo".into()).ok()?,
    };
    let weekend: Array = Reflect::get(&info, &"weekend".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let first = Reflect::get(&info, &"firstDay".into()).ok()?;
    Some((
        iso_day(&first)?,
        weekend.iter().filter_map(|day| iso_day(&day)).collect(),
    ))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn iso_day(day: &JsValue) -> Option<u8> {
    Weekday::from_iso(day.as_f64()? as u8).map(Weekday::iso)
}

/// Languages by their names in another, in the order in which its readers look for them. Those
/// that the browser has no name for are left out.
#[must_use]
pub fn languages<'a>(
    tags: impl Iterator<Item = &'a str>,
    in_language: &str,
) -> Vec<(String, String)> {
    let options = [("type", "language"), ("fallback", "none")];
    let names = Formatter::new("DisplayNames", "of", in_language, &options);
    let named = tags.filter_map(|tag| Some((tag.to_owned(), said(&names, &tag.into())?)));
    let mut languages: Vec<_> = named.collect();
    sort(in_language, &mut languages);
    languages
}

/// Sorts pairs by their second, as readers of a language would.
pub fn sort(language: &str, items: &mut [(String, String)]) {
    let order = Formatter::new("Collator", "compare", language, &[]);
    items.sort_by(|(_, one), (_, other)| match &order {
        Some(order) => order.compare(one, other),
        None => one.cmp(other),
    });
}

fn said(format: &Option<Formatter>, value: &JsValue) -> Option<String> {
    format.as_ref()?.format(value)
}
