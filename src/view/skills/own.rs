//! Adding a skill that the catalogue lacks, in one's own words.

use leptos::prelude::*;

use super::long_list::focus;
use super::picker::Picker;
use crate::domain::{SkillRef, SkillRefError};
use crate::session::Action;
use crate::view::control::button;
use crate::view::icon::{Icon, icon};
use crate::view::{El, Part, el};

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
        ui,
        side,
        typed,
        settled,
        search,
        ..
    } = picker;
    // Whoever still types wants nothing added yet; and the first look goes through every name.
    let own = Part::new(move || {
        let typed = typed.get();
        if settled.get() == typed {
            look_up(picker, &typed)
        } else {
            Own::Nothing
        }
    });
    let add = move |skill: SkillRef| {
        let words = match &skill {
            SkillRef::Own(own) => own.text(),
            SkillRef::Known(id) => id.as_str(),
        };
        button("secondary", String::new())
            .child(icon(Icon::Plus))
            .child(ui.fill("pick.own.add", &[("text", words)]))
            .on_click(move || {
                ui.send(Action::Toggle(side, skill.clone()));
                typed.set(String::new());
                focus(search.get_untracked().map(Into::into));
            })
    };
    let offer = el("div").class("own").live(move || {
        let offered = el("div");
        match own.get() {
            Own::Nothing => offered,
            Own::New(skill) => offered
                .child(add(skill))
                .child(el("p").class("hint").child(ui.t("pick.own.note"))),
            Own::TooLong => offered.child(el("p").class("hint").child(ui.t("pick.own.too-long"))),
        }
        .into_any()
    });
    ui.peek(|session| session.programme.own_skills)
        .then_some(offer)
}

fn look_up(picker: Picker, typed: &str) -> Own {
    let Picker { ui, picks, .. } = picker;
    let platform = ui.around(|around| around.platform.clone());
    let resolved = ui.peek(|session| {
        let catalogue = &session.programme.catalogue;
        catalogue.resolve(&format!("own:{typed}"), &*platform)
    });
    match resolved {
        Ok(skill @ SkillRef::Own(_)) if !picks.with(|picks| picks.here.contains(&skill)) => {
            Own::New(skill)
        }
        Err(SkillRefError::TooLong) => Own::TooLong,
        _ => Own::Nothing,
    }
}
