//! Finding skills by name as one types.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::facts::Facts;
use super::long_list::{focus, focus_item};
use super::picker::Picker;
use super::toggle::{list, toggle};
use super::{areas, own};
use crate::session::Found;
use crate::view::icon::{Icon, icon};
use crate::view::{El, Node, Part, Ui, el};

/// So many are shown at first, and so many more each time.
const SHOWN: usize = 30;

/// For how many milliseconds the typing pauses before anything is made of it that may wait.
const PAUSE: u32 = 500;

/// The search box. It sends nothing and leads nowhere: what it finds appears below it.
pub fn search_box(picker: Picker) -> El {
    let Picker {
        ui, typed, search, ..
    } = picker;
    let id = format!("search-{}", picker.direction());
    let input = el("input")
        .attr("type", "search")
        .attr("id", id.clone())
        .attr("part", "control")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "search")
        .node(search)
        .value(move || typed.get())
        .on_input(move |text| typed.set(text))
        .on("keydown", move |event| key(&event, typed));
    let clear = el("button")
        .attr("type", "button")
        .class("clear-search")
        .attr("aria-label", ui.t("pick.clear"))
        .attr_live("hidden", move || (!picker.searching()).then_some(""))
        .child(icon(Icon::Remove))
        .on_click(move || {
            typed.set(String::new());
            focus(search.get_untracked().map(Into::into));
        });
    let field = el("div")
        .class("search")
        .child(icon(Icon::Search))
        .child(input)
        .child(clear);
    let label = el("label")
        .class("label")
        .attr("for", id)
        .child(ui.t("pick.search"));
    el("div").class("question").child(label).child(field)
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
    Effect::new(move || {
        typed.track();
        limit.set(SHOWN);
    });
    let found = Part::new(move || find(ui, &typed.get(), limit.get()));
    let count = Part::new(move || found.with(|(_, count)| *count));
    let node = Node::new();
    let items = list("results").node(node).live(move || {
        let found = found.with(|(found, _)| found.clone());
        let items = found.into_iter().map(|found| {
            let facts = Facts::named(ui, &found.skill);
            el("li")
                .child(toggle(picker, facts, found.by.as_deref()))
                .into_any()
        });
        items.collect::<Vec<_>>().into_any()
    });
    let left = move || count.get().saturating_sub(limit.get());
    let more = el("button")
        .attr("type", "button")
        .class("button quiet")
        .live_text(move || ui.count("pick.more", left().min(SHOWN)))
        .on_click(move || {
            let shown = limit.get_untracked();
            limit.set(shown + SHOWN);
            focus_item(node, shown);
        });
    let more = el("p")
        .class("more")
        .attr_live("hidden", move || (left() == 0).then_some(""))
        .child(more);
    el("div")
        .child(
            el("p")
                .class("hint")
                .live_text(move || summary(ui, &typed.get(), count.get())),
        )
        .child(announcer(picker, count))
        .child(areas::found(picker))
        .child(items)
        .child(more)
        .child(own::add(picker))
}

fn find(ui: Ui, typed: &str, limit: usize) -> (Vec<Found>, usize) {
    if typed.trim().is_empty() {
        return (Vec::new(), 0);
    }
    ui.find(typed, limit)
}

fn summary(ui: Ui, typed: &str, count: usize) -> String {
    match (typed.trim(), count) {
        ("", _) => String::new(),
        (typed, 0) => ui.fill("pick.found.none", &[("typed", typed)]),
        (_, count) => ui.count("pick.found", count),
    }
}

/// Tells a screen reader what was found, once the typing pauses.
fn announcer(picker: Picker, count: Part<usize>) -> El {
    let Picker {
        ui, typed, settled, ..
    } = picker;
    let said = RwSignal::new(String::new());
    let pending = StoredValue::new_local(None::<Timeout>);
    Effect::new(move || {
        let typed = typed.get();
        let words = summary(ui, &typed, count.get());
        let pause = Timeout::new(PAUSE, move || {
            said.set(words);
            settled.set(typed);
        });
        // A timer that is dropped does not ring.
        pending.set_value(Some(pause));
    });
    el("p")
        .class("unseen")
        .attr("role", "status")
        .live_text(move || said.get())
}
