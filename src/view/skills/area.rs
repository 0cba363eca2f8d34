//! One area, and the knowledge of all areas that would be lost. What is inside is drawn when it is
//! opened.

use leptos::prelude::*;

use super::facts::{Facts, meaning};
use super::long_list::long_list;
use super::picker::Picker;
use super::toggle::toggle;
use crate::domain::{Programme, Side, Skill};
use crate::view::control::heading;
use crate::view::icon::{Icon, icon};
use crate::view::{El, Ui, el};

/// The area of an id.
pub fn area(picker: Picker, id: &str, name: String, open: bool) -> El {
    let Picker { ui, picks, .. } = picker;
    let place = ui.peek(|session| {
        let mut areas = session.programme.catalogue.areas().iter();
        let place = areas.position(|area| area.id.as_str() == id);
        place.unwrap_or_default()
    });
    let picked = el("span").class("area-picked").live_text(move || {
        let areas = picks.with(|picks| picks.areas.clone());
        match areas.iter().filter(|area| **area == place).count() {
            0 => String::new(),
            count => ui.count("pick.area.picked", count),
        }
    });
    let summary = el("summary")
        .child(el("span").class("area-name").child(name))
        .child(picked)
        .child(icon(Icon::Chevron));
    let opened = RwSignal::new(open);
    el("details")
        .class("area")
        .attr_if("open", open)
        .on("toggle", move |event| {
            opened.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
        })
        .child(summary)
        .live(move || match opened.get() {
            true => inside(picker, place).into_any(),
            false => ().into_any(),
        })
}

fn inside(picker: Picker, place: usize) -> El {
    let Picker { ui, side, .. } = picker;
    let skills = skills(ui, |programme| {
        let area = programme.catalogue.areas().get(place);
        let skills = area.into_iter().flat_map(|area| &area.skills);
        let first = |skill: &&Skill| side == Side::Teach && skill.priority;
        let (mut urgent, others): (Vec<_>, Vec<_>) = skills.partition(first);
        urgent.extend(others);
        urgent
    });
    let view = skills.iter().any(|skill| skill.view);
    let lock = skills.iter().any(|skill| skill.sensitive);
    el("div")
        .class("area-inside")
        .child(view.then(|| meaning(Icon::View, ui.t("skill.view.note"))))
        .child(lock.then(|| meaning(Icon::Lock, ui.t("skill.sensitive.note"))))
        .child(skill_list(picker, skills))
}

/// Knowledge about to be lost, for those who could pass it on.
pub fn urgent(picker: Picker) -> Option<El> {
    let Picker { ui, side, .. } = picker;
    if side == Side::Learn {
        return None;
    }
    let urgent = skills(ui, |programme| {
        let skills = programme.catalogue.skills();
        skills.filter(|skill| skill.priority).collect()
    });
    if urgent.is_empty() {
        return None;
    }
    let title = heading(ui, 1, String::new())
        .class("part-title")
        .child(icon(Icon::Fading))
        .child(ui.t("skill.priority"));
    let section = el("section")
        .class("urgent")
        .child(title)
        .child(el("p").class("hint").child(ui.t("skill.priority.note")))
        .child(skill_list(picker, urgent));
    Some(section)
}

/// What is said about those skills of a programme that are still offered.
fn skills(ui: Ui, of: impl FnOnce(&Programme) -> Vec<&Skill>) -> Vec<Facts> {
    ui.peek(|session| {
        let skills = of(&session.programme).into_iter();
        let offered = skills.filter(|skill| !skill.retired);
        offered.map(|skill| Facts::of(ui, skill)).collect()
    })
}

fn skill_list(picker: Picker, skills: Vec<Facts>) -> El {
    let count = skills.len();
    long_list(picker.ui, "skills", "pick.area.all", count, move |nth| {
        let skill = skills.get(nth).cloned();
        el("li").child(skill.map(|facts| toggle(picker, facts, None)))
    })
}
