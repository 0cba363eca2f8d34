//! When: which parts of which days suit, the zone they are in, and exact hours for whom they matter.

mod exact;
mod grid;
mod zone;

pub(super) use zone::readable;

use leptos::prelude::*;

use crate::domain::Weekday;
use crate::session::{Action, Field, Session};
use crate::view::control::{Choice, Pick, choices, fact, group, locked};
use crate::view::{El, Ui, el, intl};

/// The page.
pub fn when(ui: Ui) -> AnyView {
    let page = el("div")
        .class("questions")
        .child(el("p").class("intro").child(ui.t("when.intro")));
    let asked = if locked(ui, &Field::Hours) {
        page.child(fact(ui, ui.t("when.parts"), hours_text(ui)))
    } else {
        page.child(hours(ui))
    };
    asked.child(zone::zone(ui)).into_any()
}

fn hours(ui: Ui) -> El {
    let flexible = ui.select(|session| session.answers.hours.flexible);
    let on = ui.select(|session| vec![session.answers.hours.flexible]);
    let rows = vec![Choice {
        label: ui.t("when.flexible"),
        hint: Some(ui.t("when.flexible.hint")),
    }];
    let tick = choices("flexible", Pick::Any, rows, on, move |_, on| {
        answer(ui, Action::Flexible(on));
    });
    let parts = el("div")
        .attr_live("hidden", move || flexible.get().then_some(""))
        .child(grid::grid(ui))
        .child(exact::exact(ui));
    let controls = el("div").class("stack").child(tick).child(parts);
    group(ui, Field::Hours, Some(ui.t("when.parts")), None, controls)
}

/// Hours mean nothing without a zone: the first of them take the one that the browser is in.
fn answer(ui: Ui, action: Action) {
    let zone = ui.around(|around| around.zone.clone());
    let zone = zone.filter(|_| ui.peek(|session| session.answers.time_zone.is_none()));
    if let Some(zone) = zone {
        ui.send(Action::TimeZone(zone));
    }
    ui.send(action);
}

/// The hours in words: day by day, parts by their names and exact hours as they are.
pub(super) fn hours_text(ui: Ui) -> String {
    let language = ui.language();
    if ui.peek(|session| session.answers.hours.flexible) {
        return ui.t("when.flexible");
    }
    let days = intl::weekdays(&language, "short");
    let line = |(day, _): (Weekday, bool)| {
        let times = ui.peek(|session| times(ui, session, day));
        let name = days.get(usize::from(day.iso()) - 1)?;
        let times = (!times.is_empty()).then(|| ui.list(&times))?;
        Some(ui.fill("when.day", &[("day", name), ("times", &times)]))
    };
    let lines: Vec<String> = intl::week(&language).into_iter().filter_map(line).collect();
    lines.join("\n")
}

fn times(ui: Ui, session: &Session, on: Weekday) -> Vec<String> {
    let hours = &session.answers.hours;
    let parts = session.programme.asked_day_parts();
    let parts = parts
        .iter()
        .filter(|part| hours.parts.contains(&(on, part.id.clone())))
        .map(|part| ui.text(&part.label));
    let exact = hours.exact.iter().filter(|(day, _)| *day == on);
    let exact = exact.map(|(_, hours)| intl::hours(&ui.language(), *hours));
    parts.chain(exact).collect()
}
