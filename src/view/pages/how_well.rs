//! How well: how well the person knows each thing they could show, and whether they enjoy showing it.

use crate::domain::{Eagerness, OfferLevel, Side, SkillRef};
use crate::session::{Action, Field};
use crate::view::control::{field_id, group, known};
use crate::view::skills::{Facts, Step, level_name, level_step, segments};
use crate::view::{El, Ui, el, of, rows};

/// The page.
pub fn how_well(ui: Ui) -> El {
    let offers = move || {
        let session = ui.read();
        let mut skills = Vec::new();
        for offer in session.offers() {
            skills.push(offer.skill.clone());
        }
        skills
    };
    of("div", "levels give")
        .child(of("p", "intro").t(ui, "how-well.intro"))
        .child(el("div").live(offers, move |skills| {
            let offers = skills.iter().enumerate();
            rows(offers.map(|(place, skill)| offer(ui, place, skill)))
        }))
}

/// One offer. A perspective has no levels, but one may enjoy sharing it or not.
fn offer(ui: Ui, place: usize, skill: &SkillRef) -> El {
    let facts = Facts::named(ui, skill);
    let field = Field::Level(Side::Teach, place);
    let name = field_id(&field);
    let hint = facts.view.then(|| ui.t("skill.view.note"));
    let level = match ui.peek().facts.teach.get(place).and_then(|fact| fact.level) {
        Some(level) => known(ui, level_name(ui, level.get())),
        None => level(ui, &name, place),
    };
    let controls = el("div")
        .child((!facts.view).then_some(level))
        .child(eagerness(ui, &format!("{name}-eager"), place));
    group(ui, field, Some(facts.name), hint, controls)
}

fn level(ui: Ui, name: &str, place: usize) -> El {
    let first = OfferLevel::MIN.get();
    let mut steps = Vec::new();
    for level in first..=OfferLevel::MAX.get() {
        steps.push(level_step(ui, "well", level));
    }
    let chosen = move || {
        let level = ui.read().offers().get(place)?.level?;
        Some(usize::from(level.get() - first))
    };
    let choose = move |step: usize| {
        let level = u8::try_from(step)
            .ok()
            .and_then(|step| OfferLevel::new(first + step));
        if let Some((skill, level)) = skill_at(ui, place).zip(level) {
            ui.send(Action::OfferLevel(skill, level));
        }
    };
    segments(name, steps, chosen, choose)
}

/// Whether they enjoy showing it; what was not said counts as happy to when asked.
fn eagerness(ui: Ui, name: &str, place: usize) -> El {
    const CHOICES: [(Eagerness, &str); 3] = [
        (Eagerness::Eager, "well.eager"),
        (Eagerness::Willing, "well.willing"),
        (Eagerness::Reluctant, "well.reluctant"),
    ];
    let chosen = move || {
        let eagerness = ui.read().offers().get(place)?.eagerness.unwrap_or_default();
        CHOICES.iter().position(|(choice, _)| *choice == eagerness)
    };
    let choose = move |step: usize| {
        if let Some((skill, (eagerness, _))) = skill_at(ui, place).zip(CHOICES.get(step)) {
            ui.send(Action::Eagerness(skill, *eagerness));
        }
    };
    let mut steps = Vec::new();
    for (_, key) in CHOICES {
        steps.push(Step {
            name: ui.t(key).into(),
            example: None,
            level: None,
        });
    }
    let id = format!("{name}-asked");
    let fact = (ui.peek().facts.teach.get(place)).and_then(|fact| fact.eagerness);
    let fact = CHOICES.iter().find(|(choice, _)| Some(*choice) == fact);
    let controls = match fact {
        Some((_, key)) => known(ui, ui.t(key)),
        None => segments(name, steps, chosen, choose),
    };
    el("div")
        .attr("role", "radiogroup")
        .attr("aria-labelledby", &id)
        .child(of("p", "hint").attr("id", &id).t(ui, "well.enjoy"))
        .child(controls)
}

fn skill_at(ui: Ui, place: usize) -> Option<SkillRef> {
    let session = ui.peek();
    session.offers().get(place).map(|offer| offer.skill.clone())
}
