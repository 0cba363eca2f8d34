//! What surrounds every page: who speaks, how far one is, the page itself, and the ways on.

mod clear;
mod focus;
mod masthead;
mod notice;
mod problems;
mod ways;

pub use masthead::mark;

use leptos::prelude::*;

use super::control::heading;
use super::fit::so_far;
use super::{El, Node, Ui, el, of, pages};

/// The whole questionnaire.
pub fn frame(ui: Ui) -> AnyView {
    let nodes = Nodes::new();
    focus::follow(ui, nodes);
    of("div", "base")
        .attr("part", "base")
        .node(nodes.base)
        .child(slot("header"))
        .child(masthead::masthead(ui))
        .child(
            of("div", "columns")
                .child(main(ui, nodes))
                .child(so_far(ui)),
        )
        .child(clear::clear(ui))
        .child(slot("footer"))
        .child(notice::notice(ui))
        .into_any()
}

/// The elements that the focus is moved to, or among.
#[derive(Clone, Copy)]
struct Nodes {
    base: Node,
    heading: Node,
    problems: Node,
}

impl Nodes {
    fn new() -> Self {
        Self {
            base: Node::new(),
            heading: Node::new(),
            problems: Node::new(),
        }
    }
}

fn main(ui: Ui, nodes: Nodes) -> El {
    let title = heading(ui, 0)
        .attr("class", "title")
        .attr("id", "heading")
        .attr("tabindex", "-1")
        .node(nodes.heading)
        .live_text(move || ui.t(&format!("{}.title", ui.read().page.name())));
    let body = of("div", "body").live_anew(
        move || ui.read().page,
        move |page| pages::page(ui, *page).into_any(),
    );
    of("section", "page")
        .attr("aria-labelledby", "heading")
        .attr_live("data-page", move || Some(ui.read().page.name().to_owned()))
        .child(title)
        .child(problems::problems(ui, nodes))
        .child(body)
        .child(ways::ways(ui))
}

/// A place for what the host brings along.
fn slot(name: &'static str) -> El {
    el("slot").attr("name", name)
}
