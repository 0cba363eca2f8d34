//! JSON Schemas and TypeScript types of the documents, from the same definitions as their readers.

mod typescript;

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::answers::Beyond;
use super::participant::{Person, REQUIRED};
use super::preview::{Excluded, Findings, PairScoreEntry, PreviewEntry};
use super::programme::ProgrammeEntry;
use super::roster::RosterEntry;
use super::{preview, programme, roster, signup};
use crate::domain::{Answers, Exclusion, Participant, SignUp};

pub use typescript::typescript;

/// The JSON Schema (2020-12) of every document, with the name of its file before `.schema.json`.
#[must_use]
pub fn schemas() -> Vec<(&'static str, Value)> {
    vec![
        (
            "programme",
            root::<ProgrammeEntry>("programme", Some(programme::SCHEMA)),
        ),
        (
            "roster",
            root::<RosterEntry>("roster", Some(roster::SCHEMA)),
        ),
        ("participant", root::<Participant>("participant", None)),
        ("answers", root::<Answers>("answers", None)),
        ("signup", root::<SignUp>("signup", Some(signup::SCHEMA))),
        (
            "preview",
            root::<PreviewEntry<'_>>("preview", Some(preview::SCHEMA)),
        ),
        ("pair-score", root::<PairScoreEntry>("pair-score", None)),
        ("issues", root::<Findings<'_>>("issues", None)),
    ]
}

/// The schema of a whole document, `schema` being the value of its field of that name.
fn root<T: JsonSchema>(name: &str, schema: Option<&str>) -> Value {
    let generator = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    let mut root = generator.into_root_schema_for::<T>();
    root.insert("$id".into(), format!("urn:bothways:{name}@1").into());
    if let Some(schema) = schema {
        let property = json!({
            "description": "Which document this is, and in which version.",
            "const": schema,
        });
        entry(&mut root, "properties", json!({}))["schema"] = property;
        let required = entry(&mut root, "required", json!([]));
        if let Some(required) = required.as_array_mut() {
            required.retain(|name| name != "schema");
            required.insert(0, "schema".into());
        }
    }
    let mut root = root.to_value();
    without_formats(&mut root);
    root
}

fn entry<'a>(schema: &'a mut Schema, key: &str, otherwise: Value) -> &'a mut Value {
    let object = schema.ensure_object();
    object.entry(key).or_insert(otherwise)
}

/// Takes out the names of Rust's number types, which strict validators do not know.
fn without_formats(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if map.get("format").is_some_and(Value::is_string) {
                map.remove("format");
            }
            map.values_mut().for_each(without_formats);
        }
        Value::Array(list) => list.iter_mut().for_each(without_formats),
        _ => {}
    }
}

/// Collects the schema of an object, field by field.
pub(super) struct Object {
    about: String,
    properties: Map<String, Value>,
    required: Vec<Value>,
}

impl Object {
    pub fn new(about: &[&str]) -> Self {
        Self {
            about: sentence(about),
            properties: Map::new(),
            required: Vec::new(),
        }
    }

    pub fn required<T: JsonSchema>(
        &mut self,
        generator: &mut SchemaGenerator,
        name: &str,
        doc: &[&str],
    ) {
        self.required.push(name.into());
        self.add(generator.subschema_for::<T>(), name, doc);
    }

    pub fn optional<T: JsonSchema>(
        &mut self,
        generator: &mut SchemaGenerator,
        name: &str,
        doc: &[&str],
    ) {
        self.add(generator.subschema_for::<Option<T>>(), name, doc);
    }

    pub fn default<T: JsonSchema + Serialize>(
        &mut self,
        generator: &mut SchemaGenerator,
        name: &str,
        doc: &[&str],
        default: &T,
    ) {
        let mut schema = generator.subschema_for::<Option<T>>();
        schema.insert("default".into(), json!(default));
        self.add(schema, name, doc);
    }

    fn add(&mut self, mut schema: Schema, name: &str, doc: &[&str]) {
        schema.insert("description".into(), sentence(doc).into());
        self.properties.insert(name.into(), schema.to_value());
    }

    pub fn finish(mut self) -> Schema {
        let ext = json!({ "description": "Yours to use; passed over." });
        self.properties.insert("ext".into(), ext);
        schemars::json_schema!({
            "type": "object",
            "description": self.about,
            "properties": self.properties,
            "required": self.required,
        })
    }
}

/// The lines of a doc comment as one.
fn sentence(doc: &[&str]) -> String {
    let lines: Vec<&str> = doc.iter().map(|line| line.trim()).collect();
    lines.join(" ")
}

impl JsonSchema for Participant {
    fn schema_name() -> Cow<'static, str> {
        "Participant".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Person::json_schema(generator);
        *entry(&mut schema, "required", json!([])) = json!(REQUIRED);
        for name in REQUIRED {
            let types = &mut entry(&mut schema, "properties", json!({}))[name]["type"];
            // What must be there is never null.
            let first = types[0].take();
            *types = first;
        }
        schema
    }
}

impl JsonSchema for Answers {
    fn schema_name() -> Cow<'static, str> {
        "Answers".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Person::json_schema(generator);
        let mut beyond = Beyond::json_schema(generator);
        let more = entry(&mut beyond, "properties", json!({})).take();
        if let (Some(properties), Value::Object(more)) = (
            entry(&mut schema, "properties", json!({})).as_object_mut(),
            more,
        ) {
            properties.extend(more);
        }
        let about = "What one person has answered so far, or what is known of them: a participant \
                     with gaps, and what a sign-up adds.";
        schema.insert("description".into(), about.into());
        schema
    }
}

impl JsonSchema for Excluded<'_> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Excluded".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let reasons = Exclusion::json_schema(generator);
        let mut properties = Map::new();
        for reason in reasons
            .get("enum")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            if let Some(reason) = reason.as_str() {
                properties.insert(reason.into(), json!({ "type": "integer", "minimum": 1 }));
            }
        }
        schemars::json_schema!({
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
        })
    }
}
