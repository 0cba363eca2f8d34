//! What is more than a library's reader does.

#![allow(clippy::unwrap_used)]

use super::*;

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
