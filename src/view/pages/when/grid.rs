//! A small table of parts of the day and days, each crossing a button that is on or off.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::{answer, name};
use crate::domain::{DayPart, DayPartId, Weekday};
use crate::session::{Action, Session};
use crate::view::control::{bare_button, button};
use crate::view::icon::{Icon, icon};
use crate::view::intl::{self, Day};
use crate::view::{El, Ui, el, of};

/// Of so many letters a short name of a day is too wide for seven of them to stand on a phone.
const WIDE: usize = 6;

/// The table, and a way to its rarer days.
pub fn grid(ui: Ui) -> El {
    let days = intl::week(&ui.around().language, "long");
    let chosen = |day: &Day| {
        let session = ui.peek();
        let mut parts = session.answers.hours.parts.iter();
        !day.worked && parts.any(|(on, _)| *on == day.day)
    };
    let all = RwSignal::new(u32::from(days.iter().any(chosen)));
    let mut body = part_of("tbody", "rowgroup");
    for (line, part) in ui.programme().asked_day_parts().iter().enumerate() {
        body = body.child(row(ui, (line, part), &days, all));
    }
    // The roles say what the table is where a narrow column lays it out otherwise.
    let table = of("table", "grid")
        .attr("role", "table")
        .child(part_of("thead", "rowgroup").child(head(ui, &days, all)))
        .child(body);
    let more = button("quiet", ui.t("when.weekend"))
        .attr_when("hidden", move || all.get() > 0)
        .on_click(move || {
            all.set(1);
            ui.focus_soon("[data-rare] button".to_owned());
        });
    el("div").child(table).child(more)
}

/// The names of the days.
fn head(ui: Ui, days: &[Day], all: RwSignal<u32>) -> El {
    let mut row = part_of("tr", "row").child(part_of("td", "cell").attr("class", "corner"));
    let [short, narrow] = ["short", "narrow"].map(|width| intl::week(&ui.around().language, width));
    let wide = |day: &Day| day.name.chars().count() > WIDE;
    let narrow = short.iter().any(wide).then_some(narrow);
    for (place, (day, short)) in days.iter().zip(&short).enumerate() {
        let names = el("span").attr("aria-hidden", "true");
        let names = match narrow.as_ref().and_then(|narrow| narrow.get(place)) {
            Some(narrow) => names
                .child(of("span", "roomy").child(&*short.name))
                .child(of("span", "tight").child(&*narrow.name)),
            None => names.child(&*short.name),
        };
        let cell = part_of("th", "columnheader")
            .attr("scope", "col")
            .child(names)
            .child(of("span", "unseen").child(&*day.name));
        row = row.child(only_worked(cell, day, all));
    }
    row
}

fn row(ui: Ui, (line, part): (usize, &DayPart), days: &[Day], all: RwSignal<u32>) -> El {
    let name = name(ui, part);
    let hours = intl::hours(&ui.around().language, part.hours);
    let label = el("span")
        .child(name.clone())
        .child(of("span", "span").child(hours));
    let head = el("div")
        .child(label)
        .child(every(ui, &part.id, &name, days));
    let head = part_of("th", "rowheader").attr("scope", "row").child(head);
    let mut row = part_of("tr", "row").child(head);
    for (column, day) in days.iter().enumerate() {
        let label = ui.fill("when.cell", &[("day", &day.name), ("part", &name)]);
        let toggle = toggle(ui, day.day, &part.id)
            .attr("aria-label", &label)
            .attr("data-at", &format!("{line}-{column}"))
            .on("keydown", move |event| walk(ui, (line, column), &event));
        row = row.child(only_worked(part_of("td", "cell").child(toggle), day, all));
    }
    row
}

fn toggle(ui: Ui, day: Weekday, part: &DayPartId) -> El {
    let (at, part) = ((day, part.clone()), part.clone());
    pressed(bare_button("cell"), ui, move |session| {
        session.answers.hours.parts.contains(&at)
    })
    .attr("part", "control")
    .on_click(move || {
        let on = !ui.peek().answers.hours.parts.contains(&(day, part.clone()));
        answer(ui, Action::DayPart(day, part.clone(), on));
    })
    .child(icon(Icon::Check))
}

/// Arrow keys lead to the buttons around, past days that are not there.
fn walk(ui: Ui, (line, column): (usize, usize), event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    let ahead = if ui.around().root.dir() == "rtl" {
        -1
    } else {
        1
    };
    let (down, along) = match &*event.key() {
        "ArrowDown" => (1, 0),
        "ArrowUp" => (-1, 0),
        "ArrowRight" => (0, ahead),
        "ArrowLeft" => (0, -ahead),
        _ => return,
    };
    event.prevent_default();
    let (mut line, mut column) = (Some(line), Some(column));
    while let Some((at_line, at_column)) = line.zip(column) {
        line = at_line.checked_add_signed(down);
        column = at_column.checked_add_signed(along);
        let next = line.zip(column);
        let next = next.and_then(|(line, column)| ui.find(&format!("[data-at='{line}-{column}']")));
        let Some(next) = next else { return };
        if matches!(next.closest("[hidden]"), Ok(None)) {
            _ = next.focus();
            return;
        }
    }
}

/// Turns a part of every working day on, or off.
fn every(ui: Ui, part: &DayPartId, name: &str, days: &[Day]) -> El {
    let mut row = Vec::new();
    for day in days {
        if day.worked {
            row.push((day.day, part.clone()));
        }
    }
    let cells = row.clone();
    let every = button("quiet", ui.t("when.all"))
        .attr("aria-label", &ui.fill("when.every", &[("part", name)]))
        .on_click(move || answer(ui, Action::DayParts(row.clone())));
    pressed(every, ui, move |session| {
        let parts = &session.answers.hours.parts;
        cells.iter().all(|part| parts.contains(part))
    })
}

/// A button that is on or off.
fn pressed(button: El, ui: Ui, on: impl Fn(&Session) -> bool + Send + 'static) -> El {
    button.attr_live("aria-pressed", move || {
        let on = if on(&ui.read()) { "true" } else { "false" };
        Some(on.to_owned())
    })
}

/// Hides a cell of a day that is rarely worked until all days are wanted.
fn only_worked(cell: El, day: &Day, all: RwSignal<u32>) -> El {
    if day.worked {
        return cell;
    }
    cell.attr("data-rare", "")
        .attr_when("hidden", move || all.get() == 0)
}

fn part_of(tag: &'static str, role: &str) -> El {
    el(tag).attr("role", role)
}
