//! Show: what the person could show a colleague.

use leptos::prelude::*;

use crate::view::Ui;

/// The page.
pub fn show(ui: Ui) -> AnyView {
    let _ = ui;
    ().into_any()
}
