//! One skill that can be picked: a native tick that looks like a chip.

use std::sync::Arc;

use leptos::prelude::*;

use super::facts::Facts;
use super::picker::Picker;
use crate::domain::Side;
use crate::session::Action;
use crate::view::{El, el, of};

/// A skill to pick. `by` is the other name that it was found under.
pub fn toggle(picker: Picker, facts: &Facts, by: Option<&str>) -> El {
    let Picker { ui, side, .. } = picker;
    let by = by.map(|name| {
        let text = ui.fill("pick.found-under", &[("name", name)]);
        of("span", "skill-by").child(text)
    });
    let skill = Arc::new(facts.skill.clone());
    let (here, there) = (Arc::clone(&skill), Arc::clone(&skill));
    let input = el("input")
        .attr("type", "checkbox")
        .attr("part", "control")
        .checked(move || ui.read().picked(side, &here))
        .on("change", move |event| {
            ui.send(Action::Toggle(side, (*skill).clone()));
            // The session may have refused, when as many are picked as may be.
            set_checked(&event, ui.peek().picked(side, &skill));
        });
    let taken = of("span", "skill-taken").live_text(move || {
        if !ui.read().picked(side.other(), &there) {
            return String::new();
        }
        ui.t(match side {
            Side::Teach => "skill.taken.get",
            Side::Learn => "skill.taken.give",
        })
    });
    let words = of("span", "skill-name")
        .child(facts.name.clone())
        .child(by)
        .child(taken);
    facts.mark(ui, of("label", "skill").child(input).child(words))
}

/// Sets the tick that an event came from to what the session says.
pub fn set_checked(event: &web_sys::Event, on: bool) {
    event_target::<web_sys::HtmlInputElement>(event).set_checked(on);
}

/// A list that is read as one, though it has no bullets.
pub fn list(class: &'static str) -> El {
    of("ul", class).attr("role", "list")
}
