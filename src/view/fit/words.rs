//! Fits and reasons in words. Never a figure: a score would promise what nobody can know.

use crate::domain::{Format, NotAnswered, Reason};
use crate::view::Ui;

/// What two people have in common: hours, rhythm, ways of meeting, style. `None` if nothing is known.
#[must_use]
pub fn common(ui: Ui, reasons: &[Reason]) -> Option<String> {
    let programme = ui.programme();
    let mut shared = Vec::new();
    for reason in reasons {
        shared.extend(match reason {
            Reason::SharedHours(minutes) => Some(hours(ui, *minutes)),
            Reason::SharedCadence(id) => {
                let cadence = programme.cadence(id.as_str());
                cadence.map(|cadence| ui.text(&cadence.label).into())
            }
            Reason::SharedFormat(format) => Some(ui.t(match format {
                Format::InPerson => "fit.format.in-person",
                Format::Video => "fit.format.video",
                Format::Call => "fit.format.call",
                Format::Chat => "fit.format.chat",
            })),
            Reason::SameStyle => Some(ui.t("fit.style")),
            _ => None,
        });
    }
    sentence(ui, "fit.common", &shared)
}

/// What sets them apart, which is good for an exchange.
#[must_use]
pub fn different(ui: Ui, reasons: &[Reason]) -> Option<String> {
    let unit = reasons.contains(&Reason::DifferentUnit);
    let stage = reasons.contains(&Reason::DifferentStage);
    let key = match (unit, stage) {
        (true, true) => "fit.different.both",
        (true, false) => "fit.different.unit",
        (false, true) => "fit.different.stage",
        (false, false) => return None,
    };
    Some(ui.t(key))
}

/// What one of the two did not say.
#[must_use]
pub fn unknown(ui: Ui, reasons: &[Reason]) -> Option<String> {
    let mut missing = Vec::new();
    for reason in reasons {
        if let Reason::NotAnswered(part) = reason {
            missing.push(ui.t(match part {
                NotAnswered::Hours => "fit.unknown.hours",
                NotAnswered::Stage => "fit.unknown.stage",
                NotAnswered::Rhythm => "fit.unknown.rhythm",
                NotAnswered::Unit => "fit.unknown.unit",
                NotAnswered::Style => "fit.unknown.style",
            }));
        }
    }
    let unknown = sentence(ui, "fit.unknown", &missing);
    let line = reasons.contains(&Reason::ReportingLineNotChecked);
    let line = line.then(|| ui.t("fit.unknown.line"));
    match (unknown, line) {
        (Some(unknown), Some(line)) => Some(ui.sentences(&unknown, &line)),
        (unknown, line) => unknown.or(line),
    }
}

/// Hours in common, as precise as anybody needs to know.
fn hours(ui: Ui, minutes: u32) -> String {
    let count = |key, count: u32| ui.count(key, usize::try_from(count).unwrap_or_default());
    match minutes {
        0..60 => count("fit.common.minutes", minutes),
        60..600 => count("fit.common.hours", minutes / 60),
        _ => ui.t("fit.common.plenty"),
    }
}

fn sentence(ui: Ui, key: &str, items: &[String]) -> Option<String> {
    (!items.is_empty()).then(|| ui.fill(key, &[("list", &ui.list(items))]))
}
