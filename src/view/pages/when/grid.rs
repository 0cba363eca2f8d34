//! A small table of days and parts of days, each crossing a button that is on or off.

use leptos::prelude::*;

use super::answer;
use crate::domain::{DayPartId, Weekday};
use crate::session::Action;
use crate::view::control::button;
use crate::view::icon::{Icon, icon};
use crate::view::{El, Ui, el, intl};

/// A part of the day, by id and name.
type Part = (DayPartId, String);

/// The table, and a way to its rarer days.
pub fn grid(ui: Ui) -> El {
    let language = ui.language();
    let week = intl::week(&language);
    let names = intl::weekdays(&language, "long");
    let parts = parts(ui);
    let free = week.iter().filter(|(_, worked)| !worked);
    let free: Vec<Weekday> = free.map(|(day, _)| *day).collect();
    let chosen = ui.peek(|session| {
        let mut parts = session.answers.hours.parts.iter();
        parts.any(|(day, _)| free.contains(day))
    });
    let all = RwSignal::new(chosen);

    let worked: Vec<Weekday> = week
        .iter()
        .filter(|(_, worked)| *worked)
        .map(|(day, _)| *day)
        .collect();
    let row = |(day, worked): &(Weekday, bool)| {
        let name = names.get(usize::from(day.iso()) - 1).cloned();
        let worked = *worked;
        let row = row(ui, *day, name.unwrap_or_default(), &parts);
        row.attr_live("hidden", move || (!worked && !all.get()).then_some(""))
    };
    let table = el("table")
        .class("grid")
        .child(el("thead").child(head(ui, &parts, &worked)))
        .child(el("tbody").child(week.iter().map(row).collect::<Vec<_>>()));
    let more = button("quiet", ui.t("when.weekend"))
        .attr_live("hidden", move || all.get().then_some(""))
        .on_click(move || all.set(true));
    el("div").class("stack").child(table).child(more)
}

/// The names of the parts; each turns its whole column on or off.
fn head(ui: Ui, parts: &[Part], days: &[Weekday]) -> El {
    let cell = |(id, name): &Part| {
        let column: Vec<_> = days.iter().map(|day| (*day, id.clone())).collect();
        let sets = column.clone();
        let on = ui.select(move |session| {
            let parts = &session.answers.hours.parts;
            sets.iter().all(|part| parts.contains(part))
        });
        let every = el("button")
            .attr("type", "button")
            .class("every")
            .attr("aria-label", ui.fill("when.every", &[("part", name)]))
            .attr_live("aria-pressed", move || Some(on.get().to_string()))
            .on_click(move || answer(ui, Action::DayParts(column.clone())))
            .child(ui.t("when.all"));
        el("th")
            .attr("scope", "col")
            .child(el("span").child(name.clone()))
            .child(every)
    };
    let cells = parts.iter().map(cell).collect::<Vec<_>>();
    el("tr").child(el("td")).child(cells)
}

fn row(ui: Ui, day: Weekday, name: String, parts: &[Part]) -> El {
    let cell = |(id, part): &Part| {
        let at = (day, id.clone());
        let on = ui.select(move |session| session.answers.hours.parts.contains(&at));
        let id = id.clone();
        let label = ui.fill("when.cell", &[("day", &name), ("part", part)]);
        let toggle = el("button")
            .attr("type", "button")
            .class("cell")
            .attr("part", "control")
            .attr("aria-label", label)
            .attr_live("aria-pressed", move || Some(on.get().to_string()))
            .on_click(move || {
                let on = !on.get_untracked();
                answer(ui, Action::DayPart(day, id.clone(), on));
            })
            .child(icon(Icon::Check));
        el("td").child(toggle)
    };
    let cells = parts.iter().map(cell).collect::<Vec<_>>();
    let head = el("th").attr("scope", "row").child(name.clone());
    el("tr").child(head).child(cells)
}

fn parts(ui: Ui) -> Vec<Part> {
    ui.peek(|session| {
        let parts = session.programme.asked_day_parts();
        let named = parts
            .iter()
            .map(|part| (part.id.clone(), ui.text(&part.label)));
        named.collect()
    })
}
