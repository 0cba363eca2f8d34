//! Who could fit: the preview.

use leptos::prelude::*;

use crate::view::Ui;

/// The page.
pub fn who_could_fit(ui: Ui) -> AnyView {
    let _ = ui;
    ().into_any()
}
