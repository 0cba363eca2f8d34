//! Tests that need a page: they run in a real browser, under wasm-bindgen's test runner.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked `#[test]` for tests"
)]

use bothways::domain::{Date, Locale, Wording};
use bothways::host::document::text;
use bothways::view::{El, Texts, el, intl, nothing, of, rows};
use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlElement;

wasm_bindgen_test_configure!(run_in_browser);

/// A place in the page, as a host gives one.
fn place() -> HtmlElement {
    let place = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&place).unwrap();
    place.unchecked_into()
}

fn found(place: &HtmlElement, selector: &str) -> web_sys::Element {
    place.query_selector(selector).unwrap().unwrap()
}

/// Mounts what `draw` makes, and hands over the place with what keeps it there.
fn mounted(draw: impl FnOnce() -> El + 'static) -> (HtmlElement, impl Drop) {
    let place = place();
    let handle = mount_to(place.clone(), move || draw().into_any());
    (place, handle)
}

#[wasm_bindgen_test]
fn a_view_is_gone_once_its_handle_is_dropped() {
    let (place, handle) = mounted(|| of("p", "greeting").child("Hello"));
    assert_eq!(found(&place, "p.greeting").text_content().unwrap(), "Hello");
    drop(handle);
    assert_eq!(place.child_element_count(), 0);
}

#[wasm_bindgen_test]
fn a_document_reads_the_same_wherever_its_pieces_end() {
    for start in ["", "a", "ab", "abc"] {
        let written = format!("{start}{}", "é😀€".repeat(100_000));
        let bytes = Uint8Array::from(written.as_bytes());
        assert!(text(&JsValue::from_str(&written), "X").unwrap() == written);
        assert!(text(&bytes.into(), "X").unwrap() == written);
    }
    let pieces = Array::new();
    for byte in "né😀€".bytes() {
        pieces.push(&Uint8Array::from(&[byte][..]));
    }
    pieces.push(&"ende".into());
    assert_eq!(text(&pieces, "X").unwrap(), "né😀€ende");
    assert_eq!(text(&JsValue::NULL, "X").unwrap(), "");
}

#[wasm_bindgen_test]
fn bytes_that_are_no_text_are_refused_wherever_they_stand() {
    for (before, wrong) in [(2, "\u{e9}"), (300_000, "\u{20ac}"), (262_143, "\u{20ac}")] {
        // A character that lacks its last byte, at the end and before another.
        let cut = &wrong.as_bytes()[..wrong.len() - 1];
        for after in [&b""[..], b"ab"] {
            let bytes = [&vec![b'a'; before][..], cut, after].concat();
            let bytes = Uint8Array::from(&bytes[..]);
            let found = format!("found other bytes at offset {before}");
            for given in [JsValue::from(Array::of2(&bytes, &bytes)), bytes.into()] {
                let refused = text(&given, "X").unwrap_err();
                assert!(refused.issues[0].message.ends_with(&found));
            }
        }
    }
}

#[wasm_bindgen_test]
fn a_text_is_never_markup() {
    let text = "<img src=x onerror=alert(1)>";
    let (place, _handle) = mounted(move || el("p").attr("title", text).child(text));
    let paragraph = found(&place, "p");
    assert_eq!(paragraph.child_element_count(), 0);
    assert_eq!(paragraph.text_content().unwrap(), text);
    assert_eq!(paragraph.get_attribute("title").unwrap(), text);
}

#[wasm_bindgen_test]
async fn what_is_drawn_follows_and_only_what_changed_is_touched() {
    let number = RwSignal::new(1_u32);
    let (place, _handle) = mounted(move || {
        let text = el("b").live_text(move || number.get().to_string());
        let parity = el("ul").live(
            move || number.get() % 2,
            |parity| match parity {
                0 => nothing(),
                _ => rows(["a", "b"].map(|item| el("li").child(item))),
            },
        );
        el("div")
            .attr_when("hidden", move || number.get() > 4)
            .child(text)
            .child(parity)
    });
    let first = found(&place, "li");
    assert!(!found(&place, "div").has_attribute("hidden"));

    number.set(3);
    tick().await;
    assert_eq!(found(&place, "b").text_content().unwrap(), "3");
    assert!(found(&place, "li").is_same_node(Some(&first)), "still odd");

    number.set(6);
    tick().await;
    assert_eq!(found(&place, "ul").child_element_count(), 0);
    assert!(found(&place, "div").has_attribute("hidden"));
}

#[wasm_bindgen_test]
async fn what_is_drawn_anew_leaves_nothing_behind() {
    let number = RwSignal::new(1_u32);
    let (place, _handle) =
        mounted(move || el("div").live_anew(move || number.get(), |_| el("details").into_any()));
    let before = found(&place, "details");
    before.set_attribute("open", "").unwrap();
    number.set(2);
    tick().await;
    let after = found(&place, "details");
    assert!(!after.is_same_node(Some(&before)));
    assert!(!after.has_attribute("open"));
}

