//! The programme's own questions.

use super::check::EXT;
use super::context::Context;
use super::document::{document, words};
use super::ids::different_ids;
use super::leaf::Whole;
use super::node::{Node, Pairs, field, quoted};
use super::path::Path;
use super::shape::{Custom, List, Shape, Verdict};
use super::value::{FromNode, Shaped};
use crate::domain::{OWN_QUESTION, Places, Question, QuestionId, QuestionKind, ShowIf, Text};

document! {
    /// One of the programme's own questions.
    struct QuestionEntry "Question" read check(fits_its_kind) {
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
        "options" => distinct options: (Box<str>, Text),
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
    struct ChoiceEntry "Choice" read {
        /// What stands in the answer.
        "id" => required id: QuestionId,
        /// What people read; the id when left out.
        "label" => named label: Text,
    }
}

document! {
    /// Ask only if another question has this answer.
    for ShowIf "ShowIf" read {
        /// The id of the other question.
        "question" => required question: QuestionId,
        /// The answer as it stands in a sign-up: the id of a choice, a number, `true` or `false`.
        "is" => required is: Is,
    }
}

/// How a question is answered.
#[derive(Clone, Copy, Default)]
pub(super) enum AnswerKind {
    #[default]
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

/// An answer; a text once it was checked.
pub(super) struct Is;

impl Shaped for Is {
    const SHAPE: Shape = Shape::Custom(&Custom {
        check: |node, at, cx| match node {
            Node::Text(_) => Ok(()),
            Node::Bool(_) | Node::Whole(_) => {
                *node = Node::Text(node.found().into());
                Ok(())
            }
            other => Err(cx.wrong_type(at, "a text, a whole number, true or false", other)),
        },
        is_text: false,
        #[cfg(feature = "schema")]
        schema: r#"{ "type": ["string", "integer", "boolean"] }"#,
    });
}

fn fits_its_kind(question: &Pairs<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    match field(question, "kind").and_then(Node::as_text) {
        Some("choice" | "choices") => match field(question, "options") {
            Some(Node::List(options)) if options.is_empty() => {
                Err(cx.missing(&at.field("options")))
            }
            None => Err(cx.missing(&at.field("options"))),
            Some(_) => Ok(()),
        },
        Some("scale") => {
            let end = |name, usual| match field(question, name) {
                Some(Node::Whole(end)) => *end,
                _ => usual,
            };
            let (min, max) = (end("min", 1), end("max", 5));
            if min < max {
                return Ok(());
            }
            let (at, expected) = (at.field("max"), format!("a number above {min}"));
            Err(cx.unexpected(&at, "max-not-above-min", &expected, &max.to_string()))
        }
        _ => Ok(()),
    }
}

impl From<QuestionEntry> for Question {
    fn from(question: QuestionEntry) -> Self {
        Self {
            id: question.id,
            label: question.label,
            kind: match question.kind {
                AnswerKind::Text => QuestionKind::Text {
                    max_length: question.max_length.map(Into::into),
                },
                AnswerKind::Choice => QuestionKind::Choice(question.options),
                AnswerKind::Choices => QuestionKind::Choices(question.options),
                AnswerKind::Scale => QuestionKind::Scale(question.min.into(), question.max.into()),
                AnswerKind::YesNo => QuestionKind::YesNo,
            },
            required: question.required,
            show_if: question.show_if,
        }
    }
}

impl Shaped for (Box<str>, Text) {
    const SHAPE: Shape = ChoiceEntry::SHAPE;
}

impl FromNode for (Box<str>, Text) {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        let choice = ChoiceEntry::from_node(node, cx)?;
        Some((choice.id.as_str().into(), choice.label))
    }
}

impl Shaped for Question {
    const SHAPE: Shape = QuestionEntry::SHAPE;
}

impl FromNode for Question {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        QuestionEntry::from_node(node, cx).map(Into::into)
    }
}

/// The questions, every one with an id of its own; conditions name other questions, and in no
/// circle.
pub(super) struct Questions;

