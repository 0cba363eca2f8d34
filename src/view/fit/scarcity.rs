//! How many could show what the person asked for, and how many others would pick somebody: signals
//! that inform, and push nobody.

use crate::domain::{Match, Scarcity};
use crate::view::control::fold;
use crate::view::skills::list;
use crate::view::{El, Ui, el};

/// A skill that so few with room could show is scarce.
const FEW: usize = 3;

/// Somebody whom so many others would pick is wanted by many.
const MANY: u32 = 3;

/// What a card says of somebody's demand and of what they alone, or nearly alone, could show.
pub fn signals(ui: Ui, found: &Match) -> Vec<String> {
    let session = ui.peek();
    let scarcity = session.preview.iter().flat_map(|found| &found.scarcity);
    let scarce = scarcity.filter(|scarcity| {
        let shown = found.learn.iter().any(|fit| fit.skill == scarcity.skill);
        shown && scarcity.with_room <= FEW
    });
    let mut signals: Vec<_> = scarce.map(|scarcity| line(ui, scarcity)).collect();
    if let Some(others) = found.in_demand.filter(|others| *others >= MANY) {
        signals.push(ui.count("fit.demand", usize::try_from(others).unwrap_or_default()));
    }
    signals
}

/// How many could show each thing, for those who want to know.
pub fn scarcity(ui: Ui, wishes: &[Scarcity]) -> Option<El> {
    let lines = wishes.iter().map(|wish| el("li").child(line(ui, wish)));
    (!wishes.is_empty()).then(|| fold(ui.t("fit.scarcity")).child(list("bullets").children(lines)))
}

fn line(ui: Ui, wish: &Scarcity) -> String {
    let skill = ui.skill(&wish.skill);
    if wish.teachers == 0 {
        return ui.fill("fit.teachers.none", &[("skill", &skill)]);
    }
    let teachers = ui.count("fit.teachers", wish.teachers);
    let room = ui.count("fit.with-room", wish.with_room);
    let values = [("skill", &*skill), ("teachers", &teachers), ("room", &room)];
    ui.fill("fit.scarce", &values)
}
