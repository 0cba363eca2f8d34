//! "I only want the other direction": nobody is turned away who wants one of the two.

use leptos::prelude::*;

use super::picker::Picker;
use super::toggle::set_checked;
use crate::session::Action;
use crate::view::{El, el, of};

/// Rules this direction out. What was picked in it stays, and does not count meanwhile.
pub fn only(picker: Picker) -> El {
    let Picker { ui, side, .. } = picker;
    let input = el("input")
        .attr("type", "checkbox")
        .attr("part", "control")
        .checked(move || picker.ruled_out(&ui.read()))
        .on("change", move |event| {
            ui.send(Action::Only(side.other(), event_target_checked(&event)));
            set_checked(&event, picker.ruled_out(&ui.peek()));
        });
    let note = of("p", "hint")
        .attr_when("hidden", move || !picker.ruled_out(&ui.read()))
        .child(picker.t("pick.only.note"));
    let label = of("label", "only").child(input);
    // Where both must have something to show, there is nothing to choose; what was chosen can be undone.
    el("div")
        .attr_when("hidden", move || {
            let session = ui.read();
            !session.may_want_one() && !picker.ruled_out(&session)
        })
        .child(label.child(picker.t("pick.only")))
        .child(note)
}
