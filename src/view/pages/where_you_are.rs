//! Where you are: how far the person is with each thing they want help with, and which matters most.

use leptos::prelude::*;

use crate::domain::{Goal, Priority, Side, SkillRef, WishLevel};
use crate::session::{Action, Field, Session};
use crate::view::control::{Pick, choices, field_id, group};
use crate::view::icon::{Icon, icon};
use crate::view::skills::{Facts, Step, level_name, level_step, segments};
use crate::view::{El, Part, Ui, el};

/// The page.
pub fn where_you_are(ui: Ui) -> AnyView {
    let wishes = ui.select(|session| {
        let wishes = session.wishes().iter();
        wishes.map(|wish| wish.skill.clone()).collect::<Vec<_>>()
    });
    el("div")
        .class("levels get")
        .child(el("p").class("intro").child(ui.t("where-you-are.intro")))
        .live(move || {
            let wishes = wishes.get();
            let levels = wishes.iter().enumerate();
            let levels = levels.filter_map(|(index, skill)| wish(ui, index, skill));
            let most = (wishes.len() > 1).then(|| most_wanted(ui, &wishes));
            el("div")
                .child(levels.collect::<Vec<_>>())
                .child(most)
                .into_any()
        })
        .into_any()
}

/// One wish; a perspective has no levels to ask for.
fn wish(ui: Ui, index: usize, skill: &SkillRef) -> Option<El> {
    let facts = Facts::named(ui, skill);
    if facts.view {
        return None;
    }
    let field = Field::Level(Side::Learn, index);
    let name = field_id(&field);
    let levels =
        (WishLevel::MIN.get()..=WishLevel::MAX.get()).map(|level| level_step(ui, "where", level));
    let level = level_of(ui, skill);
    let chosen = Part::new(move || Some(usize::from(level.get())));
    let skill = skill.clone();
    let asked = skill.clone();
    let choose = move |place: usize| {
        if let Some(level) = u8::try_from(place).ok().and_then(WishLevel::new) {
            ui.send(Action::WishLevel(asked.clone(), level));
        }
    };
    let controls = el("div")
        .child(segments(&name, levels.collect(), chosen, choose))
        .child(goal(ui, &format!("{name}-goal"), skill, level));
    let legend = facts.name;
    Some(group(ui, field, Some(legend), None, controls))
}

/// Where the person is with a wish; what was not said counts as new to it.
fn level_of(ui: Ui, skill: &SkillRef) -> Part<u8> {
    let skill = skill.clone();
    ui.select(move |session| {
        let level = wish_of(session, &skill).and_then(|wish| wish.level);
        level.unwrap_or(WishLevel::MIN).get()
    })
}

fn wish_of<'a>(session: &'a Session, skill: &SkillRef) -> Option<&'a crate::domain::WishAnswer> {
    session
        .answers
        .learn
        .iter()
        .find(|wish| wish.skill == *skill)
}

/// Where they want to get, for those who open it: any level above the one they are at.
fn goal(ui: Ui, name: &str, skill: SkillRef, level: Part<u8>) -> El {
    let name = name.to_owned();
    let summary = el("summary")
        .child(ui.t("where.goal"))
        .child(icon(Icon::Chevron));
    el("details").class("goal").child(summary).live(move || {
        let (asked, first) = (skill.clone(), level.get() + 1);
        let none = Step {
            name: ui.t("where.goal.none"),
            example: None,
            level: None,
        };
        let goals = (first..=Goal::MAX.get()).map(|level| Step {
            name: level_name(ui, level),
            example: None,
            level: Some(level),
        });
        let chosen = ui.select(move |session| {
            let goal = wish_of(session, &asked).and_then(|wish| wish.goal);
            let above = goal.and_then(|goal| goal.get().checked_sub(first));
            Some(above.map_or(0, |above| usize::from(above) + 1))
        });
        let skill = skill.clone();
        let choose = move |place: usize| {
            let level = u8::try_from(place).ok().filter(|place| *place > 0);
            let goal = level.and_then(|place| Goal::new(first + place - 1));
            ui.send(Action::Goal(skill.clone(), goal));
        };
        segments(
            &name,
            std::iter::once(none).chain(goals).collect(),
            chosen,
            choose,
        )
        .into_any()
    })
}

/// Which of the wishes matters most; at first none more than another.
fn most_wanted(ui: Ui, wishes: &[SkillRef]) -> El {
    let none = ui.t("where.most.none");
    let names = wishes.iter().map(|skill| Facts::named(ui, skill).name);
    let labels = std::iter::once(none).chain(names).map(Into::into);
    let count = wishes.len();
    let chosen = ui.select(move |session| {
        let most = session
            .wishes()
            .iter()
            .position(|wish| wish.priority == Some(Priority::MAX));
        let place = most.map_or(0, |place| place + 1);
        (0..=count)
            .map(|choice| choice == place)
            .collect::<Vec<_>>()
    });
    let skills = wishes.to_vec();
    let choose = move |place: usize, _| {
        let most = place
            .checked_sub(1)
            .and_then(|place| skills.get(place).cloned());
        ui.send(Action::MostWanted(most));
    };
    let radios = choices("most-wanted", Pick::One, labels.collect(), chosen, choose);
    el("fieldset")
        .class("question")
        .attr("part", "question")
        .child(
            el("legend")
                .class("label")
                .attr("part", "label")
                .child(ui.t("where.most")),
        )
        .child(el("p").class("hint").child(ui.t("where.most.hint")))
        .child(radios)
}
