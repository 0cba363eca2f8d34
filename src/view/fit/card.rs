//! The two-way card: what you show them, what they show you, and what else is known.

use super::person::Person;
use super::pick::pick;
use super::words::{FitWord, common, different, unknown};
use crate::domain::{Match, Side, SkillFit};
use crate::view::control::heading;
use crate::view::icon::{Icon, icon};
use crate::view::skills::{Facts, list};
use crate::view::{El, Ui, el};

/// Somebody to exchange with. Named by its heading, and read in this order.
pub fn card(ui: Ui, index: usize, found: &Match) -> El {
    let person = Person::of(ui, &found.id);
    let id = format!("match-{index}");
    let lanes = el("div")
        .class("lanes")
        .child(lane(ui, Side::Teach, &found.teach))
        .child(lane(ui, Side::Learn, &found.learn));
    el("article")
        .class("card")
        .attr("part", "match-card")
        .attr("aria-labelledby", id.clone())
        .child(who(ui, &person, Some(id)))
        .child(lanes)
        .child(line(Icon::Clock, common(ui, &found.reasons)))
        .child(line(Icon::Exchange, different(ui, &found.reasons)))
        .child(unknown(ui, &found.reasons).map(|text| el("p").class("card-line muted").child(text)))
        .child(
            el("div")
                .class("card-end")
                .child(pick(ui, &person))
                .child(el("p").class("not-yet").child(ui.t("fit.not-yet"))),
        )
}

/// Name, stage and unit. A name is somebody's own text: it is written, never drawn.
pub fn who(ui: Ui, person: &Person, id: Option<String>) -> El {
    let name = heading(ui, 2, String::new())
        .class("card-name")
        .child(el("bdi").child(person.name.clone()));
    let name = match id {
        Some(id) => name.attr("id", id),
        None => name,
    };
    let details = (!person.details.is_empty()).then(|| {
        let parts = person
            .details
            .iter()
            .map(|part| el("span").child(part.clone()));
        el("p")
            .class("card-details")
            .child(parts.collect::<Vec<_>>())
    });
    el("div").class("card-who").child(name).child(details)
}

/// What goes in one direction: the strongest fit first, and in the order it was picked in. The
/// order in which somebody else wishes for things is theirs.
fn lane(ui: Ui, side: Side, fits: &[SkillFit]) -> El {
    let (class, title) = match side {
        Side::Teach => ("lane give", "fit.give"),
        Side::Learn => ("lane get", "fit.get"),
    };
    let picks = ui.peek(|session| session.picks(side));
    let picked = picks
        .iter()
        .filter_map(|pick| fits.iter().find(|fit| fit.skill == *pick));
    let others = fits.iter().filter(|fit| !picks.contains(&fit.skill));
    let fits: Vec<_> = picked.chain(others).collect();
    let strongest_first = FitWord::ALL.iter().flat_map(|word| {
        let fits = fits.iter().filter(|fit| FitWord::of(fit.fit) == *word);
        fits.map(|fit| (&fit.skill, *word))
    });
    let skills = strongest_first.map(|(skill, word)| {
        let name = Facts::named(ui, skill).name;
        let fit = ui.t(&format!("fit.{}", word.name()));
        el("li")
            .class(word.name())
            .child(el("span").class("lane-skill").child(name))
            .child(el("span").class("lane-fit").child(fit))
    });
    let title = el("p")
        .class("lane-title")
        .child(icon(Icon::of(side)))
        .child(ui.t(title));
    el("div")
        .class(class)
        .child(title)
        .child(list("lane-skills").child(skills.collect::<Vec<_>>()))
}

fn line(shown: Icon, text: Option<String>) -> Option<El> {
    let text = text?;
    Some(
        el("p")
            .class("card-line")
            .child(icon(shown))
            .child(el("span").child(text)),
    )
}
