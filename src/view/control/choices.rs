//! One of several, or any of several: radios and ticks.

use std::rc::Rc;

use leptos::prelude::*;

use crate::view::{El, Part, el};

/// How many may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// One: radios.
    One,
    /// Any number: ticks.
    Any,
}

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it is called.
    pub label: String,
    /// What helps to choose, such as an example.
    pub hint: Option<String>,
}

impl From<String> for Choice {
    fn from(label: String) -> Self {
        Self { label, hint: None }
    }
}

/// A list of native radios or ticks, of a name that is unique on its page. `chosen` says which are
/// on, by their place; `choose` hears which one is turned on, or off.
pub fn choices(
    name: &str,
    pick: Pick,
    choices: Vec<Choice>,
    chosen: Part<Vec<bool>>,
    choose: impl Fn(usize, bool) + 'static,
) -> El {
    let choose: Rc<dyn Fn(usize, bool)> = Rc::new(choose);
    let rows = choices.into_iter().enumerate();
    let rows = rows.map(|(index, choice)| row(name, pick, index, choice, chosen, &choose));
    el("div").class("choices").child(rows.collect::<Vec<_>>())
}

fn row(
    name: &str,
    pick: Pick,
    index: usize,
    choice: Choice,
    chosen: Part<Vec<bool>>,
    choose: &Rc<dyn Fn(usize, bool)>,
) -> El {
    let id = format!("{name}-{index}");
    let hint_id = format!("{id}-hint");
    let choose = Rc::clone(choose);
    let input = el("input")
        .attr(
            "type",
            if pick == Pick::One {
                "radio"
            } else {
                "checkbox"
            },
        )
        .attr("name", name)
        .attr("id", id.clone())
        .attr("part", "control")
        .checked(move || chosen.with(|on| on.get(index) == Some(&true)))
        .on("change", move |event| {
            choose(index, event_target_checked(&event))
        });
    let input = match choice.hint {
        Some(_) => input.attr("aria-describedby", hint_id.clone()),
        None => input,
    };
    el("div")
        .class("choice")
        .child(input)
        .child(el("label").attr("for", id).child(choice.label))
        .child(
            choice
                .hint
                .map(|hint| el("p").class("hint").attr("id", hint_id).child(hint)),
        )
}
