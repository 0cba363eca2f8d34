//! Done: what happens next.

use leptos::prelude::*;

use crate::view::Ui;

/// The page.
pub fn done(ui: Ui) -> AnyView {
    let _ = ui;
    ().into_any()
}
