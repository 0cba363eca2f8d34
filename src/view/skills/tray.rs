//! What is picked, as chips, always above what can be picked.

use leptos::prelude::*;

use super::facts::{Facts, meaning};
use super::long_list::{focus, focus_item};
use super::picker::Picker;
use super::toggle::list;
use crate::domain::SkillRef;
use crate::session::Action;
use crate::view::control::heading;
use crate::view::icon::{Icon, icon};
use crate::view::{El, Node, el};

/// Where the focus goes when a chip goes.
#[derive(Clone, Copy)]
struct Nodes {
    title: Node,
    chips: Node,
}

/// What is picked, each with a way to take it back.
pub fn tray(picker: Picker) -> El {
    let Picker { ui, picks, .. } = picker;
    let nodes = Nodes {
        title: Node::new(),
        chips: Node::new(),
    };
    let chips = list("chips").node(nodes.chips).live(move || {
        let picked = picks.with(|picks| picks.here.clone());
        let chips = picked.iter().enumerate();
        let chips = chips.map(|(place, skill)| chip(picker, nodes, place, skill).into_any());
        chips.collect::<Vec<_>>().into_any()
    });
    let count = move || picks.with(|picks| picks.here.len());
    let most = picker.most();
    let state = el("p").class("hint").live_text(move || match count() {
        0 => picker.t("pick.nothing"),
        all if all >= most => ui.count("pick.full", most),
        _ => String::new(),
    });
    section(picker, nodes.title, count)
        .child(chips)
        .child(state)
        .child(who_sees(picker))
}

/// What the host filled in: shown, and not to be changed.
pub fn locked(picker: Picker) -> AnyView {
    let Picker { ui, picks, .. } = picker;
    let picked = picks.with_untracked(|picks| picks.here.clone());
    let chips = picked.iter().map(|skill| {
        let facts = Facts::named(ui, skill);
        let marks = facts.marks(ui);
        el("li").child(el("span").class("chip").child(facts.name).child(marks))
    });
    let chips = list("chips").child(chips.collect::<Vec<_>>());
    let tray = section(picker, Node::new(), move || picked.len())
        .child(chips)
        .child(el("p").class("hint").child(ui.t("pick.locked")));
    el("div")
        .attr("class", format!("picker {}", picker.direction()))
        .child(tray)
        .into_any()
}

fn section(picker: Picker, title: Node, count: impl Fn() -> usize + Send + 'static) -> El {
    let ui = picker.ui;
    let most = ui.number(picker.most());
    let count = el("span").class("tray-count").live_text(move || {
        let values = [("count", &*ui.number(count())), ("most", &most)];
        ui.fill("pick.count", &values)
    });
    let title = heading(ui, 1, picker.t("pick.tray"))
        .class("tray-title")
        .attr("tabindex", "-1")
        .node(title)
        .child(count);
    el("section")
        .class("tray")
        .child(icon(Icon::of(picker.side)))
        .child(title)
}

/// The chip is one button that takes the skill back: large enough for a thumb, and nothing to miss.
fn chip(picker: Picker, nodes: Nodes, place: usize, skill: &SkillRef) -> El {
    let Picker {
        ui, side, picks, ..
    } = picker;
    let facts = Facts::named(ui, skill);
    let marks = facts.marks(ui);
    let remove = ui.fill("pick.remove", &[("skill", &facts.name)]);
    let Facts { skill, name, .. } = facts;
    let button = el("button")
        .attr("type", "button")
        .attr("part", "control")
        .class("chip")
        .attr("aria-label", remove)
        .child(el("span").class("chip-name").child(name))
        .child(marks)
        .child(icon(Icon::Remove))
        .on_click(move || {
            ui.send(Action::Toggle(side, skill.clone()));
            // The focus stays where the chip was; without any, the title says so.
            match picks.with_untracked(|picks| picks.here.len()) {
                0 => focus(nodes.title.get_untracked().map(Into::into)),
                left => focus_item(nodes.chips, place.min(left - 1)),
            }
        });
    el("li").child(button)
}

/// Who sees a sensitive skill, said where it is picked.
fn who_sees(picker: Picker) -> El {
    let Picker { ui, picks, .. } = picker;
    el("div").live(move || {
        let picked = picks.with(|picks| picks.here.clone());
        let any = picked.iter().any(|skill| Facts::named(ui, skill).sensitive);
        let line = any.then(|| meaning(Icon::Lock, ui.t("skill.sensitive.note")));
        el("div").child(line).into_any()
    })
}
