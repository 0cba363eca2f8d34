//! Halves of characters.

use std::borrow::Cow;

/// Replaces escaped halves of surrogate pairs by U+FFFD, and says how many there were.
///
/// JSON allows them, and `JSON.stringify` writes them where a text was cut in the middle of an
/// emoji. Rust's texts cannot hold them, and one cut name must not cost a whole roster. The
/// replacement is as long, so that lines and columns stay.
pub(super) fn mend(text: &str) -> (Cow<'_, str>, usize) {
    let mut mended = Cow::Borrowed(text);
    let mut count = 0;
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find('\\')) {
        let start = at + found;
        at = match (unit(text, start), unit(text, start + 6)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => start + 12,
            (Some(0xD800..=0xDFFF), _) => {
                mended.to_mut().replace_range(start..start + 6, "\\ufffd");
                count += 1;
                start + 6
            }
            // The next character is escaped, and may be a backslash itself.
            _ => start + 1 + text[start + 1..].chars().next().map_or(0, char::len_utf8),
        };
    }
    (mended, count)
}

/// The UTF-16 unit of an escape such as `\ud83d`.
fn unit(text: &str, at: usize) -> Option<u16> {
    let hex = text.get(at..at + 6)?.strip_prefix("\\u")?;
    u16::from_str_radix(hex, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str, count: usize) {
        assert_eq!(mend(text), (Cow::Borrowed(expected), count));
    }

    #[test]
    fn halves_of_characters_are_replaced_and_whole_ones_are_not() {
        check(r#""\ud83d\ude00 😀""#, r#""\ud83d\ude00 😀""#, 0);
        check(r#""\ud83d""#, r#""\ufffd""#, 1);
        check(r#""\ude00\uD83D\u0041""#, r#""\ufffd\ufffd\u0041""#, 2);
        check(r#""\ud83d\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#, 1);
    }

    #[test]
    fn an_escaped_backslash_escapes_nothing() {
        check(r#""\\ud83d""#, r#""\\ud83d""#, 0);
        check(r#""\\\ud83d""#, r#""\\\ufffd""#, 1);
    }

    #[test]
    fn broken_escapes_are_left_to_the_parser() {
        for text in ["\\", "\\u", "\\ud83", "\\é", "\\ud83é", "\\u+123"] {
            check(text, text, 0);
        }
    }
}
