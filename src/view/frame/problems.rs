//! What is to be mended before one can go on, above the page, each with a way there.

use super::focus;
use crate::session::{Action, Problem};
use crate::view::control::{field_id, heading, problem_text};
use crate::view::{El, Ui, el, of, rows};

/// The summary; empty and hidden while nothing is wrong. The focus is moved here, which is what
/// makes a screen reader speak it.
pub fn problems(ui: Ui) -> El {
    let title = heading(ui, 1).t(ui, "problem.title");
    of("div", "problems")
        .attr("part", "error")
        .attr("role", "group")
        .attr("aria-labelledby", "problems-title")
        .attr("tabindex", "-1")
        .attr_when("hidden", move || ui.read().problems.is_empty())
        .child(title.attr("id", "problems-title"))
        .child(el("ul").live(
            move || ui.read().problems.clone(),
            move |problems| rows(problems.iter().map(|problem| row(ui, problem))),
        ))
}

fn row(ui: Ui, problem: &Problem) -> El {
    let (id, page) = (field_id(&problem.field), problem.field.page());
    let link = el("a")
        .attr("href", &format!("#{id}"))
        .child(problem_text(ui, problem))
        .on("click", move |event| {
            // The address is the host page's, and an anchor could not reach in here.
            event.prevent_default();
            if ui.peek().page != page {
                ui.send(Action::Go(page));
            } else {
                focus::to_field(ui, &id);
            }
        });
    el("li").child(link)
}
