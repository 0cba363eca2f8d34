//! A question whose answers are listed, or what the host already answered.

use super::{Choice, Pick, choices, fact, group};
use crate::session::Field;
use crate::view::{El, Part, Ui, el};

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

/// Asks; `chosen` and `choose` are those of [`choices`]. What the host locked is shown, not asked.
pub fn ask(
    ui: Ui,
    ask: Ask,
    chosen: Part<Vec<bool>>,
    choose: impl Fn(usize, bool) + 'static,
) -> El {
    if locked(ui, &ask.field) {
        let on = chosen.get_untracked();
        let known = ask.choices.into_iter().zip(on);
        let known = known.filter_map(|(choice, on)| on.then_some(choice.label));
        return fact(ui, ask.legend, ui.list(&known.collect::<Vec<_>>()));
    }
    let list = choices(ask.name, ask.pick, ask.choices, chosen, choose);
    let list = el("div")
        .class(if ask.short { "short" } else { "long" })
        .child(list);
    group(ui, ask.field, Some(ask.legend), ask.hint, list)
}

/// Whether the host knows a field better.
pub fn locked(ui: Ui, field: &Field) -> bool {
    ui.peek(|session| session.locked.contains(field))
}
