//! Aim: what brings the person here, and the way of working together that suits them.

use super::you::stage;
use crate::domain::{Approach, Purpose, Side};
use crate::session::{Action, Field, Part, Session};
use crate::view::control::{Ask, Choice, Pick, ask};
use crate::view::{El, Ui, el, nothing, of};

/// The page.
pub fn aim(ui: Ui) -> El {
    of("div", "questions")
        .child(of("p", "intro").t(ui, "aim.intro"))
        .child(purposes(ui))
        .child(approaches(ui))
        .child(led(ui))
}

fn purposes(ui: Ui) -> Option<El> {
    let mut choices: Vec<Choice> = Vec::new();
    for purpose in &ui.programme().purposes {
        choices.push(purpose_text(ui, *purpose).into());
    }
    let question = Ask {
        field: Field::Purposes,
        name: "purposes",
        legend: ui.t("aim.purposes"),
        hint: Some(ui.t("how.any")),
        pick: Pick::Any,
        choices,
        short: false,
    };
    let asked = !question.choices.is_empty();
    asked.then(|| {
        ask(
            ui,
            question,
            |session, place| {
                let purpose = session.programme.purposes.get(place);
                purpose.is_some_and(|purpose| session.answers.purposes.contains(purpose))
            },
            |session, place, on| {
                let purpose = session.programme.purposes.get(place)?;
                Some(Action::Purpose(*purpose, on))
            },
        )
    })
}

/// What a purpose is, in words.
pub fn purpose_text(ui: Ui, purpose: Purpose) -> String {
    ui.t(match purpose {
        Purpose::Knowledge => "purpose.knowledge",
        Purpose::Understanding => "purpose.understanding",
        Purpose::Retention => "purpose.retention",
        Purpose::Inclusion => "purpose.inclusion",
    })
}

/// The key of an approach; what it means stands under `{key}.note`.
pub(in crate::view) const fn approach_key(approach: Approach) -> &'static str {
    match approach {
        Approach::Reciprocal => "approach.reciprocal",
        Approach::CoMentoring => "approach.co-mentoring",
        Approach::Reverse => "approach.reverse",
        Approach::Traditional => "approach.traditional",
    }
}

fn approaches(ui: Ui) -> Option<El> {
    let mut choices: Vec<Choice> = Vec::new();
    for approach in &ui.programme().approaches {
        let key = approach_key(*approach);
        choices.push(Choice {
            label: ui.t(key),
            hint: Some(ui.t(&format!("{key}.note"))),
        });
    }
    if choices.len() < 2 {
        return None;
    }
    choices.push(ui.t("approach.none").into());
    let question = Ask {
        field: Field::Approach,
        name: "approaches",
        legend: ui.t("aim.approach"),
        hint: None,
        pick: Pick::One,
        choices,
        short: false,
    };
    Some(ask(
        ui,
        question,
        |session, place| {
            let approach = session.programme.approaches.get(place);
            approach == session.answers.approach.as_ref()
        },
        |session, place, _| {
            let approach = session.programme.approaches.get(place);
            Some(Action::Approach(approach.copied()))
        },
    ))
}

/// Where one of the two leads, who it is goes by their stages; in the middle, either may.
fn led(ui: Ui) -> El {
    let stages = el("div").live(
        move || ui.read().is_led(),
        move |led| match led {
            true => el("div").child(stage(ui, "aim.stage.hint")).into_any(),
            false => nothing(),
        },
    );
    let direction = el("div").live(
        move || ui.read().part() == Part::Either,
        move |either| match either {
            true => direction(ui).into_any(),
            false => nothing(),
        },
    );
    of("div", "questions").child(stages).child(direction)
}

fn direction(ui: Ui) -> El {
    const SIDES: [Option<Side>; 3] = [Some(Side::Teach), Some(Side::Learn), None];
    let choices = [
        "aim.direction.give",
        "aim.direction.get",
        "aim.direction.either",
    ];
    let question = Ask {
        field: Field::Direction,
        name: "directions",
        legend: ui.t("aim.direction"),
        hint: None,
        pick: Pick::One,
        choices: choices.map(|key| ui.t(key).into()).into(),
        short: true,
    };
    ask(
        ui,
        question,
        |session, place| SIDES.get(place) == Some(&session.answers.only),
        |session: &Session, place, _| match *SIDES.get(place)? {
            Some(side) => Some(Action::Only(side, true)),
            None => Some(Action::Only(session.answers.only?, false)),
        },
    )
}
