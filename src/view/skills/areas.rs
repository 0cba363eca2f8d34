//! Looking around by area; while one searches, the areas whose names meet what is typed.

use std::sync::OnceLock;

use leptos::prelude::*;

use super::area::area;
use super::long_list::{MANY, long_list};
use super::picker::Picker;
use super::toggle::list;
use crate::view::control::part_title;
use crate::view::{El, Ui, el, intl, of};

/// With fewer characters typed, nearly every area would do.
const FEWEST: usize = 3;

/// The most areas shown among what was found.
const MOST_FOUND: usize = 3;

/// Every area that has something to pick.
pub fn areas(picker: Picker) -> Option<El> {
    let ui = picker.ui;
    let areas = places(ui);
    let count = areas.len();
    let draw = move |nth: usize| {
        let place = areas.get(nth);
        el("li").child(place.map(|place| area(picker, *place, count == 1)))
    };
    let section = of("section", "looking")
        .child(part_title(ui).t(ui, "pick.areas"))
        .child(long_list(ui, "areas", count, draw));
    (count > 0).then_some(section)
}

/// The areas whose names have every word that is typed.
pub fn found(picker: Picker) -> El {
    let ui = picker.ui;
    let areas = OnceLock::new();
    let found = move || {
        let typed = picker.typed.get();
        let mut found = Vec::new();
        if typed.trim().chars().count() >= FEWEST {
            let typed = ui.around().platform.lower(&typed);
            for (place, name) in areas.get_or_init(|| named(ui)) {
                if typed.split(' ').all(|word| holds(name, word)) {
                    found.push(*place);
                }
            }
            found.truncate(MOST_FOUND);
        }
        found
    };
    el("div").live_anew(found, move |found| {
        let areas = found.iter();
        let areas = areas.map(|place| el("li").child(area(picker, *place, false)));
        list("areas").children(areas).into_any()
    })
}

/// Every area that has something to pick, and its name in lower case.
fn named(ui: Ui) -> Vec<(usize, String)> {
    let around = ui.around();
    let programme = ui.programme();
    let mut named = Vec::new();
    for place in places(ui) {
        if let Some(area) = programme.catalogue.areas().get(place) {
            let name = area.label.get(&around.language);
            named.push((place, around.platform.lower(name)));
        }
    }
    named
}

/// Whether a text has another in it. Short texts need no clever search, whose code is long.
fn holds(text: &str, part: &str) -> bool {
    (0..text.len()).any(|at| text.as_bytes()[at..].starts_with(part.as_bytes()))
}

/// In the programme's order, more than can be taken in by name; before all others those that serve
/// what the person wants from the programme.
fn places(ui: Ui) -> Vec<usize> {
    let session = ui.peek();
    let programme = &session.programme;
    let mut places = Vec::new();
    let mut names = Vec::new();
    for (place, area) in programme.catalogue.areas().iter().enumerate() {
        if area.skills.iter().any(|skill| !skill.retired) {
            places.push(place);
            names.push(ui.text(&area.label).into());
        }
    }
    if places.len() > MANY {
        let order = intl::order(&ui.around().language, names);
        places = order.iter().map(|nth| places[*nth as usize]).collect();
    }
    let serves = |place: &usize| {
        let area = programme.catalogue.areas().get(*place);
        area.is_some_and(|area| {
            let mut purposes = area.purposes.iter();
            purposes.any(|purpose| session.answers.purposes.contains(purpose))
        })
    };
    let mut first = places.clone();
    first.retain(serves);
    places.retain(|place| !serves(place));
    first.append(&mut places);
    first
}
