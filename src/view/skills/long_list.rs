//! Lists that may be long: the first of them at once, the rest when asked for.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::toggle::list;
use crate::view::control::button;
use crate::view::{El, Ui, of, rows};

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
    let shown = RwSignal::new(0_u32);
    let show_all = button("quiet", ui.count(all, count)).on("click", move |event| {
        shown.set(1);
        let button = event_target::<Element>(&event);
        let around = button.closest(".long-list").ok().flatten();
        let list = around.and_then(|around| around.query_selector("ul").ok().flatten());
        focus_item(list, first);
    });
    let more = of("p", "more")
        .attr_when("hidden", move || first >= count || shown.get() > 0)
        .child(show_all);
    let items = list(class).children((0..first).map(&draw)).live(
        move || shown.get() > 0,
        move |all| rows((if *all { first } else { count }..count).map(&draw)),
    );
    of("div", "long-list").child(items).child(more)
}

/// Moves the focus into the item at a place of a list once it is drawn, so that who works with the
/// keyboard goes on where something changed.
pub fn focus_item(list: Option<Element>, place: usize) {
    let Some(list) = list else { return };
    request_animation_frame(move || {
        let nth = place + 1;
        let item = format!(":scope > :nth-child({nth}) :is(button, input, summary)");
        let item = list.query_selector(&item).ok().flatten();
        // An element that cannot take it leaves it where it was.
        if let Some(item) = item.and_then(|item| item.dyn_into::<HtmlElement>().ok()) {
            let _ = item.focus();
        }
    });
}
