//! Typed ids, so that a stage can never be looked up among skills.

use std::fmt;

/// The most characters an id may have.
const MAX_CHARS: usize = 128;

/// Why a text is not an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdError {
    /// It has no characters.
    Empty,
    /// It has more than 128 characters.
    TooLong,
}

/// Whether a text is an id.
pub(crate) fn check(text: &str) -> Result<(), IdError> {
    if text.is_empty() {
        return Err(IdError::Empty);
    }
    // Bytes bound characters from above, so most ids need no counting.
    if text.len() > MAX_CHARS && text.chars().count() > MAX_CHARS {
        return Err(IdError::TooLong);
    }
    Ok(())
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// Takes a text of 1–128 characters as an id.
            ///
            /// # Errors
            ///
            /// [`IdError`] when it is empty or too long.
            pub fn new(text: impl Into<Box<str>>) -> Result<Self, IdError> {
                let text = text.into();
                check(&text)?;
                Ok(Self(text))
            }

            /// The id as it was written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Default for $name {
            /// Stands in for an id that nobody gave.
            fn default() -> Self {
                Self("?".into())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

ids! {
    /// Names a programme.
    ProgrammeId;
    /// Names a person within a roster. Ordered by UTF-8 bytes, as ties between matches are.
    PersonId;
    /// Names a skill of the catalogue.
    SkillId;
    /// Names an area of the catalogue.
    AreaId;
    /// Names a career stage of the programme.
    StageId;
    /// Names a rhythm of meeting of the programme.
    CadenceId;
    /// Names a communication style of the programme.
    StyleId;
    /// Names a part of the day of the programme.
    DayPartId;
    /// Names one of the programme's own questions.
    QuestionId;
    /// Names an item of the readiness self-check.
    ReadinessId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_1_to_128_characters_whatever_their_bytes() {
        assert_eq!(PersonId::new(""), Err(IdError::Empty));
        assert_eq!(
            PersonId::new("é".repeat(128)).map(|id| id.as_str().len()),
            Ok(256)
        );
        assert_eq!(PersonId::new("é".repeat(129)), Err(IdError::TooLong));
    }
}
