//! Texts that people read, in one language or several.

/// A BCP 47 language tag as it was written, such as `de` or `pt-BR`. Compared ignoring case.
#[derive(Clone, Debug)]
pub struct LanguageTag(Box<str>);

impl LanguageTag {
    /// Takes a tag; nothing is checked, since an unknown tag only means that it is never asked for.
    #[must_use]
    pub fn new(tag: impl Into<Box<str>>) -> Self {
        Self(tag.into())
    }

    /// The tag as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary subtag: `pt` of `pt-BR`.
    #[must_use]
    pub fn primary(&self) -> &str {
        primary(&self.0)
    }

    /// Whether both have the same primary subtag: people who name them share a language.
    #[must_use]
    pub fn same_language(&self, other: &Self) -> bool {
        self.primary().eq_ignore_ascii_case(other.primary())
    }
}

/// The primary subtag of a language tag.
pub(crate) fn primary(tag: &str) -> &str {
    let end = tag.bytes().position(|byte| matches!(byte, b'-' | b'_'));
    end.map_or(tag, |end| &tag[..end])
}

impl PartialEq for LanguageTag {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for LanguageTag {}

impl Default for Text {
    /// Nothing, in every language.
    fn default() -> Self {
        Self::plain("")
    }
}

/// A text shown to people: the same in every language, or one per language. Never empty of languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text(Kind);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Plain(Box<str>),
    ByLanguage(Box<[(LanguageTag, Box<str>)]>),
}

impl Text {
    /// The same text whatever the language.
    #[must_use]
    pub fn plain(text: impl Into<Box<str>>) -> Self {
        Self(Kind::Plain(text.into()))
    }

    /// One text per language, the first being the one to fall back to. `None` without any.
    #[must_use]
    pub fn by_language(texts: Vec<(LanguageTag, Box<str>)>) -> Option<Self> {
        (!texts.is_empty()).then(|| Self(Kind::ByLanguage(texts.into())))
    }

    /// The text for a language tag: the exact tag, else the same primary language, else English,
    /// else the first there is.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        self.told(language).1
    }

    /// The same, with the language it is in where that is known.
    #[must_use]
    pub fn told(&self, language: &str) -> (Option<&LanguageTag>, &str) {
        match &self.0 {
            Kind::Plain(text) => (None, text),
            Kind::ByLanguage(texts) => {
                let distance = |(tag, _): &&(LanguageTag, Box<str>)| {
                    let is = |language: &str| tag.primary().eq_ignore_ascii_case(language);
                    match tag.as_str() {
                        exact if exact.eq_ignore_ascii_case(language) => 0,
                        _ if is(primary(language)) => 1,
                        _ if is("en") => 2,
                        _ => 3,
                    }
                };
                // Of equal ones the first.
                let nearest = texts.iter().min_by_key(distance);
                nearest.map_or((None, ""), |(tag, text)| (Some(tag), text))
            }
        }
    }

    /// Every wording with its language, where it has one.
    pub fn wordings(&self) -> impl Iterator<Item = (Option<&LanguageTag>, &str)> {
        let (plain, many) = match &self.0 {
            Kind::Plain(text) => (Some((None, &**text)), &[][..]),
            Kind::ByLanguage(texts) => (None, &**texts),
        };
        plain
            .into_iter()
            .chain(many.iter().map(|(tag, text)| (Some(tag), &**text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(pairs: &[(&str, &str)]) -> Text {
        let pairs = pairs
            .iter()
            .map(|(tag, text)| (LanguageTag::new(*tag), Box::from(*text)));
        Text::by_language(pairs.collect()).unwrap()
    }

    #[test]
    fn a_text_falls_back_to_the_language_then_english_then_the_first() {
        let greeting = text(&[("fr", "Bonjour"), ("de-AT", "Servus"), ("en", "Hello")]);
        assert_eq!(greeting.get("DE-at"), "Servus");
        assert_eq!(greeting.get("de"), "Servus");
        assert_eq!(greeting.get("pl"), "Hello");
        let (language, _) = greeting.told("pl");
        assert_eq!(language.map(LanguageTag::as_str), Some("en"));
        assert_eq!(text(&[("fr", "Bonjour")]).get("pl"), "Bonjour");
    }
}
