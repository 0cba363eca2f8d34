//! You: stage, languages to meet in, unit, and what others may see. What the host knows is shown
//! and not asked.

pub(super) mod languages;

use crate::session::{Action, Field, Listed};
use crate::view::control::{ask, fact, input, locked};
use crate::view::{El, Phrase, Ui, el, of};

/// The page.
pub fn you(ui: Ui) -> El {
    // Where somebody leads, the stage was asked for before all else.
    let stage = if ui.peek().is_led() {
        None
    } else {
        ask(ui, Listed::Stage)
    };
    of("div", "questions")
        .child(of("p", "intro").t(ui, "you.intro"))
        .child(stage)
        .child(languages::languages(ui))
        .child(unit(ui))
        .child(ask(ui, Listed::Visibility))
}

fn unit(ui: Ui) -> El {
    let label = ui.t("you.unit").into();
    if locked(ui, &Field::Unit) {
        let unit = ui.peek().answers.unit.clone();
        return fact(ui, label, vec![Phrase::own(&unit.unwrap_or_default())]);
    }
    let text = el("input")
        .attr("type", "text")
        .attr("autocomplete", "organization")
        .attr("maxlength", "128")
        .attr("dir", "auto")
        .value(move || ui.read().answers.unit.clone().unwrap_or_default().into())
        .on_input(move |text| ui.send(Action::Unit(text.into())));
    input(ui, Field::Unit, label, Some(ui.t("you.unit.hint")), text)
}
