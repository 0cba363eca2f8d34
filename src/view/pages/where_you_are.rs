//! Where you are: with each wish now, and which matters most.

use leptos::prelude::*;

use crate::view::Ui;

/// The page.
pub fn where_you_are(ui: Ui) -> AnyView {
    let _ = ui;
    ().into_any()
}
