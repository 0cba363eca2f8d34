//! Finding skills by name as one types.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::facts::{Facts, marks};
use super::long_list::focus_item;
use super::picker::Picker;
use super::toggle::{list, tick};
use super::{areas, own};
use crate::session::Found;
use crate::view::control::bare_button;
use crate::view::icon::{Icon, icon};
use crate::view::search::Searched;
use crate::view::{El, Told, Ui, effect, el, of, rows};

/// The search box of the page.
pub const SEARCH: &str = ".search input";

/// So many are shown at first, and so many more each time: what a phone has room for beside its
/// keyboard. Drawing more takes longer than finding them.
pub(super) const SHOWN: u32 = 8;

/// For how many milliseconds the typing pauses before anything is made of it that may wait.
const PAUSE: u32 = 500;

/// The search box. It sends nothing and leads nowhere: what it finds appears below it.
pub fn search_box(picker: Picker) -> El {
    let Picker { ui, typed, .. } = picker;
    let id = format!("search-{}", picker.direction());
    let picks = move || ui.peek().picks(picker.side).len();
    let picked_before = Rc::new(Cell::new(picks()));
    let before = Rc::clone(&picked_before);
    let input = el("input")
        .attr("type", "search")
        .attr("id", &id)
        .attr("part", "control")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "search")
        .value(move || typed.get())
        .on_input(move |text| {
            before.set(picks());
            typed.set(text);
        })
        // Before the first letter: looking at a large catalogue for the first time takes a while.
        .on("focus", move |event| {
            ui.around().search.prepare(ui);
            // Once something was picked, what is typed next takes the place of what was. The focus comes back with the
            // window as well.
            if picks() != picked_before.get() {
                event_target::<web_sys::HtmlInputElement>(&event).select();
            }
        })
        .on("keydown", move |event| key(&event, typed));
    let clear = bare_button("clear-search")
        .attr("aria-label", &ui.t("pick.clear"))
        .attr_when("hidden", move || !picker.searching())
        .child(icon(Icon::Remove))
        .on_click(move || {
            typed.set(String::new());
            ui.focus(SEARCH);
        });
    let field = of("div", "search")
        .child(icon(Icon::Search))
        .child(input)
        .child(clear);
    let label = of("label", "label").attr("for", &id).t(ui, "pick.search");
    of("div", "question").child(label).child(field)
}

/// Enter is kept from the page around, which may take it for its own button. Escape clears.
fn key(event: &web_sys::Event, typed: RwSignal<String>) {
    let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else {
        return;
    };
    match event.key().as_str() {
        "Enter" if !event.is_composing() => event.prevent_default(),
        "Escape" if typed.with_untracked(|typed| !typed.is_empty()) => {
            typed.set(String::new());
            event.prevent_default();
            event.stop_propagation();
        }
        _ => {}
    }
}

/// What was found, and a way to add what was not.
pub fn results(picker: Picker) -> El {
    let Picker { ui, typed, .. } = picker;
    let limit = RwSignal::new(SHOWN);
    effect(move || {
        typed.track();
        limit.set(SHOWN);
    });
    let found = move || found(ui, &typed.get(), limit.get());
    let row = move |place| row(picker, move || found().best.get(place as usize).cloned());
    let items = list("results").live(move || limit.get(), move |limit| rows((0..*limit).map(row)));
    let left = move || found().count.saturating_sub(limit.get() as usize);
    let more = bare_button("button quiet")
        .live_text(move || ui.count("pick.more", left().min(SHOWN as usize)))
        .on_click(move || {
            let shown = limit.get_untracked();
            limit.set(shown + SHOWN);
            focus_item(ui.find(".results").map(Into::into), shown as usize);
        });
    let more = of("p", "more")
        .attr_when("hidden", move || left() == 0)
        .child(more);
    let summary = of("p", "hint").live_text(move || summary(ui, &typed.get(), found().count));
    el("div")
        .child(summary)
        .child(announcer(picker))
        .child(areas::found(picker))
        .child(items)
        .child(more)
        .child(own::add(picker))
}

/// A row for what is `found` at its place, whatever that is. Where another skill is found there, it is filled anew, which is
/// quicker than drawing it anew.
fn row(picker: Picker, found: impl Fn() -> Option<Found> + 'static) -> El {
    let ui = picker.ui;
    let shown = StoredValue::new_local(Told::new(None::<Found>));
    effect(move || {
        let found = found();
        shown.with_value(|shown| {
            if shown.get() != found {
                shown.set(found);
            }
        });
    });
    let shown = move || shown.with_value(Told::read);
    let facts = move || shown().map(|found| Facts::named(ui, &found.skill));
    let name = el("bdi")
        .attr_live("lang", move || Some(facts()?.name.language()?.to_owned()))
        .live_text(move || facts().map_or_else(String::new, |facts| facts.name.into()));
    let other = of("span", "skill-by").live_text(move || {
        let by = shown().and_then(|found| found.by);
        by.map_or_else(String::new, |name| {
            ui.fill("pick.found-under", &[("name", &name)])
        })
    });
    let words = of("span", "skill-name").child(name).child(other);
    let which = Arc::new(move || shown().map(|found| Arc::new(found.skill)));
    let marked = move || facts().map_or((false, false), |facts| (facts.view, facts.sensitive));
    let tick = tick(picker, which, words).live(marked, move |&(view, sensitive)| {
        rows(marks(ui, view, sensitive))
    });
    el("li")
        .attr_when("hidden", move || shown().is_none())
        .child(tick)
}

/// What was found for what is typed, the first so many of it.
pub(super) fn found(ui: Ui, typed: &str, limit: u32) -> Rc<Searched> {
    ui.around().search.find(ui, typed, limit as usize)
}

fn summary(ui: Ui, typed: &str, count: usize) -> String {
    match (typed.trim(), count) {
        ("", _) => String::new(),
        (typed, 0) => ui.fill("pick.found.none", &[("typed", typed)]),
        (_, count) => ui.count("pick.found", count),
    }
}

/// Tells a screen reader what was found, once the typing pauses.
fn announcer(picker: Picker) -> El {
    let Picker {
        ui, typed, settled, ..
    } = picker;
    let pending = Cell::new(None);
    effect(move || {
        typed.track();
        let pause = Timeout::new(PAUSE, move || settled.set(typed.get_untracked()));
        // A timer that is dropped does not ring.
        drop(pending.replace(Some(pause)));
    });
    of("p", "unseen").attr("role", "status").live_text(move || {
        let typed = settled.get();
        summary(ui, &typed, found(ui, &typed, SHOWN).count)
    })
}
