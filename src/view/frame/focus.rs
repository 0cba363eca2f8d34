//! Where the focus goes when a change moved things around.

use leptos::prelude::*;
use web_sys::{ScrollBehavior, ScrollIntoViewOptions};

use crate::view::{Focus, Ui, effect};

/// Moves the focus when the session asks for it, and never otherwise: not on load, either.
pub fn follow(ui: Ui) {
    effect(move || {
        let Some(focus) = ui.take_focus() else {
            return;
        };
        show_top(ui);
        ui.focus(match focus {
            Focus::Heading => "#heading",
            Focus::Problems => ".problems",
        });
    });
}

/// Moves the focus to what answers a question: its control, or the first of them that is not
/// ticked yet.
pub fn to_field(ui: Ui, id: &str) {
    const CONTROLS: &str = ":is(input:not(:checked), select, textarea, button)";
    ui.focus(&format!("#{id}{CONTROLS}, #{id} {CONTROLS}"));
}

/// Brings the top of the widget into view, if one has scrolled past it or not as far. At once:
/// pages change without sliding.
fn show_top(ui: Ui) {
    let root = &ui.around().root;
    let top = root.get_bounding_client_rect().top();
    let height = window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    if top < 0.0 || height.is_some_and(|height| top > height) {
        let options = ScrollIntoViewOptions::new();
        // Whatever the host's page prefers: a target that slides away under the pointer is missed.
        options.set_behavior(ScrollBehavior::Instant);
        root.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
