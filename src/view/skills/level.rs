//! How well somebody knows a skill: names, examples, and the control that asks.

use std::rc::Rc;
use std::sync::Arc;

use crate::domain::Level;
use crate::view::icon::steps;
use crate::view::{El, Phrase, Ui, el, of};

/// One choice among a few that lie on a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is called.
    pub name: Phrase,
    /// An example, shown while it is chosen.
    pub example: Option<String>,
    /// The level it stands for, drawn as steps.
    pub level: Option<Level>,
}

/// The name of a level, 0–4: the programme's own, if there is one in the language of the interface, else the usual one.
#[must_use]
pub fn level_name(ui: Ui, level: Level) -> Phrase {
    let programme = ui.programme();
    let own = programme.levels.as_ref();
    let own = own.and_then(|names| names.get(usize::from(level)));
    let own = own.map(|name| ui.text(name));
    match own.filter(|name| name.language().is_none()) {
        Some(own) => own,
        None => ui.t(&format!("skill.level.{level}")).into(),
    }
}

/// A level with its example, which differs by direction: `where` or `well`.
#[must_use]
pub fn level_step(ui: Ui, place: &str, level: Level) -> Step {
    Step {
        name: level_name(ui, level),
        example: Some(ui.t(&format!("{place}.example.{level}"))),
        level: Some(level),
    }
}

/// Native radios side by side, of a name that is unique on its page, with the example of the one
/// that is chosen under them.
pub fn segments(
    name: &str,
    choices: Vec<Step>,
    chosen: impl Fn() -> Option<usize> + Send + Sync + 'static,
    choose: impl Fn(usize) + 'static,
) -> El {
    let chosen: Chosen = Arc::new(chosen);
    let choose: Rc<dyn Fn(usize)> = Rc::new(choose);
    let mut examples = Vec::new();
    let mut row = of("div", "segments");
    for (index, choice) in choices.into_iter().enumerate() {
        examples.extend(choice.example.clone());
        row = row.child(segment(name, index, choice, &chosen, &choose));
    }
    // Each radio is described by its own example already.
    let example = (!examples.is_empty()).then(|| {
        of("p", "example")
            .attr("aria-hidden", "true")
            .live_text(move || {
                let example = chosen().and_then(|index| examples.get(index));
                example.cloned().unwrap_or_default()
            })
    });
    el("div").child(row).child(example)
}

/// Which one is chosen.
type Chosen = Arc<dyn Fn() -> Option<usize> + Send + Sync>;

fn segment(
    name: &str,
    index: usize,
    choice: Step,
    chosen: &Chosen,
    choose: &Rc<dyn Fn(usize)>,
) -> El {
    let (chosen, choose) = (Arc::clone(chosen), Rc::clone(choose));
    let mut input = el("input")
        .attr("type", "radio")
        .attr("name", name)
        .attr("part", "control")
        .checked(move || chosen() == Some(index))
        .on("change", move |_| choose(index));
    let mut example = None;
    if let Some(text) = choice.example {
        let id = format!("{name}-{index}-example");
        input = input.attr("aria-describedby", &id);
        example = Some(el("span").attr("hidden", "").attr("id", &id).child(text));
    }
    of("label", "segment")
        .child(input)
        .child(choice.level.map(|level| steps(level.into())))
        .child(el("span").child(choice.name))
        .child(example)
}
