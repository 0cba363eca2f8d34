//! What pages are made of besides questions.

use crate::view::{El, Ui, el};

/// A button of a kind: `primary` leads on, `secondary` does something here, `quiet` is as small
/// as a link.
pub fn button(kind: &'static str, label: String) -> El {
    el("button")
        .attr("type", "button")
        .attr("part", "button")
        .attr("class", format!("button {kind}"))
        .child(label)
}

/// A heading so many levels below the page's own, which the host may set.
pub fn heading(ui: Ui, below: u8, text: String) -> El {
    const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
    let top = ui.around(|around| around.heading_level.clamp(1, 6));
    let index = usize::from(top - 1 + below).min(TAGS.len() - 1);
    el(TAGS[index]).child(text)
}
