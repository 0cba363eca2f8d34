//! What could go in one direction only: named as such, and never blended in.

use super::card::who;
use super::person::Person;
use super::pick::pick;
use crate::domain::{OneSided, OneWay, PersonId, Side};
use crate::view::control::{fold, part_title};
use crate::view::icon::{Icon, icon};
use crate::view::skills::list;
use crate::view::{El, Ui, el, of};

/// Who could show the person something, and whom the person could show something: folded away
/// where there are exchanges, unless somebody of them was picked.
pub fn one_way(ui: Ui, one_way: &OneWay, exchanges: bool) -> Option<El> {
    let learn = people(ui, Side::Learn, &one_way.could_teach_you);
    let teach = people(ui, Side::Teach, &one_way.could_learn_from_you);
    if learn.is_none() && teach.is_none() {
        return None;
    }
    let note = match ui.peek().is_led() {
        true => "fit.one-way.note.led",
        false => "fit.one-way.note",
    };
    let title = part_title(ui).t(ui, "fit.one-way");
    let session = ui.peek();
    let mut all = [&one_way.could_teach_you, &one_way.could_learn_from_you]
        .into_iter()
        .flatten();
    let picked = all.any(|shown| session.answers.interested.contains(&shown.id));
    let section = match exchanges {
        true => fold(title).attr_if("open", picked),
        false => el("section").child(title),
    };
    let lists = of("div", "one-way-lists").child(learn).child(teach);
    Some(section.child(of("p", "hint").t(ui, note)).child(lists))
}

fn people(ui: Ui, side: Side, people: &[OneSided]) -> Option<El> {
    let (class, title) = match side {
        Side::Learn => ("lane get", "fit.one-way.get"),
        Side::Teach => ("lane give", "fit.one-way.give"),
    };
    let title = of("p", "lane-title")
        .child(icon(Icon::of(side)))
        .t(ui, title);
    let rows = people.iter().map(|shown| {
        let mut skills = Vec::new();
        for fit in &shown.skills {
            skills.push(ui.skill(&fit.skill).into());
        }
        let skills = of("p", "card-skills").child(ui.list(&skills));
        row(ui, &shown.id, Some(skills))
    });
    let rows = list("people").children(rows);
    (!people.is_empty()).then(|| of("div", class).child(title).child(rows))
}

/// Somebody in a list, with more about them, and a way to pick them.
pub fn row(ui: Ui, id: &PersonId, more: Option<El>) -> El {
    let person = Person::of(ui, id);
    of("li", "person")
        .child(who(ui, &person, None).child(more))
        .child(pick(ui, &person))
}
