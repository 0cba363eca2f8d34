//! How: how often, where, for how long, in which style, and with how many.

use super::worth_it::own;
use crate::domain::Format;
use crate::session::{Action, Field, Page};
use crate::view::control::{Ask, Choice, Pick, ask};
use crate::view::{El, Ui, of};

/// As many partners as one may want at once.
const MOST_PARTNERS: u16 = 3;

/// The page.
pub fn how(ui: Ui) -> El {
    of("div", "questions")
        .child(of("p", "intro").t(ui, "how.intro"))
        .child(cadences(ui))
        .child(formats(ui))
        .child(durations(ui))
        .child(styles(ui))
        .child(capacity(ui))
        .child(own(ui, Page::How))
}

fn cadences(ui: Ui) -> Option<El> {
    let mut choices = Vec::new();
    for cadence in &ui.programme().cadences {
        choices.push(ui.text(&cadence.label).into());
    }
    let question = any(ui, Field::Cadences, "cadences", "how.cadences", choices)?;
    Some(ask(
        ui,
        question,
        |session, place| {
            let cadence = session.programme.cadences.get(place);
            cadence.is_some_and(|cadence| session.answers.cadences.contains(&cadence.id))
        },
        |session, place, on| {
            let cadence = session.programme.cadences.get(place)?;
            Some(Action::Cadence(cadence.id.clone(), on))
        },
    ))
}

fn formats(ui: Ui) -> Option<El> {
    let mut choices = Vec::new();
    for format in &ui.programme().formats {
        choices.push(ui.t(format_key(*format)).into());
    }
    let question = any(ui, Field::Formats, "formats", "how.formats", choices)?;
    Some(ask(
        ui,
        question,
        |session, place| {
            let format = session.programme.formats.get(place);
            format.is_some_and(|format| session.answers.formats.contains(format))
        },
        |session, place, on| {
            let format = session.programme.formats.get(place)?;
            Some(Action::Format(*format, on))
        },
    ))
}

fn durations(ui: Ui) -> Option<El> {
    let mut choices = Vec::new();
    for months in &ui.programme().durations {
        choices.push(ui.count("how.months", usize::from(*months)).into());
    }
    let question = Ask {
        short: true,
        ..one(ui, Field::Duration, "durations", "how.durations", choices)?
    };
    Some(ask(
        ui,
        question,
        |session, place| {
            let months = session.programme.durations.get(place);
            months == session.answers.duration_months.as_ref()
        },
        |session, place, _| {
            let months = session.programme.durations.get(place);
            Some(Action::Duration(months.copied()))
        },
    ))
}

fn styles(ui: Ui) -> Option<El> {
    let mut choices = Vec::new();
    for style in &ui.programme().styles {
        choices.push(ui.text(&style.label).into());
    }
    let question = one(ui, Field::Style, "styles", "how.styles", choices)?;
    Some(ask(
        ui,
        question,
        |session, place| {
            let style = session.programme.styles.get(place);
            style.map(|style| &style.id) == session.answers.style.as_ref()
        },
        |session, place, _| {
            let style = session.programme.styles.get(place);
            Some(Action::Style(style.map(|style| style.id.clone())))
        },
    ))
}

fn capacity(ui: Ui) -> Option<El> {
    let wanted = ui.peek().answers.capacity.unwrap_or(1);
    let mut choices = Vec::new();
    for number in 1..=MOST_PARTNERS.max(wanted) {
        choices.push(ui.number(usize::from(number)).into());
    }
    let question = Ask {
        hint: Some(ui.t("how.capacity.hint")),
        pick: Pick::One,
        short: true,
        ..any(ui, Field::Capacity, "capacity", "how.capacity", choices)?
    };
    Some(ask(
        ui,
        question,
        |session, place| usize::from(session.answers.capacity.unwrap_or(1)) == place + 1,
        |_, place, _| Some(Action::Capacity(u16::try_from(place + 1).ok()?)),
    ))
}

/// A question that any number of answers suit; none where the programme names nothing to choose.
fn any(ui: Ui, field: Field, name: &'static str, key: &str, choices: Vec<Choice>) -> Option<Ask> {
    (!choices.is_empty()).then(|| Ask {
        field,
        name,
        legend: ui.t(key),
        hint: Some(ui.t("how.any")),
        pick: Pick::Any,
        choices,
        short: false,
    })
}

/// A question with one answer, or no preference.
fn one(ui: Ui, field: Field, name: &'static str, key: &str, choices: Vec<Choice>) -> Option<Ask> {
    let mut question = any(ui, field, name, key, choices)?;
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
