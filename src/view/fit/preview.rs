//! The preview: matches first, then what could go one way, then who was left out and why.

use leptos::prelude::*;

use super::card::card;
use super::left_out::left_out;
use super::one_way::{one_way, row};
use crate::domain::{PersonId, Preview};
use crate::session::{Action, Cohort, Field, Page, Session};
use crate::view::control::{button, field_id, heading};
use crate::view::frame::mark;
use crate::view::skills::list;
use crate::view::{El, Ui, el};

/// How far the comparison is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stand {
    Absent,
    Loading,
    Failed,
    Working,
    Ready,
}

impl Stand {
    fn of(session: &Session) -> Self {
        match session.cohort {
            Cohort::Absent => Self::Absent,
            Cohort::Loading => Self::Loading,
            Cohort::Failed => Self::Failed,
            Cohort::Ready(_) if session.preview.is_none() => Self::Working,
            Cohort::Ready(_) => Self::Ready,
        }
    }
}

/// Who could fit.
pub fn preview(ui: Ui) -> AnyView {
    let stand = ui.select(Stand::of);
    el("div")
        .class("preview")
        .attr("part", "preview")
        .attr("id", field_id(&Field::Interested))
        .live(move || {
            match stand.get() {
                Stand::Absent => empty(ui, "fit.absent"),
                Stand::Failed => empty(ui, "fit.failed"),
                Stand::Loading => waiting(ui, "fit.loading"),
                Stand::Working => waiting(ui, "fit.working"),
                Stand::Ready => people(ui),
            }
            .into_any()
        })
        .into_any()
}

/// What is missing, and what holds all the same.
fn empty(ui: Ui, key: &str) -> El {
    el("div")
        .class("empty")
        .child(mark())
        .child(el("p").class("part-title").child(ui.t(key)))
        .child(el("p").child(ui.t(&format!("{key}.note"))))
}

fn waiting(ui: Ui, key: &str) -> El {
    el("div")
        .class("empty")
        .attr("role", "status")
        .child(mark())
        .child(el("p").child(ui.t(key)))
}

fn people(ui: Ui) -> El {
    let found = ui.select(|session| session.preview.as_deref().cloned().unwrap_or_default());
    el("div").live(move || {
        found.with(|found| {
            el("div")
                .child(matches(ui, found))
                .child(earlier(ui))
                .child(one_way(ui, &found.one_way))
                .child(left_out(ui, &found.excluded))
                .into_any()
        })
    })
}

fn matches(ui: Ui, found: &Preview) -> El {
    if found.matches.is_empty() {
        return nobody(ui);
    }
    let shown = found.matches.len();
    let count = ui.count("fit.matched", found.matched);
    let some = (shown < found.matched).then(|| ui.count("fit.shown", shown));
    let cards = found.matches.iter().enumerate();
    let cards = cards
        .map(|(index, found)| card(ui, index, found))
        .collect::<Vec<_>>();
    el("section")
        .child(heading(ui, 1, count).class("part-title"))
        .child(some.map(|text| el("p").class("hint").child(text)))
        .child(how_to_pick(ui))
        .child(el("div").class("cards").child(cards))
}

/// What picking means, and that no more can be picked.
fn how_to_pick(ui: Ui) -> El {
    let full = ui.select(|session| session.answers.interested.len() >= Session::MOST_INTERESTED);
    el("p").class("hint").live_text(move || {
        let key = if full.get() {
            "fit.pick.full"
        } else {
            "fit.pick.note"
        };
        ui.count(key, Session::MOST_INTERESTED)
    })
}

/// Nobody yet: what could help, and the way there.
fn nobody(ui: Ui) -> El {
    const HELP: [(&str, Page); 3] = [
        ("fit.nobody.show", Page::Show),
        ("fit.nobody.help", Page::Help),
        ("fit.nobody.when", Page::When),
    ];
    let ways = HELP.map(|(key, page)| {
        button("secondary", ui.t(key)).on_click(move || ui.send(Action::Go(page)))
    });
    empty(ui, "fit.nobody").child(el("div").class("ways").child(Vec::from(ways)))
}

/// People who were picked and are no longer among those shown: the picks stay until put back.
fn earlier(ui: Ui) -> El {
    let earlier = ui.select(|session| session.stale_picks().cloned().collect::<Vec<PersonId>>());
    el("div").live(move || {
        earlier.with(|earlier| {
            if earlier.is_empty() {
                return ().into_any();
            }
            let rows = earlier.iter().map(|id| row(ui, id)).collect::<Vec<_>>();
            el("section")
                .class("earlier")
                .child(heading(ui, 1, ui.t("fit.earlier")).class("part-title"))
                .child(el("p").class("hint").child(ui.t("fit.earlier.note")))
                .child(list("people").child(rows))
                .into_any()
        })
    })
}
