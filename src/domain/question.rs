//! The questions that a programme adds, and answers to them.

use super::{QuestionId, Text};

/// What the ids of the questionnaire's own questions begin with; others are a programme's.
pub const OWN_QUESTION: &str = "bothways:";

/// One of the programme's own questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// What is asked.
    pub label: Text,
    /// How it is answered.
    pub kind: QuestionKind,
    /// Whether it must be answered.
    pub required: bool,
    /// When it is asked at all.
    pub show_if: Option<ShowIf>,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionKind {
    /// In words, of at most so many characters.
    Text {
        /// The most characters.
        max_length: Option<u32>,
    },
    /// With one of several.
    Choice(Vec<(Box<str>, Text)>),
    /// With any of several.
    Choices(Vec<(Box<str>, Text)>),
    /// With a number from the first to the second.
    Scale(i32, i32),
    /// With yes or no.
    YesNo,
}

impl QuestionKind {
    /// Whether an answer answers a question of this kind.
    #[must_use]
    pub fn takes(&self, answer: &Answer) -> bool {
        let offered = |options: &[(Box<str>, Text)], id: &str| {
            options.iter().any(|(other, _)| **other == *id)
        };
        match (self, answer) {
            (Self::Text { max_length }, Answer::Text(text)) => {
                max_length.is_none_or(|most| text.chars().count() <= most as usize)
            }
            (Self::YesNo, Answer::Bool(_)) => true,
            (Self::Choice(options), Answer::Text(id)) => offered(options, id),
            (Self::Choices(options), Answer::Many(ids)) => {
                ids.iter().all(|id| offered(options, id))
            }
            (Self::Scale(low, high), Answer::Number(number)) => (low..=high).contains(&number),
            _ => false,
        }
    }
}

/// Ask only if another question has this answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShowIf {
    /// The other question.
    pub question: QuestionId,
    /// The answer, as it stands in a document: a text, or `true` and `false` as such.
    pub is: Box<str>,
}

impl Answer {
    /// Whether it says nothing, and so is none.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Many(values) => values.is_empty(),
            Self::Number(_) | Self::Bool(_) => false,
        }
    }
}

/// An answer to one of the programme's own questions.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A text, or the value of a choice.
    Text(Box<str>),
    /// The values of several choices.
    Many(Vec<Box<str>>),
    /// A number on a scale.
    Number(i32),
    /// Yes or no.
    Bool(bool),
}
