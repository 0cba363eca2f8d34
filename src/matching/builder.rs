//! Making a cohort of people, one by one, without keeping them.

use std::iter;
use std::rc::Rc;

use crate::base::rest::{at_once, rest_if};
use crate::domain::{Participant, PersonId, Platform, Programme};

use super::cohort::{Cohort, Person, Shown};
use super::intern::Ids;
use super::lines::{Lines, NOBODY};
use super::numbering::{Asked, Learning};
use super::pair::Ties;
use super::person::{Profile, Seen};
use super::skills::Skills;
use crate::base::lists::Lists;

/// Makes a [`Cohort`] of people who come one by one, so that a long roster is never held whole.
#[derive(Debug)]
pub struct CohortBuilder {
    /// What is known so far: everything but who is found by what.
    cohort: Cohort,
    /// Ids that people name, who may come later or never.
    named: Ids,
    /// Who is listed, by place in `named`, and by whom.
    listed: Vec<u32>,
    listed_by: Vec<(u32, Ties)>,
    /// Who reports to whom, managers by place in `named`; in links, both are.
    managers: Vec<(u32, u32)>,
    links: Vec<(u32, u32)>,
    asked: Asked,
}

impl CohortBuilder {
    /// An empty cohort of a programme.
    ///
    /// Weekly hours count with each zone's offset on the programme's start date; without one, on
    /// the platform's current date.
    #[must_use]
    pub fn new(programme: Rc<Programme>, platform: &dyn Platform) -> Self {
        let reference = programme.start_date.unwrap_or_else(|| platform.today());
        let mut cohort = Cohort::new(programme, reference);
        if cohort.programme.catalogue.any_sensitive() {
            cohort.all_skills = Some(Skills::default());
        }
        Self::of(cohort)
    }

    fn of(cohort: Cohort) -> Self {
        Self {
            cohort,
            named: Ids::default(),
            listed: Vec::new(),
            listed_by: Vec::new(),
            managers: Vec::new(),
            links: Vec::new(),
            asked: Asked::default(),
        }
    }

    /// Everybody of a cohort once more but one, as others see them.
    pub(super) fn again(before: &Cohort, but: &str) -> Self {
        let mut cohort = Cohort::new(Rc::clone(&before.programme), before.reference);
        cohort.words = before.words.clone();
        cohort.languages = before.languages.clone();
        cohort.cadences = before.cadences.clone();
        cohort.weeks = before.weeks.clone();
        let mut again = Self::of(cohort);
        // All ids get the same numbers here as they have there.
        for id in before.ids.all() {
            again.named.learn(id);
        }
        let without = before.number(but);
        let people = before.people.iter().zip(&before.shown);
        for (number, (person, shown)) in (0..).zip(people) {
            if Some(number) == without {
                continue;
            }
            let cohort = &mut again.cohort;
            let at = cohort.ids.learn(before.ids.get(number));
            cohort.people.push(person.clone());
            cohort.shown.push(shown.clone());
            let skills = &before.skills;
            cohort.skills.push(
                skills.offered.get(number),
                skills.wished.get(number),
                skills.uncounted.get(number),
            );
            let manager = before.lines.managers[number as usize];
            if manager != NOBODY {
                again.managers.push((at, manager));
            }
        }
        for number in (0..).take(before.ids.len()) {
            for (lister, tie) in before.listed_by.get(number) {
                if let Some(lister) = again.cohort.ids.find(before.ids.get(*lister).as_str()) {
                    again.listed.push(number);
                    again.listed_by.push((lister, *tie));
                }
            }
            if !before.is_person(number) && before.lines.known[number as usize] {
                let manager = before.lines.managers[number as usize];
                let manager = if manager == NOBODY { number } else { manager };
                again.links.push((number, manager));
            }
        }
        again
    }

    /// Adds a person. Ids are the caller's to keep unique; a second person of an id is ignored.
    pub fn add(&mut self, person: &Participant, platform: &dyn Platform) {
        let cohort = &mut self.cohort;
        let before = cohort.people.len();
        let at = cohort.ids.learn(&person.id);
        if (at as usize) < before {
            return;
        }
        let mut numbers = Learning {
            words: &mut cohort.words,
            asked: &mut self.asked,
            catalogue: &cohort.programme.catalogue,
            zone_offset: &|zone| platform.zone_offset(zone, cohort.reference),
        };
        let mut profile = |seen| Profile::new(person, &cohort.programme, seen, &mut numbers);
        let others = profile(Seen::ByOthers);
        if let Some(skills) = &mut cohort.all_skills {
            let whole = others.hides.then(|| profile(Seen::ByCoordinator));
            let whole = whole.as_ref().unwrap_or(&others);
            skills.push(&whole.offered, &whole.wished, &whole.uncounted);
        }
        let profile = others;
        cohort.people.push(Person {
            traits: profile.traits,
            languages: cohort.languages.learn(&profile.languages),
            cadences: cohort.cadences.learn(&profile.cadences),
            week: cohort.weeks.learn(&profile.week),
        });
        cohort.shown.push(Shown {
            name: person.name.clone(),
            visibility: person.visibility,
        });
        cohort
            .skills
            .push(&profile.offered, &profile.wished, &profile.uncounted);
        Ties::listed(person, &mut |other, tie| {
            self.listed.push(self.named.learn(other));
            self.listed_by.push((at, tie));
        });
        if let Some(manager) = &person.manager {
            self.managers.push((at, self.named.learn(manager)));
        }
    }

    /// Notes whom somebody reports to who was left out of the roster, so that reporting lines run
    /// through them. A person who is added as well keeps their own manager.
    pub fn link(&mut self, person: &PersonId, manager: &PersonId) {
        let link = (self.named.learn(person), self.named.learn(manager));
        self.links.push(link);
    }

    /// The cohort of everybody added.
    #[must_use]
    pub fn finish(self) -> Cohort {
        at_once(self.finish_in_bits(&|| false))
    }

    /// As [`finish`](Self::finish), but rests whenever that is `due`: of 100,000 people, each bit takes
    /// some hundredths of a second.
    pub async fn finish_in_bits(mut self, due: &dyn Fn() -> bool) -> Cohort {
        let mut cohort = self.cohort;
        let mut everybody = Vec::new();
        for id in self.named.all() {
            everybody.push(cohort.ids.learn(id));
        }
        rest_if(due).await;
        for (person, manager) in &mut self.links {
            *person = everybody[*person as usize];
            *manager = everybody[*manager as usize];
        }
        for (_, manager) in &mut self.managers {
            *manager = everybody[*manager as usize];
        }
        for listed in &mut self.listed {
            *listed = everybody[*listed as usize];
        }
        let (people, everybody) = (cohort.people.len(), cohort.ids.len());
        cohort.lines = Lines::new(everybody, people, &self.managers, &self.links);
        rest_if(due).await;
        cohort.listed_by = Lists::sorted(everybody, &self.listed, &self.listed_by);

        let words = cohort.words.len();
        for skills in iter::once(&mut cohort.skills).chain(&mut cohort.all_skills) {
            rest_if(due).await;
            skills.index(words, due).await;
        }
        cohort
    }
}
