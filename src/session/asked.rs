//! The questions that programmes add, and those of the questionnaire that depend on the approach.

use super::{Page, Session};
use crate::domain::{Answer, Approach, OWN_QUESTION, Question, QuestionId, Side, SmallMap};

/// A question of the questionnaire's own whose answer stands in a sign-up beside those to the
/// programme's questions, under [`OwnQuestion::id`]. Its words are texts of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnQuestion {
    /// What its id and its texts are made of.
    pub name: &'static str,
    /// How it is answered.
    pub kind: OwnKind,
    /// Whether it must be answered.
    pub required: bool,
}

/// How it is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnKind {
    /// In words.
    Text,
    /// With one of these.
    One(&'static [&'static str]),
    /// With any of these.
    Any(&'static [&'static str]),
}

impl OwnQuestion {
    /// Every one that there is.
    pub(super) fn every() -> impl Iterator<Item = &'static Self> {
        SIGN_UP.iter().chain(CHECK_IN)
    }

    /// The id that its answer stands under.
    #[must_use]
    pub fn id(&self) -> QuestionId {
        QuestionId::new(format!("{OWN_QUESTION}{}", self.name)).unwrap_or_default()
    }

    /// Whether an answer is one to it.
    pub(super) fn takes(&self, answer: &Answer) -> bool {
        match (self.kind, answer) {
            (OwnKind::Text, Answer::Text(_)) => true,
            (OwnKind::One(options), Answer::Text(id)) => options.contains(&&**id),
            (OwnKind::Any(options), Answer::Many(ids)) => {
                ids.iter().all(|id| options.contains(&&**id))
            }
            _ => false,
        }
    }

    const fn new(name: &'static str, kind: OwnKind) -> Self {
        Self {
            name,
            kind,
            required: false,
        }
    }
}

/// When co-mentors exchange the lead.
const SWAP: OwnQuestion = OwnQuestion::new(
    "swap",
    OwnKind::One(&["each-time", "halfway", "when-ready"]),
);
/// What somebody needs to hear who is shown things by a person with fewer years.
const TO_BE_SHOWN: OwnQuestion = OwnQuestion::new(
    "hear-shown",
    OwnKind::Any(&["not-knowing", "my-say", "between-us"]),
);
/// What somebody needs to hear who shows things to a person with more years.
const TO_SHOW: OwnQuestion = OwnQuestion::new(
    "hear-showing",
    OwnKind::Any(&["say-what-i-think", "lead", "no-grudge"]),
);
const PROMISE: OwnQuestion = OwnQuestion::new("promise", OwnKind::Text);

/// How often the two met, which the others hang on.
const MET: OwnQuestion = OwnQuestion {
    required: true,
    ..OwnQuestion::new(
        "met",
        OwnKind::One(&["as-planned", "less", "once", NOT_YET]),
    )
};
const NOT_YET: &str = "not-yet";
const WOULD_HELP: OwnQuestion = OwnQuestion::new(
    "would-help",
    OwnKind::Any(&["time", "topics", "candour", "someone", NOTHING]),
);
/// Whoever ticks this ticks nothing else.
const NOTHING: &str = "nothing";
const NEXT: OwnQuestion = OwnQuestion {
    required: true,
    ..OwnQuestion::new("next", OwnKind::One(&["go-on", "swap", "change", "end"]))
};

/// All that is asked of whoever signs up.
const SIGN_UP: &[OwnQuestion] = &[SWAP, TO_BE_SHOWN, TO_SHOW, PROMISE];

/// What a pair that already meets is asked.
const CHECK_IN: &[OwnQuestion] = &[
    MET,
    OwnQuestion::new("gained", OwnKind::Text),
    OwnQuestion::new("gave", OwnKind::Text),
    OwnQuestion::new(
        "balance",
        OwnKind::One(&["even", "i-give", "i-get", "cannot-tell"]),
    ),
    WOULD_HELP,
    NEXT,
];

/// What a pair is asked that never met.
const NEVER_MET: &[OwnQuestion] = &[MET, WOULD_HELP, NEXT];

/// What a programme expects of one person, going by the approach and their stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// To show something and to get help.
    Both,
    /// To show something; getting help is welcome.
    Shows,
    /// To get help; showing something is welcome.
    IsShown,
    /// Either, as they like.
    Either,
}

impl Session {
    /// The approach they picked, or the only one there is. `None` for no preference.
    #[must_use]
    pub fn approach(&self) -> Option<Approach> {
        match *self.programme.approaches {
            [only] => Some(only),
            _ => self.answers.approach,
        }
    }

    /// What the approach expects of the person, and where it leaves that open, what they chose.
    #[must_use]
    pub fn part(&self) -> Part {
        match (self.part_by_stage(), self.answers.only) {
            (Part::Either, Some(Side::Teach)) => Part::Shows,
            (Part::Either, Some(Side::Learn)) => Part::IsShown,
            (part, _) => part,
        }
    }

