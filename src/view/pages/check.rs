//! Check: every answer, with a way to change it, and sending.

use leptos::prelude::*;

use crate::view::Ui;

/// The page.
pub fn check(ui: Ui) -> AnyView {
    let _ = ui;
    ().into_any()
}
