//! "I only want the other direction": nobody is turned away who wants one of the two.

use leptos::prelude::*;

use super::picker::Picker;
use super::toggle::set_checked;
use crate::session::Action;
use crate::view::{El, Part, el};

/// Rules this direction out. What was picked in it stays, and does not count meanwhile.
pub fn only(picker: Picker, ruled_out: Part<bool>) -> El {
    let Picker { ui, side, .. } = picker;
    let input = el("input")
        .attr("type", "checkbox")
        .attr("part", "control")
        .checked(move || ruled_out.get())
        .on("change", move |event| {
            ui.send(Action::Only(side.other(), event_target_checked(&event)));
            let on = ui.peek(|session| session.answers.only == Some(side.other()));
            set_checked(&event, on);
        });
    let note = el("p")
        .class("hint")
        .attr_live("hidden", move || (!ruled_out.get()).then_some(""))
        .child(picker.t("pick.only.note"));
    let label = el("label")
        .class("only")
        .child(input)
        .child(picker.t("pick.only"));
    el("div").child(label).child(note)
}
