//! Start: what this is, how long it takes, who sees what.

use leptos::prelude::*;

use crate::view::Ui;

/// The page.
pub fn start(ui: Ui) -> AnyView {
    let _ = ui;
    ().into_any()
}
