//! What surrounds every page: who speaks, how far one is, the page itself, and the ways on.

mod changed;
mod clear;
mod focus;
mod masthead;
mod notice;
mod problems;
mod ways;

pub use masthead::mark;
pub use notice::said;

use leptos::prelude::*;

use super::control::heading;
use super::dialog::dialogs;
use super::{El, More, Ui, el, nothing, of, pages, rows};
use crate::session::{Page, Session};

/// The whole questionnaire.
pub fn frame(ui: Ui) -> AnyView {
    focus::follow(ui);
    of("div", "base")
        .attr("part", "base")
        .child(slot("header"))
        .child(masthead::masthead(ui))
        .child(
            of("div", "columns")
                .child(main(ui))
                .child(later(ui, |more| more.beside)),
        )
        .child(clear::clear(ui))
        .child(slot("footer"))
        .child(notice::notice(ui))
        .child(dialogs(ui))
        .into_any()
}

fn main(ui: Ui) -> El {
    let title = heading(ui, 0)
        .attr("class", "title")
        .attr("id", "heading")
        .attr("tabindex", "-1")
        .live_text(move || ui.t(&format!("{}.title", name(&ui.read()))));
    let body = of("div", "body").live_anew(
        // What the host locks is shown and not asked.
        move || (ui.read().page, can_be_drawn(ui), ui.read().locked.clone()),
        move |(page, ..)| match (page, ui.more()) {
            (Page::Start, _) => pages::start(ui).into_any(),
            (page, Some(more)) => (more.page)(ui, *page).into_any(),
            (_, None) => of("p", "moment").child(ui.t("page.waiting")).into_any(),
        },
    );
    let below = of("div", "below").live(
        move || ui.read().page == Page::Start,
        move |starts| match starts {
            true => pages::before_start(ui).into_any(),
            false => nothing(),
        },
    );
    of("section", "page")
        .attr("aria-labelledby", "heading")
        .attr_live("aria-busy", move || {
            (!can_be_drawn(ui)).then(|| "true".to_owned())
        })
        .attr_live("data-page", move || Some(ui.read().page.name().to_owned()))
        .child(title)
        .child(later(ui, |more| more.above))
        .child(body)
        // Where it will stand is known once the page is drawn.
        .child(ways::ways(ui).attr_when("hidden", move || !can_be_drawn(ui)))
        .child(below)
}

/// What comes with the rest of the view. Nothing but its own elements is laid out.
fn later(ui: Ui, which: fn(&More) -> fn(Ui) -> AnyView) -> El {
    of("div", "later").live(
        move || ui.more().is_some(),
        move |_| ui.more().map_or_else(nothing, |more| which(more)(ui)),
    )
}

/// What stands between a page's heading and the page.
pub fn above(ui: Ui) -> AnyView {
    rows([changed::changed(ui), problems::problems(ui)])
}

/// Whether the page on show can be: the first one at once, every other once the rest of the view is there.
fn can_be_drawn(ui: Ui) -> bool {
    ui.read().page == Page::Start || ui.more().is_some()
}

/// What the heading goes by: the page, and on some what it is about.
const fn name(session: &Session) -> &'static str {
    match (session.page, session.mode) {
        (Page::Done, mode) if mode.is_check_in() => "checked-in",
        (Page::Done, _) if session.withdrawing => "withdrawn",
        (Page::Check, mode) if mode.reads_only() => "read-only",
        (page, _) => page.name(),
    }
}

/// A place for what the host brings along.
fn slot(name: &'static str) -> El {
    el("slot").attr("name", name)
}
