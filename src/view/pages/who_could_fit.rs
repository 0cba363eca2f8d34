//! Who could fit: the preview.

use leptos::prelude::*;

use crate::view::{Ui, fit};

/// The page.
pub fn who_could_fit(ui: Ui) -> AnyView {
    fit::preview(ui)
}
