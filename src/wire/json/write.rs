//! Writing JSON.

/// A JSON text in the making.
#[derive(Default)]
pub(in crate::wire) struct Json(String);

impl Json {
    /// The text.
    pub fn text(self) -> String {
        self.0
    }

    /// Begins a list or an object, or ends it.
    pub fn bracket(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    /// Parts a value from the one before it, if there is one.
    pub fn next(&mut self) {
        if !matches!(self.0.as_bytes().last(), Some(b'[' | b'{')) {
            self.0.push(',');
        }
    }

    /// Begins a field.
    pub fn name(&mut self, name: &str) {
        self.next();
        self.quote(name);
        self.0.push(':');
    }

    /// A value that is written as it stands, such as a number.
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
