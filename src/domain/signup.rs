//! What a person hands to the host page.

use super::{
    Answer, Answers, Exposure, Ext, Participant, PersonId, ProgrammeId, Purpose, QuestionId, Score,
    SmallMap, Text,
};

/// Whether a sign-up still stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// It does.
    #[default]
    Active,
    /// The person took it back.
    Withdrawn,
}

/// What the person agreed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Each rule, in the words the person read.
    pub ground_rules: Vec<Box<str>>,
    /// Whether they did the training, or said that they will before they meet; `None` when there was none.
    pub training: Option<bool>,
    /// What they hope to reach.
    pub goals: Vec<Box<str>>,
    /// What the host adds for itself.
    pub ext: Option<Ext>,
}

impl Agreement {
    /// Whether a rule is agreed to, in whatever language it was read.
    #[must_use]
    pub fn has(&self, rule: &Text) -> bool {
        let agreed = &self.ground_rules;
        let mut wordings = rule.wordings();
        wordings.any(|(_, wording)| agreed.iter().any(|text| **text == *wording))
    }
}

/// What makes a preview replayable: the same engine, programme and roster give the same bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Name and version of the engine.
    pub engine: Box<str>,
    /// The hash of the programme document.
    pub programme_hash: Box<str>,
    /// The hash of the roster document.
    pub roster_hash: Box<str>,
    /// The date whose zone offsets were used, when the programme names none.
    pub zone_date: Option<super::Date>,
    /// What chose whom to show, when that was not yet what the programme wants: nobody knew then whom
    /// many would pick.
    pub exposure: Option<Exposure>,
    /// Who was shown, with their scores.
    pub shown: Vec<(PersonId, Score)>,
}

/// How it goes, as one of a pair that already meets tells the host page.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckIn {
    /// A UUID, the same over retries.
    pub id: Box<str>,
    /// Counts from 1.
    pub revision: u32,
    /// The programme it is about.
    pub programme: ProgrammeId,
    /// The hash of the programme document.
    pub programme_hash: Box<str>,
    /// When it was sent, as an RFC 3339 instant in UTC.
    pub submitted_at: Box<str>,
    /// The language it was answered in.
    pub locale: Box<str>,
    /// Who tells, when the host said so.
    pub participant: Option<PersonId>,
    /// Whom they meet, when the host said so.
    pub with: Vec<PersonId>,
    /// What they answered.
    pub answers: SmallMap<QuestionId, Answer>,
}

/// A sign-up that the host has from an earlier visit, as far as it is gone on with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Earlier {
    /// The programme it is for.
    pub programme: ProgrammeId,
    /// Its revision, which another may follow; 0 where it does not say.
    pub revision: u32,
    /// Whether it still stands.
    pub status: Status,
    /// When it was sent, as an RFC 3339 instant.
    pub submitted_at: Option<Box<str>>,
    /// What the person answered.
    pub answers: Answers,
    /// What the host added for itself.
    pub ext: Option<Ext>,
}

/// What a person hands to the host page. The highest revision of a participant wins.
#[derive(Clone, Debug, PartialEq)]
pub struct SignUp {
    /// A UUID, the same over retries.
    pub id: Box<str>,
    /// Counts from 1.
    pub revision: u32,
    /// Whether it still stands.
    pub status: Status,
    /// The programme it is for.
    pub programme: ProgrammeId,
    /// The hash of the programme document that was answered.
    pub programme_hash: Box<str>,
    /// When it was sent, as an RFC 3339 instant in UTC.
    pub submitted_at: Box<str>,
    /// The language it was answered in.
    pub locale: Box<str>,
    /// The answers that a roster carries.
    pub participant: Participant,
    /// Answers to the programme's own questions.
    pub answers: SmallMap<QuestionId, Answer>,
    /// What the person wants from the programme.
    pub purposes: Vec<Purpose>,
    /// What would make it worthwhile.
    pub expectations: Option<Box<str>>,
    /// Picked in the preview, most wanted first; at most 3.
    pub interested: Vec<PersonId>,
    /// What the person agreed to.
    pub agreement: Agreement,
    /// What the preview showed; `None` when there was none.
    pub preview: Option<Receipt>,
    /// What the host added to the earlier one for itself.
    pub ext: Option<Ext>,
}
