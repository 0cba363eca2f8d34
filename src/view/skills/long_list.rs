//! Lists that may be long: the first of them at once, the rest when asked for.

use std::sync::Arc;

use leptos::prelude::*;

use super::toggle::list;
use crate::view::control::button;
use crate::view::{El, Node, Ui, el};

/// A list of more than this is too long to be taken in, and begins with only so many.
pub const MANY: usize = 40;
const FIRST: usize = 20;

/// A list whose items are drawn by their place. `all` is the text of the button that shows the rest.
pub fn long_list(
    ui: Ui,
    class: &'static str,
    all: &str,
    count: usize,
    draw: impl Fn(usize) -> El + Send + Sync + 'static,
) -> El {
    let first = if count > MANY { FIRST } else { count };
    let draw: Arc<dyn Fn(usize) -> El + Send + Sync> = Arc::new(draw);
    let node = Node::new();
    let whole = RwSignal::new(first >= count);
    let shown = (0..first).map(|nth| draw(nth)).collect::<Vec<_>>();
    let rest = move || {
        let rest = if whole.get() { first..count } else { 0..0 };
        rest.map(|nth| draw(nth).into_any())
            .collect::<Vec<_>>()
            .into_any()
    };
    let show_all = button("quiet", ui.count(all, count)).on_click(move || {
        whole.set(true);
        focus_item(node, first);
    });
    let more = el("p")
        .class("more")
        .attr_live("hidden", move || whole.get().then_some(""))
        .child(show_all);
    let items = list(class).node(node).child(shown).live(rest);
    el("div").child(items).child(more)
}

/// Moves the focus into the item at a place of a list once it is drawn, so that who works with the
/// keyboard goes on where something changed.
pub fn focus_item(list: Node, place: usize) {
    request_animation_frame(move || {
        let nth = place + 1;
        let item = format!(":scope > :nth-child({nth}) :is(button, input, summary)");
        let found = list
            .get_untracked()
            .and_then(|list| list.query_selector(&item).ok()?);
        focus(found);
    });
}

/// Moves the focus, where there is something to take it.
pub fn focus(element: Option<web_sys::Element>) {
    use wasm_bindgen::JsCast;
    if let Some(element) = element.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
        // An element that cannot take it leaves it where it was.
        let _ = element.focus();
    }
}
