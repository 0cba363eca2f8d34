//! What is wrong with an answer, in words, and where it is.

use crate::domain::Side;
use crate::session::{Field, Problem, ProblemKind};
use crate::view::Ui;

/// The id of what answers a question, within its shadow root.
#[must_use]
pub fn field_id(field: &Field) -> String {
    let name = match field {
        Field::Skills(side) => return format!("skills-{}", side_name(*side)),
        Field::Level(side, index) => return format!("level-{}-{index}", side_name(*side)),
        Field::Stage => "stage",
        Field::Unit => "unit",
        Field::Languages => "languages",
        Field::TimeZone => "zone",
        Field::Hours => "hours",
        Field::Cadences => "cadences",
        Field::Duration => "duration",
        Field::Formats => "formats",
        Field::Style => "style",
        Field::Capacity => "capacity",
        Field::Interested => "interested",
    };
    name.to_owned()
}

/// What the person reads: what is wrong, and what to do.
#[must_use]
pub fn problem_text(ui: Ui, problem: &Problem) -> String {
    match (problem.kind, &problem.field) {
        (ProblemKind::PickOne, Field::Skills(Side::Teach)) => ui.t("problem.pick-one.give"),
        (ProblemKind::PickOne, _) => ui.t("problem.pick-one.get"),
        (ProblemKind::NothingEither, _) => ui.t("problem.nothing-either"),
        (ProblemKind::ChooseLevel, field) => {
            let skill = skill_name(ui, field).unwrap_or_default();
            ui.fill("problem.choose-level", &[("skill", &skill)])
        }
        (ProblemKind::NameZone, _) => ui.t("problem.name-zone"),
    }
}

fn skill_name(ui: Ui, field: &Field) -> Option<String> {
    let Field::Level(side, index) = field else {
        return None;
    };
    let session = ui.peek();
    let skill = match side {
        Side::Teach => &session.answers.teach.get(*index)?.skill,
        Side::Learn => &session.answers.learn.get(*index)?.skill,
    };
    Some(ui.skill(skill))
}

const fn side_name(side: Side) -> &'static str {
    match side {
        Side::Teach => "give",
        Side::Learn => "get",
    }
}
