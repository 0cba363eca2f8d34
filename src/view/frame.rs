//! What surrounds every page: progress, the page itself, the way on.

use leptos::html;
use leptos::prelude::*;

use super::{Ui, pages};
use crate::session::{Action, Page};

/// The whole questionnaire.
pub fn frame(ui: Ui) -> impl IntoView {
    let page = ui.select(|session| session.page);
    html::div().attr("part", "base").class("base").child((
        html::main().child(move || pages::page(ui, page.get())),
        html::nav().child(
            html::button()
                .attr("type", "button")
                .on(leptos::ev::click, move |_| ui.send(Action::Go(Page::Help)))
                .child(ui.t("nav.next")),
        ),
    ))
}
