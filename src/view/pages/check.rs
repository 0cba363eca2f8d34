//! Check: every answer, with a way to change it, and how far the sending is.

mod answers;
mod group;
mod sending;

pub use answers::groups;
pub use sending::sending;

use crate::domain::Answers;
use crate::view::{El, Ui, el, of, rows};

/// The page.
pub fn check(ui: Ui) -> El {
    let intro = match ui.peek().mode.reads_only() {
        true => "read-only.intro",
        false => "check.intro",
    };
    // Who was picked has a name once the roster is there.
    let answers = move || {
        let session = ui.read();
        let mut picked = session.people.to_vec();
        picked.retain(|card| session.answers.interested.contains(&card.id));
        (Answers::clone(&session.answers), picked)
    };
    of("div", "check")
        .child(of("p", "intro").t(ui, intro))
        .child(el("div").live(answers, move |_| {
            rows(groups(ui).into_iter().map(|group| group.draw(ui)))
        }))
        .child(sending(ui))
}