impl Shaped for Questions {
    const SHAPE: Shape = Shape::List(&List {
        check: Some(|questions, at, cx| {
            let ids = different_ids(questions, at, cx).and(free_ids(questions, at, cx));
            check_conditions(questions, at, cx).and(ids)
        }),
        ..List::of(&Question::SHAPE)
    });
}

/// Answers stand by the ids of their questions, beside those to ours and what is the host's own.
fn free_ids(questions: &[Node<'_>], at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    let mut sound = Ok(());
    for (i, question) in questions.iter().enumerate() {
        let Some(id) = question.field("id").and_then(Node::as_text) else {
            continue;
        };
        if id == EXT || id.starts_with(OWN_QUESTION) {
            let expected =
                format!("an id other than {EXT}, that does not begin with {OWN_QUESTION}");
            let at = at.index(i);
            sound = Err(cx.unexpected(&at.field("id"), "bad-id", &expected, &quoted(id)));
        }
    }
    sound
}

fn check_conditions(questions: &[Node<'_>], at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    let mut sound = Ok(());
    let mut places = Places::default();
    for (i, question) in questions.iter().enumerate() {
        if let Some(id) = question.field("id").and_then(Node::as_text) {
            places.insert(id, i);
        }
    }
    let mut before = Vec::new();
    for question in questions {
        before.push(waits_for(question).and_then(|other| places.get(other)));
    }
    let in_circle = in_circle(&before);
    for (i, question) in questions.iter().enumerate() {
        let Some(other) = waits_for(question) else {
            continue;
        };
        let at = at.index(i);
        let at = at.field("showIf");
        let (at_is, at) = (at.field("is"), at.field("question"));
        if places.get(other).is_none() {
            let message = format!(
                "there is no question {}; this one is always asked",
                quoted(other)
            );
            cx.warning(&at, "unknown-question", message);
        } else if in_circle[i] {
            let message = "this question waits for its own answer, and would never be asked";
            sound = Err(cx.error(&at, "circular", message.into()));
        } else if let Some(place) = places.get(other)
            && let Some(is) = question.field("showIf").and_then(|show| show.field("is"))
            && !may_be(&questions[place], is)
        {
            let message = format!(
                "nobody can answer {} so, and this is never asked",
                quoted(other)
            );
            cx.warning(&at_is, "unknown-option", message);
        }
    }
    sound
}

/// Whether this may be the answer to a question.
fn may_be(question: &Node<'_>, answer: &Node<'_>) -> bool {
    let kind = question.field("kind").and_then(Node::as_text);
    match (kind, answer) {
        (Some("choice" | "choices"), Node::Text(id)) => {
            let options = question.field("options").map_or(&[][..], Node::as_list);
            let mut ids = options
                .iter()
                .filter_map(|option| option.field("id")?.as_text());
            ids.any(|other| other == id)
        }
        (Some("choice" | "choices"), _) => false,
        (Some("yes-no"), Node::Text(text)) => matches!(&**text, "true" | "false"),
        (Some("yes-no"), answer) => matches!(answer, Node::Bool(_)),
        (Some("scale"), Node::Text(text)) => text.parse::<i32>().is_ok(),
        (Some("scale"), answer) => matches!(answer, Node::Whole(_)),
        _ => true,
    }
}

/// The id of the question that another one waits for.
fn waits_for<'a>(question: &'a Node<'_>) -> Option<&'a str> {
    question.field("showIf")?.field("question")?.as_text()
}

/// Which questions wait, directly or through others, for themselves.
fn in_circle(before: &[Option<usize>]) -> Vec<bool> {
    let mut in_circle = vec![false; before.len()];
    // Where the way began on which each was met.
    let mut met = vec![None; before.len()];
    for start in 0..before.len() {
        let mut next = Some(start);
        while let Some(i) = next {
            if met[i].is_none() {
                met[i] = Some(start);
            } else if met[i] == Some(start) && !in_circle[i] {
                // A way that comes back goes round once more.
                in_circle[i] = true;
            } else {
                break;
            }
            next = before[i];
        }
    }
    in_circle
}
