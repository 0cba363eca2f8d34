//! How well: they know each skill, and whether they enjoy showing it.

use leptos::prelude::*;

use crate::view::Ui;

/// The page.
pub fn how_well(ui: Ui) -> AnyView {
    let _ = ui;
    ().into_any()
}
