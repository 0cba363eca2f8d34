//! Everybody of a programme, compactly, and found by the skills they share.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use crate::domain::{
    Date, Exclusion, Hours, PairScore, Participant, PersonId, Platform, Programme, Stage,
    Visibility, Weekday,
};

use super::demand::{Demand, Gathering};
use super::frame::Frame;
use super::hours::common;
use super::intern::{Ids, Sets, Words};
use super::lines::Lines;
use super::numbering::Known;
use super::order::Order;
use super::pair::{Several, Ties};
use super::person::{Profile, Seen, Traits, may_be_named};
use super::preview::DemandOption;
use super::rules::check;
use super::score::judge;
use super::skills::Skills;
use crate::base::lists::Lists;

/// Everybody of a programme, ready to be compared.
///
/// Made by a [`CohortBuilder`](super::CohortBuilder). People are numbered; the numbers depend on
/// the order of the roster, and nothing that this returns depends on them.
#[derive(Debug)]
pub struct Cohort {
    pub(super) programme: Rc<Programme>,
    pub(super) reference: Date,
    pub(super) frame: Frame,
    pub(super) words: Words,
    /// Everybody with a number: first the people, then those whom they merely name.
    pub(super) ids: Ids,
    /// What every preview looks at of each person, and what only their card does.
    pub(super) people: Vec<Person>,
    pub(super) shown: Vec<Shown>,
    /// The different sets of languages, cadences and hours that people have.
    pub(super) languages: Sets,
    pub(super) cadences: Sets,
    pub(super) weeks: Sets,
    /// What people have for each other as far as others may see it.
    pub(super) skills: Skills,
    /// The same with the sensitive skills, which count in the plan alone; where there are any.
    pub(super) all_skills: Option<Skills>,
    /// Who lists each as a partner or to avoid, by person.
    pub(super) listed_by: Lists<(u32, Ties)>,
    pub(super) lines: Lines,
    order: OnceCell<Order>,
    demand: OnceCell<Demand>,
    gathering: RefCell<Option<Gathering>>,
}

/// One person, without their skills. Small, since every preview reads all of them.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub traits: Traits,
    /// Their languages, cadences and weekly hours, by the numbers of those sets.
    pub languages: u32,
    pub cadences: u32,
    pub week: u32,
}

/// What only a card needs of a person.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    pub name: Option<Box<str>>,
    pub visibility: Visibility,
}

/// What a card may show of somebody.
#[derive(Clone, Debug)]
pub struct PersonCard<'a> {
    /// Who.
    pub id: &'a PersonId,
    /// Their name, where both the programme and the person allow it.
    pub name: Option<&'a str>,
    /// Where in the organisation they work.
    pub unit: Option<&'a str>,
    /// Their career stage.
    pub stage: Option<&'a Stage>,
    /// How much others may see of them.
    pub visibility: Visibility,
}

/// What two people come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PairOutcome {
    /// They could exchange.
    Match(PairScore),
    /// They could not, for the first reason that applies.
    Excluded(Exclusion),
}

/// Nobody of a roster has this id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownPerson(pub Box<str>);

impl std::fmt::Display for UnknownPerson {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Without `Debug`, whose care for odd characters costs tables.
        for part in ["nobody in the roster has the id \"", &self.0, "\""] {
            f.write_str(part)?;
        }
        Ok(())
    }
}

impl std::error::Error for UnknownPerson {}

impl Cohort {
    /// Among more people it takes minutes to find out whom many would pick: nobody does so unasked.
    pub const MOST_GATHERED: usize = 20_000;

    /// Nobody yet, where the zones' offsets of a day count.
    pub(super) fn new(programme: Rc<Programme>, reference: Date) -> Self {
        Self {
            reference,
            frame: Frame::new(&programme),
            programme,
            words: Words::default(),
            ids: Ids::default(),
            people: Vec::new(),
            shown: Vec::new(),
            languages: Sets::default(),
            cadences: Sets::default(),
            weeks: Sets::default(),
            skills: Skills::default(),
            all_skills: None,
            listed_by: Lists::default(),
            lines: Lines::default(),
            order: OnceCell::new(),
            demand: OnceCell::new(),
            gathering: RefCell::new(None),
        }
    }

