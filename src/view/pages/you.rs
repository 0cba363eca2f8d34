//! You: stage, languages to meet in, unit. What the host knows is shown and not asked.

pub(super) mod languages;

use crate::domain::{PreviewPrivacy, Visibility};
use crate::session::{Action, Field};
use crate::view::control::{Ask, Choice, Pick, ask, fact, input, locked};
use crate::view::{El, Ui, el, of};

/// The page.
pub fn you(ui: Ui) -> El {
    of("div", "questions")
        .child(of("p", "intro").t(ui, "you.intro"))
        .child((!ui.peek().is_led()).then(|| stage(ui, "you.stage.hint")))
        .child(languages::languages(ui))
        .child(unit(ui))
        .child(visibility(ui))
}

/// The career stage; where somebody leads, it is asked for before all else.
pub(super) fn stage(ui: Ui, hint: &str) -> Option<El> {
    let mut choices: Vec<Choice> = Vec::new();
    for stage in &ui.programme().stages {
        choices.push(ui.text(&stage.label).into());
    }
    if choices.is_empty() {
        return None;
    }
    choices.push(ui.t("you.stage.none").into());
    let question = Ask {
        field: Field::Stage,
        name: "stages",
        legend: ui.t("you.stage"),
        hint: Some(ui.t(hint)),
        pick: Pick::One,
        choices,
        short: false,
    };
    Some(ask(
        ui,
        question,
        |session, place| {
            let stage = session.programme.stages.get(place);
            stage.map(|stage| &stage.id) == session.answers.stage.as_ref()
        },
        |session, place, _| {
            let stage = session.programme.stages.get(place);
            Some(Action::Stage(stage.map(|stage| stage.id.clone())))
        },
    ))
}

/// What a choice of visibility says.
pub(super) const fn visibility_key(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Named => "visibility.named",
        Visibility::Pseudonymous => "visibility.pseudonymous",
        Visibility::Unlisted => "visibility.unlisted",
    }
}

/// How much colleagues may see. A programme that names nobody does not offer it.
fn visibility(ui: Ui) -> Option<El> {
    const CHOICES: [Visibility; 3] = [
        Visibility::Named,
        Visibility::Pseudonymous,
        Visibility::Unlisted,
    ];
    let question = Ask {
        field: Field::Visibility,
        name: "visibilities",
        legend: ui.t("you.visibility"),
        hint: Some(ui.t("you.visibility.hint")),
        pick: Pick::One,
        choices: CHOICES
            .map(|choice| ui.t(visibility_key(choice)).into())
            .into(),
        short: false,
    };
    let named = ui.programme().preview == PreviewPrivacy::Named;
    named.then(|| {
        ask(
            ui,
            question,
            |session, place| {
                CHOICES.get(place) == Some(&session.answers.visibility.unwrap_or_default())
            },
            |_, place, _| Some(Action::Visibility(*CHOICES.get(place)?)),
        )
    })
}

fn unit(ui: Ui) -> El {
    let label = ui.t("you.unit");
    if locked(ui, &Field::Unit) {
        let unit = ui.peek().answers.unit.clone();
        return fact(ui, label, unit.unwrap_or_default().into());
    }
    let text = el("input")
        .attr("type", "text")
        .attr("autocomplete", "organization")
        .attr("maxlength", "128")
        .attr("dir", "auto")
        .value(move || ui.read().answers.unit.clone().unwrap_or_default().into())
        .on_input(move |text| ui.send(Action::Unit(text.into())));
    input(ui, Field::Unit, label, Some(ui.t("you.unit.hint")), text)
}
