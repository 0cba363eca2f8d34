//! The list of people in a roster's text, cut into its entries before anything reads them.
//!
//! Only for the usual: whatever looks odd is left to the reader of whole texts, who can say what is
//! wrong.

/// Deeper than any document stands nothing in another without being odd.
const DEEP: usize = 100;

/// Something that is not as usual.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Odd;

/// Where in a text the entries of its list of people stand.
pub(super) struct Pieces<'t> {
    text: &'t str,
    start: usize,
    at: usize,
    /// Whether a comma came last, so that there must be another entry.
    open: bool,
}

impl<'t> Pieces<'t> {
    /// Finds the list: the value of the field `people` of an object.
    pub fn new(text: &'t str) -> Result<Self, Odd> {
        let mut pieces = Self {
            text,
            start: 0,
            at: 0,
            open: false,
        };
        pieces.expect(b'{')?;
        loop {
            let from = pieces.skip_space();
            if pieces.byte() != Some(b'"') {
                return Err(Odd);
            }
            pieces.skip_text()?;
            let key = &text[from..pieces.at];
            // Written another way, it may be any key.
            if key.contains('\\') {
                return Err(Odd);
            }
            pieces.expect(b':')?;
            if key == "\"people\"" {
                pieces.expect(b'[')?;
                pieces.start = pieces.at;
                return Ok(pieces);
            }
            pieces.skip_value()?;
            pieces.expect(b',')?;
        }
    }

    /// The next entry; `None` after the last.
    pub fn next(&mut self) -> Result<Option<&'t str>, Odd> {
        let from = self.skip_space();
        if self.byte() == Some(b']') {
            return if self.open { Err(Odd) } else { Ok(None) };
        }
        self.skip_value()?;
        let entry = &self.text[from..self.at];
        self.skip_space();
        self.open = self.byte() == Some(b',');
        if self.open {
            self.at += 1;
        } else if self.byte() != Some(b']') {
            return Err(Odd);
        }
        Ok(Some(entry))
    }

    /// The text without the entries, once there are no more.
    pub fn rest(&self) -> String {
        [&self.text[..self.start], &self.text[self.at..]].concat()
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) -> usize {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.byte() {
            self.at += 1;
        }
        self.at
    }

    fn expect(&mut self, byte: u8) -> Result<(), Odd> {
        self.skip_space();
        if self.byte() != Some(byte) {
            return Err(Odd);
        }
        self.at += 1;
        Ok(())
    }

    /// Goes behind the text that begins here.
    fn skip_text(&mut self) -> Result<(), Odd> {
        loop {
            self.at += 1;
            match self.byte() {
                None => return Err(Odd),
                Some(b'\\') => self.at += 1,
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(_) => {}
            }
        }
    }

    /// Goes behind the value that begins here, which may be none at all.
    fn skip_value(&mut self) -> Result<(), Odd> {
        self.skip_space();
        let mut depth = 0;
        loop {
            match self.byte() {
                None => return Err(Odd),
                Some(b'"') => self.skip_text()?,
                Some(b'{' | b'[') => {
                    depth += 1;
                    self.at += 1;
                }
                Some(b'}' | b']' | b',') if depth == 0 => return Ok(()),
                Some(b'}' | b']') => {
                    depth -= 1;
                    self.at += 1;
                }
                Some(_) => self.at += 1,
            }
            if depth > DEEP {
                return Err(Odd);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Result<(Vec<&str>, String), Odd> {
        let mut pieces = Pieces::new(text)?;
        let mut entries = Vec::new();
        while let Some(entry) = pieces.next()? {
            entries.push(entry);
        }
        Ok((entries, pieces.rest()))
    }

    #[test]
    fn a_list_is_cut_into_its_entries() {
        let text =
            r#" { "a" : [{"people": [1]}, "]"] , "people" : [ {"b": "}\"]"} ,2,[ ] ] , "c": 1 } "#;
        let (entries, rest) = cut(text).unwrap_or_default();
        assert_eq!(entries, [r#"{"b": "}\"]"} "#, "2", "[ ] "]);
        assert_eq!(
            rest,
            r#" { "a" : [{"people": [1]}, "]"] , "people" : [] , "c": 1 } "#
        );
        assert_eq!(
            cut(r#"{"people":[]}"#),
            Ok((Vec::new(), r#"{"people":[]}"#.to_owned()))
        );
    }

    #[test]
    fn whatever_is_odd_is_left_to_others() {
        let deep = format!(r#"{{"people":[{}]}}"#, "[".repeat(200));
        for text in [
            "",
            "[]",
            "{}",
            r#"{"people":{}}"#,
            r#"{"peopl\u0065":[]}"#,
            r#"{"people":[1,]}"#,
            r#"{"people":[1"#,
            r#"{"people":[1}"#,
            r#"{"a":1 "people":[]}"#,
            r#"{"people":["a]}"#,
            &deep,
        ] {
            assert_eq!(cut(text), Err(Odd), "{text}");
        }
    }
}
