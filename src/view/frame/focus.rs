//! Where the focus goes when a change moved things around.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions};

use super::Nodes;
use crate::view::{Focus, Ui, effect};

/// Moves the focus when the session asks for it, and never otherwise: not on load, either.
pub fn follow(ui: Ui, nodes: Nodes) {
    effect(move || {
        let Some(focus) = ui.take_focus() else {
            return;
        };
        if let Some(base) = nodes.base.get_untracked() {
            show_top(&base);
        }
        let target = match focus {
            Focus::Heading => nodes.heading,
            Focus::Problems => nodes.problems,
        };
        if let Some(target) = target.get_untracked() {
            take(&target);
        }
    });
}

/// Moves the focus to what answers a question: its control, or the first of them.
pub fn to_field(base: &Element, id: &str) {
    const CONTROLS: &str = ":is(input, select, textarea, button)";
    let selector = format!("#{id}{CONTROLS}, #{id} {CONTROLS}");
    let control = base.query_selector(&selector).ok().flatten();
    if let Some(control) = control.and_then(|control| control.dyn_into().ok()) {
        take(&control);
    }
}

/// Brings the top of the widget into view, if one has scrolled past it or not as far. At once:
/// pages change without sliding.
fn show_top(base: &Element) {
    let top = base.get_bounding_client_rect().top();
    let height = window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    if top < 0.0 || height.is_some_and(|height| top > height) {
        let options = ScrollIntoViewOptions::new();
        // Whatever the host's page prefers: a target that slides away under the pointer is missed.
        options.set_behavior(ScrollBehavior::Instant);
        base.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// What cannot take the focus keeps it where it is.
fn take(target: &HtmlElement) {
    let _ = target.focus();
}
