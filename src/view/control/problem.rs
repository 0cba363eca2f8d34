//! What is wrong with an answer, in words, and where it is.

use crate::domain::Side;
use crate::session::{Field, Problem, ProblemKind};
use crate::view::{Phrase, Ui};

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
        Field::Purposes => "purposes",
        Field::Approach => "approach",
        Field::Direction => "direction",
        Field::Visibility => "visibility",
        Field::Expectations => "expectations",
        Field::Question(place) => return format!("question-{place}"),
        Field::Own(name) => name,
        Field::Interested => "interested",
        Field::Rules => "rules",
        Field::Training => "training",
        Field::SelfCheck(place) => return format!("self-{place}"),
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
            let skill = skill_name(ui, field);
            ui.fill(
                "problem.choose-level",
                &[("skill", skill.as_deref().unwrap_or_default())],
            )
        }
        (ProblemKind::NameZone, _) => ui.t("problem.name-zone"),
        (ProblemKind::Answer, field) => {
            let question = asked(ui, field);
            ui.fill(
                "problem.answer",
                &[("question", question.as_deref().unwrap_or_default())],
            )
        }
        (ProblemKind::Agree, _) => ui.t("problem.agree"),
        (ProblemKind::Train, _) => {
            let programme = ui.programme();
            let training = programme.training.as_ref();
            let name = training.map(|training| ui.text(&training.label));
            ui.fill(
                "problem.train",
                &[("training", name.as_deref().unwrap_or_default())],
            )
        }
    }
}

/// The words of a question.
fn asked(ui: Ui, field: &Field) -> Option<Phrase> {
    match field {
        Field::Question(place) => {
            let programme = ui.programme();
            let question = programme.questions.get(*place)?;
            Some(ui.text(&question.label))
        }
        Field::Own(name) => Some(ui.t(&format!("ask.{name}")).into()),
        _ => None,
    }
}

fn skill_name(ui: Ui, field: &Field) -> Option<Phrase> {
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

/// What goes one way or the other is called, in ids, classes and the keys of texts.
#[must_use]
pub const fn side_name(side: Side) -> &'static str {
    match side {
        Side::Teach => "give",
        Side::Learn => "get",
    }
}
