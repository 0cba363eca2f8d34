//! One area, and the knowledge of all areas that would be lost. What is inside is drawn when it is
//! opened.

use leptos::prelude::*;

use super::facts::{Facts, meaning};
use super::long_list::long_list;
use super::picker::Picker;
use super::toggle::toggle;
use crate::domain::{Side, Skill};
use crate::view::control::part_title;
use crate::view::icon::{Icon, icon};
use crate::view::{El, Ui, el, nothing, of};

/// The area at a place of the catalogue.
pub fn area(picker: Picker, place: usize, open: bool) -> El {
    let ui = picker.ui;
    let programme = ui.programme();
    let areas = programme.catalogue.areas();
    let name = areas.get(place).map(|area| ui.text(&area.label));
    let picked = move || match picker.picked_in(place) {
        0 => String::new(),
        count => ui.count("pick.area.picked", count),
    };
    let summary = el("summary")
        .child(of("span", "area-name").child(name))
        .child(of("span", "area-picked").live_text(picked))
        .child(icon(Icon::Chevron));
    let opened = RwSignal::new(u32::from(open));
    let inside = move |opened: &u32| match opened {
        0 => nothing(),
        _ => inside(picker, place).into_any(),
    };
    of("details", "area")
        .attr_if("open", open)
        .on("toggle", move |event| {
            let open = event_target::<web_sys::Element>(&event).has_attribute("open");
            opened.set(u32::from(open));
        })
        .child(summary)
        .live(move || opened.get(), inside)
}

fn inside(picker: Picker, place: usize) -> El {
    let ui = picker.ui;
    let programme = ui.programme();
    let skills = match programme.catalogue.areas().get(place) {
        Some(area) => &*area.skills,
        None => &[],
    };
    let first = |skill: &Skill| picker.side == Side::Teach && skill.priority;
    let mut facts = offered(ui, skills.iter().filter(|skill| first(skill)));
    facts.extend(offered(ui, skills.iter().filter(|skill| !first(skill))));
    let view = facts.iter().any(|skill| skill.view);
    let lock = facts.iter().any(|skill| skill.sensitive);
    of("div", "area-inside")
        .child(view.then(|| meaning(ui, Icon::View, "skill.view.note")))
        .child(lock.then(|| meaning(ui, Icon::Lock, "skill.sensitive.note")))
        .child(skill_list(picker, facts))
}

/// Knowledge about to be lost, for those who could pass it on.
pub fn urgent(picker: Picker) -> Option<El> {
    let ui = picker.ui;
    if picker.side == Side::Learn {
        return None;
    }
    let programme = ui.programme();
    let skills = programme.catalogue.skills();
    let urgent = offered(ui, skills.filter(|skill| skill.priority));
    if urgent.is_empty() {
        return None;
    }
    let title = part_title(ui)
        .child(icon(Icon::Fading))
        .t(ui, "skill.priority");
    let section = of("section", "urgent")
        .child(title)
        .child(of("p", "hint").t(ui, "skill.priority.note"))
        .child(skill_list(picker, urgent));
    Some(section)
}

/// What is said about those of some skills that are still offered.
fn offered<'a>(ui: Ui, skills: impl Iterator<Item = &'a Skill>) -> Vec<Facts> {
    let mut facts = Vec::new();
    for skill in skills {
        if !skill.retired {
            facts.push(Facts::of(ui, skill));
        }
    }
    facts
}

fn skill_list(picker: Picker, skills: Vec<Facts>) -> El {
    let count = skills.len();
    long_list(picker.ui, "skills", count, move |nth| {
        let skill = skills.get(nth);
        el("li").child(skill.map(|facts| toggle(picker, facts)))
    })
}
