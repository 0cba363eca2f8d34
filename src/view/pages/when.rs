//! When: which parts of which days.

use leptos::prelude::*;

use crate::view::Ui;

/// The page.
pub fn when(ui: Ui) -> AnyView {
    let _ = ui;
    ().into_any()
}
