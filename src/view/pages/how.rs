//! How: how often, where, for how long, in which style, with how many, and what the approach asks.

use super::worth_it::own;
use crate::session::{Listed, Page};
use crate::view::control::ask;
use crate::view::{El, Ui, of};

/// What is asked here, in order.
pub const ASKED: [Listed; 5] = [
    Listed::Cadences,
    Listed::Formats,
    Listed::Duration,
    Listed::Style,
    Listed::Capacity,
];

/// The page.
pub fn how(ui: Ui) -> El {
    let asked = ASKED.into_iter().filter_map(|question| ask(ui, question));
    of("div", "questions")
        .child(of("p", "intro").t(ui, "how.intro"))
        .children(asked)
        .child(own(ui, Page::How))
}