#[wasm_bindgen_test]
async fn an_event_is_heard_once_however_often_things_are_redrawn() {
    let number = RwSignal::new(0_u32);
    let (place, _handle) = mounted(move || {
        let draw = move |_: &u32| {
            let button = el("button").on_click(move || number.update(|number| *number += 1));
            button.into_any()
        };
        el("div").live(move || number.get(), draw)
    });
    for clicks in 1..4 {
        found(&place, "button")
            .unchecked_into::<HtmlElement>()
            .click();
        tick().await;
        assert_eq!(number.get_untracked(), clicks);
    }
}

#[wasm_bindgen_test]
fn zones_are_those_that_intl_knows() {
    let winter = "2027-01-15";
    assert_eq!(intl::zone_offset("UTC", winter), Some(0));
    assert_eq!(intl::zone_offset("Asia/Kolkata", winter), Some(330));
    assert_eq!(intl::zone_offset("America/New_York", winter), Some(-300));
    assert_eq!(
        intl::zone_offset("America/New_York", "2027-07-15"),
        Some(-240)
    );
    for nowhere in ["", "Nowhere/Land", "+05:30", "GMT+", "<b>"] {
        assert_eq!(intl::zone_offset(nowhere, winter), None, "{nowhere}");
    }
    assert!(intl::zones().lines().any(|zone| zone == "Europe/Berlin"));
}

#[wasm_bindgen_test]
fn days_and_languages_are_named_as_their_readers_do() {
    let week = intl::week("fr", "long");
    let days: Vec<_> = week.iter().map(|day| (day.day.iso(), &*day.name)).collect();
    assert_eq!(days[0], (1, "lundi"));
    assert_eq!(days.len(), 7);
    let free: Vec<_> = week.iter().filter(|day| !day.worked).collect();
    assert_eq!(
        free.iter().map(|day| day.day.iso()).collect::<Vec<_>>(),
        [6, 7]
    );

    let days = |days: &[intl::Day]| intl::days("fr", "long", days);
    let (start, end) = (&week[..3], &week[4..6]);
    assert_eq!(days(end), ["vendredi", "samedi"]);
    let both = days(&[start, end].concat());
    assert_eq!(both[1..], ["vendredi", "samedi"]);
    assert!(
        both[0].starts_with("lundi") && both[0].ends_with("mercredi"),
        "{both:?}"
    );

    let day = Date::parse("2027-03-15").unwrap();
    assert_eq!(intl::date("de", day), "15. März 2027");
    assert_eq!(intl::own_name("fr"), "Français");
    assert_eq!(intl::own_name("not a tag"), "Not a tag");
    let languages = intl::languages("pl en xx", "de");
    let named = |(tag, name): &(String, String)| format!("{tag} {name}");
    assert_eq!(
        languages.iter().map(named).collect::<Vec<_>>(),
        ["en Englisch", "pl Polnisch"]
    );
}

#[wasm_bindgen_test]
fn numbers_lists_and_plurals_are_those_of_the_language() {
    assert_eq!(intl::number("de", 1234), "1.234");
    assert_eq!(intl::plural("pl", 1), "one");
    assert_eq!(intl::plural("pl", 3), "few");
    let items = ["a", "b", "c"].map(str::to_owned);
    let shown = ["A", "B", "C"].map(str::to_owned);
    assert_eq!(
        intl::list("en-GB", items.to_vec(), shown.to_vec()),
        "A, B and C"
    );
    assert_eq!(
        intl::list("not a tag", items.to_vec(), shown.to_vec()),
        "A, B, C"
    );
    let names = ["Zoë", "Östen", "Anna"].map(str::to_owned).to_vec();
    assert_eq!(intl::order("de", names.clone()), [2, 1, 0]);
    assert_eq!(intl::order("sv", names), [2, 0, 1]);
}

#[wasm_bindgen_test]
fn names_keep_their_places_in_sentences_of_another_direction() {
    let texts = |language, right_to_left| {
        let none = Locale::default();
        Texts::new(
            (language, right_to_left),
            none.clone(),
            none,
            Wording::default(),
        )
    };
    let items = ["Excel", "Word"].map(str::to_owned);
    assert_eq!(texts("en", false).list(&items), "Excel and Word");
    for language in ["ar", "he-IL"] {
        let list = texts(language, true).list(&items);
        let (first, second) = ("\u{2068}Excel\u{2069}", "\u{2068}Word\u{2069}");
        assert!(list.starts_with(first) && list.ends_with(second), "{list}");
        let filled = texts(language, true).fill("{name}", &[("name", "Excel")]);
        assert_eq!(filled, first);
        let hours = texts(language, true).fill("{hours}", &[("hours", "10:00–11:30")]);
        assert_eq!(hours, "10:00–11:30");
    }
}
