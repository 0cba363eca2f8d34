//! Aim: what brings the person here, and the way of working together that suits them.

use crate::session::{Listed, Part};
use crate::view::control::ask;
use crate::view::{El, Ui, el, nothing, of};

/// The page.
pub fn aim(ui: Ui) -> El {
    // Where one of the two leads, who it is goes by their stages; in the middle, either may.
    let stage = asked_if(ui, Listed::Stage, move || ui.read().is_led());
    let either = move || ui.read().part_by_stage() == Part::Either;
    of("div", "questions")
        .child(of("p", "intro").t(ui, "aim.intro"))
        .child(ask(ui, Listed::Purposes))
        .child(ask(ui, Listed::Approach))
        .child(stage)
        .child(asked_if(ui, Listed::Direction, either))
}

/// A question that is asked only as long as something holds.
fn asked_if(ui: Ui, question: Listed, holds: impl Fn() -> bool + Send + 'static) -> El {
    el("div").live(holds, move |holds| {
        let asked = holds.then(|| ask(ui, question)).flatten();
        asked.map_or_else(nothing, El::into_any)
    })
}