    /// How many people there are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.people.len()
    }

    /// The programme they are in.
    #[must_use]
    pub fn programme(&self) -> &Rc<Programme> {
        &self.programme
    }

    /// The day whose zone offsets count: the programme's start, else the day the cohort was made.
    #[must_use]
    pub const fn reference_date(&self) -> Date {
        self.reference
    }

    /// What a card may show of somebody; `None` when nobody has this id.
    #[must_use]
    pub fn person(&self, id: &str) -> Option<PersonCard<'_>> {
        let number = self.number(id)?;
        let (person, shown) = (&self.people[number as usize], &self.shown[number as usize]);
        let (traits, programme) = (&person.traits, &self.programme);
        let stage = traits.stage.map(usize::from);
        let named = may_be_named(programme, shown.visibility);
        Some(PersonCard {
            id: self.ids.get(number),
            name: shown.name.as_deref().filter(|_| named),
            unit: traits.unit.map(|unit| self.words.text(unit)),
            stage: stage.and_then(|place| programme.stages.get(place)),
            visibility: shown.visibility,
        })
    }

    /// Scores two people, seen from the first; figures in basis points. The rules are told apart:
    /// for people's eyes, see [`Exclusion::discreet`].
    ///
    /// # Errors
    ///
    /// [`UnknownPerson`] when either id is nobody's.
    pub fn score(&self, a: &str, b: &str) -> Result<PairOutcome, UnknownPerson> {
        let number = |id: &str| self.number(id).ok_or_else(|| UnknownPerson(id.into()));
        Ok(self.outcome(&self.skills, number(a)?, number(b)?))
    }

    /// What two people come to by these skills.
    pub(super) fn outcome(&self, skills: &Skills, a: u32, b: u32) -> PairOutcome {
        if a == b {
            return PairOutcome::Excluded(Exclusion::Same);
        }
        let pair = self.pair(a, b);
        let judged = check(&self.frame, &pair)
            .and_then(|exchange| judge(&self.frame, &pair, exchange, skills.fits(a, b)));
        match judged {
            Ok(score) => PairOutcome::Match(score),
            Err(exclusion) => PairOutcome::Excluded(exclusion),
        }
    }

    /// Compares so many more people with the others, towards knowing whom many would pick: about as
    /// much work for each as a preview. Says whether anybody is left.
    pub fn gather(&self, people: usize) -> bool {
        if self.demand.get().is_some() {
            return false;
        }
        let mut gathering = self.gathering.borrow_mut();
        let begun = gathering.get_or_insert_with(Gathering::new);
        let found = begun.go_on(self, people);
        let more = found.is_none();
        if let Some(demand) = found {
            *gathering = None;
            self.demand.get_or_init(|| demand);
        }
        more
    }

    /// Whether it is known whom many people would pick.
    #[must_use]
    pub fn knows_demand(&self) -> bool {
        self.demand.get().is_some()
    }

    /// Whom many people would pick.
    pub(super) fn demand(&self, option: DemandOption) -> Option<&Demand> {
        if option == DemandOption::Gather && self.size() <= Self::MOST_GATHERED {
            self.gather(usize::MAX);
        }
        self.demand.get()
    }

    /// The people in the order of their ids.
    pub(super) fn order(&self) -> &Order {
        self.order.get_or_init(|| Order::new(self))
    }

    /// The number of a person of the roster.
    pub(super) fn number(&self, id: &str) -> Option<u32> {
        let number = self.ids.find(id)?;
        self.is_person(number).then_some(number)
    }

    /// How many have room for a partner.
    #[must_use]
    pub fn room(&self) -> usize {
        let people = self.people.iter();
        people.filter(|person| person.traits.room).count()
    }

    /// The weekly hours, at least half of one long, in which somebody who need not be in the roster
    /// could meet a person who is, in the time zone of the former.
    #[must_use]
    pub fn common_hours(
        &self,
        person: &Participant,
        id: &str,
        platform: &dyn Platform,
    ) -> Vec<(Weekday, Hours)> {
        const SHORTEST: u16 = 30;
        let zone = person.time_zone.as_deref();
        let offset = zone.and_then(|zone| platform.zone_offset(zone, self.reference));
        let (Some(number), Some(offset)) = (self.number(id), offset) else {
            return Vec::new();
        };
        let theirs = self.weeks.get(self.people[number as usize].week);
        common(
            &self.profile(person, platform).week,
            theirs,
            offset,
            SHORTEST,
        )
    }

    /// Whether a number is that of a person, not of somebody merely named.
    pub(super) fn is_person(&self, number: u32) -> bool {
        (number as usize) < self.people.len()
    }

    /// The things a person has several of.
    pub(super) fn several(&self, person: &Person) -> Several<'_> {
        Several {
            languages: self.languages.get(person.languages),
            cadences: self.cadences.get(person.cadences),
            week: self.weeks.get(person.week),
        }
    }

    /// Somebody who need not be in the roster, in the cohort's words.
    pub(super) fn profile<'a>(
        &self,
        person: &'a Participant,
        platform: &dyn Platform,
    ) -> Profile<'a> {
        let mut numbers = Known {
            words: &self.words,
            catalogue: &self.programme.catalogue,
            zone_offset: &|zone| platform.zone_offset(zone, self.reference),
        };
        Profile::new(person, &self.programme, Seen::ByOthers, &mut numbers)
    }
}
