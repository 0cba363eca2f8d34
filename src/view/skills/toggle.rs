//! One skill that can be picked: a native tick that looks like a chip.

use leptos::prelude::*;

use super::facts::Facts;
use super::picker::Picker;
use crate::domain::Side;
use crate::session::Action;
use crate::view::{El, el};

/// A skill to pick. `by` is the other name that it was found under.
pub fn toggle(picker: Picker, facts: Facts, by: Option<&str>) -> El {
    let Picker {
        ui, side, picks, ..
    } = picker;
    let marks = facts.marks(ui);
    let by = by.map(|name| {
        let text = ui.fill("pick.found-under", &[("name", name)]);
        el("span").class("skill-by").child(text)
    });
    let Facts { skill, name, .. } = facts;
    let (here, there) = (skill.clone(), skill.clone());
    let input = el("input")
        .attr("type", "checkbox")
        .attr("part", "control")
        .checked(move || picks.with(|picks| picks.here.contains(&here)))
        .on("change", move |event| {
            ui.send(Action::Toggle(side, skill.clone()));
            // The session may have refused, when as many are picked as may be.
            let picked = ui.peek(|session| session.picked(side, &skill));
            set_checked(&event, picked);
        });
    let taken = ui.t(match side {
        Side::Teach => "skill.taken.get",
        Side::Learn => "skill.taken.give",
    });
    let taken = el("span").class("skill-taken").live_text(move || {
        let taken_there = picks.with(|picks| picks.there.contains(&there));
        if taken_there {
            taken.clone()
        } else {
            String::new()
        }
    });
    let words = el("span")
        .class("skill-name")
        .child(name)
        .child(by)
        .child(taken);
    el("label")
        .class("skill")
        .child(input)
        .child(words)
        .child(marks)
}

/// Sets the tick that an event came from to what the session says.
pub fn set_checked(event: &web_sys::Event, on: bool) {
    event_target::<web_sys::HtmlInputElement>(event).set_checked(on);
}

/// A list that is read as one, though it has no bullets.
pub fn list(class: &'static str) -> El {
    el("ul").class(class).attr("role", "list")
}
