//! The skill picker of one direction.

use leptos::prelude::*;

use super::area::urgent;
use super::{areas, find, only, tray};
use crate::domain::{Side, SkillRef};
use crate::session::{Field, Session};
use crate::view::control::group;
use crate::view::{El, Node, Part, Ui, el};

/// What the parts of a picker share; copied freely.
#[derive(Clone, Copy)]
pub struct Picker {
    /// The way to the session and the texts.
    pub ui: Ui,
    /// The direction it picks for.
    pub side: Side,
    /// What is picked.
    pub picks: Part<Picks>,
    /// What is typed into the search box.
    pub typed: RwSignal<String>,
    /// The same, as it was when the typing last paused.
    pub settled: RwSignal<String>,
    /// The search box.
    pub search: Node,
}

/// What is picked on this side, and on the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picks {
    /// On this side, in the order picked.
    pub here: Vec<SkillRef>,
    /// On the other side.
    pub there: Vec<SkillRef>,
    /// The places of the areas that those on this side are in.
    pub areas: Vec<usize>,
}

impl Picks {
    fn of(session: &Session, side: Side) -> Self {
        let (here, there) = (session.picks(side), session.picks(side.other()));
        let area = |skill: &SkillRef| match skill {
            SkillRef::Known(id) => session.programme.catalogue.area_of(id.as_str()),
            SkillRef::Own(_) => None,
        };
        let areas = here.iter().filter_map(area).collect();
        Self { here, there, areas }
    }
}

impl Picker {
    /// The text of a key that both directions have, each in its own words.
    pub fn t(self, key: &str) -> String {
        self.ui.t(&format!("{key}.{}", self.direction()))
    }

    /// How classes and keys name the direction.
    pub const fn direction(self) -> &'static str {
        match self.side {
            Side::Teach => "give",
            Side::Learn => "get",
        }
    }

    /// How many may be picked.
    pub const fn most(self) -> usize {
        match self.side {
            Side::Teach => Session::MOST_OFFERS,
            Side::Learn => Session::MOST_WISHES,
        }
    }

    /// Whether something is typed.
    pub fn searching(self) -> bool {
        self.typed.with(|typed| !typed.trim().is_empty())
    }
}

/// Picks skills for one direction. What comes first, below what is picked, may depend on the page.
pub fn picker(ui: Ui, side: Side, first: Option<El>) -> AnyView {
    let picker = Picker {
        ui,
        side,
        picks: ui.select(move |session| Picks::of(session, side)),
        typed: RwSignal::new(String::new()),
        settled: RwSignal::new(String::new()),
        search: Node::new(),
    };
    if ui.peek(|session| session.locked.contains(&Field::Skills(side))) {
        return tray::locked(picker);
    }
    let ruled_out = ui.select(move |session| session.answers.only == Some(side.other()));
    let searching = Part::new(move || picker.searching());
    let browse = el("div")
        .class("browse")
        .attr_live("hidden", move || searching.get().then_some(""))
        .child(first)
        .child(urgent(picker))
        .child(areas::areas(picker));
    let found = el("div")
        .class("found")
        .attr_live("hidden", move || (!searching.get()).then_some(""))
        .child(find::results(picker));
    let open = el("div")
        .class("picker-open")
        .attr_live("hidden", move || ruled_out.get().then_some(""))
        .child(tray::tray(picker))
        .child(find::search_box(picker))
        .child(browse)
        .child(found);
    let controls = el("div")
        .attr("class", format!("picker {}", picker.direction()))
        .child(open)
        .child(only::only(picker, ruled_out));
    group(ui, Field::Skills(side), None, None, controls).into_any()
}
