//! What one person has for everybody else, and everybody for them, found by the skills they share.

use super::fit::{Fits, Served, better};
use super::person::{Offered, Wished};
use super::skills::{Skills, best};
use crate::base::table::number;

/// What one person has for everybody else and the other way round. Those who share no skill are
/// never looked at.
#[derive(Default)]
pub(super) struct Tally {
    /// Where in `found` each person is, plus 1; 0 for those with nothing in either direction.
    places: Vec<u32>,
    people: Vec<u32>,
    found: Vec<Both>,
}

/// Which wishes are served between two people.
#[derive(Clone, Copy, Default)]
struct Both {
    teach: Served,
    learn: Served,
}

impl Tally {
    /// Compares one person, by what they offer and wish for, with all whose numbers are below `end`.
    /// What was found before is forgotten.
    pub fn compare(&mut self, skills: &Skills, offered: &[Offered], wished: &[Wished], end: u32) {
        for person in self.people.drain(..) {
            self.places[person as usize] = 0;
        }
        self.found.clear();
        self.places.resize(skills.offered.len(), 0);
        for wish in wished {
            // Offers come by person, so several of one person for one skill stand together.
            let mut offers = skills.offers_of.get(wish.skill);
            while let [(person, give), rest @ ..] = offers
                && *person < end
            {
                let mut fit = give.fit(wish.want.aim);
                offers = rest;
                while let [(same, give), rest @ ..] = offers
                    && same == person
                {
                    fit = better(fit, give.fit(wish.want.aim));
                    offers = rest;
                }
                if fit > 0.0 {
                    self.of(*person).learn.add(wish.want.value(fit));
                }
            }
        }
        for (place, offer) in offered.iter().enumerate() {
            let (before, rest) = offered.split_at(place);
            if before.iter().any(|other| other.skill == offer.skill) {
                continue;
            }
            for (person, want) in skills.wishes_of.get(offer.skill) {
                if *person >= end {
                    break;
                }
                let wish = Wished {
                    skill: offer.skill,
                    want: *want,
                };
                let fit = best(&wish, rest);
                if fit > 0.0 {
                    self.of(*person).teach.add(want.value(fit));
                }
            }
        }
    }

    fn of(&mut self, person: u32) -> &mut Both {
        let place = &mut self.places[person as usize];
        if *place == 0 {
            self.people.push(person);
            self.found.push(Both::default());
            *place = number(self.found.len());
        }
        &mut self.found[*place as usize - 1]
    }

    /// All with whom there is anything in either direction.
    pub fn people(&self) -> &[u32] {
        &self.people
    }

    /// Whether there is anything to teach somebody, and anything to learn from them.
    pub fn any(&self, person: u32) -> (bool, bool) {
        let place = self.places[person as usize] as usize;
        place.checked_sub(1).map_or((false, false), |place| {
            let Both { teach, learn } = &self.found[place];
            (teach.any(), learn.any())
        })
    }

    /// Both directions between the one person and somebody of the cohort.
    pub fn fits(&self, person: u32) -> Fits {
        let place = self.places[person as usize] as usize;
        place.checked_sub(1).map_or_else(Fits::default, |place| {
            let Both { teach, learn } = self.found[place];
            Fits {
                teach: teach.worth(),
                learn: learn.worth(),
            }
        })
    }
}
