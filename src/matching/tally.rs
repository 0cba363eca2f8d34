//! What one person has for everybody else, and everybody for them, found by the skills they share.

use super::cohort::{Cohort, best};
use super::fit::{Fits, Served, better};
use super::lists::number;
use super::person::{Profile, Wished};

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
        for wish in &me.wished {
            // Offers come by person, so several of one person for one skill stand together.
            let mut offers = cohort.offers_of.get(wish.skill);
            while let [(person, give), rest @ ..] = offers {
                let mut fit = give.fit(wish.want.aim);
                offers = rest;
                while let [(same, give), rest @ ..] = offers
                    && same == person
                {
                    fit = better(fit, give.fit(wish.want.aim));
                    offers = rest;
                }
                if fit > 0.0 {
                    tally.of(*person).learn.add(wish.want.value(fit));
                }
            }
        }
        for (place, offer) in me.offered.iter().enumerate() {
            let (before, rest) = me.offered.split_at(place);
            if before.iter().any(|other| other.skill == offer.skill) {
                continue;
            }
            for (person, want) in cohort.wishes_of.get(offer.skill) {
                let wish = Wished {
                    skill: offer.skill,
                    want: *want,
                };
                let fit = best(&wish, rest);
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
