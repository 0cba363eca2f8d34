//! TypeScript types, from the schemas.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Map, Value};

use super::schemas;

/// TypeScript declarations of every document.
#[must_use]
pub fn typescript() -> String {
    let mut types = BTreeMap::new();
    for (_, mut schema) in schemas() {
        if let Some(Value::Object(parts)) = schema.get_mut("$defs").map(Value::take) {
            types.extend(parts);
        }
        if let Some(name) = schema.get("title").and_then(Value::as_str) {
            types.insert(name.to_owned(), schema);
        }
    }
    let mut text = String::from("// Generated from the Rust types: see tests/schema.rs.\n");
    for (name, schema) in &types {
        text.push('\n');
        comment(&mut text, schema, "");
        if schema.get("properties").is_some() {
            let _ = writeln!(text, "export interface {name} {}", object(schema, ""));
        } else {
            let _ = writeln!(text, "export type {name} = {};", of(schema, ""));
        }
    }
    text
}

fn comment(text: &mut String, schema: &Value, indent: &str) {
    if let Some(doc) = schema.get("description").and_then(Value::as_str) {
        let doc: Vec<&str> = doc.split_whitespace().collect();
        let _ = writeln!(text, "{indent}/** {} */", doc.join(" "));
    }
}

fn object(schema: &Value, indent: &str) -> String {
    let inner = format!("{indent}  ");
    let required = list(schema, "required");
    let mut text = String::from("{\n");
    for (name, property) in fields(schema) {
        comment(&mut text, property, &inner);
        let mark = if required.iter().any(|required| required == name) {
            ""
        } else {
            "?"
        };
        let name = if name.contains('-') {
            format!("{name:?}")
        } else {
            name.clone()
        };
        let _ = writeln!(text, "{inner}{name}{mark}: {};", of(property, &inner));
    }
    text + indent + "}"
}

fn fields(schema: &Value) -> impl Iterator<Item = (&String, &Value)> {
    let fields: Option<&Map<_, _>> = schema.get("properties").and_then(Value::as_object);
    fields.into_iter().flatten()
}

fn list<'a>(schema: &'a Value, key: &str) -> &'a [Value] {
    schema
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

/// The type that a schema describes.
fn of(schema: &Value, indent: &str) -> String {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        return name.rsplit('/').next().unwrap_or_default().to_owned();
    }
    if let Some(value) = schema.get("const") {
        return value.to_string();
    }
    let alternatives = [list(schema, "anyOf"), list(schema, "oneOf")].concat();
    if !alternatives.is_empty() {
        return union(alternatives.iter().map(|schema| of(schema, indent)));
    }
    let values = list(schema, "enum");
    if !values.is_empty() {
        return union(values.iter().map(ToString::to_string));
    }
    match schema.get("type") {
        Some(Value::Array(types)) => union(types.iter().map(|kind| named(kind, schema, indent))),
        Some(kind) => named(kind, schema, indent),
        None => "unknown".to_owned(),
    }
}

fn named(kind: &Value, schema: &Value, indent: &str) -> String {
    match kind.as_str().unwrap_or_default() {
        "integer" | "number" => "number".to_owned(),
        "array" => {
            let of = of(schema.get("items").unwrap_or(&Value::Null), indent);
            if of.contains(' ') {
                format!("({of})[]")
            } else {
                format!("{of}[]")
            }
        }
        "object" if schema.get("properties").is_some() => object(schema, indent),
        "object" => {
            let of = of(
                schema.get("additionalProperties").unwrap_or(&Value::Null),
                indent,
            );
            format!("{{ [key: string]: {of} }}")
        }
        simple => simple.to_owned(),
    }
}

fn union(types: impl Iterator<Item = String>) -> String {
    types.collect::<Vec<_>>().join(" | ")
}
