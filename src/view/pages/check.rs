//! Check: every answer, with a way to change it, and how far the sending is.

mod answers;
mod group;
mod sending;

use crate::domain::Answers;
use crate::view::{El, Ui, el, of, rows};

/// The page.
pub fn check(ui: Ui) -> El {
    let answers = move || Answers::clone(&ui.read().answers);
    of("div", "check")
        .child(of("p", "intro").t(ui, "check.intro"))
        .child(el("div").live(answers, move |_| rows(answers::groups(ui))))
        .child(sending::sending(ui))
}
