//! What can happen to a session, and what it asks of the outside in return.

use std::rc::Rc;

use super::state::{Cohort, Mode, Truth};
use super::{Card, Page};
use crate::domain::{
    Answer, Answers, Approach, CadenceId, DayPartId, Eagerness, Format, Goal, Hours, Likely,
    OfferLevel, PersonId, Preview, Purpose, QuestionId, Side, SkillRef, StageId, StyleId,
    Visibility, Weekday, WishLevel,
};

/// Something happened: the person did it, or the host says so.
#[derive(Clone, Debug)]
pub enum Action {
    /// On to the next page, if this one is answered.
    Next,
    /// Back to the page before.
    Back,
    /// To a page, to change what it asks; Next then leads back to Check.
    Go(Page),

    /// A skill is picked, or put back.
    Toggle(Side, SkillRef),
    /// The person wants this direction alone, or no longer.
    Only(Side, bool),
    /// How well they know a skill they teach.
    OfferLevel(SkillRef, OfferLevel),
    /// Whether they enjoy teaching it.
    Eagerness(SkillRef, Eagerness),
    /// Where they are with a skill they learn.
    WishLevel(SkillRef, WishLevel),
    /// Where they want to get with it; `None` leaves it to us.
    Goal(SkillRef, Option<Goal>),
    /// The one wish that matters most, or none.
    MostWanted(Option<SkillRef>),

    /// Their career stage, or that they would rather not say.
    Stage(Option<StageId>),
    /// Where they work.
    Unit(Box<str>),
    /// A language they can meet in, or not.
    Language(Box<str>, bool),
    /// The zone of their hours.
    TimeZone(Box<str>),
    /// The days of which any part suits; none for whoever is not so flexible.
    Flexible(Vec<Weekday>),
    /// A part of a day suits, or not.
    DayPart(Weekday, DayPartId, bool),
    /// A whole set of parts suits: a shortcut such as "every morning".
    DayParts(Vec<(Weekday, DayPartId)>),
    /// Exact hours are added.
    AddHours(Weekday, Hours),
    /// Exact hours are taken away, by their place in the list.
    RemoveHours(usize),
    /// A rhythm suits, or not.
    Cadence(CadenceId, bool),
    /// For how many months.
    Duration(Option<u16>),
    /// A way of meeting suits, or not.
    Format(Format, bool),
    /// Their communication style, or no preference.
    Style(Option<StyleId>),
    /// How many partners they want.
    Capacity(u16),

    /// They want this from the programme, or not.
    Purpose(Purpose, bool),
    /// The way of working together, or no preference.
    Approach(Option<Approach>),
    /// How much colleagues may see of them.
    Visibility(Visibility),
    /// What would make it worthwhile.
    Expectations(Box<str>),
    /// A question is answered, or the answer taken back.
    Answer(QuestionId, Option<Answer>),
    /// A ground rule, by its place, is agreed to, or not.
    Agree(usize, bool),
    /// What is to be learned before the start was learned, or not.
    Trained(bool),
    /// An item of the look at oneself, by its place.
    SelfCheck(usize, Truth),

    /// Somebody in the preview is picked, or put back.
    Interested(PersonId),
    /// A skill is added that opens more exchanges.
    Open(Side, SkillRef),
    /// A skill that would open more exchanges is none of theirs.
    NotMe(Side, SkillRef),
    /// Send the sign-up, or send it again.
    Submit,
    /// Take the sign-up back.
    Withdraw,
    /// Answer anew: everything but what the host locked is cleared.
    Clear,

    /// What has become of the roster.
    Roster(Cohort),
    /// It is known whom the plan for everybody would give the person, by the answers of this generation.
    Planned {
        /// As for a preview.
        generation: u64,
        /// Whom.
        likely: Likely,
        /// Cards of those too.
        people: Rc<[Card]>,
    },
    /// The preview for the answers of this generation is worked out.
    Previewed {
        /// [`super::Session::generation`] of the answers it is for; one that is out of date is dropped.
        generation: u64,
        /// What it says.
        preview: Rc<Preview>,
        /// What cards may show of the people in it.
        people: Rc<[Card]>,
    },
    /// Facts the host already knows, locked in the form.
    Facts(Box<Answers>),
    /// Answers from a draft or from the host, and the page to go on with.
    Restore(Box<Answers>, Option<Page>),
    /// Answers that were kept unfinished, the page to go on with, and the fields of a participant
    /// of which something could not be read, since the programme has changed.
    Resume(Box<Answers>, Option<Page>, Vec<Box<str>>),
    /// What the earlier sign-up says that the host has and that stands, if it has one.
    Stands(Option<Rc<Answers>>),
    /// What the questionnaire is for.
    Mode(Mode),

    /// The host took the sign-up.
    Acknowledged {
        /// A reference to quote.
        reference: Option<Box<str>>,
        /// What the host says to the person.
        message: Option<Box<str>>,
    },
    /// The host refused it.
    Rejected {
        /// What the host says to the person.
        message: Option<Box<str>>,
        /// Whether trying again makes sense.
        retry: bool,
    },
    /// The host has not answered in time; it may have arrived.
    TimedOut,
    /// Nobody listens.
    NobodyListened,
    /// The host wants to wait: back to the answers.
    Prevented,
}

/// What the outside has to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// The person changed an answer: tell the host, keep the draft.
    Changed,
    /// The answers that count for the preview changed: work it out.
    Preview,
    /// Another page is shown: tell the host, move the focus to its heading.
    PageShown(Page),
    /// The page was not answered: move the focus to the summary.
    ShowProblems,
    /// Say something politely to a screen reader.
    Announce(Notice),
    /// Hand the sign-up to the host, as it stands or as taken back.
    Submit,
    /// The answers arrived or were cleared: forget the draft.
    ForgetDraft,
    /// Somebody else goes on: nothing that was handed over before is theirs.
    NewPerson,
}

/// What was not picked, since as many are picked as may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A skill.
    Skill(SkillRef),
    /// Somebody in the preview.
    Person(PersonId),
}

/// What a screen reader is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A skill was added on this side.
    Added(Side, SkillRef),
    /// A skill was removed from this side.
    Removed(Side, SkillRef),
    /// No more than so many may be picked, so this was not.
    Full(usize, Refused),
    /// So many colleagues could exchange with the person so far.
    Matches(usize),
    /// The sign-up is on its way.
    Sending,
    /// It arrived.
    Received,
    /// It did not.
    NotReceived,
    /// Something was put on the clipboard, or could not be.
    Copied(bool),
}
