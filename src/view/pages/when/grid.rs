//! A small table of parts of the day and days, each crossing a button that is on or off.

use leptos::prelude::*;

use super::answer;
use crate::domain::{DayPart, DayPartId, Weekday};
use crate::session::Action;
use crate::view::control::button;
use crate::view::icon::{Icon, icon};
use crate::view::{El, Ui, el, intl};

/// A column of the table.
#[derive(Clone)]
struct Day {
    day: Weekday,
    long: String,
    short: String,
    worked: bool,
}

/// The table, and a way to its rarer days.
pub fn grid(ui: Ui) -> El {
    let days = days(ui);
    let parts = ui.peek(|session| session.programme.asked_day_parts().into_owned());
    let all = RwSignal::new(weekend_chosen(ui, &days));
    let rows = parts.iter().map(|part| row(ui, part, &days, all));
    // The roles say what the table is where a narrow column lays it out otherwise.
    let table = el("table")
        .class("grid")
        .attr("role", "table")
        .child(part_of("thead", "rowgroup").child(head(&days, all)))
        .child(part_of("tbody", "rowgroup").child(rows.collect::<Vec<_>>()));
    let more = button("quiet", ui.t("when.weekend"))
        .attr_live("hidden", move || all.get().then_some(""))
        .on_click(move || all.set(true));
    el("div").child(table).child(more)
}

/// The names of the days.
fn head(days: &[Day], all: RwSignal<bool>) -> El {
    let cell = |day: &Day| {
        let short = el("span").attr("aria-hidden", "true");
        let cell = part_of("th", "columnheader")
            .attr("scope", "col")
            .child(short.child(day.short.clone()))
            .child(el("span").class("unseen").child(day.long.clone()));
        only_worked(cell, day, all)
    };
    let cells = days.iter().map(cell).collect::<Vec<_>>();
    let corner = part_of("td", "cell").class("corner");
    part_of("tr", "row").child(corner).child(cells)
}

fn row(ui: Ui, part: &DayPart, days: &[Day], all: RwSignal<bool>) -> El {
    let name = ui.text(&part.label);
    let label = el("span").child(name.clone()).child(
        el("span")
            .class("span")
            .child(intl::hours(&ui.language(), part.hours)),
    );
    let head = part_of("th", "rowheader").attr("scope", "row").child(
        el("div")
            .child(label)
            .child(every(ui, &part.id, &name, days)),
    );
    let cell = |day: &Day| {
        let label = ui.fill("when.cell", &[("day", &day.long), ("part", &name)]);
        let toggle = toggle(ui, day.day, &part.id).attr("aria-label", label);
        only_worked(part_of("td", "cell").child(toggle), day, all)
    };
    let cells = days.iter().map(cell).collect::<Vec<_>>();
    part_of("tr", "row").child(head).child(cells)
}

fn toggle(ui: Ui, day: Weekday, part: &DayPartId) -> El {
    let at = (day, part.clone());
    let on = ui.select(move |session| session.answers.hours.parts.contains(&at));
    let part = part.clone();
    el("button")
        .attr("type", "button")
        .class("cell")
        .attr("part", "control")
        .attr_live("aria-pressed", move || Some(on.get().to_string()))
        .on_click(move || {
            let on = !on.get_untracked();
            answer(ui, Action::DayPart(day, part.clone(), on));
        })
        .child(icon(Icon::Check))
}

/// Turns a part of every working day on, or off.
fn every(ui: Ui, part: &DayPartId, name: &str, days: &[Day]) -> El {
    let worked = days.iter().filter(|day| day.worked);
    let row: Vec<_> = worked.map(|day| (day.day, part.clone())).collect();
    let cells = row.clone();
    let on = ui.select(move |session| {
        let parts = &session.answers.hours.parts;
        cells.iter().all(|part| parts.contains(part))
    });
    button("quiet", ui.t("when.all"))
        .attr("aria-label", ui.fill("when.every", &[("part", name)]))
        .attr_live("aria-pressed", move || Some(on.get().to_string()))
        .on_click(move || answer(ui, Action::DayParts(row.clone())))
}

fn days(ui: Ui) -> Vec<Day> {
    let language = ui.language();
    let (long, short) = (
        intl::weekdays(&language, "long"),
        intl::weekdays(&language, "short"),
    );
    let name = |names: &[String], day: Weekday| {
        let name = names.get(usize::from(day.iso()) - 1).cloned();
        name.unwrap_or_default()
    };
    let week = intl::week(&language).into_iter().map(|(day, worked)| Day {
        day,
        long: name(&long, day),
        short: name(&short, day),
        worked,
    });
    week.collect()
}

fn weekend_chosen(ui: Ui, days: &[Day]) -> bool {
    let free = |day| days.iter().any(|known| known.day == day && !known.worked);
    ui.peek(|session| {
        session
            .answers
            .hours
            .parts
            .iter()
            .any(|(day, _)| free(*day))
    })
}

/// Hides a cell of a day that is rarely worked until all days are wanted.
fn only_worked(cell: El, day: &Day, all: RwSignal<bool>) -> El {
    let worked = day.worked;
    cell.attr_live("hidden", move || (!worked && !all.get()).then_some(""))
}

fn part_of(tag: &'static str, role: &'static str) -> El {
    el(tag).attr("role", role)
}
