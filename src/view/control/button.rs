//! What pages are made of besides questions.

use crate::view::{El, Ui, el};

/// A button of a kind: `primary` leads on, `secondary` does something here, `quiet` is as small
/// as a link, `danger` cannot be undone.
pub fn button(kind: &str, label: String) -> El {
    bare_button(&format!("button {kind}"))
        .attr("part", "button")
        .child(label)
}

/// A button that looks like what it is for.
pub fn bare_button(classes: &str) -> El {
    el("button").attr("type", "button").attr("class", classes)
}

/// A heading so many levels below the page's own, which the host may set.
pub fn heading(ui: Ui, below: u8) -> El {
    const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
    let top = ui.around().heading_level.clamp(1, 6);
    let index = usize::from(top - 1 + below).min(TAGS.len() - 1);
    el(TAGS[index])
}

/// The heading of a part of a page.
pub fn part_title(ui: Ui) -> El {
    heading(ui, 1).attr("class", "part-title")
}
