//! Questions whose answers stand beside a participant: the programme's own, and a few of ours.

use std::sync::Arc;

use super::{Pick, choices, fact, group, input, locked};
use crate::domain::{Answer, Question, QuestionId, QuestionKind, Text};
use crate::session::{Action, Field, OwnKind, OwnQuestion, Session};
use crate::view::{El, Phrase, Ui, el, of};

/// As long as an answer in words may be where the programme does not say.
const LONG: u32 = 2000;

/// What is asked, and what can be answered.
#[derive(Clone)]
pub struct Open {
    field: Field,
    id: QuestionId,
    legend: Phrase,
    hint: Option<String>,
    how: How,
}

#[derive(Clone)]
enum How {
    /// In words, of at most so many characters.
    Words(u32),
    /// With one of these, where `None` is no answer.
    One(Vec<(Option<Answer>, Phrase)>),
    /// With any of these ids.
    Any(Vec<(Box<str>, Phrase)>),
}

impl Open {
    /// A question of the programme's, by its place.
    #[must_use]
    pub fn programme(ui: Ui, place: usize, question: &Question) -> Self {
        let labels = |options: &[(Box<str>, Text)]| {
            let mut labels = Vec::new();
            for (id, label) in options {
                labels.push((id.clone(), ui.text(label)));
            }
            labels
        };
        let mut hint = None;
        let how = match &question.kind {
            QuestionKind::Text { max_length } => How::Words(max_length.unwrap_or(LONG)),
            QuestionKind::Choice(options) => one_of(labels(options)),
            QuestionKind::Choices(options) => {
                hint = Some(ui.t("how.any"));
                How::Any(labels(options))
            }
            QuestionKind::Scale(low, high) => {
                let number = |number: i32| number.to_string();
                let ends = [("low", &*number(*low)), ("high", &*number(*high))];
                hint = Some(ui.fill("ask.scale", &ends));
                let mut steps = Vec::new();
                for step in *low..=*high {
                    steps.push((Some(Answer::Number(step)), number(step).into()));
                }
                How::One(steps)
            }
            QuestionKind::YesNo => How::One(vec![
                (Some(Answer::Bool(true)), ui.t("ask.yes").into()),
                (Some(Answer::Bool(false)), ui.t("ask.no").into()),
            ]),
        };
        Self {
            field: Field::Question(place),
            id: question.id.clone(),
            legend: ui.text(&question.label),
            hint,
            how,
        }
        .with_way_out(ui, question.required, "you.stage.none")
    }

    /// A question of the questionnaire's own.
    #[must_use]
    pub fn own(ui: Ui, question: &OwnQuestion) -> Self {
        let name = question.name;
        let labels = |ids: &[&str]| {
            let mut labels = Vec::new();
            for id in ids {
                labels.push((Box::from(*id), ui.t(&format!("ask.{name}.{id}")).into()));
            }
            labels
        };
        let (how, hint) = match question.kind {
            OwnKind::Text => (How::Words(LONG), Some(ui.t(&format!("ask.{name}.hint")))),
            OwnKind::One(ids) => (one_of(labels(ids)), None),
            OwnKind::Any(ids) => (How::Any(labels(ids)), Some(ui.t("how.any"))),
        };
        let none = match name {
            "swap" => "how.none",
            _ => "you.stage.none",
        };
        Self {
            field: Field::Own(name),
            id: question.id(),
            legend: ui.t(&format!("ask.{name}")).into(),
            hint,
            how,
        }
        .with_way_out(ui, question.required, none)
    }

    /// What must be answered says so; what need not be can be left unanswered again.
    fn with_way_out(mut self, ui: Ui, required: bool, key: &str) -> Self {
        if required {
            let needed = ui.t("ask.needed");
            self.hint = Some(match self.hint {
                Some(hint) => ui.sentences(&hint, &needed),
                None => needed,
            });
        } else if let How::One(answers) = &mut self.how {
            answers.push((None, ui.t(key).into()));
        }
        self
    }

    /// What is asked.
    #[must_use]
    pub fn legend(&self) -> &Phrase {
        &self.legend
    }

