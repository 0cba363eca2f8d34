//! Looking around by area; while one searches, the areas whose names meet what is typed.

use leptos::prelude::*;

use super::area::area;
use super::long_list::{MANY, long_list};
use super::picker::Picker;
use super::toggle::list;
use crate::domain::SkillArea;
use crate::view::control::heading;
use crate::view::{El, Part, Ui, el, intl};

/// With fewer characters typed, nearly every area would do.
const FEWEST: usize = 3;

/// The most areas shown among what was found.
const MOST_FOUND: usize = 3;

/// An area's id, and its name.
type Named = (String, String);

/// Every area that has something to pick.
pub fn areas(picker: Picker) -> Option<El> {
    let ui = picker.ui;
    let areas = named(ui);
    let count = areas.len();
    let draw = move |nth: usize| {
        let area = areas.get(nth);
        el("li").child(area.map(|(id, name)| self::area(picker, id, name.clone(), count == 1)))
    };
    let section = el("section")
        .class("looking")
        .child(heading(ui, 1, ui.t("pick.areas")).class("part-title"))
        .child(long_list(ui, "areas", "pick.areas.all", count, draw));
    (count > 0).then_some(section)
}

/// The areas whose names have every word that is typed.
pub fn found(picker: Picker) -> El {
    let Picker { ui, typed, .. } = picker;
    let areas = StoredValue::new(named(ui));
    let found = Part::new(move || {
        let typed = typed.get().to_lowercase();
        let words: Vec<_> = typed.split_whitespace().collect();
        let meets = |(_, name): &&Named| {
            let name = name.to_lowercase();
            words.iter().all(|word| name.contains(word))
        };
        let enough = typed.trim().chars().count() >= FEWEST;
        let most = if enough { MOST_FOUND } else { 0 };
        areas.with_value(|areas| {
            let found = areas.iter().filter(meets).take(most);
            found.cloned().collect::<Vec<_>>()
        })
    });
    el("div").live_anew(move || {
        let areas = found.get().into_iter();
        let areas = areas.map(|(id, name)| el("li").child(area(picker, &id, name, false)));
        list("areas").child(areas.collect::<Vec<_>>()).into_any()
    })
}

/// In the programme's order; more than can be taken in, by name.
fn named(ui: Ui) -> Vec<Named> {
    let offers = |area: &SkillArea| area.skills.iter().any(|skill| !skill.retired);
    let mut areas: Vec<Named> = ui.peek(|session| {
        let areas = session.programme.catalogue.areas().iter();
        let areas = areas.filter(|area| offers(area));
        let named = areas.map(|area| (area.id.as_str().to_owned(), ui.text(&area.label)));
        named.collect()
    });
    if areas.len() > MANY {
        intl::sort(&ui.language(), &mut areas);
    }
    areas
}
