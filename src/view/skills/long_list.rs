//! Lists that may be long: the first of them at once, more when asked for.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::toggle::list;
use crate::view::control::bare_button;
use crate::view::{El, Ui, of, rows};

/// A list of more than this is too long to be taken in, and begins with only so many.
pub const MANY: usize = 40;
const FIRST: usize = 20;

/// So many more are drawn each time: never hundreds that nobody looks at.
const MORE: usize = 40;

/// A list whose items are drawn by their place.
pub fn long_list(
    ui: Ui,
    class: &'static str,
    count: usize,
    draw: impl Fn(usize) -> El + Send + 'static,
) -> El {
    let first = if count > MANY { FIRST } else { count };
    let times = RwSignal::new(0_u32);
    let shown = move || count.min(first + times.get() as usize * MORE);
    let show_more = bare_button("button quiet")
        .attr("part", "button")
        .live_text(move || ui.count("pick.more", MORE.min(count - shown())))
        .on("click", move |event| {
            let next = shown();
            times.update(|times| *times += 1);
            let button = event_target::<Element>(&event);
            let around = button.closest(".long-list").ok().flatten();
            let list = around.and_then(|around| around.query_selector("ul").ok().flatten());
            focus_item(list, next);
        });
    let more = of("p", "more")
        .attr_when("hidden", move || shown() >= count)
        .child(show_more);
    let items = list(class)
        .children((0..first).map(&draw))
        .live(shown, move |shown| rows((first..*shown).map(&draw)));
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
