//! A question: its words, its hint, what is wrong with the answer, and the controls.

use super::{field_id, problem_text};
use crate::session::Field;
use crate::view::{Child, El, Part, Ui, el};

/// A question that several controls answer. Without a legend it is the page's heading that asks.
pub fn group(
    ui: Ui,
    field: Field,
    legend: Option<String>,
    hint: Option<String>,
    controls: impl Child,
) -> El {
    let id = field_id(&field);
    let fieldset = el("fieldset")
        .class("question")
        .attr("part", "question")
        .attr("id", id.clone());
    let named = match legend {
        Some(legend) => fieldset.child(
            el("legend")
                .class("label")
                .attr("part", "label")
                .child(legend),
        ),
        None => fieldset.attr("aria-labelledby", "heading"),
    };
    let problem = problem(ui, field);
    describe(named, &id, hint.is_some(), problem)
        .child(hint.map(|hint| hint_text(&id, hint)))
        .child(error(&id, problem))
        .child(controls)
}

/// A question that one field answers: an `input` or a `select`, which is given its id, its label
/// and its error here.
pub fn input(ui: Ui, field: Field, label: String, hint: Option<String>, control: El) -> El {
    let id = field_id(&field);
    let problem = problem(ui, field);
    let control = control
        .attr("id", id.clone())
        .attr("part", "control")
        .attr_live("aria-invalid", move || {
            problem.with(Option::is_some).then_some("true")
        });
    let label = el("label")
        .class("label")
        .attr("part", "label")
        .attr("for", id.clone())
        .child(label);
    let control = describe(control, &id, hint.is_some(), problem);
    el("div")
        .class("question")
        .attr("part", "question")
        .child(label)
        .child(hint.map(|hint| hint_text(&id, hint)))
        .child(error(&id, problem))
        .child(control)
}

/// Something that the host knows: it is shown, and nothing is asked.
pub fn fact(ui: Ui, label: String, value: String) -> El {
    el("div")
        .class("fact")
        .attr("part", "question")
        .child(el("p").class("label").child(label))
        .child(el("p").class("fact-value").child(value))
        .child(el("p").class("hint").child(ui.t("fact.source")))
}

fn problem(ui: Ui, field: Field) -> Part<Option<String>> {
    Part::new(move || {
        let problem = ui.read(|session| {
            let mut problems = session.problems.iter();
            problems.find(|problem| problem.field == field).cloned()
        });
        problem.map(|problem| problem_text(ui, &problem))
    })
}

fn describe(control: El, id: &str, hint: bool, problem: Part<Option<String>>) -> El {
    let hint = hint.then(|| format!("{id}-hint"));
    let error = format!("{id}-error");
    control.attr_live("aria-describedby", move || {
        let error = problem.with(Option::is_some).then(|| error.clone());
        let ids: Vec<String> = hint.clone().into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    })
}

fn hint_text(id: &str, hint: String) -> El {
    el("p")
        .class("hint")
        .attr("id", format!("{id}-hint"))
        .child(hint)
}

fn error(id: &str, problem: Part<Option<String>>) -> El {
    el("p")
        .class("error")
        .attr("part", "error")
        .attr("id", format!("{id}-error"))
        .attr_live("hidden", move || {
            problem.with(Option::is_none).then_some("")
        })
        .live_text(move || problem.get().unwrap_or_default())
}
