//! Check: every answer, with a way to change it, and how far the sending is.

mod answers;
mod group;
mod sending;

use leptos::prelude::*;

use crate::view::{Ui, el};

/// The page.
pub fn check(ui: Ui) -> AnyView {
    let shown = ui.select(|session| (*session.answers).clone());
    el("div")
        .class("check")
        .child(el("p").class("intro").child(ui.t("check.intro")))
        .child(el("div").live(move || {
            shown.track();
            el("div").child(answers::groups(ui)).into_any()
        }))
        .child(sending::sending(ui))
        .into_any()
}
