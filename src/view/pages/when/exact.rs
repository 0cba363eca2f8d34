//! Exact hours, for whom parts of days are too coarse.

use leptos::prelude::*;

use super::answer;
use crate::domain::{Hours, TimeOfDay, Weekday};
use crate::session::Action;
use crate::view::control::button;
use crate::view::icon::{Icon, icon};
use crate::view::{El, Ui, el, intl};

/// What is being put together, before it is added.
#[derive(Clone, Copy)]
struct Entry {
    day: RwSignal<String>,
    from: RwSignal<String>,
    to: RwSignal<String>,
    refused: RwSignal<bool>,
}

impl Entry {
    fn read(self) -> Option<(Weekday, Hours)> {
        let day = self.day.get_untracked().parse().ok()?;
        let from = TimeOfDay::parse(&self.from.get_untracked())?;
        let to = TimeOfDay::parse(&self.to.get_untracked())?;
        Some((Weekday::from_iso(day)?, Hours::new(from, to)?))
    }
}

/// The hours so far and a row to add to them, folded away until somebody wants them.
pub fn exact(ui: Ui) -> El {
    let open = ui.peek(|session| !session.answers.hours.exact.is_empty());
    el("details")
        .class("exact")
        .attr_if("open", open)
        .child(
            el("summary")
                .child(icon(Icon::Chevron))
                .child(el("span").child(ui.t("when.exact"))),
        )
        .child(el("div").class("stack").child(added(ui)).child(add(ui)))
}

fn added(ui: Ui) -> El {
    let exact = ui.select(|session| session.answers.hours.exact.clone());
    let days = intl::weekdays(&ui.language(), "long");
    el("div").live(move || {
        let rows = exact
            .get()
            .into_iter()
            .enumerate()
            .map(|(index, (day, hours))| {
                let day = days
                    .get(usize::from(day.iso()) - 1)
                    .cloned()
                    .unwrap_or_default();
                let text = ui.fill(
                    "when.day",
                    &[
                        ("day", &day),
                        ("times", &intl::hours(&ui.language(), hours)),
                    ],
                );
                let remove = button("quiet", ui.t("when.remove"))
                    .attr(
                        "aria-label",
                        ui.fill("when.remove.what", &[("hours", &text)]),
                    )
                    .on_click(move || ui.send(Action::RemoveHours(index)));
                el("li").child(el("span").child(text)).child(remove)
            });
        el("ul")
            .class("hours")
            .child(rows.collect::<Vec<_>>())
            .into_any()
    })
}

fn add(ui: Ui) -> El {
    let entry = Entry {
        day: RwSignal::new("1".to_owned()),
        from: RwSignal::new("09:00".to_owned()),
        to: RwSignal::new("10:00".to_owned()),
        refused: RwSignal::new(false),
    };
    let refused = entry.refused;
    let add = button("secondary", ui.t("when.add")).on_click(move || match entry.read() {
        Some((day, hours)) => {
            refused.set(false);
            answer(ui, Action::AddHours(day, hours));
        }
        None => refused.set(true),
    });
    let error = el("p")
        .class("error")
        .attr("part", "error")
        .attr("role", "alert")
        .live_text(move || {
            if refused.get() {
                ui.t("when.order")
            } else {
                String::new()
            }
        });
    el("div").child(error).child(
        el("div")
            .class("row")
            .child(labelled(ui, "exact-day", "when.on", day(ui, entry.day)))
            .child(labelled(ui, "exact-from", "when.from", time(entry.from)))
            .child(labelled(ui, "exact-to", "when.to", time(entry.to)))
            .child(add),
    )
}

fn labelled(ui: Ui, id: &'static str, key: &'static str, control: El) -> El {
    el("div")
        .child(el("label").attr("for", id).child(ui.t(key)))
        .child(control.attr("id", id).attr("part", "control"))
}

fn day(ui: Ui, day: RwSignal<String>) -> El {
    let language = ui.language();
    let names = intl::weekdays(&language, "long");
    let option = |(day, _): (Weekday, bool)| {
        let name = names.get(usize::from(day.iso()) - 1).cloned();
        el("option")
            .attr("value", day.iso().to_string())
            .child(name.unwrap_or_default())
    };
    el("select")
        .child(
            intl::week(&language)
                .into_iter()
                .map(option)
                .collect::<Vec<_>>(),
        )
        .value(move || day.get())
        .on_input(move |chosen| day.set(chosen))
}

fn time(time: RwSignal<String>) -> El {
    el("input")
        .attr("type", "time")
        .value(move || time.get())
        .on_input(move |typed| time.set(typed))
}
