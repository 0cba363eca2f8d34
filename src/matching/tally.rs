//! What one person has for everybody else, and everybody for them, found by the skills they share.

use super::cohort::Cohort;
use super::fit::{Fits, Served};
use super::intern::number;
use super::person::{Offered, Profile};

/// What one person has for everybody else and the other way round. Those who share no skill are
/// never looked at.
pub(super) struct Tally {
    /// Where in `found` each person is, plus 1; 0 for those with nothing in either direction.
    places: Vec<u32>,
    found: Vec<Both>,
}

/// Which wishes are served between two people.
#[derive(Clone, Copy, Default)]
struct Both {
    teach: Served,
    learn: Served,
}

impl Tally {
    pub fn new(cohort: &Cohort, me: &Profile<'_>) -> Self {
        let mut tally = Self {
            places: vec![0; cohort.size()],
            found: Vec::new(),
        };
        for (wish, _) in &me.wished {
            let offers = cohort.offers_of.get(wish.skill);
            // Offers come by person, so several of one person for one skill stand together.
            for offers in offers.chunk_by(|(a, _), (b, _)| a == b) {
                let Some((person, _)) = offers.first() else {
                    continue;
                };
                let fit = wish.want.best(offers.iter().map(|(_, give)| *give));
                if fit > 0.0 {
                    tally.of(*person).learn.add(wish.want.value(fit));
                }
            }
        }
        let mut offered: Vec<Offered> = me.offered.iter().map(|(offered, _)| *offered).collect();
        offered.sort_by_key(|offer| offer.skill);
        for offers in offered.chunk_by(|a, b| a.skill == b.skill) {
            let Some(Offered { skill, .. }) = offers.first() else {
                continue;
            };
            for (person, want) in cohort.wishes_of.get(*skill) {
                let fit = want.best(offers.iter().map(|offer| offer.give));
                if fit > 0.0 {
                    tally.of(*person).teach.add(want.value(fit));
                }
            }
        }
        tally
    }

    fn of(&mut self, person: u32) -> &mut Both {
        let place = &mut self.places[person as usize];
        if *place == 0 {
            self.found.push(Both::default());
            *place = number(self.found.len());
        }
        &mut self.found[*place as usize - 1]
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
