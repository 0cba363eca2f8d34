//! What the view says about a skill.

use crate::domain::{Skill, SkillKind, SkillRef};
use crate::view::icon::{Icon, icon};
use crate::view::{El, Phrase, Ui, of};

/// A skill as people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Which.
    pub skill: SkillRef,
    /// What it is called, in the language of the interface.
    pub name: Phrase,
    /// A point of view, which has no levels.
    pub view: bool,
    /// Seen by the coordinator alone.
    pub sensitive: bool,
    /// No longer offered.
    pub retired: bool,
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
            retired: skill.retired,
        }
    }

    /// Of any skill: one that somebody added, or one whose id the catalogue lacks, says no more
    /// than its name.
    #[must_use]
    pub fn named(ui: Ui, skill: &SkillRef) -> Self {
        let programme = ui.programme();
        let known = match skill {
            SkillRef::Known(id) => programme.catalogue.skill(id.as_str()),
            SkillRef::Own(_) => None,
        };
        match known {
            Some(known) => Self::of(ui, known),
            None => Self {
                skill: skill.clone(),
                name: ui.skill(skill),
                view: false,
                sensitive: false,
                retired: false,
            },
        }
    }

    /// Adds the marks that stand beside its name: a point of view, and who sees it.
    pub fn mark(&self, ui: Ui, beside: El) -> El {
        beside.children(marks(ui, self.view, self.sensitive))
    }
}

/// The marks of a point of view, and of what the coordinator alone sees.
pub fn marks(ui: Ui, view: bool, sensitive: bool) -> impl Iterator<Item = El> {
    let view = view.then(|| mark(ui, Icon::View, "skill.view"));
    let sensitive = sensitive.then(|| mark(ui, Icon::Lock, "skill.sensitive"));
    view.into_iter().chain(sensitive)
}

fn mark(ui: Ui, shown: Icon, meaning: &str) -> El {
    of("span", "skill-mark")
        .child(icon(shown))
        .child(of("span", "unseen").t(ui, meaning))
}

/// A line that says what a mark beside a name means.
pub fn meaning(ui: Ui, shown: Icon, key: &str) -> El {
    of("p", "meaning").child(icon(shown)).t(ui, key)
}

/// Skills as a sentence lists them. What one is called may be a sentence itself.
#[must_use]
pub fn listed<'a>(ui: Ui, skills: impl Iterator<Item = &'a SkillRef>) -> String {
    let mut names = Vec::new();
    for skill in skills {
        names.push(quoted(ui, &ui.skill(skill)));
    }
    ui.list(&names)
}

/// In quotes, as what stands under its own name within a sentence.
#[must_use]
pub fn quoted(ui: Ui, name: &str) -> String {
    ui.fill("skill.quoted", &[("skill", name)])
}
