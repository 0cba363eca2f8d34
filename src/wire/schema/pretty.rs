//! JSON for people to read.

use super::super::json::Json;
use super::super::node::Node;
use super::super::value::{ToJson, written};

/// The widest a list or object may be to stand on one line.
const WIDTH: usize = 80;

/// Prints a tree with one entry per line, unless it is short.
pub(super) fn print(node: &Node<'_>) -> String {
    let mut text = String::new();
    entry(node, "\n", &mut text);
    text.push('\n');
    text
}

fn entry(node: &Node<'_>, line: &str, text: &mut String) {
    let short = written(node);
    if short.len() <= WIDTH - line.len() && !short.contains('{') {
        text.push_str(&short.replace("\",\"", "\", \""));
        return;
    }
    if let Node::Object(pairs) = node
        && let [(key, value @ (Node::Text(_) | Node::Whole(_)))] = pairs.as_slice()
    {
        text.push_str(&format!("{{ \"{}\": {} }}", key.text(), written(value)));
        return;
    }
    let inner = format!("{line}  ");
    match node {
        Node::Object(pairs) => {
            for (i, (key, value)) in pairs.iter().enumerate() {
                text.push_str(if i == 0 { "{" } else { "," });
                text.push_str(&inner);
                text.push_str(&written(&Node::text(key.text())));
                text.push_str(": ");
                entry(value, &inner, text);
            }
            text.push_str(line);
            text.push('}');
        }
        Node::List(entries) => {
            for (i, value) in entries.iter().enumerate() {
                text.push_str(if i == 0 { "[" } else { "," });
                text.push_str(&inner);
                entry(value, &inner, text);
            }
            text.push_str(line);
            text.push(']');
        }
        _ => text.push_str(&short),
    }
}

impl ToJson for Node<'_> {
    fn to_json(&self, json: &mut Json) {
        match self {
            Self::Bool(value) => value.to_json(json),
            Self::Whole(number) => json.whole(*number),
            Self::Text(text) => json.quote(text),
            Self::List(entries) => entries.to_json(json),
            Self::Object(pairs) => {
                json.object(|json| {
                    for (key, value) in pairs {
                        json.field(key.text(), value);
                    }
                });
            }
            _ => json.plain("null"),
        }
    }
}
