//! Picking somebody one would like to meet: at most three, the order picked being the order wished.

use super::person::Person;
use crate::session::Action;
use crate::view::skills::set_checked;
use crate::view::{El, Ui, el};

/// A tick that picks somebody, and says which choice they are.
pub fn pick(ui: Ui, person: &Person) -> El {
    const CHOICES: [&str; 3] = ["fit.choice.first", "fit.choice.second", "fit.choice.third"];
    let (id, asked) = (person.id.clone(), person.id.clone());
    let place = ui.select(move |session| {
        let picks = &session.answers.interested;
        picks.iter().position(|pick| *pick == asked)
    });
    let input = el("input")
        .attr("type", "checkbox")
        .attr("part", "control")
        .checked(move || place.get().is_some())
        .on("change", move |event| {
            ui.send(Action::Interested(id.clone()));
            // The session may have refused, when three are picked.
            let picked = ui.peek(|session| session.answers.interested.contains(&id));
            set_checked(&event, picked);
        });
    let choice = el("span").class("choice-order").live_text(move || {
        let key = place.get().and_then(|place| CHOICES.get(place));
        key.map_or_else(String::new, |key| ui.t(key))
    });
    let words = el("span").child(ui.t("fit.pick")).child(
        el("span")
            .class("unseen")
            .child(format!(" {}", person.name)),
    );
    el("label")
        .class("pick")
        .child(input)
        .child(words)
        .child(choice)
}
