//! That it reads as another reader of JSON does.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::wire::node::Node;

/// A tree as another reader would have it.
fn value(node: &Node<'_>) -> Value {
    match node {
        Node::Bool(value) => (*value).into(),
        #[allow(clippy::cast_precision_loss)]
        Node::Whole(number) => (*number as f64).into(),
        Node::Number(number) => (*number).into(),
        Node::Text(text) => (&**text).into(),
        Node::List(entries) => entries.iter().map(value).collect(),
        Node::Object(pairs) => {
            let pairs = pairs.iter();
            pairs
                .map(|(key, node)| (key.to_string(), value(node)))
                .collect()
        }
        _ => Value::Null,
    }
}

/// Numbers as doubles, which is what JavaScript has.
fn doubles(value: Value) -> Value {
    match value {
        Value::Number(number) => number.as_f64().into(),
        Value::Array(entries) => entries.into_iter().map(doubles).collect(),
        Value::Object(pairs) => {
            let pairs = pairs.into_iter();
            pairs.map(|(key, value)| (key, doubles(value))).collect()
        }
        other => other,
    }
}

#[track_caller]
fn check(text: &str) {
    let parsed = parse(text, None);
    if parsed.cut > 0 {
        return; // The other reader refuses halves of characters.
    }
    match serde_json::from_str::<Value>(text) {
        Ok(expected) => {
            let node = parsed.node.ok().unwrap();
            assert_eq!(value(&node), doubles(expected), "{text}");
        }
        Err(error) => {
            let found = parsed.node.err().unwrap_or_default();
            let expected = (error.line(), error.column(), error.is_eof());
            assert_eq!((found.line, found.column, found.at_end), expected, "{text}");
        }
    }
}

#[test]
fn every_mistake_is_found_where_another_reader_finds_it() {
    let text = " {\"a\\n\\u00e9\\ud83d\\ude00\" : [ 1 , -0.5e+2, 0, 10E-1 ,true,\nfalse, null ,{}, [] ] ,\n \"b\":\"\"} ";
    check(text);
    for at in 0..=text.len() {
        check(&text[..at]);
        for byte in "{}[]\",:\\ux1-.e0tn \n\u{7}".chars() {
            check(&format!("{}{byte}{}", &text[..at], &text[at..]));
            if at < text.len() {
                check(&format!("{}{byte}{}", &text[..at], &text[at + 1..]));
            }
        }
    }
}

#[test]
fn numbers_are_those_of_another_reader() {
    for text in [
        "0",
        "-0",
        "-1",
        "12",
        "0.1",
        "-12.50",
        "3e2",
        "3E+2",
        "25e-1",
        "9007199254740993",
        "1e22",
        "123456789012345678",
        "0e999",
        "1e999",
        "-1e999",
        "01",
        "-",
        "1.",
        "1.e",
        "1e",
        "1e+",
        ".1",
        "-x",
        "1x",
        "0.3",
        "59.999",
        "1e-7",
    ] {
        check(text);
    }
    let number = |text| match parse(text, None).node {
        Ok(Node::Number(number)) => number,
        _ => 0.0,
    };
    assert!((number("1e-320") - 1e-320).abs() < 1e-321);
    assert!(
        (number("123456789012345678901234567890e-5") / 1.2345678901234568e24 - 1.0).abs() < 1e-15
    );
}

#[test]
fn halves_of_characters_are_replaced_and_whole_ones_are_not() {
    let check = |text: &str, expected: &str, cut: usize| {
        let parsed = parse(text, None);
        assert_eq!(
            parsed.node.ok().unwrap().as_text(),
            Some(expected),
            "{text}"
        );
        assert_eq!(parsed.cut, cut, "{text}");
    };
    check(r#""\ud83d\ude00 😀""#, "😀 😀", 0);
    check(r#""\ud83d""#, "\u{fffd}", 1);
    check(r#""\ude00\uD83D\u0041""#, "\u{fffd}\u{fffd}A", 2);
    check(r#""\ud83d\ud83d\ude00""#, "\u{fffd}😀", 1);
    check(r#""\\ud83d""#, "\\ud83d", 0);
    check(r#""\\\ud83d""#, "\\\u{fffd}", 1);
}

#[test]
fn what_is_nested_too_deeply_is_passed_over_however_deep() {
    let nested = |depth: usize| format!("{}{}", r#"[{"a":"#.repeat(depth), "}]".repeat(depth));
    let deep = nested(100_000).replace(":}", ":[1,\"]\",{}]}");
    assert!(parse(&deep, None).node.is_ok());
    assert!(parse(&deep[..deep.len() - 1], None).node.is_err());
}

proptest! {
    #[test]
    fn texts_are_written_as_another_writer_does(text in "\\PC*|[\\x00-\\x7f]*") {
        let written = crate::wire::value::written(&text);
        prop_assert_eq!(&written, &serde_json::to_string(&text).unwrap());
        let read = parse(&written, None).node.ok().unwrap();
        prop_assert_eq!(read.as_text(), Some(&*text));
    }

    #[test]
    fn any_text_is_read_as_another_reader_does(text in r#"([\[\]{},:"\\ \n0-9eE.+\-]|true|"[a-z\\u]*"|"a":|null){0,12}"#) {
        check(&text);
    }
}
