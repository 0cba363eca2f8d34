//! What could go in one direction only: named as such, and never blended in.

use super::card::who;
use super::person::Person;
use super::pick::pick;
use crate::domain::{OneWay, PersonId, Side};
use crate::view::control::heading;
use crate::view::icon::{Icon, icon};
use crate::view::skills::list;
use crate::view::{El, Ui, el};

/// Who could show the person something, and whom the person could show something.
pub fn one_way(ui: Ui, one_way: &OneWay) -> Option<El> {
    let learn = people(ui, Side::Learn, &one_way.could_teach_you);
    let teach = people(ui, Side::Teach, &one_way.could_learn_from_you);
    if learn.is_none() && teach.is_none() {
        return None;
    }
    let section = el("section")
        .class("one-way")
        .child(heading(ui, 1, ui.t("fit.one-way")).class("part-title"))
        .child(el("p").class("hint").child(ui.t("fit.one-way.note")))
        .child(el("div").class("one-way-lists").child(learn).child(teach));
    Some(section)
}

fn people(ui: Ui, side: Side, people: &[PersonId]) -> Option<El> {
    let (class, title) = match side {
        Side::Learn => ("lane get", "fit.one-way.get"),
        Side::Teach => ("lane give", "fit.one-way.give"),
    };
    let title = el("p")
        .class("lane-title")
        .child(icon(Icon::of(side)))
        .child(ui.t(title));
    let rows = people.iter().map(|id| row(ui, id)).collect::<Vec<_>>();
    (!people.is_empty()).then(|| {
        el("div")
            .class(class)
            .child(title)
            .child(list("people").child(rows))
    })
}

/// Somebody in a list, with a way to pick them.
pub fn row(ui: Ui, id: &PersonId) -> El {
    let person = Person::of(ui, id);
    el("li")
        .class("person")
        .child(who(ui, &person, None))
        .child(pick(ui, &person))
}
