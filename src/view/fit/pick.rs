//! Picking somebody one would like to meet: at most three, the order picked being the order wished.

use std::sync::Arc;

use super::person::Person;
use crate::session::{Action, Field, Refused, Session};
use crate::view::control::locked;
use crate::view::skills::{refusal, set_checked};
use crate::view::{El, Ui, el, of};

/// A tick that picks somebody, and says which choice they are.
pub fn pick(ui: Ui, person: &Person) -> El {
    const CHOICES: [&str; 3] = ["fit.choice.first", "fit.choice.second", "fit.choice.third"];
    let id = Arc::new(person.id.clone());
    let place = {
        let id = Arc::clone(&id);
        move |session: &Session| {
            let mut picks = session.answers.interested.iter();
            picks.position(|pick| *pick == *id)
        }
    };
    let (on, order) = (place.clone(), place);
    let said = move |session: &Session| {
        let key = order(session).and_then(|place| CHOICES.get(place));
        key.copied()
    };
    if locked(ui, &Field::Interested) {
        let words = move || said(&ui.read()).map(|key| ui.t(key)).unwrap_or_default();
        return of("p", "pick").live_text(words);
    }
    let asked = Arc::clone(&id);
    let input = el("input")
        .attr("type", "checkbox")
        .attr("part", "control")
        .checked(move || on(&ui.read()).is_some())
        .on("change", move |event| {
            ui.send(Action::Interested((*id).clone()));
            // The session may have refused, when three are picked.
            set_checked(&event, ui.peek().answers.interested.contains(&id));
        });
    let said = el("span").live_text(move || ui.t(said(&ui.read()).unwrap_or("fit.pick")));
    let name = of("span", "unseen").child(" ").child(&*person.name);
    let words = el("span").child(said).child(name).child(refusal(
        ui,
        move |refused| matches!(refused, Refused::Person(person) if *person == *asked),
    ));
    of("label", "pick").child(input).child(words)
}
