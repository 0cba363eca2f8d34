//! What the view says about a skill.

use crate::domain::{Skill, SkillKind, SkillRef};
use crate::view::icon::{Icon, icon};
use crate::view::{El, Ui, el};

/// A skill as people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Which.
    pub skill: SkillRef,
    /// What it is called, in the language of the interface.
    pub name: String,
    /// A point of view, which has no levels.
    pub view: bool,
    /// Seen by the coordinator alone.
    pub sensitive: bool,
}

impl Facts {
    /// Of a skill of the catalogue.
    #[must_use]
    pub fn of(ui: Ui, skill: &Skill) -> Self {
        Self {
            skill: SkillRef::Known(skill.id.clone()),
            name: ui.text(&skill.label),
            view: skill.kind == SkillKind::Perspective,
            sensitive: skill.sensitive,
        }
    }

    /// Of any skill: one that somebody added, or one whose id the catalogue lacks, says no more
    /// than its name.
    #[must_use]
    pub fn named(ui: Ui, skill: &SkillRef) -> Self {
        ui.peek(|session| {
            let catalogue = &session.programme.catalogue;
            let known = match skill {
                SkillRef::Known(id) => catalogue.skill(id.as_str()),
                SkillRef::Own(_) => None,
            };
            known.map_or_else(
                || Self {
                    skill: skill.clone(),
                    name: catalogue.name(skill, &ui.language()).to_owned(),
                    view: false,
                    sensitive: false,
                },
                |known| Self::of(ui, known),
            )
        })
    }

    /// The marks beside its name: a point of view, and who sees it.
    pub fn marks(&self, ui: Ui) -> Vec<El> {
        let view = self.view.then(|| mark(Icon::View, ui.t("skill.view")));
        let lock = self
            .sensitive
            .then(|| mark(Icon::Lock, ui.t("skill.sensitive")));
        view.into_iter().chain(lock).collect()
    }
}

fn mark(shown: Icon, meaning: String) -> El {
    el("span")
        .class("skill-mark")
        .child(icon(shown))
        .child(el("span").class("unseen").child(meaning))
}

/// A line that says what a mark beside a name means.
pub fn meaning(shown: Icon, words: String) -> El {
    el("p").class("meaning").child(icon(shown)).child(words)
}
