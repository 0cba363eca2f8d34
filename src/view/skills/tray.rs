//! What is picked, as chips, always above what can be picked.

use super::facts::{Facts, meaning};
use super::long_list::focus_item;
use super::picker::Picker;
use super::toggle::list;
use crate::domain::SkillRef;
use crate::session::Action;
use crate::view::control::{bare_button, heading};
use crate::view::icon::{Icon, icon};
use crate::view::{El, el, of, rows};

/// What is picked, each with a way to take it back.
pub fn tray(picker: Picker) -> El {
    let ui = picker.ui;
    let chips = list("chips").live(
        move || picker.picks(),
        move |picks| {
            let picks = picks.iter().enumerate();
            rows(picks.map(|(place, skill)| chip(picker, place, skill)))
        },
    );
    let state = of("p", "hint").live_text(move || match picker.picks().len() {
        0 => picker.t("pick.nothing"),
        all if all >= picker.most() => ui.count("pick.full", picker.most()),
        _ => String::new(),
    });
    section(picker)
        .child(chips)
        .child(state)
        .child(who_sees(picker))
}

/// What the host filled in: shown, and not to be changed.
pub fn locked(picker: Picker) -> El {
    let ui = picker.ui;
    let picked = ui.peek().picks(picker.side);
    let chips = list("chips").children(picked.iter().map(|skill| {
        let facts = Facts::named(ui, skill);
        el("li").child(facts.mark(ui, of("span", "chip").child(facts.name.clone())))
    }));
    let tray = section(picker)
        .child(chips)
        .child(of("p", "hint").t(ui, "pick.locked"));
    el("div")
        .attr("class", &format!("picker {}", picker.direction()))
        .child(tray)
}

fn section(picker: Picker) -> El {
    let ui = picker.ui;
    let count = of("span", "tray-count").live_text(move || {
        let count = ui.number(picker.picks().len());
        let most = ui.number(picker.most());
        ui.fill("pick.count", &[("count", &count), ("most", &most)])
    });
    let title = heading(ui, 1)
        .attr("class", "tray-title")
        .attr("tabindex", "-1")
        .child(picker.t("pick.tray"))
        .child(count);
    of("section", "tray")
        .child(icon(Icon::of(picker.side)))
        .child(title)
}

/// The chip is one button that takes the skill back: large enough for a thumb, and nothing to miss.
fn chip(picker: Picker, place: usize, skill: &SkillRef) -> El {
    let Picker { ui, side, .. } = picker;
    let facts = Facts::named(ui, skill);
    let remove = ui.fill("pick.remove", &[("skill", &facts.name)]);
    let button = bare_button("chip")
        .attr("part", "control")
        .attr("aria-label", &remove)
        .child(of("span", "chip-name").child(facts.name.clone()));
    let gone = of("span", "skill-by").t(ui, "skill.retired");
    let button = button.child(facts.retired.then_some(gone));
    let skill = skill.clone();
    let button = facts
        .mark(ui, button)
        .child(icon(Icon::Remove))
        .on_click(move || {
            ui.send(Action::Toggle(side, skill.clone()));
            // The focus stays where the chip was; without any, the title says so.
            match ui.peek().picks(side).len() {
                0 => ui.focus(".tray-title"),
                left => focus_item(ui.find(".chips").map(Into::into), place.min(left - 1)),
            }
        });
    el("li").child(button)
}

/// Who sees a sensitive skill, said where it is picked.
fn who_sees(picker: Picker) -> El {
    let ui = picker.ui;
    let any = move || {
        let mut picks = picker.picks().into_iter();
        picks.any(|skill| Facts::named(ui, &skill).sensitive)
    };
    meaning(ui, Icon::Lock, "skill.sensitive.note").attr_when("hidden", move || !any())
}
