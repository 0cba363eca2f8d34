//! How well somebody knows a skill: names, examples, and the control that asks.

use std::rc::Rc;

use crate::domain::Level;
use crate::view::icon::steps;
use crate::view::{El, Part, Ui, el};

/// One choice among a few that lie on a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is called.
    pub name: String,
    /// An example, shown while it is chosen.
    pub example: Option<String>,
    /// The level it stands for, drawn as steps.
    pub level: Option<Level>,
}

/// The name of a level, 0–4: the programme's own, else the usual one.
#[must_use]
pub fn level_name(ui: Ui, level: Level) -> String {
    let own = ui.peek(|session| {
        let names = session.programme.levels.as_ref()?;
        names.get(usize::from(level)).map(|name| ui.text(name))
    });
    own.unwrap_or_else(|| ui.t(&format!("skill.level.{level}")))
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
    chosen: Part<Option<usize>>,
    choose: impl Fn(usize) + 'static,
) -> El {
    let choose: Rc<dyn Fn(usize)> = Rc::new(choose);
    let examples: Vec<_> = choices
        .iter()
        .map(|choice| choice.example.clone())
        .collect();
    let illustrated = examples.iter().any(Option::is_some);
    let segments = choices.into_iter().enumerate();
    let segments = segments.map(|(index, choice)| segment(name, index, choice, chosen, &choose));
    let row = el("div")
        .class("segments")
        .child(segments.collect::<Vec<_>>());
    // Each radio is described by its own example already.
    let example = el("p")
        .class("example")
        .attr("aria-hidden", "true")
        .live_text(move || {
            let chosen = chosen.get().and_then(|index| examples.get(index)?.clone());
            chosen.unwrap_or_default()
        });
    el("div").child(row).child(illustrated.then_some(example))
}

fn segment(
    name: &str,
    index: usize,
    choice: Step,
    chosen: Part<Option<usize>>,
    choose: &Rc<dyn Fn(usize)>,
) -> El {
    let choose = Rc::clone(choose);
    let described = format!("{name}-{index}-example");
    let example = choice.example.map(|example| {
        el("span")
            .attr("hidden", "")
            .attr("id", described.clone())
            .child(example)
    });
    let input = el("input")
        .attr("type", "radio")
        .attr("name", name)
        .attr("part", "control")
        .checked(move || chosen.get() == Some(index))
        .on("change", move |_| choose(index));
    let input = if example.is_some() {
        input.attr("aria-describedby", described)
    } else {
        input
    };
    el("label")
        .class("segment")
        .child(input)
        .child(choice.level.map(|level| steps(level.into())))
        .child(el("span").child(choice.name))
        .child(example)
}
