//! JSON Schemas and TypeScript types of the documents, from the same definitions as their readers.

mod definitions;
mod pretty;
mod typescript;

use definitions::{Definition, definitions};
pub use typescript::typescript;

use super::json::parse;
use super::node::{Key, Node, Pairs};
use super::preview::{Findings, PairScoreEntry};
use super::roster::RosterEntry;
use super::shape::{Custom, Field, List, Map, Object, Shape, Words};
use super::value::Shaped;
use crate::domain::{Answers, CheckIn, Participant, Plan, Preview, Programme, SignUp};

/// What `Text` is; the one shape with a name that is neither object nor words.
const TEXT: &str =
    "A text shown to people: the same in every language, or one per language tag. Never markup.";

/// Every document, with the name of its file before `.schema.json`.
const DOCUMENTS: [(&str, Shape); 10] = [
    ("programme", Programme::SHAPE),
    ("roster", RosterEntry::SHAPE),
    ("participant", Participant::SHAPE),
    ("answers", Answers::SHAPE),
    ("signup", SignUp::SHAPE),
    ("check-in", CheckIn::SHAPE),
    ("preview", Preview::SHAPE),
    ("cohort", Plan::SHAPE),
    ("pair-score", PairScoreEntry::SHAPE),
    ("issues", Findings::SHAPE),
];

/// The JSON Schema (2020-12) of every document, with the name of its file before `.schema.json`.
#[must_use]
pub fn schemas() -> Vec<(&'static str, String)> {
    let documents = DOCUMENTS.iter().filter_map(|(name, shape)| match shape {
        Shape::Object(object) => Some((*name, pretty::print(&document(name, object)))),
        _ => None,
    });
    documents.collect()
}

fn document(name: &str, object: &'static Object) -> Node<'static> {
    let mut schema = vec![
        pair(
            "$schema",
            word("https://json-schema.org/draft/2020-12/schema"),
        ),
        pair("$id", Node::text(&format!("urn:bothways:{name}@1"))),
        pair("title", word(object.name)),
    ];
    schema.extend(object_schema(object));
    let mut parts = Vec::new();
    for definition in definitions(&[object]).into_iter().skip(1) {
        let (name, part) = match definition {
            Definition::Object(object) => (object.name, object_schema(object)),
            Definition::Words(words) => (words.name, words_schema(words)),
            Definition::Text(other) => ("Text", text_schema(other)),
        };
        parts.push(pair(name, Node::Object(part)));
    }
    if !parts.is_empty() {
        schema.push(pair("$defs", Node::Object(parts)));
    }
    Node::Object(schema)
}

fn object_schema(object: &Object) -> Pairs<'static> {
    let mut properties = Vec::new();
    let mut required = Vec::new();
    if let Some(schema) = object.schema {
        let about = word("Which document this is, and in which version.");
        let property = vec![pair("description", about), pair("const", word(schema))];
        properties.push(pair("schema", Node::Object(property)));
        required.push(word("schema"));
    }
    for field in object.fields {
        let is_required = object.requires(field);
        if is_required {
            required.push(word(field.name));
        }
        let may_be_null = object.read && !is_required;
        properties.push(pair(field.name, field_schema(field, may_be_null)));
    }
    if passes_ext_over(object) {
        let about = word("Yours to use; passed over.");
        properties.push(pair("ext", Node::Object(vec![pair("description", about)])));
    }
    vec![
        pair("description", Node::text(&sentence(object.about))),
        pair("type", word("object")),
        pair("properties", Node::Object(properties)),
        pair("required", Node::List(required)),
    ]
}

/// Whether a field `ext` is let in, and not kept.
fn passes_ext_over(object: &Object) -> bool {
    let mut fields = object.fields.iter();
    object.read && !fields.any(|field| field.name == "ext")
}

fn field_schema(field: &Field, may_be_null: bool) -> Node<'static> {
    let mut schema = vec![pair("description", Node::text(&sentence(field.about)))];
    let mut rest = of(&field.shape);
    if may_be_null {
        rest = or_null(rest);
    }
    schema.extend(rest);
    if let Some(default) = field.default {
        schema.push(pair("default", value(&default())));
    }
    Node::Object(schema)
}

fn words_schema(words: &Words) -> Pairs<'static> {
    let words = words.words.iter().map(|known| word(known));
    vec![
        pair("type", word("string")),
        pair("enum", Node::List(words.collect())),
    ]
}

fn text_schema(other: &Shape) -> Pairs<'static> {
    let string = Node::Object(vec![pair("type", word("string"))]);
    vec![
        pair("description", word(TEXT)),
        pair("anyOf", Node::List(vec![string, Node::Object(of(other))])),
    ]
}

