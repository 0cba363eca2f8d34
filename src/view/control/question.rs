//! A question: its words, its hint, what is wrong with the answer, and the controls.

use super::{field_id, problem_text};
use crate::session::{Field, ProblemKind};
use crate::view::{Child, El, Phrase, Ui, el, of};

/// A question that several controls answer. Without a legend it is the page's heading that asks.
pub fn group(
    ui: Ui,
    field: Field,
    legend: Option<Phrase>,
    hint: Option<String>,
    controls: El,
) -> El {
    let fieldset = of("fieldset", "question")
        .attr("part", "question")
        .attr("id", &field_id(&field));
    let named = match legend {
        Some(legend) => fieldset.child(of("legend", "label").attr("part", "label").child(legend)),
        None => fieldset.attr("aria-labelledby", "heading"),
    };
    let described = described(ui, named, &field, hint.is_some());
    helps(ui, described, field, hint).child(controls)
}

/// A question that one field answers: an `input` or a `select`, which is given its id, its label
/// and its error here.
pub fn input(ui: Ui, field: Field, label: Phrase, hint: Option<String>, control: El) -> El {
    let id = field_id(&field);
    let asked = field;
    let control = control
        .attr("id", &id)
        .attr("part", "control")
        .attr_live("aria-invalid", move || {
            problem(ui, &asked).map(|_| "true".to_owned())
        });
    let control = described(ui, control, &field, hint.is_some());
    let label = of("label", "label")
        .attr("part", "label")
        .attr("for", &id)
        .child(label);
    let question = of("div", "question").attr("part", "question").child(label);
    helps(ui, question, field, hint).child(control)
}

/// Something that the host knows: it is shown, and nothing is asked.
pub fn fact(ui: Ui, label: Phrase, value: Vec<Phrase>) -> El {
    of("div", "fact")
        .attr("part", "question")
        .child(of("p", "label").child(label))
        .child(known(ui, value))
}

/// An answer that the host has given.
pub fn known(ui: Ui, value: impl Child) -> El {
    el("div")
        .child(of("p", "fact-value").child(value))
        .child(of("p", "hint").t(ui, "fact.source"))
}

/// What is wrong with the answer, in words.
fn problem(ui: Ui, field: &Field) -> Option<String> {
    let session = ui.read();
    let mut problems = session.problems.iter();
    let problem = problems.find(|problem| problem.field == *field)?;
    Some(match problem.kind {
        // What is asked stands right above.
        ProblemKind::Answer => ui.t("problem.answer.here"),
        _ => problem_text(ui, problem),
    })
}

fn described(ui: Ui, control: El, field: &Field, hint: bool) -> El {
    let (field, id) = (*field, field_id(field));
    control.attr_live("aria-describedby", move || {
        let error = problem(ui, &field).map(|_| format!("{id}-error"));
        let hint = hint.then(|| format!("{id}-hint"));
        match (hint, error) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (hint, error) => hint.or(error),
        }
    })
}

/// The hint and the error of a question, by the ids that [`described`] names.
fn helps(ui: Ui, question: El, field: Field, hint: Option<String>) -> El {
    let id = field_id(&field);
    let hint = hint.map(|hint| {
        let id = format!("{id}-hint");
        of("p", "hint").attr("id", &id).child(hint)
    });
    let asked = field;
    let error = of("p", "error")
        .attr("part", "error")
        .attr("id", &format!("{id}-error"))
        .attr_when("hidden", move || problem(ui, &asked).is_none())
        .live_text(move || problem(ui, &field).unwrap_or_default());
    question.child(hint).child(error)
}
