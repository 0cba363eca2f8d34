//! Help: what the person would like help with.

use leptos::prelude::*;

use crate::view::Ui;

/// The page.
pub fn help(ui: Ui) -> AnyView {
    let _ = ui;
    ().into_any()
}
