//! Making a cohort of people, one by one, without keeping them.

use std::collections::HashMap;
use std::rc::Rc;

use crate::domain::{Date, Participant, PersonId, Platform, Programme};

use super::cohort::{Cohort, Person, Shown, Words};
use super::frame::Frame;
use super::hours::Span;
use super::intern::{Interner, Lists, number};
use super::lines::Lines;
use super::pair::Ties;
use super::person::{Offered, Profile, Wished, Word};

/// Makes a [`Cohort`] of people who come one by one, so that a long roster is never held whole.
#[derive(Debug)]
pub struct CohortBuilder {
    programme: Rc<Programme>,
    reference: Date,
    words: Words,
    ids: Interner<PersonId>,
    /// Ids that people name, who may come later or never.
    named: Interner<PersonId>,
    people: Vec<Person>,
    shown: Vec<Shown>,
    languages: Interner<Rc<[u32]>>,
    cadences: Interner<Rc<[u16]>>,
    weeks: Interner<Rc<[Span]>>,
    offered: Lists<Offered>,
    wished: Lists<Wished>,
    /// Who lists whom, by place in `named`.
    lists: Vec<(u32, u32, Ties)>,
    /// Who reports to whom, managers by place in `named`; in links, both are.
    managers: Vec<(u32, u32)>,
    links: Vec<(u32, u32)>,
    /// Offsets of zones in minutes. Asking the platform is slow in browsers.
    offsets: HashMap<Box<str>, Option<i32>>,
}

impl CohortBuilder {
    /// An empty cohort of a programme.
    ///
    /// Weekly hours count with each zone's offset on the programme's start date; without one, on
    /// the platform's current date.
    #[must_use]
    pub fn new(programme: Rc<Programme>, platform: &dyn Platform) -> Self {
        Self {
            reference: programme.start_date.unwrap_or_else(|| platform.today()),
            programme,
            words: Words::default(),
            ids: Interner::default(),
            named: Interner::default(),
            people: Vec::new(),
            shown: Vec::new(),
            languages: Interner::default(),
            cadences: Interner::default(),
            weeks: Interner::default(),
            offered: Lists::default(),
            wished: Lists::default(),
            lists: Vec::new(),
            managers: Vec::new(),
            links: Vec::new(),
            offsets: HashMap::new(),
        }
    }

    /// Adds a person. Ids are the caller's to keep unique; a second person of an id is ignored.
    pub fn add(&mut self, person: &Participant, platform: &dyn Platform) {
        if self.ids.find(&person.id).is_some() {
            return;
        }
        let at = self.ids.intern(&person.id);
        let (words, offsets, reference) = (&mut self.words, &mut self.offsets, self.reference);
        let word = |word: Word<'_>| words.learn(&word);
        let offset = |zone: &str| match offsets.get(zone) {
            Some(offset) => *offset,
            None => {
                let offset = platform.zone_offset(zone, reference);
                offsets.insert(zone.into(), offset);
                offset
            }
        };
        let profile = Profile::new(person, &self.programme, word, offset);
        self.people.push(Person {
            traits: profile.traits,
            languages: self.languages.intern(&profile.languages[..]),
            cadences: self.cadences.intern(&profile.cadences[..]),
            week: self.weeks.intern(&profile.week[..]),
        });
        self.shown.push(Shown {
            name: person.name.clone(),
            duration_months: person.duration_months,
            visibility: person.visibility,
        });
        self.offered
            .push(profile.offered.iter().map(|(offered, _)| *offered));
        self.wished
            .push(profile.wished.iter().map(|(wished, _)| *wished));
        for (other, tie) in Ties::listed(person) {
            self.lists.push((at, self.named.intern(other), tie));
        }
        if let Some(manager) = &person.manager {
            self.managers.push((at, self.named.intern(manager)));
        }
    }

    /// Notes whom somebody reports to who was left out of the roster, so that reporting lines run
    /// through them. A person who is added as well keeps their own manager; a text that is no id
    /// is nobody's, and is ignored.
    pub fn link(&mut self, person: &str, manager: &str) {
        if let (Ok(person), Ok(manager)) = (PersonId::new(person), PersonId::new(manager)) {
            let link = (self.named.intern(&person), self.named.intern(&manager));
            self.links.push(link);
        }
    }

    /// The cohort of everybody added.
    #[must_use]
    pub fn finish(self) -> Cohort {
        let mut ids = self.ids;
        let everybody: Vec<u32> = self
            .named
            .values()
            .iter()
            .map(|id| ids.intern(id))
            .collect();
        let everybody = |named: u32| everybody[named as usize];

        let managers = self.managers.iter();
        let managers: Vec<_> = managers
            .map(|(person, manager)| (*person, everybody(*manager)))
            .collect();
        let links = self.links.iter();
        let links: Vec<_> = links
            .map(|(person, manager)| (everybody(*person), everybody(*manager)))
            .collect();

        let people = number(self.people.len());
        let skills = self.words.skills.len();
        let offers = || {
            (0..people).flat_map(|person| {
                let offered = self.offered.get(person).iter();
                offered.map(move |offer| (offer.skill, (person, offer.give)))
            })
        };
        let wishes = || {
            (0..people).flat_map(|person| {
                let wished = self.wished.get(person).iter();
                wished.map(move |wish| (wish.skill, (person, wish.want)))
            })
        };
        let lists = || {
            let lists = self.lists.iter();
            lists.map(|&(person, other, tie)| (everybody(other), (person, tie)))
        };
        Cohort {
            frame: Frame::new(&self.programme),
            offers_of: Lists::sorted(skills, offers),
            wishes_of: Lists::sorted(skills, wishes),
            listed_by: Lists::sorted(ids.len(), lists),
            lines: Lines::new(ids.len(), self.people.len(), &managers, &links),
            programme: self.programme,
            reference: self.reference,
            words: self.words,
            ids,
            people: self.people,
            shown: self.shown,
            languages: Lists::of(self.languages.values()),
            cadences: Lists::of(self.cadences.values()),
            weeks: Lists::of(self.weeks.values()),
            offered: self.offered,
            wished: self.wished,
        }
    }
}
