//! A question whose answers are listed, or what the host already answered.

use super::{Choice, Pick, choices, fact, group};
use crate::session::{Action, Field, Session};
use crate::view::{El, Ui, of};

/// What is asked, and what can be answered.
pub struct Ask {
    /// The question it is.
    pub field: Field,
    /// What names its inputs, unique on its page.
    pub name: &'static str,
    /// What is asked.
    pub legend: String,
    /// What helps to answer.
    pub hint: Option<String>,
    /// How many may be chosen.
    pub pick: Pick,
    /// What can be chosen.
    pub choices: Vec<Choice>,
    /// Whether the choices are short enough to stand side by side.
    pub short: bool,
}

/// Asks. `is_on` says whether a choice is on, by its place; `choose` what happens when it is turned
/// on, or off. What the host locked is shown, not asked.
pub fn ask(
    ui: Ui,
    ask: Ask,
    is_on: fn(&Session, usize) -> bool,
    choose: fn(&Session, usize, bool) -> Option<Action>,
) -> El {
    if locked(ui, &ask.field) {
        let session = ui.peek();
        let mut known = Vec::new();
        for (place, choice) in ask.choices.into_iter().enumerate() {
            if is_on(&session, place) {
                known.push(choice.label);
            }
        }
        return fact(ui, ask.legend, ui.list(&known));
    }
    let list = choices(
        ask.name,
        ask.pick,
        ask.choices,
        move |place| is_on(&ui.read(), place),
        move |place, on| {
            let action = choose(&ui.peek(), place, on);
            action.into_iter().for_each(|action| ui.send(action));
        },
    );
    let list = of("div", if ask.short { "short" } else { "long" }).child(list);
    group(ui, ask.field, Some(ask.legend), ask.hint, list)
}

/// Whether the host knows a field better.
pub fn locked(ui: Ui, field: &Field) -> bool {
    ui.peek().locked.contains(field)
}
