//! The programme's own questions.

use std::collections::HashMap;

use super::catalogue::id_as_label;
use super::document::{document, leaf_schema, schema_of, words};
use super::fields::{Fields, different_ids};
use super::node::{Node, Quoted};
use super::number::Whole;
use super::path::Path;
use super::read::{Context, Read, Unread, missing};
use crate::domain::{Question, QuestionId, QuestionKind, ShowIf, Text};

document! {
    /// One of the programme's own questions.
    struct QuestionEntry "Question" check(fits_its_kind) {
        /// Its id; answers stand under it.
        "id" => required id: QuestionId,
        /// How it is answered.
        "kind" => required kind: AnswerKind,
        /// What is asked.
        "label" => required label: Text,
        /// Whether it must be answered.
        "required" => default(false) required: bool,
        /// The most characters of a `text`.
        "maxLength" => optional max_length: Whole<1, 100_000>,
        /// What can be chosen, for `choice` and `choices`.
        "options" => distinct options: ChoiceEntry,
        /// The low end of a `scale`.
        "min" => default(Whole(1)) min: Whole<-1000, 1000>,
        /// The high end of a `scale`, above the low one.
        "max" => default(Whole(5)) max: Whole<-1000, 1000>,
        /// Ask only if another question has a certain answer.
        "showIf" => optional show_if: ShowIf,
    }
}

document! {
    /// Something that can be chosen.
    struct ChoiceEntry "Choice" {
        /// What stands in the answer.
        "id" => required id: QuestionId,
        /// What people read; the id when left out.
        "label" => or(id_as_label(&id)) label: Text,
    }
}

document! {
    /// Ask only if another question has this answer.
    for ShowIf "ShowIf" {
        /// The id of the other question.
        "question" => required question: QuestionId,
        /// The answer as it stands in a sign-up: the id of a choice, a number, `true` or `false`.
        "is" => required is: Is,
    }
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AnswerKind {
    Text,
    Choice,
    Choices,
    Scale,
    YesNo,
}

words! {
    AnswerKind {
        "text" => Text,
        "choice" => Choice,
        "choices" => Choices,
        "scale" => Scale,
        "yes-no" => YesNo,
    }
}

/// An answer as a text.
#[derive(Debug)]
pub(super) struct Is(Box<str>);

impl Read for Is {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        match node {
            Node::Text(text) => Ok(Self(text.into())),
            Node::Bool(_) | Node::Number(_) => Ok(Self(node.to_string().into())),
            other => Err(cx.wrong_type(at, "a text, a number, true or false", &other)),
        }
    }
}

impl From<Is> for Box<str> {
    fn from(is: Is) -> Self {
        is.0
    }
}

leaf_schema!(Is, { "type": ["string", "number", "boolean"] });

fn fits_its_kind(question: &Fields<'_, '_>, cx: &mut Context<'_>) -> Result<(), Unread> {
    let number = |name, usual| question.get(name).map_or(Some(usual), Node::as_number);
    match question.get("kind").and_then(Node::as_text) {
        Some("choice" | "choices") => match question.get("options") {
            Some(Node::List(options)) if !options.is_empty() => Ok(()),
            // Anything but an empty list is reported anyway.
            Some(Node::List(_)) | None => Err(missing(&question.at().field("options"), cx)),
            Some(_) => Ok(()),
        },
        Some("scale") => match (number("min", 1.0), number("max", 5.0)) {
            (Some(min), Some(max)) if min >= max => {
                let message = format!("expected a number above {min}, found {max}");
                Err(cx.error(&question.at().field("max"), "max-not-above-min", message))
            }
            _ => Ok(()),
        },
        _ => Ok(()),
    }
}

impl From<QuestionEntry> for Question {
    fn from(question: QuestionEntry) -> Self {
        let choices = |options: Vec<ChoiceEntry>| options.into_iter().map(Into::into).collect();
        Self {
            id: question.id,
            label: question.label,
            kind: match question.kind {
                AnswerKind::Text => QuestionKind::Text {
                    max_length: question.max_length.map(Into::into),
                },
                AnswerKind::Choice => QuestionKind::Choice(choices(question.options)),
                AnswerKind::Choices => QuestionKind::Choices(choices(question.options)),
                AnswerKind::Scale => QuestionKind::Scale(question.min.into(), question.max.into()),
                AnswerKind::YesNo => QuestionKind::YesNo,
            },
            required: question.required,
            show_if: question.show_if,
        }
    }
}

impl From<ChoiceEntry> for (Box<str>, Text) {
    fn from(option: ChoiceEntry) -> Self {
        (option.id.as_str().into(), option.label)
    }
}

impl Read for Question {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        QuestionEntry::read(node, at, cx).map(Into::into)
    }
}

schema_of!(Question, QuestionEntry);
schema_of!(Questions, Vec<Question>);

/// The questions, every one with an id of its own; conditions name other questions, and in no
/// circle.
#[derive(Debug)]
pub(super) struct Questions(pub Vec<Question>);

impl Read for Questions {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        let ids = different_ids(node.as_list(), at, cx);
        let conditions = check_conditions(node.as_list(), at, cx);
        let questions = Vec::read(node, at, cx)?;
        ids.and(conditions)?;
        Ok(Self(questions))
    }
}

fn check_conditions(
    questions: &[Node<'_>],
    at: &Path<'_>,
    cx: &mut Context<'_>,
) -> Result<(), Unread> {
    let mut sound = Ok(());
    let mut places = HashMap::new();
    for (i, question) in questions.iter().enumerate() {
        if let Some(id) = question.field("id").and_then(Node::as_text) {
            places.insert(id, i);
        }
    }
    let before: Vec<Option<usize>> = questions
        .iter()
        .map(|question| places.get(waits_for(question)?).copied())
        .collect();
    let in_circle = in_circle(&before);
    for (i, question) in questions.iter().enumerate() {
        let Some(other) = waits_for(question) else {
            continue;
        };
        let at = at.index(i);
        let at = at.field("showIf");
        let at = at.field("question");
        if !places.contains_key(other) {
            let message = format!(
                "expected the id of another question, found {}",
                Quoted(other)
            );
            sound = Err(cx.error(&at, "unknown-question", message));
        } else if in_circle[i] {
            let message = "this question waits for its own answer, and would never be asked";
            sound = Err(cx.error(&at, "circular", message.into()));
        }
    }
    sound
}

/// The id of the question that another one waits for.
fn waits_for<'a>(question: &'a Node<'_>) -> Option<&'a str> {
    question.field("showIf")?.field("question")?.as_text()
}

/// Which questions wait, directly or through others, for themselves.
fn in_circle(before: &[Option<usize>]) -> Vec<bool> {
    let mut waiting = vec![0_usize; before.len()];
    for &question in before.iter().flatten() {
        waiting[question] += 1;
    }
    // Whoever nobody waits for is in no circle; nor, without them, are those they wait for.
    let mut free: Vec<usize> = (0..before.len()).filter(|&i| waiting[i] == 0).collect();
    let mut in_circle = vec![true; before.len()];
    while let Some(i) = free.pop() {
        in_circle[i] = false;
        if let Some(next) = before[i] {
            waiting[next] -= 1;
            if waiting[next] == 0 {
                free.push(next);
            }
        }
    }
    in_circle
}