    /// What the approach expects of anybody at this person's stage.
    #[must_use]
    pub fn part_by_stage(&self) -> Part {
        let shows_early = match self.approach() {
            Some(Approach::Reverse) => true,
            Some(Approach::Traditional) => false,
            _ => return Part::Both,
        };
        let stage = self.answers.stage.as_ref();
        let place = stage.and_then(|stage| self.programme.stage_index(stage.as_str()));
        let latest = self.programme.stages.len().checked_sub(1);
        match place {
            Some(0) if shows_early => Part::Shows,
            Some(0) => Part::IsShown,
            place if place == latest && shows_early => Part::IsShown,
            place if place == latest => Part::Shows,
            _ => Part::Either,
        }
    }

    /// Whether one may say, where skills are picked, that one wants one direction alone. Co-mentors
    /// exchange the lead, so each has something to show; where either may lead, it was asked before.
    #[must_use]
    pub fn may_want_one(&self) -> bool {
        let asked_before = self.part_by_stage() == Part::Either;
        self.approach() != Some(Approach::CoMentoring) && !asked_before
    }

    /// The questionnaire's own questions on a page, also those that an answer on it rules out.
    #[must_use]
    pub fn every_own_question(&self, page: Page) -> &'static [OwnQuestion] {
        match page {
            Page::CheckIn => CHECK_IN,
            page => self.own_questions(page),
        }
    }

    /// The questionnaire's own questions on a page that depend on other answers or the mode.
    #[must_use]
    pub fn own_questions(&self, page: Page) -> &'static [OwnQuestion] {
        match (page, self.approach()) {
            (Page::How, Some(Approach::CoMentoring)) => &[SWAP],
            (Page::How, Some(Approach::Reverse)) => match self.part() {
                Part::Shows => &[TO_SHOW],
                Part::IsShown => &[TO_BE_SHOWN],
                _ => &[TO_SHOW, TO_BE_SHOWN],
            },
            (Page::WorthIt, _) => &[PROMISE],
            (Page::CheckIn, _) => {
                let met = self.answers.questions.get(&MET.id());
                match met {
                    Some(Answer::Text(met)) if **met == *NOT_YET => NEVER_MET,
                    _ => CHECK_IN,
                }
            }
            _ => &[],
        }
    }

    /// Whether a question of the programme is asked, given the answers to others.
    #[must_use]
    pub fn is_asked(&self, question: &Question) -> bool {
        let Some(show_if) = &question.show_if else {
            return true;
        };
        let mut questions = self.programme.questions.iter();
        // A document has no circles, so this comes to an end.
        let other = questions.find(|other| other.id == show_if.question);
        let is = |answer: &Answer| match answer {
            Answer::Text(text) => *text == show_if.is,
            Answer::Many(texts) => texts.contains(&show_if.is),
            Answer::Number(number) => number.to_string() == *show_if.is,
            Answer::Bool(true) => *show_if.is == *"true",
            Answer::Bool(false) => *show_if.is == *"false",
        };
        // One that waits for what nobody is asked would never come.
        other.is_none_or(|other| {
            self.answers.questions.get(&other.id).is_some_and(is) && self.is_asked(other)
        })
    }

    /// The answers to questions that are asked, which are those that count. Others stay, in case
    /// they are asked again.
    #[must_use]
    pub fn counting_answers(&self) -> SmallMap<QuestionId, Answer> {
        let mut counting = SmallMap::default();
        let mut count = |id: &QuestionId| {
            if let Some(answer) = self.answers.questions.get(id) {
                counting.insert(id.clone(), answer.clone());
            }
        };
        for page in self.order() {
            for own in self.own_questions(page) {
                if self.page_applies(page) {
                    count(&own.id());
                }
            }
        }
        if self.page_applies(Page::WorthIt) {
            for question in &self.programme.questions {
                if self.is_asked(question) {
                    count(&question.id);
                }
            }
        }
        counting
    }

    /// Answers a question, or takes the answer back; an empty one is none.
    pub(super) fn answer(&mut self, id: QuestionId, mut answer: Option<Answer>) {
        if let Some(Answer::Many(texts)) = &mut answer
            && id.as_str().starts_with(OWN_QUESTION)
        {
            let newest = texts.last().cloned();
            let nothing = newest.as_deref() == Some(NOTHING);
            texts.retain(|text| (**text == *NOTHING) == nothing);
        }
        let answers = &mut self.answers_mut().questions;
        match answer.filter(|answer| !answer.is_blank()) {
            Some(answer) => answers.insert(id, answer),
            None => answers.remove(&id),
        }
    }
}
