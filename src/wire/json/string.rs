//! Texts of JSON.

use std::borrow::Cow;

use super::Parser;

impl<'t> Parser<'_, 't> {
    /// Reads a text, which borrows unless something in it is escaped.
    pub(super) fn string(&mut self) -> Option<Cow<'t, str>> {
        self.at += 1;
        let mut unescaped = String::new();
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let ends = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..=0x1f);
            let Some(length) = rest.as_bytes().iter().position(ends) else {
                return self.ended();
            };
            let part = rest.get(..length).unwrap_or_default();
            self.at += length;
            match self.next() {
                Some(b'"') if unescaped.is_empty() => return Some(Cow::Borrowed(part)),
                Some(b'"') => return Some(Cow::Owned(unescaped + part)),
                Some(b'\\') => {
                    unescaped.push_str(part);
                    unescaped.push(self.escape()?);
                }
                // Control characters must be escaped.
                _ => return self.wrong(),
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        Some(match self.next() {
            Some(byte @ (b'"' | b'\\' | b'/')) => byte.into(),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            Some(_) => return self.wrong(),
            None => return self.ended(),
        })
    }

    /// The character of a UTF-16 unit such as `\u00e9`, or of two of them.
    fn unicode(&mut self) -> Option<char> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4);
        let Some(digits) = digits else {
            return self.ended();
        };
        self.at += 4;
        let Some(unit) = hexadecimal(digits) else {
            return self.wrong();
        };
        let pair = match (unit, self.low_half()) {
            (0xD800..=0xDBFF, Some(low)) => {
                self.at += 6;
                0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
            }
            _ => unit,
        };
        Some(char::from_u32(pair).unwrap_or_else(|| {
            // Half of a pair on its own.
            self.cut += 1;
            char::REPLACEMENT_CHARACTER
        }))
    }

    /// The unit that comes next, if it is the second of a pair.
    fn low_half(&self) -> Option<u32> {
        let escaped = self.text.as_bytes().get(self.at..self.at + 6)?;
        let unit = hexadecimal(escaped.strip_prefix(b"\\u")?)?;
        (0xDC00..=0xDFFF).contains(&unit).then_some(unit)
    }
}

fn hexadecimal(digits: &[u8]) -> Option<u32> {
    let mut number = 0;
    for digit in digits {
        number = number * 16 + char::from(*digit).to_digit(16)?;
    }
    Some(number)
}
