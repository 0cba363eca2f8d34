//! The preview: matches first, then what could go one way, then who was left out and why.

use super::card::card;
use super::circles::circles;
use super::left_out::left_out;
use super::one_way::{one_way, row};
use super::openings::openings;
use super::person::Person;
use super::scarcity::scarcity;
use super::so_far::OneSide;
use crate::domain::{PersonId, Preview, Side};
use crate::session::{Action, Cohort, Field, Page, Part, Session};
use crate::view::control::{button, field_id, part_title};
use crate::view::frame::mark;
use crate::view::icon::{Icon, icon};
use crate::view::skills::list;
use crate::view::{El, Ui, el, nothing, of};

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

/// Where all of it is, by a selector.
pub const PREVIEW: &str = ".preview";

/// Who could fit.
pub fn preview(ui: Ui) -> El {
    of("div", "preview")
        .attr("part", "preview")
        .attr("tabindex", "-1")
        .attr("id", &field_id(&Field::Interested))
        .live(
            move || Stand::of(&ui.read()),
            move |stand| {
                let stand = match stand {
                    Stand::Absent => empty(ui, "fit.absent"),
                    Stand::Failed => empty(ui, "fit.failed"),
                    Stand::Loading => waiting(ui, "fit.loading"),
                    Stand::Working => waiting(ui, "fit.working"),
                    Stand::Ready => people(ui),
                };
                stand.into_any()
            },
        )
}

/// What is missing, and what holds all the same.
fn empty(ui: Ui, key: &str) -> El {
    titled(ui.t(key)).child(el("p").t(ui, &format!("{key}.note")))
}

fn titled(title: String) -> El {
    of("div", "empty")
        .child(mark())
        .child(of("p", "part-title").child(title))
}

fn waiting(ui: Ui, key: &str) -> El {
    of("div", "empty")
        .attr("role", "status")
        .child(mark())
        .child(el("p").t(ui, key))
}

fn people(ui: Ui) -> El {
    // Whoever is shown stays as long as it is the same preview.
    let shown = move || {
        let session = ui.read();
        session.preview.as_ref().map(|_| session.previews)
    };
    el("div").live(shown, move |_| {
        let session = ui.peek();
        let Some(found) = &session.preview else {
            return nothing();
        };
        let exchanges = !found.matches.is_empty();
        let one_way = one_way(ui, &found.one_way, exchanges);
        // What there is in one direction stands first where there is nothing else.
        let (first, last) = match OneSide::of(&session, found) {
            Some(_) if !exchanges => (one_way, None),
            _ => (None, one_way),
        };
        el("div")
            .child(matches(ui, found))
            .child(earlier(ui))
            .child(first)
            .child(circles(ui, &found.circles))
            .child(openings(ui))
            .child(last)
            .child(scarcity(ui, &found.scarcity))
            .child(left_out(ui, &found.excluded))
            .into_any()
    })
}

fn matches(ui: Ui, found: &Preview) -> El {
    if found.matches.is_empty() {
        return nobody(ui, found);
    }
    let shown = found.matches.len();
    let count = ui.count(&ui.mutual("fit.matched"), found.matched);
    let some = (shown < found.matched).then(|| ui.count("fit.shown", shown));
    let cards = found.matches.iter().enumerate();
    el("section")
        .child(part_title(ui).child(count))
        .child(some.map(|text| of("p", "hint").child(text)))
        .child(how_to_pick(ui))
        .child(of("div", "cards").children(cards.map(|(index, found)| card(ui, index, found))))
        .child(likely(ui))
}

/// Whom the person would be paired with today, where that is known.
fn likely(ui: Ui) -> El {
    let known = move || ui.read().likely.clone();
    // It is known some time after the cards are shown.
    el("div").live(known, move |likely| {
        let Some([with]) = likely.as_ref().map(|likely| &likely.with[..]) else {
            return nothing();
        };
        let name = Person::of(ui, with).within;
        let text = ui.fill("fit.likely", &[("name", &name)]);
        let line = of("p", "likely card-line")
            .child(icon(Icon::Exchange))
            .child(el("span").child(text));
        // Somebody else may be shown in their place, since many would pick them.
        let session = ui.peek();
        let mut shown = session.preview.iter().flat_map(|preview| &preview.matches);
        let more = !shown.any(|shown| shown.id == *with);
        let more = more.then(|| list("people").child(row(ui, with, None)));
        el("div").child(line).child(more).into_any()
    })
}

/// What picking means, and that no more can be picked.
fn how_to_pick(ui: Ui) -> El {
    of("p", "hint").live_text(move || {
        let full = ui.read().answers.interested.len() >= Session::MOST_INTERESTED;
        let key = if full {
            "fit.pick.full"
        } else {
            "fit.pick.note"
        };
        ui.count(key, Session::MOST_INTERESTED)
    })
}

/// Nobody yet: what could help, and the way there.
fn nobody(ui: Ui, found: &Preview) -> El {
    const HELP: [(&str, Page); 4] = [
        ("fit.nobody.stage", Page::Aim),
        ("fit.nobody.show", Page::Show),
        ("fit.nobody.help", Page::Help),
        ("fit.nobody.when", Page::When),
    ];
    if found.considered == 0 {
        return empty(ui, "fit.absent");
    }
    let session = ui.peek();
    let led = session.is_led();
    let stageless = led && session.answers.stage.is_none();
    let one_side = OneSide::of(&session, found);
    let ways = HELP.into_iter().filter(|(_, page)| match (page, one_side) {
        // Without a stage, or with nothing on one side, nothing else would help.
        (Page::Aim, _) => stageless,
        _ if stageless => false,
        (Page::Show, Some(side)) => side.lacks == Side::Teach,
        (Page::Help, Some(side)) => side.lacks == Side::Learn,
        (_, Some(_)) => false,
        (Page::Show, None) => !led || session.part() != Part::IsShown,
        (Page::Help, None) => !led || session.part() != Part::Shows,
        _ => true,
    });
    let ways = ways.map(|(key, page)| {
        let alone = match page {
            Page::Show => Some(Side::Learn),
            Page::Help => Some(Side::Teach),
            _ => None,
        };
        button("secondary", ui.t(key)).on_click(move || {
            // Whoever wanted one side alone could pick nothing there.
            if let Some(side) = alone {
                ui.send(Action::Only(side, false));
            }
            ui.send(Action::Go(page));
        })
    });
    let said = match one_side {
        Some(side) => titled(side.text(ui)),
        None => empty(ui, "fit.nobody"),
    };
    said.child(of("div", "ways").children(ways))
}

/// People who were picked and are no longer among those shown: the picks stay until put back.
fn earlier(ui: Ui) -> El {
    let stale = move || -> Vec<PersonId> { ui.read().stale_picks().cloned().collect() };
    el("div").live(stale, move |earlier| {
        if earlier.is_empty() {
            return nothing();
        }
        of("section", "earlier")
            .child(part_title(ui).t(ui, "fit.earlier"))
            .child(of("p", "hint").t(ui, "fit.earlier.note"))
            .child(list("people").children(earlier.iter().map(|id| row(ui, id, None))))
            .into_any()
    })
}
