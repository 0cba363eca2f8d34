//! How: how often, where, for how long, in which style.

use leptos::prelude::*;

use crate::view::Ui;

/// The page.
pub fn how(ui: Ui) -> AnyView {
    let _ = ui;
    ().into_any()
}
