//! When: which parts of which days suit, the zone they are in, and exact hours for whom they matter.

mod exact;
mod grid;
mod zone;

pub(super) use zone::readable;

use crate::domain::{DayPart, Weekday};
use crate::session::{Action, Field, Session};
use crate::view::control::{Choice, Pick, choices, fact, group, locked};
use crate::view::intl::{self, Day};
use crate::view::{El, Phrase, Ui, el, of, settle_zone};

/// The page.
pub fn when(ui: Ui) -> El {
    let asked = if locked(ui, &Field::Hours) {
        fact(ui, ui.t("when.parts").into(), hours_said(ui))
    } else {
        hours(ui)
    };
    of("div", "questions")
        .child(of("p", "intro").t(ui, "when.intro"))
        .child(asked)
        .child(zone::zone(ui))
}

fn hours(ui: Ui) -> El {
    let flexible = move || ui.read().answers.hours.is_flexible();
    let mut week = intl::week(&ui.around().language, "long");
    week.retain(|day| day.worked);
    let [first, last] = [week.first(), week.last()].map(|day| day.map_or("", |day| &day.name));
    let rows = vec![Choice {
        label: ui.t("when.flexible").into(),
        hint: Some(ui.fill("when.flexible.hint", &[("first", first), ("last", last)])),
    }];
    let days = move |on| match on {
        true => week.iter().map(|day| day.day).collect(),
        false => Vec::new(),
    };
    let tick = choices(
        "flexible",
        Pick::Any,
        rows,
        move |_| flexible(),
        move |_, on| answer(ui, Action::Flexible(days(on))),
    );
    let parts = el("div")
        .attr_when("hidden", flexible)
        .child(grid::grid(ui))
        .child(exact::exact(ui));
    let controls = of("div", "stack").child(tick).child(parts);
    group(
        ui,
        Field::Hours,
        Some(ui.t("when.parts").into()),
        None,
        controls,
    )
}

fn answer(ui: Ui, action: Action) {
    settle_zone(ui);
    ui.send(action);
}

/// The hours in words: parts by their names and exact hours as they are, once for all days that have them.
pub(super) fn hours_said(ui: Ui) -> Vec<Phrase> {
    let session = ui.peek();
    if session.answers.hours.is_flexible() {
        return vec![ui.t("when.flexible").into()];
    }
    let language = &ui.around().language;
    let mut shared: Vec<(Vec<String>, Vec<Day>)> = Vec::new();
    for day in intl::week(language, "short") {
        let times = times(ui, &session, day.day);
        match shared.iter_mut().find(|(other, _)| *other == times) {
            _ if times.is_empty() => {}
            Some((_, days)) => days.push(day),
            None => shared.push((times, vec![day])),
        }
    }
    let mut lines = Vec::new();
    for (times, days) in shared {
        let days = ui.list(&intl::days(language, "short", &days));
        let line = ui.fill("when.day", &[("day", &days), ("times", &ui.list(&times))]);
        lines.push(line.into());
    }
    lines
}

/// What a part of the day is called.
fn name(ui: Ui, part: &DayPart) -> Phrase {
    match &part.label {
        Some(label) => ui.text(label),
        None => ui.t(&format!("when.part.{}", part.id.as_str())).into(),
    }
}

fn times(ui: Ui, session: &Session, on: Weekday) -> Vec<String> {
    let hours = &session.answers.hours;
    let mut times = Vec::new();
    for part in session.programme.asked_day_parts().iter() {
        if hours.parts.contains(&(on, part.id.clone())) {
            times.push(name(ui, part).into());
        }
    }
    for (day, exact) in &hours.exact {
        if *day == on {
            times.push(intl::hours(&ui.around().language, *exact));
        }
    }
    times
}
