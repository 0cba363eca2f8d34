//! Show: what the person could show a colleague.

use leptos::prelude::*;

use crate::domain::Side;
use crate::view::skills::picker;
use crate::view::{Ui, el};

/// The page.
pub fn show(ui: Ui) -> AnyView {
    el("div")
        .class("questions")
        .child(el("p").class("intro").child(ui.t("show.intro")))
        .child(picker(ui, Side::Teach, None))
        .into_any()
}
