//! Elements of the view, by a selector, and moving the focus there.

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::Ui;

impl Ui {
    /// An element of the view, by a selector.
    #[must_use]
    #[inline(never)]
    pub fn find(self, selector: &str) -> Option<HtmlElement> {
        find_within(&self.around().root, selector)
    }

    /// Moves the focus to an element, by a selector. What cannot take it leaves it where it is.
    pub fn focus(self, selector: &str) {
        focus_within(&self.around().root, selector);
    }

    /// The same, once what just changed is drawn, if that is still on the page by then.
    pub fn focus_soon(self, selector: String) {
        let root = self.around().root.clone();
        request_animation_frame(move || focus_within(&root, &selector));
    }
}

fn find_within(root: &HtmlElement, selector: &str) -> Option<HtmlElement> {
    root.query_selector(selector).ok()??.dyn_into().ok()
}

fn focus_within(root: &HtmlElement, selector: &str) {
    if let Some(element) = find_within(root, selector) {
        let _ = element.focus();
    }
}
