//! You: stage, languages to meet in, unit. What the host knows is shown and not asked.

pub(super) mod languages;

use leptos::prelude::*;

use crate::domain::StageId;
use crate::session::{Action, Field};
use crate::view::control::{Ask, Choice, Pick, ask, fact, input, locked};
use crate::view::{El, Ui, el};

/// The page.
pub fn you(ui: Ui) -> AnyView {
    el("div")
        .class("questions")
        .child(el("p").class("intro").child(ui.t("you.intro")))
        .child(stage(ui))
        .child(languages::languages(ui))
        .child(unit(ui))
        .into_any()
}

fn stage(ui: Ui) -> Option<El> {
    let stages: Vec<(StageId, String)> = ui.peek(|session| {
        let stages = session.programme.stages.iter();
        stages
            .map(|stage| (stage.id.clone(), ui.text(&stage.label)))
            .collect()
    });
    if stages.is_empty() {
        return None;
    }
    let (ids, labels): (Vec<_>, Vec<_>) = stages.into_iter().unzip();
    let ids: Vec<Option<StageId>> = ids.into_iter().map(Some).chain([None]).collect();
    let labels = labels.into_iter().chain([ui.t("you.stage.none")]);
    let question = Ask {
        field: Field::Stage,
        name: "stages",
        legend: ui.t("you.stage"),
        hint: Some(ui.t("you.stage.hint")),
        pick: Pick::One,
        choices: labels.map(Choice::from).collect(),
        short: false,
    };
    let stages = ids.clone();
    let chosen = ui.select(move |session| {
        let is = |id: &Option<StageId>| *id == session.answers.stage;
        stages.iter().map(is).collect()
    });
    Some(ask(ui, question, chosen, move |index, _| {
        ui.send(Action::Stage(ids.get(index).cloned().flatten()));
    }))
}

fn unit(ui: Ui) -> El {
    let label = ui.t("you.unit");
    let unit = ui.select(|session| session.answers.unit.as_deref().map(str::to_owned));
    if locked(ui, &Field::Unit) {
        return fact(ui, label, unit.get_untracked().unwrap_or_default());
    }
    let text = el("input")
        .attr("type", "text")
        .attr("autocomplete", "organization")
        .attr("maxlength", "128")
        .attr("dir", "auto")
        .value(move || unit.get().unwrap_or_default())
        .on_input(move |text| ui.send(Action::Unit(text.into())));
    input(ui, Field::Unit, label, Some(ui.t("you.unit.hint")), text)
}
