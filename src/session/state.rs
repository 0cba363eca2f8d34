//! Everything the questionnaire knows about one person's run through it.

use std::rc::Rc;

use super::{Listed, Page, Problem};
use crate::domain::{
    Answers, Likely, PersonId, Preview, Programme, Side, SkillRef, SmallMap, StageId,
};

/// A question that can be locked by the host, point out a problem, or be changed from Check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The skills of one side.
    Skills(Side),
    /// The level of one skill, by its place on that side.
    Level(Side, usize),
    /// The career stage.
    Stage,
    /// Where they work.
    Unit,
    /// Languages to meet in.
    Languages,
    /// The zone.
    TimeZone,
    /// Weekly hours.
    Hours,
    /// Rhythms.
    Cadences,
    /// How long.
    Duration,
    /// Ways of meeting.
    Formats,
    /// Communication style.
    Style,
    /// How many partners.
    Capacity,
    /// What they want from the programme.
    Purposes,
    /// The way of working together.
    Approach,
    /// Which direction they want, where the approach leaves it open.
    Direction,
    /// How much colleagues may see of them.
    Visibility,
    /// What would make it worthwhile.
    Expectations,
    /// A question of the programme's, by its place.
    Question(usize),
    /// A question of the questionnaire's own, by its name.
    Own(&'static str),
    /// Picks in the preview.
    Interested,
    /// The ground rules.
    Rules,
    /// Something to learn before the start.
    Training,
    /// An item of the look at oneself, by its place.
    SelfCheck(usize),
}

/// What the questionnaire is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Signing up.
    #[default]
    SignUp,
    /// Telling how it goes, as a pair that already meets.
    CheckIn,
    /// Looking at a sign-up, without changing it.
    ReadOnly,
    /// The same with a check-in.
    ReadOnlyCheckIn,
}

impl Mode {
    /// Whether nothing can be changed or sent.
    #[must_use]
    pub const fn reads_only(self) -> bool {
        matches!(self, Self::ReadOnly | Self::ReadOnlyCheckIn)
    }

    /// Whether it is about a pair that already meets.
    #[must_use]
    pub const fn is_check_in(self) -> bool {
        matches!(self, Self::CheckIn | Self::ReadOnlyCheckIn)
    }
}

/// How true something is of oneself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// Yes.
    Yes,
    /// Most of the time.
    Mostly,
    /// Not yet.
    NotYet,
}

impl Truth {
    /// Every answer, the surest first.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Mostly, Self::NotYet];
}

/// Whether there is anybody to compare with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cohort {
    /// The host gave no roster.
    #[default]
    Absent,
    /// It is on its way.
    Loading,
    /// It could not be used.
    Failed,
    /// It is there; so many people in it have room for a partner.
    Ready(usize),
}

/// How far the sending is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sending {
    /// Not begun.
    #[default]
    Idle,
    /// The host has it and has not answered yet.
    Sending,
    /// It arrived.
    Received {
        /// A reference to quote.
        reference: Option<Box<str>>,
        /// What the host says.
        message: Option<Box<str>>,
    },
    /// The host refused it.
    Refused {
        /// What the host says.
        message: Option<Box<str>>,
        /// Whether trying again makes sense.
        retry: bool,
    },
    /// No answer in time; it may have arrived, and sending again is safe.
    TimedOut,
    /// Nobody listened.
    NobodyListened,
}

/// The element's `state`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nothing was answered since the last word of the host.
    Ready,
    /// Something was.
    Dirty,
    /// The sign-up is with the host.
    Submitting,
    /// It arrived.
    Acknowledged,
    /// It did not.
    Failed,
}

impl Phase {
    /// The name by which hosts know it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Dirty => "dirty",
            Self::Submitting => "submitting",
            Self::Acknowledged => "acknowledged",
            Self::Failed => "failed",
        }
    }
}

/// What a card may show of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Who.
    pub id: PersonId,
    /// Their name, where programme and person allow it.
    pub name: Option<Box<str>>,
    /// Where they work.
    pub unit: Option<Box<str>>,
    /// Their career stage.
    pub stage: Option<StageId>,
}

