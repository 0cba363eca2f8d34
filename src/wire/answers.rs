//! What one person has answered so far: a participant with gaps, and what a sign-up adds to it.

use std::collections::BTreeMap;

use serde::ser::{SerializeMap, Serializer};

use super::document::{document, leaf_schema};
use super::fields::{Fields, ReadFields};
use super::leaf::bad_id;
use super::node::{Node, Quoted};
use super::number::Whole;
use super::participant::{Person, Zone};
use super::path::Path;
use super::read::{Context, Read, Unread, entries, integer};
use super::write::WriteFields;
use crate::domain::{Answer, Answers, HoursAnswer, PersonId, Programme, Purpose, QuestionId};

document! {
    /// What a sign-up adds to a participant.
    struct Beyond "Beyond" write {
        /// Answers to the programme's own questions, by their ids.
        "answers" => default(BTreeMap::new()) questions: BTreeMap<QuestionId, Answer>,
        /// What the person wants from the programme.
        "purposes" => or(Vec::new()) purposes: Vec<Purpose>,
        /// What would make it worthwhile.
        "expectations" => optional expectations: Box<str>,
        /// Ids picked in the preview, most wanted first.
        "interested" => or(AtMost(Vec::new())) interested: AtMost<3, PersonId>,
    }
}

/// A list with at most so many entries.
#[derive(Debug)]
pub(super) struct AtMost<const MOST: usize, T>(pub Vec<T>);

impl<const MOST: usize, T: Read> Read for AtMost<MOST, T> {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        let list = Vec::read(node, at, cx)?;
        if list.len() > MOST {
            let message = format!("expected at most {MOST} entries, found {}", list.len());
            return Err(cx.error(at, "too-many", message));
        }
        Ok(Self(list))
    }
}

impl<const MOST: usize, T: serde::Serialize> serde::Serialize for AtMost<MOST, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<const MOST: usize, T> From<AtMost<MOST, T>> for Vec<T> {
    fn from(list: AtMost<MOST, T>) -> Self {
        list.0
    }
}

#[cfg(feature = "schema")]
impl<const MOST: usize, T: schemars::JsonSchema> schemars::JsonSchema for AtMost<MOST, T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AtMost".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = generator.subschema_for::<Vec<T>>();
        schema.insert("maxItems".into(), MOST.into());
        schema
    }
}

impl Read for BTreeMap<QuestionId, Answer> {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        let mut answers = Self::new();
        let mut bad = false;
        for (key, node) in entries(node, "an object from question to answer", at, cx)? {
            let at = at.field(&key);
            if matches!(node, Node::Null) {
                continue;
            }
            let asked =
                |programme: &Programme| programme.questions.iter().any(|q| q.id.as_str() == key);
            if !cx.programme.is_none_or(asked) {
                let message = format!("the programme does not ask {}; it stays", Quoted(&key));
                cx.warning(&at, "unknown-question", message);
            }
            let id = QuestionId::new(&*key).map_err(|error| bad_id(error, &at, cx));
            match (id, Answer::read(node, &at, cx)) {
                (Ok(id), Ok(answer)) => {
                    answers.insert(id, answer);
                }
                _ => bad = true,
            }
        }
        if bad {
            return Err(Unread::Bad);
        }
        Ok(answers)
    }
}

impl Read for Answer {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        match node {
            Node::Text(text) => Ok(Self::Text(text.into())),
            Node::Bool(value) => Ok(Self::Bool(value)),
            Node::List(_) => Vec::read(node, at, cx).map(Self::Many),
            Node::Number(value) if value.fract() == 0.0 => {
                integer(&node, i32::MIN.into(), i32::MAX.into(), at, cx)
                    .map(|value| Self::Number(Whole::<0, 0>(value).into()))
            }
            other => {
                let expected = "a text, a list of texts, a whole number, true or false";
                Err(cx.wrong_type(at, expected, &other))
            }
        }
    }
}

impl serde::Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => text.serialize(serializer),
            Self::Many(texts) => texts.serialize(serializer),
            Self::Number(number) => number.serialize(serializer),
            Self::Bool(value) => value.serialize(serializer),
        }
    }
}

leaf_schema!(Answer, {
    "type": ["string", "array", "integer", "boolean", "null"],
    "items": { "type": "string" }
});

impl Read for Answers {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        let mut fields = Fields::of(node, at, cx)?;
        let person = Person::read_fields(&mut fields, cx);
        let beyond = Beyond::read_fields(&mut fields, cx);
        fields.finish(&[Person::NAMES, Beyond::NAMES], cx);
        let (person, beyond) = (person?, beyond?);
        let hours = cx
            .programme
            .map(|programme| HoursAnswer::from_availability(&person.availability, programme));
        Ok(Self {
            id: person.id,
            name: person.name,
            unit: person.unit,
            location: person.location,
            manager: person.manager,
            stage: person.stage,
            languages: person.languages,
            time_zone: person.time_zone.map(|zone| zone.0),
            hours: hours.unwrap_or_default(),
            teach: person.teach.unwrap_or_default(),
            learn: person.learn.unwrap_or_default(),
            only: None,
            approach: person.approach,
            cadences: person.cadences,
            duration_months: person.duration_months.map(Into::into),
            formats: person.formats,
            style: person.style,
            capacity: person.capacity.map(Into::into),
            paired_with: person.paired_with,
            paired_before: person.paired_before,
            avoid: person.avoid,
            visibility: person.visibility,
            purposes: beyond.purposes,
            expectations: beyond.expectations,
            questions: beyond.questions,
            interested: beyond.interested.into(),
        })
    }
}

/// Answers with the programme that says what hours their parts of the day are.
pub(super) struct Said<'a>(pub &'a Answers, pub &'a Programme);

impl serde::Serialize for Said<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(answers, programme) = self;
        let answers: Answers = (*answers).clone();
        let person = Person {
            availability: answers.hours.availability(programme),
            id: answers.id,
            name: answers.name,
            unit: answers.unit,
            location: answers.location,
            manager: answers.manager,
            stage: answers.stage,
            languages: answers.languages,
            time_zone: answers.time_zone.map(Zone),
            teach: Some(answers.teach),
            learn: Some(answers.learn),
            approach: answers.approach,
            cadences: answers.cadences,
            duration_months: answers.duration_months.map(|months| Whole(months.into())),
            formats: answers.formats,
            style: answers.style,
            capacity: answers.capacity.map(|capacity| Whole(capacity.into())),
            paired_with: answers.paired_with,
            paired_before: answers.paired_before,
            avoid: answers.avoid,
            visibility: answers.visibility,
        };
        let beyond = Beyond {
            questions: answers.questions,
            purposes: answers.purposes,
            expectations: answers.expectations,
            interested: AtMost(answers.interested),
        };
        let mut map = serializer.serialize_map(None)?;
        person.write_fields(&mut map)?;
        beyond.write_fields(&mut map)?;
        map.end()
    }
}
