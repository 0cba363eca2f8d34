//! The skill picker of one direction.

use leptos::prelude::*;

use super::area::urgent;
use super::{areas, find, only, tray};
use crate::domain::{Side, SkillRef};
use crate::session::{Field, Session};
use crate::view::control::{group, locked, side_name};
use crate::view::{El, Ui, el, of};

/// What the parts of a picker share; copied freely.
#[derive(Clone, Copy)]
pub struct Picker {
    /// The way to the session and the texts.
    pub ui: Ui,
    /// The direction it picks for.
    pub side: Side,
    /// What is typed into the search box.
    pub typed: RwSignal<String>,
    /// The same, as it was when the typing last paused.
    pub settled: RwSignal<String>,
}

impl Picker {
    /// The text of a key that both directions have, each in its own words.
    pub fn t(self, key: &str) -> String {
        self.ui.t(&format!("{key}.{}", self.direction()))
    }

    /// How classes and keys name the direction.
    pub const fn direction(self) -> &'static str {
        side_name(self.side)
    }

    /// How many may be picked.
    pub const fn most(self) -> usize {
        match self.side {
            Side::Teach => Session::MOST_OFFERS,
            Side::Learn => Session::MOST_WISHES,
        }
    }

    /// What is picked, in the order picked; whoever reads it reads again when it changes.
    pub fn picks(self) -> Vec<SkillRef> {
        self.ui.read().picks(self.side)
    }

    /// How many are picked in the area at a place of the catalogue.
    pub fn picked_in(self, place: usize) -> usize {
        let session = self.ui.read();
        let mut picked = 0;
        for skill in session.picks(self.side) {
            if let SkillRef::Known(id) = skill {
                let area = session.programme.catalogue.area_of(id.as_str());
                picked += usize::from(area == Some(place));
            }
        }
        picked
    }

    /// Whether the person wants the other direction alone.
    pub fn ruled_out(self, session: &Session) -> bool {
        session.answers.only == Some(self.side.other())
    }

    /// Whether something is typed.
    pub fn searching(self) -> bool {
        self.typed.with(|typed| !typed.trim().is_empty())
    }
}

/// Picks skills for one direction. What comes first, below what is picked, may depend on the page.
pub fn picker(ui: Ui, side: Side, first: Option<El>) -> El {
    let picker = Picker {
        ui,
        side,
        typed: RwSignal::new(String::new()),
        settled: RwSignal::new(String::new()),
    };
    if locked(ui, &Field::Skills(side)) {
        return tray::locked(picker);
    }
    let browse = of("div", "browse")
        .attr_when("hidden", move || picker.searching())
        .child(first)
        .child(urgent(picker))
        .child(areas::areas(picker));
    let found = of("div", "found")
        .attr_when("hidden", move || !picker.searching())
        .child(find::results(picker));
    let open = of("div", "picker-open")
        .attr_when("hidden", move || picker.ruled_out(&ui.read()))
        .child(find::search_box(picker))
        .child(browse)
        .child(found);
    let tray = tray::tray(picker).attr_when("hidden", move || picker.ruled_out(&ui.read()));
    let controls = el("div")
        .attr("class", &format!("picker {}", picker.direction()))
        .child(tray)
        .child(only::only(picker))
        .child(open);
    group(ui, Field::Skills(side), None, None, controls)
}