/// One person's run through the questionnaire.
#[derive(Clone, Debug)]
pub struct Session {
    /// What the coordinator decided.
    pub programme: Rc<Programme>,
    /// What it is for.
    pub mode: Mode,
    /// What was answered so far. Shared, so that whoever keeps a session's copy shares them too,
    /// and the same as before for as long as nothing changes.
    pub answers: Rc<Answers>,
    /// What the host knows better; not to be changed here.
    pub locked: Vec<Field>,
    /// The page on show.
    pub page: Page,
    /// Where the person came from to change something, and goes back to: Check, or who could fit.
    pub returns_to: Option<Page>,
    /// What is wrong with this page since Next was tried.
    pub problems: Vec<Problem>,
    /// Whether there is anybody to compare with.
    pub cohort: Cohort,
    /// Counts the changes that matter to the preview.
    pub generation: u64,
    /// The newest preview worked out.
    pub preview: Option<Rc<Preview>>,
    /// Whom the plan for everybody would give the person, once it is known.
    pub likely: Option<Likely>,
    /// Counts the previews that were worked out, so that each is drawn once.
    pub previews: u64,
    /// Skills that would open more exchanges and are none of theirs, as the person says.
    pub declined: Vec<(Side, SkillRef)>,
    /// What cards may show of everybody in the preview.
    pub people: Rc<[Card]>,
    /// How far the sending is.
    pub sending: Sending,
    /// Whether something was answered since the last word of the host.
    pub dirty: bool,
    /// What the host knows, kept to win over whatever is answered or restored later.
    pub facts: Rc<Answers>,
    /// The answers as they were handed to the host, until it takes them.
    pub sent: Option<Rc<Answers>>,
    /// Whether a wish was added since Check was left, so that its level was never asked.
    pub wish_added: bool,
    /// How the person sees themselves, by the key of the item. No answer: it is neither kept nor
    /// sent.
    pub self_check: SmallMap<Box<str>, Truth>,
    /// Pages with answers of earlier that no longer fit, as the programme has changed since.
    pub outdated: Vec<Page>,
    /// What the sign-up says that the host has of this person, if it has one that stands.
    pub standing: Option<Rc<Answers>>,
    /// What is on its way, or arrived last, takes the sign-up back.
    pub withdrawing: bool,
    /// The most partners one may want: as many as anybody, or as the host or a draft said.
    pub most_partners: u16,
}

impl Session {
    /// The most skills one may want help with; more would not be served better.
    pub const MOST_WISHES: usize = 5;
    /// The most skills one may offer.
    pub const MOST_OFFERS: usize = 12;
    /// The most people one may pick in the preview.
    pub const MOST_INTERESTED: usize = 3;

    /// A fresh run.
    #[must_use]
    pub fn new(programme: Rc<Programme>) -> Self {
        Self {
            programme,
            mode: Mode::default(),
            answers: Rc::default(),
            locked: Vec::new(),
            page: Page::Start,
            returns_to: None,
            problems: Vec::new(),
            cohort: Cohort::Absent,
            generation: 0,
            preview: None,
            likely: None,
            previews: 0,
            declined: Vec::new(),
            people: Rc::from([]),
            sending: Sending::Idle,
            dirty: false,
            facts: Rc::default(),
            sent: None,
            wish_added: false,
            self_check: SmallMap::default(),
            outdated: Vec::new(),
            standing: None,
            withdrawing: false,
            most_partners: Listed::MOST_PARTNERS,
        }
    }

    /// The answers, to be changed.
    pub(super) fn answers_mut(&mut self) -> &mut Answers {
        Rc::make_mut(&mut self.answers)
    }

    /// The element's `state`.
    #[must_use]
    pub fn phase(&self) -> Phase {
        match self.sending {
            Sending::Sending => Phase::Submitting,
            Sending::Received { .. } if !self.dirty => Phase::Acknowledged,
            Sending::Refused { .. } | Sending::TimedOut | Sending::NobodyListened => Phase::Failed,
            _ if self.dirty => Phase::Dirty,
            _ => Phase::Ready,
        }
    }

    /// Whether a skill is picked on a side.
    #[must_use]
    pub fn picked(&self, side: Side, skill: &SkillRef) -> bool {
        self.place(side, skill).is_some()
    }

    /// The place of a skill among those picked on a side.
    pub(super) fn place(&self, side: Side, skill: &SkillRef) -> Option<usize> {
        let (mut teach, mut learn) = (self.answers.teach.iter(), self.answers.learn.iter());
        match side {
            Side::Teach => teach.position(|offer| offer.skill == *skill),
            Side::Learn => learn.position(|wish| wish.skill == *skill),
        }
    }

    /// What a card may show of somebody in the preview.
    #[must_use]
    pub fn card(&self, id: &PersonId) -> Option<&Card> {
        self.people.iter().find(|card| card.id == *id)
    }
}
