//! Lists that may be long: the first of them at once, the rest when asked for.

use leptos::prelude::*;

use super::toggle::list;
use crate::view::control::button;
use crate::view::{El, Node, Ui, el, of, rows};

/// A list of more than this is too long to be taken in, and begins with only so many.
pub const MANY: usize = 40;
const FIRST: usize = 20;

/// A list whose items are drawn by their place. `all` is the text of the button that shows the rest.
pub fn long_list(
    ui: Ui,
    class: &'static str,
    all: &str,
    count: usize,
    draw: impl Fn(usize) -> El + Send + 'static,
) -> El {
    let first = if count > MANY { FIRST } else { count };
    let node = Node::new();
    let shown = RwSignal::new(0_u32);
    let show_all = button("quiet", ui.count(all, count)).on_click(move || {
        shown.set(1);
        focus_item(node, first);
    });
    let more = of("p", "more")
        .attr_when("hidden", move || first >= count || shown.get() > 0)
        .child(show_all);
    let items = list(class).node(node).children((0..first).map(&draw)).live(
        move || shown.get() > 0,
        move |all| rows((if *all { first } else { count }..count).map(&draw)),
    );
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
