//! Who could fit: the preview.

use leptos::prelude::*;

use crate::view::{Ui, el, fit};

/// The page.
pub fn who_could_fit(ui: Ui) -> AnyView {
    el("div")
        .class("questions")
        .child(el("p").class("intro").child(ui.t("who-could-fit.intro")))
        .child(fit::preview(ui))
        .into_any()
}
