//! Check-in: how it is going, of a pair that already meets. All on one page: it takes two minutes.

use super::check::sending;
use super::rules::leaving;
use super::worth_it::own;
use crate::session::Page;
use crate::view::{El, Ui, of};

/// The page.
pub fn check_in(ui: Ui) -> El {
    of("div", "questions")
        .child(of("p", "intro").t(ui, "check-in.intro"))
        .child(own(ui, Page::CheckIn))
        .child(leaving(ui))
        .child(sending(ui))
}
