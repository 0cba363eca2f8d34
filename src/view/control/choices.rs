//! One of several, or any of several: radios and ticks.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use crate::view::{El, Phrase, el, of};

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
    pub label: Phrase,
    /// What helps to choose, such as an example.
    pub hint: Option<String>,
}

impl<P: Into<Phrase>> From<P> for Choice {
    fn from(label: P) -> Self {
        Self {
            label: label.into(),
            hint: None,
        }
    }
}

/// A list of native radios or ticks, of a name that is unique on its page. `is_on` says which are
/// on, by their place; `choose` hears which one is turned on, or off.
pub fn choices(
    name: &str,
    pick: Pick,
    choices: Vec<Choice>,
    is_on: impl Fn(usize) -> bool + Send + Sync + 'static,
    choose: impl Fn(usize, bool) + 'static,
) -> El {
    let answers = Answers {
        is_on: Arc::new(is_on),
        choose: Rc::new(choose),
    };
    let rows = choices.into_iter().enumerate();
    of("div", "choices")
        .children(rows.map(|(place, choice)| row(name, pick, place, choice, &answers)))
}

/// What is answered, and what happens when it is changed.
struct Answers {
    is_on: Arc<dyn Fn(usize) -> bool + Send + Sync>,
    choose: Rc<dyn Fn(usize, bool)>,
}

fn row(name: &str, pick: Pick, place: usize, choice: Choice, answers: &Answers) -> El {
    let id = format!("{name}-{place}");
    let (is_on, choose) = (Arc::clone(&answers.is_on), Rc::clone(&answers.choose));
    let kind = match pick {
        Pick::One => "radio",
        Pick::Any => "checkbox",
    };
    let mut input = el("input")
        .attr("type", kind)
        .attr("name", name)
        .attr("id", &id)
        .attr("part", "control")
        .checked(move || is_on(place))
        .on("change", move |event| {
            choose(place, event_target_checked(&event))
        });
    let mut hint = None;
    if let Some(text) = choice.hint {
        let id = format!("{id}-hint");
        input = input.attr("aria-describedby", &id);
        hint = Some(of("p", "hint").attr("id", &id).child(text));
    }
    of("div", "choice")
        .child(input)
        .child(el("label").attr("for", &id).child(choice.label))
        .child(hint)
}
