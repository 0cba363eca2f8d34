//! How: how often, where, for how long, in which style, and with how many.

use leptos::prelude::*;

use crate::domain::Format;
use crate::session::{Action, Field};
use crate::view::control::{Ask, Choice, Pick, ask};
use crate::view::{El, Ui, el};

/// As many partners as one may want at once.
const MOST_PARTNERS: u16 = 3;

/// The page.
pub fn how(ui: Ui) -> AnyView {
    el("div")
        .class("questions")
        .child(el("p").class("intro").child(ui.t("how.intro")))
        .child(cadences(ui))
        .child(formats(ui))
        .child(durations(ui))
        .child(styles(ui))
        .child(capacity(ui))
        .into_any()
}

fn cadences(ui: Ui) -> Option<El> {
    let (ids, labels): (Vec<_>, Vec<_>) = ui.peek(|session| {
        let cadences = session.programme.cadences.iter();
        cadences
            .map(|cadence| (cadence.id.clone(), ui.text(&cadence.label)))
            .unzip()
    });
    let question = any(ui, Field::Cadences, "cadences", "how.cadences", labels)?;
    let rows = ids.clone();
    let chosen = ui.select(move |session| {
        let suits = |id| session.answers.cadences.contains(id);
        rows.iter().map(suits).collect()
    });
    Some(ask(ui, question, chosen, move |index, on| {
        if let Some(id) = ids.get(index) {
            ui.send(Action::Cadence(id.clone(), on));
        }
    }))
}

fn formats(ui: Ui) -> Option<El> {
    let formats = ui.peek(|session| session.programme.formats.clone());
    let labels = formats
        .iter()
        .map(|format| ui.t(format_key(*format)))
        .collect();
    let question = any(ui, Field::Formats, "formats", "how.formats", labels)?;
    let rows = formats.clone();
    let chosen = ui.select(move |session| {
        let suits = |format| session.answers.formats.contains(format);
        rows.iter().map(suits).collect()
    });
    Some(ask(ui, question, chosen, move |index, on| {
        if let Some(format) = formats.get(index) {
            ui.send(Action::Format(*format, on));
        }
    }))
}

fn durations(ui: Ui) -> Option<El> {
    let months = ui.peek(|session| session.programme.durations.clone());
    let labels = months
        .iter()
        .map(|months| ui.count("how.months", usize::from(*months)))
        .collect();
    let question = one(ui, Field::Duration, "durations", "how.durations", labels)?;
    let months: Vec<Option<u16>> = months.into_iter().map(Some).chain([None]).collect();
    let rows = months.clone();
    let chosen = ui.select(move |session| {
        let is = |months: &Option<u16>| *months == session.answers.duration_months;
        rows.iter().map(is).collect()
    });
    let question = Ask {
        short: true,
        ..question
    };
    Some(ask(ui, question, chosen, move |index, _| {
        ui.send(Action::Duration(months.get(index).copied().flatten()));
    }))
}

fn styles(ui: Ui) -> Option<El> {
    let (ids, labels): (Vec<_>, Vec<_>) = ui.peek(|session| {
        let styles = session.programme.styles.iter();
        styles
            .map(|style| (Some(style.id.clone()), ui.text(&style.label)))
            .unzip()
    });
    let question = one(ui, Field::Style, "styles", "how.styles", labels)?;
    let ids: Vec<_> = ids.into_iter().chain([None]).collect();
    let rows = ids.clone();
    let chosen =
        ui.select(move |session| rows.iter().map(|id| *id == session.answers.style).collect());
    Some(ask(ui, question, chosen, move |index, _| {
        ui.send(Action::Style(ids.get(index).cloned().flatten()));
    }))
}

fn capacity(ui: Ui) -> El {
    let wanted = ui.peek(|session| session.answers.capacity.unwrap_or(1));
    let numbers = 1..=MOST_PARTNERS.max(wanted);
    let label = |number: u16| Choice::from(ui.number(usize::from(number)));
    let question = Ask {
        field: Field::Capacity,
        name: "capacity",
        legend: ui.t("how.capacity"),
        hint: Some(ui.t("how.capacity.hint")),
        pick: Pick::One,
        choices: numbers.clone().map(label).collect(),
        short: true,
    };
    let chosen = ui.select(move |session| {
        let wanted = session.answers.capacity.unwrap_or(1);
        numbers.clone().map(|number| number == wanted).collect()
    });
    ask(ui, question, chosen, move |index, _| {
        if let Ok(number) = u16::try_from(index + 1) {
            ui.send(Action::Capacity(number));
        }
    })
}

/// A question that any number of answers suit; none where the programme names nothing to choose.
fn any(ui: Ui, field: Field, name: &'static str, key: &str, labels: Vec<String>) -> Option<Ask> {
    (!labels.is_empty()).then(|| Ask {
        field,
        name,
        legend: ui.t(key),
        hint: Some(ui.t("how.any")),
        pick: Pick::Any,
        choices: labels.into_iter().map(Choice::from).collect(),
        short: false,
    })
}

/// A question with one answer, or no preference.
fn one(ui: Ui, field: Field, name: &'static str, key: &str, labels: Vec<String>) -> Option<Ask> {
    let mut question = any(ui, field, name, key, labels)?;
    question.choices.push(ui.t("how.none").into());
    Some(Ask {
        hint: None,
        pick: Pick::One,
        ..question
    })
}

/// The text that names a way of meeting.
pub(super) const fn format_key(format: Format) -> &'static str {
    match format {
        Format::InPerson => "format.in-person",
        Format::Video => "format.video",
        Format::Call => "format.call",
        Format::Chat => "format.chat",
    }
}
