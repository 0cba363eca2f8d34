//! What one person has answered so far: a participant with gaps, and what a sign-up adds to it.

use super::check::id;
use super::context::Context;
use super::document::document;
use super::json::Json;
use super::node::{Node, quoted};
use super::participant::Person;
use super::shape::{Custom, List, Map, Object, Shape, both};
use super::value::{Described, FromNode, ReadFields, Reader, Shaped, ToFields, ToJson, object};
use crate::domain::{
    Agreement, Answer, Answers, HoursAnswer, OWN_QUESTION, PersonId, Programme, Purpose,
    QuestionId, Side, SmallMap,
};

document! {
    /// What a sign-up adds to a participant.
    part Beyond "Beyond" both of Answers {
        /// Answers to the programme's own questions, by their ids.
        "answers" => empty questions: SmallMap<QuestionId, Answer>,
        /// What the person wants from the programme.
        "purposes" => empty purposes: Vec<Purpose>,
        /// What would make it worthwhile.
        "expectations" => optional expectations: Box<str>,
        /// Ids picked in the preview, most wanted first.
        "interested" => empty interested: Picks,
        /// What the person agreed to.
        "agreement" => empty agreement: Agreement,
        /// The one direction they want, when they said that they want only one: what was picked on the other
        /// side stays, and does not count.
        "only" => optional only: Side,
    }
}

/// People picked in the preview.
pub(super) struct Picks;

impl Shaped for Picks {
    const SHAPE: Shape = Shape::List(&List {
        count: (0, 3),
        ..List::of(&PersonId::SHAPE)
    });
}

impl Shaped for SmallMap<QuestionId, Answer> {
    const SHAPE: Shape = Shape::Map(&Map {
        of: &Answer::SHAPE,
        expected: "an object from question to answer",
        some: false,
        check_key: Some(|key, at, cx| {
            let asks = |programme: &Programme| {
                key.starts_with(OWN_QUESTION)
                    || programme.questions.iter().any(|q| q.id.as_str() == key)
            };
            if !cx.programme.is_none_or(asks) {
                let message = format!("the programme does not ask {}; it stays", quoted(key));
                cx.warning(at, "unknown-question", message);
            }
            id(key, at, cx)
        }),
        #[cfg(feature = "schema")]
        keys: None,
    });
}

impl FromNode for SmallMap<QuestionId, Answer> {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        let mut answers = Self::default();
        for (id, answer) in node.pairs() {
            if !matches!(answer, Node::Null) {
                answers.insert(
                    QuestionId::new(id.text()).ok()?,
                    Answer::from_node(answer, cx)?,
                );
            }
        }
        Some(answers)
    }
}

impl ToJson for SmallMap<QuestionId, Answer> {
    fn to_json(&self, json: &mut Json) {
        json.object(|json| {
            for (id, answer) in self.iter() {
                json.field(id.as_str(), answer);
            }
        });
    }
}

impl Shaped for Answer {
    const SHAPE: Shape = Shape::Custom(&Custom {
        check: |node, at, cx| match node {
            // `null` is no answer.
            Node::Text(_) | Node::Bool(_) | Node::Null => Ok(()),
            Node::Whole(value) if i32::try_from(*value).is_ok() => Ok(()),
            Node::List(texts) if texts.iter().all(|text| text.as_text().is_some()) => Ok(()),
            other => {
                let expected = "a text, a list of texts, a whole number, true or false";
                Err(cx.wrong_type(at, expected, other))
            }
        },
        is_text: false,
        #[cfg(feature = "schema")]
        schema: r#"{
            "type": ["string", "array", "integer", "boolean", "null"],
            "items": { "type": "string" },
            "minimum": -2147483648,
            "maximum": 2147483647
        }"#,
    });
}

impl FromNode for Answer {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        match node {
            Node::Text(_) => node.take_text().map(Self::Text),
            Node::Bool(value) => Some(Self::Bool(*value)),
            Node::Whole(value) => i32::try_from(*value).ok().map(Self::Number),
            list => Vec::from_node(list, cx).map(Self::Many),
        }
    }
}

impl ToJson for Answer {
    fn to_json(&self, json: &mut Json) {
        match self {
            Self::Text(text) => text.to_json(json),
            Self::Many(texts) => texts.to_json(json),
            Self::Number(number) => number.to_json(json),
            Self::Bool(value) => value.to_json(json),
        }
    }
}

impl Shaped for Answers {
    const SHAPE: Shape = Shape::Object(&Object {
        fields: &const {
            both::<{ Person::FIELDS.len() + Beyond::FIELDS.len() }>(Person::FIELDS, Beyond::FIELDS)
        },
        #[cfg(feature = "schema")]
        name: "Answers",
        #[cfg(feature = "schema")]
        about: &[
            "What one person has answered so far, or what is known of them:",
            "a participant with gaps, and what a sign-up adds.",
        ],
        ..Person::OBJECT
    });
}

impl FromNode for Answers {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        let mut values = Reader::of(node, cx)?;
        let mut answers = Self::default();
        // The fields of a person, in their order.
        values.read(&mut answers.id);
        values.read(&mut answers.name);
        values.read(&mut answers.unit);
        values.read(&mut answers.location);
        values.read(&mut answers.manager);
        values.read(&mut answers.stage);
        values.read(&mut answers.languages);
        values.read(&mut answers.time_zone);
        values.read(&mut answers.hours);
        values.read(&mut answers.teach);
        values.read(&mut answers.learn);
        values.read(&mut answers.approach);
        values.read(&mut answers.cadences);
        values.read(&mut answers.duration_months);
        values.read(&mut answers.formats);
        values.read(&mut answers.style);
        values.read(&mut answers.capacity);
        values.read(&mut answers.paired_with);
        values.read(&mut answers.paired_before);
        values.read(&mut answers.avoid);
        values.read(&mut answers.visibility);
        values.read(&mut answers.ext);
        // And those beyond.
        answers.read_fields(&mut values);
        Some(answers)
    }
}

impl FromNode for HoursAnswer {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        let availability = Vec::from_node(node, cx)?;
        Some(Self::from_availability(&availability, cx.programme?))
    }
}

/// Writes answers; parts of days become the hours that the programme says they are.
pub(super) fn to_json(answers: &Answers, programme: &Programme) -> String {
    object(|json| {
        json.field("id", &answers.id);
        json.field("name", &answers.name);
        json.field("unit", &answers.unit);
        json.field("location", &answers.location);
        json.field("manager", &answers.manager);
        json.field("stage", &answers.stage);
        json.list("languages", &answers.languages);
        json.field("timeZone", &answers.time_zone);
        json.list("availability", &answers.hours.availability(programme));
        json.field("approach", &answers.approach);
        json.list("cadences", &answers.cadences);
        json.field("durationMonths", &answers.duration_months);
        json.list("formats", &answers.formats);
        json.field("style", &answers.style);
        json.field("capacity", &answers.capacity);
        json.list("pairedWith", &answers.paired_with);
        json.list("pairedBefore", &answers.paired_before);
        json.list("avoid", &answers.avoid);
        json.field("visibility", &answers.visibility);
        json.field("ext", &answers.ext);
        json.field("teach", &answers.teach);
        json.field("learn", &answers.learn);
        answers.to_fields(json);
    })
}
