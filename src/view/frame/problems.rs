//! What is to be mended before one can go on, above the page, each with a way there.

use leptos::prelude::*;

use super::{Nodes, focus};
use crate::session::{Action, Problem};
use crate::view::control::{field_id, heading, problem_text};
use crate::view::{El, Ui, el};

/// The summary; empty and hidden while nothing is wrong. The focus is moved here, which is what
/// makes a screen reader speak it.
pub fn problems(ui: Ui, nodes: Nodes) -> El {
    let problems = ui.select(|session| session.problems.clone());
    let none = move || problems.with(Vec::is_empty).then_some("");
    el("div")
        .class("problems")
        .attr("role", "group")
        .attr("aria-labelledby", "problems-title")
        .attr("tabindex", "-1")
        .attr_live("hidden", none)
        .node(nodes.problems)
        .child(heading(ui, 1, ui.t("problem.title")).attr("id", "problems-title"))
        .live(move || {
            let rows = problems
                .get()
                .into_iter()
                .map(|problem| row(ui, nodes, problem));
            el("ul").child(rows.collect::<Vec<_>>()).into_any()
        })
}

fn row(ui: Ui, nodes: Nodes, problem: Problem) -> El {
    let id = field_id(&problem.field);
    let text = problem_text(ui, &problem);
    let page = problem.field.page();
    let link = el("a")
        .attr("href", format!("#{id}"))
        .child(text)
        .on("click", move |event| {
            // The address is the host page's, and an anchor could not reach in here.
            event.prevent_default();
            if ui.peek(|session| session.page) != page {
                ui.send(Action::Go(page));
            } else if let Some(base) = nodes.base.get_untracked() {
                focus::to_field(&base, &id);
            }
        });
    el("li").child(link)
}
