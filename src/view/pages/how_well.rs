//! How well: how well the person knows each thing they could show, and whether they enjoy showing it.

use leptos::prelude::*;

use crate::domain::{Eagerness, OfferLevel, Side, SkillRef};
use crate::session::{Action, Field, Session};
use crate::view::control::{field_id, group};
use crate::view::skills::{Facts, Step, level_step, segments};
use crate::view::{El, Ui, el};

/// The page.
pub fn how_well(ui: Ui) -> AnyView {
    let offers = ui.select(|session| {
        let offers = session.offers().iter();
        offers.map(|offer| offer.skill.clone()).collect::<Vec<_>>()
    });
    el("div")
        .class("levels give")
        .child(el("p").class("intro").child(ui.t("how-well.intro")))
        .live(move || {
            let offers = offers.get();
            let offers = offers.iter().enumerate();
            let offers = offers.map(|(index, skill)| offer(ui, index, skill));
            el("div").child(offers.collect::<Vec<_>>()).into_any()
        })
        .into_any()
}

/// One offer. A perspective has no levels, but one may enjoy sharing it or not.
fn offer(ui: Ui, index: usize, skill: &SkillRef) -> El {
    let facts = Facts::named(ui, skill);
    let field = Field::Level(Side::Teach, index);
    let name = field_id(&field);
    let hint = facts.view.then(|| ui.t("skill.view.note"));
    let controls = el("div")
        .child((!facts.view).then(|| level(ui, &name, skill)))
        .child(eagerness(ui, &format!("{name}-eager"), skill));
    group(ui, field, Some(facts.name), hint, controls)
}

fn level(ui: Ui, name: &str, skill: &SkillRef) -> El {
    let levels = OfferLevel::MIN.get()..=OfferLevel::MAX.get();
    let first = usize::from(OfferLevel::MIN.get());
    let (asked, skill) = (skill.clone(), skill.clone());
    let chosen = ui.select(move |session| {
        let level = offer_of(session, &asked).and_then(|offer| offer.level);
        level.map(|level| usize::from(level.get()) - first)
    });
    let choose = move |place: usize| {
        if let Some(level) = u8::try_from(place + first).ok().and_then(OfferLevel::new) {
            ui.send(Action::OfferLevel(skill.clone(), level));
        }
    };
    segments(
        name,
        levels.map(|level| level_step(ui, "well", level)).collect(),
        chosen,
        choose,
    )
}

/// Whether they enjoy showing it; what was not said counts as happy to when asked.
fn eagerness(ui: Ui, name: &str, skill: &SkillRef) -> El {
    const CHOICES: [(Eagerness, &str); 3] = [
        (Eagerness::Eager, "well.eager"),
        (Eagerness::Willing, "well.willing"),
        (Eagerness::Reluctant, "well.reluctant"),
    ];
    let (asked, skill) = (skill.clone(), skill.clone());
    let chosen = ui.select(move |session| {
        let eagerness = offer_of(session, &asked).and_then(|offer| offer.eagerness);
        let eagerness = eagerness.unwrap_or_default();
        CHOICES.iter().position(|(choice, _)| *choice == eagerness)
    });
    let choose = move |place: usize| {
        if let Some((eagerness, _)) = CHOICES.get(place) {
            ui.send(Action::Eagerness(skill.clone(), *eagerness));
        }
    };
    let steps = CHOICES.map(|(_, key)| Step {
        name: ui.t(key),
        example: None,
        level: None,
    });
    el("div")
        .attr("role", "radiogroup")
        .attr("aria-label", ui.t("well.enjoy"))
        .child(segments(name, Vec::from(steps), chosen, choose))
}

fn offer_of<'a>(session: &'a Session, skill: &SkillRef) -> Option<&'a crate::domain::OfferAnswer> {
    session
        .answers
        .teach
        .iter()
        .find(|offer| offer.skill == *skill)
}
