//! Show: what the person could show a colleague.

use leptos::prelude::*;

use crate::domain::Side;
use crate::view::Ui;
use crate::view::skills::picker;

/// The page.
pub fn show(ui: Ui) -> AnyView {
    picker(ui, Side::Teach, None)
}
