//! Adding a skill that the catalogue lacks, in one's own words.

use leptos::prelude::*;

use super::find::{SEARCH, SHOWN, found};
use super::picker::Picker;
use crate::domain::{SkillRef, SkillRefError};
use crate::session::Action;
use crate::view::control::button;
use crate::view::icon::{Icon, icon};
use crate::view::{El, el, of};

/// What can be done with what is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Own {
    /// Nothing: it is in the catalogue, or picked, or there is nothing.
    Nothing,
    /// It can be added.
    New(SkillRef),
    /// It is too long for a skill.
    TooLong,
}

/// A button that adds what is typed, where the programme allows it and the catalogue has no skill
/// of that name.
pub fn add(picker: Picker) -> Option<El> {
    let Picker {
        ui, typed, settled, ..
    } = picker;
    // Whoever still types wants nothing added yet; and the first look goes through every name.
    let own = move || {
        let typed = typed.get();
        if settled.get() == typed {
            look_up(picker, &typed)
        } else {
            Own::Nothing
        }
    };
    let offer = move |own: &Own| {
        let offered = el("div");
        match own {
            Own::Nothing => offered,
            Own::New(skill) => offered
                .child(button_for(picker, skill.clone()))
                .child(of("p", "hint").t(ui, "pick.own.note")),
            Own::TooLong => offered.child(of("p", "hint").t(ui, "pick.own.too-long")),
        }
        .into_any()
    };
    let allowed = ui.programme().own_skills;
    allowed.then(|| of("div", "own").live(own, offer))
}

fn button_for(picker: Picker, skill: SkillRef) -> El {
    let Picker {
        ui, side, typed, ..
    } = picker;
    let words = match &skill {
        SkillRef::Own(own) => own.text(),
        SkillRef::Known(id) => id.as_str(),
    };
    let words = ui.fill("pick.own.add", &[("text", words)]);
    // What is in the list comes first.
    let listed = found(ui, &typed.get_untracked(), SHOWN).count > 0;
    button(if listed { "quiet" } else { "secondary" }, String::new())
        .child(icon(Icon::Plus))
        .child(words)
        .on_click(move || {
            ui.send(Action::Toggle(side, skill.clone()));
            typed.set(String::new());
            ui.focus(SEARCH);
        })
}

fn look_up(picker: Picker, typed: &str) -> Own {
    let Picker { ui, side, .. } = picker;
    let catalogue = &ui.programme().catalogue;
    let own = catalogue.resolve(&format!("own:{typed}"), &*ui.around().platform);
    match own {
        Ok(skill @ SkillRef::Own(_)) if !ui.read().picked(side, &skill) => Own::New(skill),
        Err(SkillRefError::TooLong) => Own::TooLong,
        _ => Own::Nothing,
    }
}
