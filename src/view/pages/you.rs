//! You: stage, languages to meet in, unit.

use leptos::prelude::*;

use crate::view::Ui;

/// The page.
pub fn you(ui: Ui) -> AnyView {
    let _ = ui;
    ().into_any()
}
