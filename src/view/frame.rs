//! What surrounds every page: progress, the page itself, the way on.

use leptos::prelude::*;

use super::{Ui, el, pages};
use crate::session::Action;

/// The whole questionnaire.
pub fn frame(ui: Ui) -> impl IntoView {
    let page = ui.select(|session| session.page);
    el("div")
        .attr("part", "base")
        .class("base")
        .child(el("div").live(move || pages::page(ui, page.get())))
        .child(
            el("button")
                .attr("type", "button")
                .on_click(move || ui.send(Action::Next))
                .child(ui.t("nav.next")),
        )
        .into_any()
}
