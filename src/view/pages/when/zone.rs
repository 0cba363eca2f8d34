//! The zone that the hours are in: the browser's, until the person names another.

use leptos::prelude::*;

use crate::session::{Action, Field};
use crate::view::control::{button, fact, input, locked};
use crate::view::{El, Part, Ui, el, intl};

/// The zone as a line, with a way to change it; a field, where there is none to begin with.
pub fn zone(ui: Ui) -> El {
    let browser = ui.around(|around| around.zone.clone());
    let zone = ui.select(move |session| {
        let zone = session.answers.time_zone.as_ref().or(browser.as_ref());
        zone.map(|zone| zone.to_string()).unwrap_or_default()
    });
    if locked(ui, &Field::TimeZone) {
        return fact(ui, ui.t("when.zone"), readable(&zone.get_untracked()));
    }
    let asked = RwSignal::new(zone.with_untracked(String::is_empty));
    el("div").live(move || {
        if asked.get() {
            return field(ui, zone).into_any();
        }
        let change = button("quiet", ui.t("when.zone.change"))
            .attr("aria-label", ui.t("when.zone.change.what"))
            .on_click(move || asked.set(true));
        let line = move || ui.fill("when.zone.is", &[("zone", &readable(&zone.get()))]);
        el("div")
            .class("zone")
            .child(el("p").live_text(line))
            .child(change)
            .into_any()
    })
}

fn field(ui: Ui, zone: Part<String>) -> El {
    let options = intl::zones().into_iter();
    let options = options.map(|zone| el("option").attr("value", zone));
    let unknown = RwSignal::new(false);
    let text = el("input")
        .attr("type", "text")
        .attr("list", "zones")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("dir", "ltr")
        .value(move || zone.get())
        .on("change", move |event| {
            let known = named(ui, event_target_value(&event).trim());
            unknown.set(known.is_none());
            if let Some(zone) = known {
                ui.send(Action::TimeZone(zone));
            }
        });
    let error = el("p")
        .class("error")
        .attr("role", "alert")
        .live_text(move || {
            if unknown.get() {
                ui.t("when.zone.unknown")
            } else {
                String::new()
            }
        });
    input(
        ui,
        Field::TimeZone,
        ui.t("when.zone"),
        Some(ui.t("when.zone.hint")),
        text,
    )
    .child(error)
    .child(
        el("datalist")
            .attr("id", "zones")
            .child(options.collect::<Vec<_>>()),
    )
}

/// The zone that was typed, if there is one of that name; nothing typed is the browser's.
fn named(ui: Ui, typed: &str) -> Option<Box<str>> {
    let typed = typed.replace(' ', "_");
    ui.around(|around| {
        if typed.is_empty() {
            return Some(around.zone.clone().unwrap_or_default());
        }
        let today = around.platform.today();
        around
            .platform
            .zone_offset(&typed, today)
            .map(|_| typed.into())
    })
}

/// "America/New_York" as people would write it.
pub(in crate::view::pages) fn readable(zone: &str) -> String {
    zone.replace('_', " ")
}
