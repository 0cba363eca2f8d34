//! How many colleagues could fit, while one answers: a line beside the page, or below it.

use leptos::prelude::*;

use crate::session::{Page, Session};
use crate::view::icon::{Icon, icon};
use crate::view::{El, Ui, el};

/// The line. Nobody has to look at it, and nothing is asked there.
pub fn so_far(ui: Ui) -> El {
    let count = ui.select(count);
    el("aside")
        .class("so-far")
        .attr_live("hidden", move || count.get().is_none().then_some(""))
        .child(icon(Icon::Exchange))
        .child(el("p").live_text(move || match count.get() {
            None => String::new(),
            Some(0) => ui.t("so-far.none"),
            Some(matches) => ui.count("so-far", matches),
        }))
}

/// `None` while there is nothing to say yet, or where the page itself says it.
fn count(session: &Session) -> Option<usize> {
    let asking = session.page > Page::Start && session.page < Page::WhoCouldFit;
    let one_way = session.answers.only.is_some();
    let both = !session.offers().is_empty() && !session.wishes().is_empty();
    let there = asking && (both || one_way);
    session.matches_so_far().filter(|_| there)
}
