//! Exact hours, for whom parts of days are too coarse.

use leptos::prelude::*;

use super::answer;
use crate::domain::{Hours, TimeOfDay, Weekday};
use crate::session::Action;
use crate::view::control::button;
use crate::view::icon::{Icon, icon};
use crate::view::{El, Ui, el, intl, of, rows};

/// What is being put together, before it is added.
#[derive(Clone, Copy)]
struct Entry {
    day: RwSignal<String>,
    from: RwSignal<String>,
    to: RwSignal<String>,
}

impl Entry {
    fn read(self) -> Option<(Weekday, Hours)> {
        let day = self.day.get_untracked();
        let day = day.bytes().next()?.checked_sub(b'0')?;
        let from = TimeOfDay::parse(&self.from.get_untracked())?;
        let to = TimeOfDay::parse(&self.to.get_untracked())?;
        Some((Weekday::from_iso(day)?, Hours::new(from, to)?))
    }
}

/// The hours so far and a row to add to them, folded away until somebody wants them.
pub fn exact(ui: Ui) -> El {
    let open = !ui.peek().answers.hours.exact.is_empty();
    let summary = el("summary")
        .child(icon(Icon::Chevron))
        .child(el("span").t(ui, "when.exact"));
    of("details", "exact")
        .attr_if("open", open)
        .child(summary)
        .child(of("div", "stack").child(added(ui)).child(add(ui)))
}

fn added(ui: Ui) -> El {
    let exact = move || ui.read().answers.hours.exact.clone();
    of("ul", "hours").live(exact, move |exact| {
        let language = &ui.around().language;
        let week = intl::week(language, "long");
        rows(exact.iter().enumerate().map(|(index, (on, hours))| {
            let day = week.iter().find(|day| day.day == *on);
            let day = day.map_or("", |day| &day.name);
            let times = intl::hours(language, *hours);
            let text = ui.fill("when.day", &[("day", day), ("times", &times)]);
            let remove = button("quiet", ui.t("when.remove"))
                .attr(
                    "aria-label",
                    &ui.fill("when.remove.what", &[("hours", &text)]),
                )
                .on_click(move || ui.send(Action::RemoveHours(index)));
            el("li").child(el("span").child(text)).child(remove)
        }))
    })
}

fn add(ui: Ui) -> El {
    let entry = Entry {
        day: RwSignal::new("1".to_owned()),
        from: RwSignal::new("09:00".to_owned()),
        to: RwSignal::new("10:00".to_owned()),
    };
    let refused = RwSignal::new(0_u32);
    let add = button("secondary", ui.t("when.add")).on_click(move || {
        let read = entry.read();
        refused.set(u32::from(read.is_none()));
        if let Some((day, hours)) = read {
            answer(ui, Action::AddHours(day, hours));
        }
    });
    let error = of("p", "error")
        .attr("part", "error")
        .attr("role", "alert")
        .live_text(move || match refused.get() {
            0 => String::new(),
            _ => ui.t("when.order"),
        });
    let row = of("div", "row")
        .child(labelled(ui, "exact-day", "when.on", day(ui, entry.day)))
        .child(labelled(ui, "exact-from", "when.from", time(entry.from)))
        .child(labelled(ui, "exact-to", "when.to", time(entry.to)))
        .child(add);
    el("div").child(error).child(row)
}

fn labelled(ui: Ui, id: &str, key: &str, control: El) -> El {
    el("div")
        .child(el("label").attr("for", id).t(ui, key))
        .child(control.attr("id", id).attr("part", "control"))
}

fn day(ui: Ui, day: RwSignal<String>) -> El {
    let mut select = el("select");
    for day in intl::week(&ui.around().language, "long") {
        let iso = day.day.iso().to_string();
        select = select.child(el("option").attr("value", &iso).child(day.name));
    }
    // The choice comes after what there is to choose from.
    written(select, day)
}

fn time(time: RwSignal<String>) -> El {
    written(el("input").attr("type", "time"), time)
}

fn written(control: El, text: RwSignal<String>) -> El {
    control
        .value(move || text.get())
        .on_input(move |typed| text.set(typed))
}
