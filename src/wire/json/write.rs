//! Writing JSON.

/// A JSON text in the making.
#[derive(Default)]
pub(in crate::wire) struct Json(String);

impl Json {
    /// The text.
    pub fn text(self) -> String {
        self.0
    }

    /// Begins a list or an object, or ends it. Like what follows it is not worth inlining: documents
    /// have many fields, and writing them is never slow.
    #[inline(never)]
    pub fn bracket(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    /// Parts a value from the one before it, if there is one.
    #[inline(never)]
    pub fn next(&mut self) {
        if !matches!(self.0.as_bytes().last(), Some(b'[' | b'{')) {
            self.0.push(',');
        }
    }

    /// Begins a field.
    #[inline(never)]
    pub fn name(&mut self, name: &str) {
        self.next();
        self.quote(name);
        self.0.push(':');
    }

    /// A whole number.
    #[inline(never)]
    pub fn whole(&mut self, number: i64) {
        self.0.push_str(&number.to_string());
    }

    /// A value that is written as it stands, such as one that was written before.
    #[inline(never)]
    pub fn plain(&mut self, value: &str) {
        self.0.push_str(value);
    }

    /// A text in quotation marks.
    pub fn quote(&mut self, value: &str) {
        let text = &mut self.0;
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
}
