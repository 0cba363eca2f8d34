//! The zone that the hours are in: the browser's, until the person names another.

use leptos::prelude::*;

use crate::session::{Action, Field};
use crate::view::control::{button, fact, field_id, input, locked};
use crate::view::{El, Ui, el, intl, of};

/// The zone as a line, with a way to change it; a field, where there is none to begin with.
pub fn zone(ui: Ui) -> El {
    if locked(ui, &Field::TimeZone) {
        return fact(
            ui,
            ui.t("when.zone").into(),
            vec![readable(&current(ui)).into()],
        );
    }
    let asked = RwSignal::new(u32::from(current(ui).is_empty()));
    el("div").live(
        move || asked.get(),
        move |wanted| match wanted {
            0 => line(ui, asked).into_any(),
            _ => field(ui).into_any(),
        },
    )
}

/// The zone that counts: the person's, else the browser's.
fn current(ui: Ui) -> String {
    let zone = ui.read().answers.time_zone.clone();
    zone.map_or_else(|| intl::own_zone().unwrap_or_default(), Into::into)
}

fn line(ui: Ui, asked: RwSignal<u32>) -> El {
    let change = button("quiet", ui.t("when.zone.change"))
        .attr("aria-label", &ui.t("when.zone.change.what"))
        .on_click(move || {
            asked.set(1);
            ui.focus_soon(format!("#{}", field_id(&Field::TimeZone)));
        });
    let words = move || ui.fill("when.zone.is", &[("zone", &readable(&current(ui)))]);
    of("div", "zone")
        .child(el("p").live_text(words))
        .child(change)
}

fn field(ui: Ui) -> El {
    let mut zones = el("datalist").attr("id", "zones");
    for zone in intl::zones().lines() {
        zones = zones.child(el("option").attr("value", zone));
    }
    let unknown = RwSignal::new(0_u32);
    // What is typed stays until it is done, whatever happens meanwhile.
    let typed = RwSignal::new(None::<String>);
    let text = el("input")
        .attr("type", "text")
        .attr("list", "zones")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("dir", "ltr")
        .value(move || typed.get().unwrap_or_else(|| current(ui)))
        .on_input(move |text| typed.set(Some(text)))
        .on("change", move |event| {
            let known = named(ui, event_target_value(&event).trim());
            unknown.set(u32::from(known.is_none()));
            if let Some(zone) = known {
                ui.send(Action::TimeZone(zone));
                typed.set(None);
            }
        });
    let error = of("p", "error")
        .attr("part", "error")
        .attr("role", "alert")
        .live_text(move || match unknown.get() {
            0 => String::new(),
            _ => ui.t("when.zone.unknown"),
        });
    let (label, hint) = (ui.t("when.zone"), ui.t("when.zone.hint"));
    input(ui, Field::TimeZone, label.into(), Some(hint), text)
        .child(error)
        .child(zones)
}

/// The zone that was typed, if there is one of that name; nothing typed is the browser's.
fn named(ui: Ui, typed: &str) -> Option<Box<str>> {
    if typed.is_empty() {
        return Some(intl::own_zone().unwrap_or_default().into());
    }
    let typed = typed.replace(' ', "_");
    let platform = &ui.around().platform;
    let known = platform.zone_offset(&typed, platform.today()).is_some();
    known.then(|| typed.into())
}

/// "America/New_York" as people would write it.
pub(in crate::view::pages) fn readable(zone: &str) -> String {
    zone.replace('_', " ")
}
