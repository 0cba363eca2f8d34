//! A question whose answers are listed, or what the host already answered.

use super::{Choice, Pick, choices, fact, group};
use crate::domain::{Approach, Format, Purpose, Visibility};
use crate::session::{Field, Listed, Session};
use crate::view::{El, Phrase, Ui, of};

/// The words of a question.
struct Words {
    /// What names its inputs, unique on its page.
    name: &'static str,
    /// The keys of what is asked, of what helps to answer, and of not choosing.
    legend: &'static str,
    hint: Option<&'static str>,
    none: &'static str,
    /// Whether the choices are short enough to stand side by side.
    short: bool,
}

impl Words {
    fn of(question: Listed) -> Self {
        let words = |name, legend, hint| Self {
            name,
            legend,
            hint,
            none: "how.none",
            short: false,
        };
        match question {
            Listed::Purposes => words("purposes", "aim.purposes", Some("how.any")),
            Listed::Approach => Self {
                none: "approach.none",
                ..words("approaches", "aim.approach", None)
            },
            Listed::Direction => Self {
                short: true,
                ..words("directions", "aim.direction", None)
            },
            Listed::Stage => Self {
                none: "you.stage.none",
                ..words("stages", "you.stage", Some("you.stage.hint"))
            },
            Listed::Visibility => words(
                "visibilities",
                "you.visibility",
                Some("you.visibility.hint"),
            ),
            Listed::Cadences => words("cadences", "how.cadences", Some("how.any")),
            Listed::Formats => words("formats", "how.formats", Some("how.any")),
            Listed::Duration => Self {
                short: true,
                ..words("durations", "how.durations", None)
            },
            Listed::Style => words("styles", "how.styles", None),
            Listed::Capacity => Self {
                short: true,
                ..words("capacity", "how.capacity", Some("how.capacity.hint"))
            },
        }
    }
}

/// Asks. What the host locked is shown; where there is nothing to choose from, nothing is asked.
#[must_use]
pub fn ask(ui: Ui, question: Listed) -> Option<El> {
    let words = Words::of(question);
    let (session, field) = (ui.peek(), question.field());
    if session.choices(question) == 0 {
        return None;
    }
    let legend = ui.t(words.legend).into();
    if locked(ui, &field) {
        let said = said(ui, &session, question);
        return (!said.is_empty()).then(|| fact(ui, legend, said));
    }
    let mut labels = Vec::new();
    for place in 0..session.choices(question) {
        labels.push(label(ui, &session, question, place));
    }
    labels.extend(left(ui, question).map(Into::into));
    let pick = if question.takes_any() {
        Pick::Any
    } else {
        Pick::One
    };
    let list = choices(
        words.name,
        pick,
        labels,
        move |place| ui.read().is_chosen(question, place),
        move |place, on| {
            if let Some(action) = ui.peek().choosing(question, place, on) {
                ui.send(action);
            }
        },
    );
    let list = of("div", if words.short { "short" } else { "long" }).child(list);
    let hint = match question {
        Listed::Stage if session.is_led() => Some("aim.stage.hint"),
        _ => words.hint,
    };
    let hint = hint.map(|key| ui.t(key));
    Some(group(ui, field, Some(legend), hint, list))
}

/// What was chosen; empty where nothing was, or is not asked.
#[must_use]
pub fn said(ui: Ui, session: &Session, question: Listed) -> Vec<Phrase> {
    let mut said = Vec::new();
    for place in 0..session.choices(question) {
        if session.is_chosen(question, place) {
            said.push(match question {
                Listed::Capacity => {
                    let partners = usize::from(session.partners(place));
                    ui.count("check.partners", partners).into()
                }
                _ => label(ui, session, question, place).label,
            });
        }
    }
    said
}

/// What stands as chosen where nothing was; `None` where something must be.
#[must_use]
pub fn left(ui: Ui, question: Listed) -> Option<String> {
    let left = question.may_be_left();
    left.then(|| ui.t(Words::of(question).none))
}

/// What a choice is called, and what it means where that is said.
fn label(ui: Ui, session: &Session, question: Listed, place: usize) -> Choice {
    let programme = &session.programme;
    let named = match question {
        Listed::Stage => programme.stages.get(place).map(|stage| &stage.label),
        Listed::Cadences => programme.cadences.get(place).map(|cadence| &cadence.label),
        Listed::Style => programme.styles.get(place).map(|style| &style.label),
        _ => None,
    };
    if let Some(named) = named {
        return ui.text(named).into();
    }
    let key = match question {
        Listed::Purposes => programme.purposes.get(place).map(|one| purpose_key(*one)),
        Listed::Formats => programme.formats.get(place).map(|one| format_key(*one)),
        Listed::Visibility => Listed::VISIBILITIES
            .get(place)
            .map(|one| visibility_key(*one)),
        Listed::Direction => {
            const KEYS: [&str; 3] = [
                "aim.direction.give",
                "aim.direction.get",
                "aim.direction.either",
            ];
            KEYS.get(place).copied()
        }
        Listed::Approach => {
            let approach = programme.approaches.get(place).copied();
            let key = approach_key(approach.unwrap_or_default());
            return Choice {
                label: ui.t(key).into(),
                hint: Some(ui.t(&format!("{key}.note"))),
            };
        }
        Listed::Duration => {
            let months = programme.durations.get(place).copied().unwrap_or_default();
            return ui.count("how.months", usize::from(months)).into();
        }
        _ => return ui.number(usize::from(session.partners(place))).into(),
    };
    ui.t(key.unwrap_or_default()).into()
}

/// The key of what a purpose is called.
#[must_use]
pub const fn purpose_key(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Knowledge => "purpose.knowledge",
        Purpose::Understanding => "purpose.understanding",
        Purpose::Retention => "purpose.retention",
        Purpose::Inclusion => "purpose.inclusion",
    }
}

/// The key of an approach; what it means stands under `{key}.note`.
const fn approach_key(approach: Approach) -> &'static str {
    match approach {
        Approach::Reciprocal => "approach.reciprocal",
        Approach::CoMentoring => "approach.co-mentoring",
        Approach::Reverse => "approach.reverse",
        Approach::Traditional => "approach.traditional",
    }
}

const fn visibility_key(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Named => "visibility.named",
        Visibility::Pseudonymous => "visibility.pseudonymous",
        Visibility::Unlisted => "visibility.unlisted",
    }
}

const fn format_key(format: Format) -> &'static str {
    match format {
        Format::InPerson => "format.in-person",
        Format::Video => "format.video",
        Format::Call => "format.call",
        Format::Chat => "format.chat",
    }
}

/// Whether the host knows a field better.
#[must_use]
pub fn locked(ui: Ui, field: &Field) -> bool {
    ui.peek().locked.contains(field)
}
