//! TypeScript types.

use std::fmt::Write;

use super::super::shape::{Custom, List, Map, Object, Shape};
use super::definitions::{Definition, definitions};
use super::{DOCUMENTS, TEXT, json, passes_ext_over, sentence};
use crate::wire::node::Node;

/// TypeScript declarations of every document.
#[must_use]
pub fn typescript() -> String {
    let objects = DOCUMENTS.iter().filter_map(|(_, shape)| match shape {
        Shape::Object(object) => Some(*object),
        _ => None,
    });
    let objects: Vec<&'static Object> = objects.collect();
    let mut text = String::from("// Generated from the Rust definitions: see tests/schema.rs.\n");
    for definition in definitions(&objects) {
        let name = definition.name();
        let declaration = match definition {
            Definition::Object(object) => interface(object),
            Definition::Words(words) => {
                let words: Vec<String> =
                    words.words.iter().map(|word| format!("'{word}'")).collect();
                format!("export type {name} = {};\n", words.join(" | "))
            }
            Definition::Text(other) => {
                format!(
                    "/** {TEXT} */\nexport type {name} = string | {};\n",
                    of(other)
                )
            }
        };
        text.push('\n');
        text.push_str(&declaration);
    }
    text
}

fn interface(object: &Object) -> String {
    let (about, name) = (sentence(object.about), object.name);
    let mut text = format!("/** {about} */\nexport interface {name} {{\n");
    if let Some(schema) = object.schema {
        let _ = writeln!(
            text,
            "  /** Which document this is, and in which version. */"
        );
        let _ = writeln!(text, "  schema: '{schema}';");
    }
    for field in object.fields {
        let (mark, null) = match (object.requires(field), object.read) {
            (true, _) => ("", ""),
            (false, true) => ("?", " | null"),
            (false, false) => ("?", ""),
        };
        let _ = writeln!(text, "  /** {} */", sentence(field.about));
        let _ = writeln!(text, "  {}{mark}: {}{null};", field.name, of(&field.shape));
    }
    if passes_ext_over(object) {
        let _ = writeln!(
            text,
            "  /** Yours to use; passed over. */\n  ext?: unknown;"
        );
    }
    text + "}\n"
}

/// The type of a shape, by name where it has one.
fn of(shape: &Shape) -> String {
    match shape {
        Shape::Bool => "boolean".to_owned(),
        Shape::Text | Shape::Id | Shape::Reference(_) | Shape::Parsed(_) => "string".to_owned(),
        Shape::Whole(..) | Shape::Number(_) => "number".to_owned(),
        Shape::Words(words) => words.name.to_owned(),
        Shape::TextOr(_) => "Text".to_owned(),
        Shape::Object(object) => object.name.to_owned(),
        Shape::OneOf(one_of) => {
            let names: Vec<&str> = one_of.objects.iter().map(|object| object.name).collect();
            names.join(" | ")
        }
        Shape::List(list) => list_type(list),
        Shape::Map(map) => map_type(map),
        Shape::Custom(custom) => custom_type(custom),
    }
}

fn list_type(list: &List) -> String {
    let entry = of(list.of);
    let (least, most) = list.count;
    if least == most {
        return format!("[{}]", vec![entry; most].join(", "));
    }
    if entry.contains(' ') {
        return format!("({entry})[]");
    }
    entry + "[]"
}

fn map_type(map: &Map) -> String {
    let value = of(map.of);
    match map.keys {
        Some(words) => format!("Partial<Record<{}, {value}>>", words.name),
        None => format!("Record<string, {value}>"),
    }
}

fn custom_type(custom: &Custom) -> String {
    let schema = json(custom.schema);
    let kinds = match schema.field("type") {
        Some(Node::List(kinds)) => kinds.iter().filter_map(Node::as_text).collect(),
        Some(kind) => kind.as_text().into_iter().collect(),
        None => vec!["unknown"],
    };
    let kinds: Vec<&str> = kinds
        .into_iter()
        .map(|kind| match kind {
            "integer" => "number",
            "array" => "string[]",
            other => other,
        })
        .collect();
    kinds.join(" | ")
}
