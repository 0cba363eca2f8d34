//! Looking around by area. An area's skills are drawn when it is opened; long lists begin short.

use leptos::prelude::*;

use super::facts::{Facts, meaning};
use super::long_list::{LongList, long_list};
use super::picker::Picker;
use super::toggle::toggle;
use crate::domain::{Programme, Side, Skill, SkillArea, SkillRef};
use crate::view::control::heading;
use crate::view::icon::{Icon, icon};
use crate::view::{El, Ui, el};

/// So many areas can be taken in at a glance, and so many begin a list that is longer.
const MANY_AREAS: usize = 40;
const FIRST_AREAS: usize = 20;
/// The same for the skills of an area.
const MANY_SKILLS: usize = 40;
const FIRST_SKILLS: usize = 24;

/// Every area that has something to pick.
pub fn areas(picker: Picker) -> Option<El> {
    let Picker { ui, .. } = picker;
    let offered = |(index, area): (usize, &SkillArea)| {
        let any = area.skills.iter().any(|skill| !skill.retired);
        any.then_some(index)
    };
    let places: Vec<usize> = ui.peek(|session| {
        let areas = session.programme.catalogue.areas();
        areas.iter().enumerate().filter_map(offered).collect()
    });
    let count = places.len();
    let open = count == 1;
    let with_picks = Memo::new(move |_| {
        let area = |skill: &SkillRef| match skill {
            SkillRef::Known(id) => {
                ui.peek(|session| session.programme.catalogue.area_of(id.as_str()))
            }
            SkillRef::Own(_) => None,
        };
        picker
            .picks
            .with(|picks| picks.here.iter().filter_map(area).collect::<Vec<_>>())
    });
    let areas = long_list(
        ui,
        LongList {
            class: "areas",
            count,
            first: if count > MANY_AREAS {
                FIRST_AREAS
            } else {
                count
            },
            all: "pick.areas.all",
        },
        move |nth| {
            area(
                picker,
                places.get(nth).copied().unwrap_or_default(),
                with_picks,
                open,
            )
        },
    );
    let section = el("section")
        .class("looking")
        .child(heading(ui, 1, ui.t("pick.areas")).class("part-title"))
        .child(areas);
    (count > 0).then_some(section)
}

fn area(picker: Picker, index: usize, with_picks: Memo<Vec<usize>>, open: bool) -> El {
    let Picker { ui, .. } = picker;
    let name = ui.peek(|session| {
        let area = session.programme.catalogue.areas().get(index);
        area.map_or_else(String::new, |area| ui.text(&area.label))
    });
    let picked = el("span").class("area-picked").live_text(move || {
        let count = with_picks.with(|areas| areas.iter().filter(|area| **area == index).count());
        if count == 0 {
            String::new()
        } else {
            ui.count("pick.area.picked", count)
        }
    });
    let summary = el("summary")
        .child(el("span").class("area-name").child(name))
        .child(picked)
        .child(icon(Icon::Chevron));
    let open_now = RwSignal::new(open);
    el("details")
        .class("area")
        .attr_if("open", open)
        .on("toggle", move |event| {
            open_now.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
        })
        .child(summary)
        .live(move || {
            if open_now.get() {
                inside(picker, index).into_any()
            } else {
                ().into_any()
            }
        })
}

fn inside(picker: Picker, index: usize) -> El {
    let Picker { ui, side, .. } = picker;
    let skills = skills(ui, |programme| {
        let area = programme.catalogue.areas().get(index);
        let mut skills: Vec<_> = area.into_iter().flat_map(|area| &area.skills).collect();
        if side == Side::Teach {
            skills.sort_by_key(|skill| !skill.priority);
        }
        skills
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
    let urgent = skills(ui, |programme| {
        let skills = programme.catalogue.skills();
        skills.filter(|skill| skill.priority).collect()
    });
    let section = || {
        el("section")
            .class("urgent")
            .child(
                heading(ui, 1, ui.t("skill.priority"))
                    .class("part-title")
                    .child(icon(Icon::Fading)),
            )
            .child(el("p").class("hint").child(ui.t("skill.priority.note")))
            .child(skill_list(picker, urgent.clone()))
    };
    (side == Side::Teach && !urgent.is_empty()).then(section)
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
    let first = if count > MANY_SKILLS {
        FIRST_SKILLS
    } else {
        count
    };
    let list = LongList {
        class: "skills",
        count,
        first,
        all: "pick.area.all",
    };
    long_list(picker.ui, list, move |nth| {
        el("li").child(
            skills
                .get(nth)
                .map(|facts| toggle(picker, facts.clone(), None)),
        )
    })
}
