//! One skill that can be picked: a native tick that looks like a chip.

use std::sync::Arc;

use leptos::prelude::*;

use super::facts::Facts;
use super::picker::Picker;
use crate::domain::{Side, SkillRef};
use crate::session::{Action, Notice, Refused};
use crate::view::{El, Ui, el, of};

/// A skill to pick.
pub fn toggle(picker: Picker, facts: &Facts) -> El {
    let skill = Arc::new(facts.skill.clone());
    let words = of("span", "skill-name").child(facts.name.clone());
    let tick = tick(picker, Arc::new(move || Some(Arc::clone(&skill))), words);
    facts.mark(picker.ui, tick)
}

/// Which skill a tick stands for: it may be another one later, or none.
pub type Which = Arc<dyn Fn() -> Option<Arc<SkillRef>> + Send + Sync>;

/// A tick for a skill whose name is in `words`.
pub fn tick(picker: Picker, which: Which, words: El) -> El {
    let Picker { ui, side, .. } = picker;
    let (here, there, beyond) = (Arc::clone(&which), Arc::clone(&which), Arc::clone(&which));
    let asked = Arc::clone(&which);
    let picked =
        move |side, which: &Which| which().is_some_and(|skill| ui.read().picked(side, &skill));
    let input = el("input")
        .attr("type", "checkbox")
        .attr("part", "control")
        .checked(move || picked(side, &here))
        .attr_live("aria-disabled", move || {
            let full = ui.read().is_full(side) && !picked(side, &beyond);
            full.then(|| "true".to_owned())
        })
        .on("change", move |event| {
            let Some(skill) = which() else { return };
            ui.send(Action::Toggle(side, (*skill).clone()));
            // The session may have refused, when as many are picked as may be.
            set_checked(&event, ui.peek().picked(side, &skill));
        });
    let taken = of("span", "skill-taken").live_text(move || {
        if !picked(side.other(), &there) {
            return String::new();
        }
        ui.t(match side {
            Side::Teach => "skill.taken.get",
            Side::Learn => "skill.taken.give",
        })
    });
    let refusal = refusal(
        ui,
        move |refused| matches!(refused, Refused::Skill(skill) if asked().is_some_and(|asked| *asked == *skill)),
    );
    of("label", "skill")
        .child(input)
        .child(words.child(taken).child(refusal))
}

/// Says beside a tick that it was refused: the list's own words for it may be out of sight. A screen
/// reader hears it from the live region.
pub fn refusal(ui: Ui, is_it: impl Fn(&Refused) -> bool + Send + Sync + 'static) -> El {
    of("span", "refused")
        .attr("aria-hidden", "true")
        .live_text(move || match ui.notice() {
            Some(Notice::Full(most, refused)) if is_it(&refused) => ui.count("notice.full", most),
            _ => String::new(),
        })
}

/// Sets the tick that an event came from to what the session says.
pub fn set_checked(event: &web_sys::Event, on: bool) {
    event_target::<web_sys::HtmlInputElement>(event).set_checked(on);
}

/// A list that is read as one, though it has no bullets.
pub fn list(class: &'static str) -> El {
    of("ul", class).attr("role", "list")
}