/// The schema of a shape, by reference where it has a name.
fn of(shape: &Shape) -> Pairs<'static> {
    let simple = |kind| vec![pair("type", word(kind))];
    match shape {
        Shape::Bool => simple("boolean"),
        Shape::Text => simple("string"),
        Shape::Id | Shape::Reference(_) => {
            let mut schema = simple("string");
            schema.extend([
                pair("minLength", Node::Whole(1)),
                pair("maxLength", Node::Whole(128)),
            ]);
            schema
        }
        Shape::Whole(low, high) => within("integer", *low, *high),
        Shape::Number(high) => within("number", 0, (*high).into()),
        Shape::Words(words) => reference(words.name),
        Shape::Parsed(parsed) => {
            let mut schema = simple("string");
            schema.push(pair("pattern", word(parsed.pattern)));
            schema
        }
        Shape::TextOr(_) => reference("Text"),
        Shape::List(list) => list_schema(list),
        Shape::Map(map) => map_schema(map),
        Shape::Object(object) => reference(object.name),
        Shape::OneOf(one_of) => {
            let objects = one_of.objects.iter();
            let objects = objects.map(|object| Node::Object(reference(object.name)));
            vec![pair("anyOf", Node::List(objects.collect()))]
        }
        Shape::Custom(custom) => custom_schema(custom),
    }
}

fn within(kind: &'static str, low: i64, high: i64) -> Pairs<'static> {
    vec![
        pair("type", word(kind)),
        pair("minimum", Node::Whole(low)),
        pair("maximum", Node::Whole(high)),
    ]
}

fn list_schema(list: &List) -> Pairs<'static> {
    let mut schema = vec![
        pair("type", word("array")),
        pair("items", Node::Object(of(list.of))),
    ];
    let (least, most) = list.count;
    if least > 0 {
        schema.push(pair("minItems", count(least)));
    }
    if most < usize::MAX {
        schema.push(pair("maxItems", count(most)));
    }
    schema
}

fn map_schema(map: &Map) -> Pairs<'static> {
    let mut schema = vec![
        pair("type", word("object")),
        pair("additionalProperties", Node::Object(of(map.of))),
    ];
    if map.some {
        schema.push(pair("minProperties", Node::Whole(1)));
    }
    if let Some(words) = map.keys {
        schema.push(pair("propertyNames", Node::Object(reference(words.name))));
    }
    schema
}

fn custom_schema(custom: &Custom) -> Pairs<'static> {
    match json(custom.schema) {
        Node::Object(pairs) => pairs,
        _ => Vec::new(),
    }
}

/// Lets `null` in.
fn or_null(mut schema: Pairs<'static>) -> Pairs<'static> {
    match schema.first_mut() {
        Some((key, kind)) if key.text() == "type" => {
            let null = word("null");
            match kind {
                Node::List(kinds) if kinds.iter().any(|kind| kind.as_text() == Some("null")) => {}
                Node::List(kinds) => kinds.push(null),
                kind => *kind = Node::List(vec![std::mem::replace(kind, Node::Null), null]),
            }
            schema
        }
        // Whatever there may be, `null` among it.
        None => schema,
        _ => {
            let null = Node::Object(vec![pair("type", word("null"))]);
            vec![pair("anyOf", Node::List(vec![Node::Object(schema), null]))]
        }
    }
}

fn reference(name: &str) -> Pairs<'static> {
    vec![pair("$ref", Node::text(&format!("#/$defs/{name}")))]
}

fn json(text: &'static str) -> Node<'static> {
    parse(text, None).node.unwrap_or(Node::Null)
}

/// A word, a number or a truth value.
fn value(text: &str) -> Node<'static> {
    match parse(text, None).node {
        Ok(Node::Bool(value)) => Node::Bool(value),
        Ok(Node::Whole(number)) => Node::Whole(number),
        Ok(Node::Text(word)) => Node::text(&word),
        _ => Node::Null,
    }
}

fn count(count: usize) -> Node<'static> {
    Node::Whole(i64::try_from(count).unwrap_or(i64::MAX))
}

const fn word(word: &'static str) -> Node<'static> {
    Node::word(word)
}

fn pair(name: &'static str, value: Node<'static>) -> (Key<'static>, Node<'static>) {
    (Key::Written(name.into()), value)
}

/// The lines of a doc comment as one.
fn sentence(doc: &[&str]) -> String {
    let lines: Vec<&str> = doc.iter().map(|line| line.trim()).collect();
    lines.join(" ")
}
