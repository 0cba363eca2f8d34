//! Writing JSON.

use crate::wire::node::Node;

/// Writes a tree as JSON text.
pub(in crate::wire) fn write(node: &Node<'_>) -> String {
    let mut text = String::new();
    put(node, &mut text);
    text
}

fn put(node: &Node<'_>, text: &mut String) {
    match node {
        Node::Bool(true) => text.push_str("true"),
        Node::Bool(false) => text.push_str("false"),
        Node::Whole(number) => text.push_str(&number.to_string()),
        Node::Text(value) => quote(value, text),
        Node::List(entries) => {
            text.push('[');
            for (i, entry) in entries.iter().enumerate() {
                if i > 0 {
                    text.push(',');
                }
                put(entry, text);
            }
            text.push(']');
        }
        Node::Object(pairs) => {
            text.push('{');
            for (i, (key, value)) in pairs.iter().enumerate() {
                if i > 0 {
                    text.push(',');
                }
                quote(key, text);
                text.push(':');
                put(value, text);
            }
            text.push('}');
        }
        // No document that we write holds a fraction, and what was read is not written as it is.
        _ => text.push_str("null"),
    }
}

fn quote(value: &str, text: &mut String) {
    text.push('"');
    for c in value.chars() {
        let short = match c {
            '"' | '\\' => c,
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\u{8}' => 'b',
            '\u{c}' => 'f',
            '\0'..='\u{1f}' => {
                text.push_str(if c < '\u{10}' { "\\u000" } else { "\\u001" });
                text.extend(char::from_digit(c as u32 % 16, 16));
                continue;
            }
            _ => {
                text.push(c);
                continue;
            }
        };
        text.push('\\');
        text.push(short);
    }
    text.push('"');
}
