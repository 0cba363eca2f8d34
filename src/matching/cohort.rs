//! Everybody of a programme, compactly, and found by the skills they share.

use std::rc::Rc;

use crate::domain::{
    Approach, Cadence, Date, Exclusion, Format, PairScore, Participant, PersonId, Platform,
    Programme, SkillRef, Stage, Style, Visibility,
};

use super::fit::{Fits, Give, Served, Want};
use super::frame::Frame;
use super::hours::Span;
use super::intern::{Interner, Lists};
use super::lines::Lines;
use super::pair::{Common, Pair, Several, Ties};
use super::person::{Offered, Profile, Traits, UNSEEN, Wished, Word, may_be_named};
use super::score::judge;

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
    pub(super) ids: Interner<PersonId>,
    /// What every preview looks at of each person, and what only their card does.
    pub(super) people: Vec<Person>,
    pub(super) shown: Vec<Shown>,
    /// The different sets of languages, cadences and hours that people have.
    pub(super) languages: Lists<u32>,
    pub(super) cadences: Lists<u16>,
    pub(super) weeks: Lists<Span>,
    /// What each person offers, and which of their wishes count, both in their order.
    pub(super) offered: Lists<Offered>,
    pub(super) wished: Lists<Wished>,
    /// Who offers and who wishes for each skill, by person.
    pub(super) offers_of: Lists<(u32, Give)>,
    pub(super) wishes_of: Lists<(u32, Want)>,
    /// Who lists each as a partner or to avoid, by person.
    pub(super) listed_by: Lists<(u32, Ties)>,
    pub(super) lines: Lines,
}

/// The words that people use, numbered.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub skills: Interner<SkillRef>,
    pub units: Interner<Rc<str>>,
    pub languages: Interner<Rc<str>>,
}

/// One person, without their skills. Small, since every preview reads all of them.
#[derive(Debug)]
pub(super) struct Person {
    pub traits: Traits,
    /// Their languages, cadences and weekly hours, by the numbers of those sets.
    pub languages: u32,
    pub cadences: u32,
    pub week: u32,
}

/// What only a card needs of a person.
#[derive(Debug)]
pub(super) struct Shown {
    pub name: Option<Box<str>>,
    pub duration_months: Option<u16>,
    pub visibility: Visibility,
}

impl Words {
    /// The number of a word, a new one if it is new.
    pub fn learn(&mut self, word: &Word<'_>) -> u32 {
        match word {
            Word::Skill(skill) => self.skills.intern(*skill),
            Word::Unit(unit) => self.units.intern(*unit),
            Word::Language(language) => self.languages.intern(*language),
        }
    }

    /// The number of a word, or [`UNSEEN`].
    pub fn find(&self, word: &Word<'_>) -> u32 {
        let number = match word {
            Word::Skill(skill) => self.skills.find(*skill),
            Word::Unit(unit) => self.units.find(*unit),
            Word::Language(language) => self.languages.find(*language),
        };
        number.unwrap_or(UNSEEN)
    }
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
    /// Their communication style.
    pub style: Option<&'a Style>,
    /// Primary subtags of the languages they can meet in, in lower case and alphabetical order.
    pub languages: Vec<&'a str>,
    /// The approach they picked.
    pub approach: Option<Approach>,
    /// Rhythms that suit them, in the programme's order.
    pub cadences: Vec<&'a Cadence>,
    /// Ways of meeting that suit them, in the programme's order.
    pub formats: Vec<Format>,
    /// For how many months.
    pub duration_months: Option<u16>,
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
        write!(f, "nobody in the roster has the id {:?}", self.0)
    }
}

impl std::error::Error for UnknownPerson {}

impl Cohort {
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
        let traits = &person.traits;
        let programme = &self.programme;
        let named = may_be_named(programme, shown.visibility);
        let several = self.several(person);
        let languages = several.languages.iter();
        let mut languages: Vec<&str> = languages
            .map(|language| &**self.words.languages.value(*language))
            .collect();
        languages.sort_unstable();
        let cadences = several.cadences.iter();
        let formats = programme.formats.iter().copied();
        Some(PersonCard {
            id: self.ids.value(number),
            name: shown.name.as_deref().filter(|_| named),
            unit: traits.unit.map(|unit| &**self.words.units.value(unit)),
            stage: traits
                .stage
                .and_then(|place| programme.stages.get(usize::from(place))),
            style: traits
                .style
                .and_then(|place| programme.styles.get(usize::from(place))),
            languages,
            approach: traits.approach,
            cadences: cadences
                .filter_map(|place| programme.cadences.get(usize::from(*place)))
                .collect(),
            formats: formats
                .filter(|format| traits.formats.contains(*format))
                .collect(),
            duration_months: shown.duration_months,
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
        let (a, b) = (number(a)?, number(b)?);
        if a == b {
            return Ok(PairOutcome::Excluded(Exclusion::Same));
        }
        let (me, them) = (&self.people[a as usize], &self.people[b as usize]);
        let pair = Pair {
            me: &me.traits,
            them: &them.traits,
            common: Common::of(&self.frame, [self.several(me), self.several(them)]),
            ties: self.ties_of_two(a, b),
        };
        let judged = judge(&self.frame, &pair, || Fits {
            teach: direction(self.offered.get(a), self.wished.get(b)),
            learn: direction(self.offered.get(b), self.wished.get(a)),
        });
        Ok(match judged {
            Ok(score) => PairOutcome::Match(score),
            Err(exclusion) => PairOutcome::Excluded(exclusion),
        })
    }

    /// The number of a person of the roster.
    pub(super) fn number(&self, id: &str) -> Option<u32> {
        let number = self.ids.find(id)?;
        self.is_person(number).then_some(number)
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
        let word = |word: Word<'_>| self.words.find(&word);
        let offset = |zone: &str| platform.zone_offset(zone, self.reference);
        Profile::new(person, &self.programme, word, offset)
    }

    fn ties_of_two(&self, a: u32, b: u32) -> Ties {
        let mut ties = Ties::default();
        for (listed, by) in [(a, b), (b, a)] {
            let lists = self.listed_by.get(listed).iter();
            lists
                .filter(|(person, _)| *person == by)
                .for_each(|(_, tie)| ties.add(*tie));
        }
        if self.lines.related(a, b) {
            ties.add(Ties::LINE);
        }
        ties
    }
}

/// D of one who offers to one who wishes.
fn direction(offered: &[Offered], wished: &[Wished]) -> f64 {
    let mut served = Served::default();
    for Wished { skill, want } in wished {
        let offers = offered.iter().filter(|offer| offer.skill == *skill);
        let fit = want.best(offers.map(|offer| offer.give));
        served.add(want.value(fit));
    }
    served.worth()
}