    /// What was answered, in words; empty where nothing was.
    #[must_use]
    pub fn said(&self, session: &Session) -> Vec<Phrase> {
        let mut said = Vec::new();
        match (&self.how, session.answers.questions.get(self.id.as_str())) {
            (How::Words(_), Some(Answer::Text(text))) => said.push(Phrase::own(text)),
            (How::One(answers), Some(answer)) => {
                for (other, label) in answers {
                    if other.as_ref() == Some(answer) {
                        said.push(label.clone());
                    }
                }
            }
            (How::Any(labels), Some(Answer::Many(ids))) => {
                for (id, label) in labels {
                    if ids.contains(id) {
                        said.push(label.clone());
                    }
                }
            }
            _ => {}
        }
        said
    }

    /// Asks; what the host knows is shown instead.
    #[must_use]
    pub fn ask(self, ui: Ui) -> El {
        if locked(ui, &self.field) {
            let said = self.said(&ui.peek());
            return fact(ui, self.legend, said);
        }
        let id = Arc::new(self.id);
        let (field, legend, hint) = (self.field, self.legend, self.hint);
        let (pick, answers, labels) = match self.how {
            How::Words(most) => return words(ui, field, legend, hint, most, &id),
            How::One(answers) => {
                let (answers, labels): (Vec<_>, Vec<_>) = answers.into_iter().unzip();
                (Pick::One, answers, labels)
            }
            How::Any(answers) => {
                let (mut ids, mut labels) = (Vec::new(), Vec::new());
                for (id, label) in answers {
                    ids.push(Some(Answer::Text(id)));
                    labels.push(label);
                }
                (Pick::Any, ids, labels)
            }
        };
        let short = labels.iter().all(|label| label.chars().count() < 8);
        let (answers, asked) = (Arc::new(answers), Arc::clone(&id));
        let offered = Arc::clone(&answers);
        let list = choices(
            &super::field_id(&field),
            pick,
            labels.into_iter().map(Into::into).collect(),
            move |place| {
                let session = ui.read();
                let given = session.answers.questions.get(asked.as_str());
                is_on(given, offered.get(place))
            },
            move |place, on| {
                let session = ui.peek();
                let given = session.answers.questions.get(id.as_str());
                let next = match (answers.get(place), pick) {
                    (Some(answer), Pick::One) => answer.clone(),
                    (Some(Some(Answer::Text(chosen))), Pick::Any) => Some(with(given, chosen, on)),
                    _ => return,
                };
                ui.send(Action::Answer((*id).clone(), next));
            },
        );
        let list = of("div", if short { "short" } else { "long" }).child(list);
        group(ui, field, Some(legend), hint, list)
    }
}

fn one_of(labels: Vec<(Box<str>, Phrase)>) -> How {
    let mut answers = Vec::new();
    for (id, label) in labels {
        answers.push((Some(Answer::Text(id)), label));
    }
    How::One(answers)
}

fn is_on(given: Option<&Answer>, answer: Option<&Option<Answer>>) -> bool {
    match (given, answer) {
        (Some(Answer::Many(ids)), Some(Some(Answer::Text(id)))) => ids.contains(id),
        (given, Some(answer)) => given == answer.as_ref(),
        (_, None) => false,
    }
}

/// The ids chosen so far, with one more or one less.
fn with(given: Option<&Answer>, chosen: &str, on: bool) -> Answer {
    let mut ids = match given {
        Some(Answer::Many(ids)) => ids.clone(),
        _ => Vec::new(),
    };
    ids.retain(|id| **id != *chosen);
    if on {
        ids.push(chosen.into());
    }
    Answer::Many(ids)
}

fn words(
    ui: Ui,
    field: Field,
    legend: Phrase,
    hint: Option<String>,
    most: u32,
    id: &Arc<QuestionId>,
) -> El {
    let (asked, id) = (Arc::clone(id), Arc::clone(id));
    let written = move || match ui.read().answers.questions.get(asked.as_str()) {
        Some(Answer::Text(text)) => text.to_string(),
        _ => String::new(),
    };
    let write = move |text: String| {
        let answer = Some(Answer::Text(text.into()));
        ui.send(Action::Answer((*id).clone(), answer));
    };
    input(
        ui,
        field,
        legend,
        hint,
        area(most).value(written).on_input(write),
    )
}

/// A field for a few lines, of at most so many characters.
#[must_use]
pub fn area(most: u32) -> El {
    el("textarea")
        .attr("rows", "3")
        .attr("dir", "auto")
        .attr("maxlength", &most.to_string())
}
