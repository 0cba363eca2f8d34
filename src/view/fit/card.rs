//! The two-way card: what you show them, what they show you, and what else is known.

use super::person::Person;
use super::pick::pick;
use super::scarcity::signals;
use super::words::{common, different, unknown};
use crate::domain::{Match, Side, SkillFit, SkillRef, Strength};
use crate::view::control::{button, heading};
use crate::view::dialog::Dialog;
use crate::view::icon::{Icon, icon};
use crate::view::skills::list;
use crate::view::{El, Ui, el, of};

/// Somebody to exchange with. Named by its heading, and read in this order.
pub fn card(ui: Ui, index: usize, found: &Match) -> El {
    let person = Person::of(ui, &found.id);
    let id = format!("match-{index}");
    let lanes = of("div", "lanes")
        .child(lane(ui, Side::Teach, &found.teach))
        .child(lane(ui, Side::Learn, &found.learn));
    let one_way = (found.teach.is_empty() || found.learn.is_empty()) && !ui.peek().is_led();
    let one_way = one_way.then(|| ui.t("fit.one-way"));
    let direction = if found.teach.is_empty() {
        Icon::Get
    } else {
        Icon::Give
    };
    let unknown = unknown(ui, &found.reasons);
    let signals = signals(ui, found);
    let end = of("div", "card-end")
        .child(pick(ui, &person))
        .child(see_plan(ui, &person))
        .child(of("p", "not-yet").t(ui, "fit.not-yet"));
    of("article", "card")
        .attr("part", "match-card")
        .attr("aria-labelledby", &id)
        .child(who(ui, &person, Some(&id)))
        .child(lanes)
        .child(line(direction, one_way))
        .child(line(Icon::Clock, common(ui, &found.reasons)))
        .child(line(Icon::Exchange, different(ui, &found.reasons)))
        .children(
            signals
                .into_iter()
                .filter_map(|text| line(Icon::View, Some(text))),
        )
        .child(unknown.map(|text| of("p", "card-line muted").child(text)))
        .child(end)
}

/// The way to a plan with somebody.
pub fn see_plan(ui: Ui, person: &Person) -> El {
    let id = person.id.clone();
    let name = ui.fill("plan.open.with", &[("name", &person.within)]);
    button("quiet", ui.t("plan.open"))
        .attr("aria-label", &name)
        .on_click(move || ui.open(Some(Dialog::Plan(id.clone()))))
}

/// Name, stage and unit. A name is somebody's own text: it is written, never drawn.
pub fn who(ui: Ui, person: &Person, id: Option<&str>) -> El {
    let name = heading(ui, 2)
        .attr("class", "card-name")
        .child(el("bdi").child(&*person.name));
    let name = match id {
        Some(id) => name.attr("id", id),
        None => name,
    };
    let details = (!person.details.is_empty()).then(|| {
        let parts = person.details.iter();
        of("p", "card-details").children(parts.map(|part| el("span").child(part.clone())))
    });
    of("div", "card-who").child(name).child(details)
}

/// What goes in one direction: the strongest fit first, and in the order it was picked in, since
/// the order of somebody else's wishes is theirs to tell. None where the approach has the other one
/// lead.
fn lane(ui: Ui, side: Side, fits: &[SkillFit]) -> Option<El> {
    if fits.is_empty() {
        return None;
    }
    let (class, title) = match side {
        Side::Teach => ("lane give", "fit.give"),
        Side::Learn => ("lane get", "fit.get"),
    };
    let picks = ui.peek().picks(side);
    let picked_at = |fit: &SkillFit| {
        let place = picks.iter().position(|pick| *pick == fit.skill);
        place.unwrap_or(picks.len())
    };
    let mut skills = list("lane-skills");
    for word in Strength::ALL {
        for place in 0..=picks.len() {
            for fit in fits {
                if fit.fit.strength() == word && picked_at(fit) == place {
                    skills = skills.child(fitting(ui, &fit.skill, word));
                }
            }
        }
    }
    let title = of("p", "lane-title")
        .child(icon(Icon::of(side)))
        .t(ui, title);
    Some(of("div", class).child(title).child(skills))
}

fn fitting(ui: Ui, skill: &SkillRef, word: Strength) -> El {
    of("li", word.name())
        .child(of("span", "lane-skill").child(ui.skill(skill)))
        .child(of("span", "lane-fit").t(ui, &format!("fit.{}", word.name())))
}

fn line(shown: Icon, text: Option<String>) -> Option<El> {
    let text = text?;
    let line = of("p", "card-line").child(icon(shown));
    Some(line.child(el("span").child(text)))
}
