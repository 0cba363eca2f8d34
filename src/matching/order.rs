//! People in the order of their ids, which no order of a roster changes.

use super::cohort::Cohort;
use crate::base::table::number;

/// The people of a cohort by their ids, as UTF-8 bytes.
#[derive(Debug)]
pub(super) struct Order {
    /// Who stands at each place.
    pub people: Vec<u32>,
    /// The place of each person.
    pub places: Vec<u32>,
}

impl Order {
    pub fn new(cohort: &Cohort) -> Self {
        let mut people: Vec<u32> = (0..number(cohort.size())).collect();
        people.sort_unstable_by_key(|person| cohort.ids.get(*person));
        let mut places = vec![0; people.len()];
        for (place, person) in (0..).zip(&people) {
            places[*person as usize] = place;
        }
        Self { people, places }
    }

    /// A number by which an id is compared with those of the people: odd for one of theirs, even for
    /// one between them.
    pub fn spot(&self, cohort: &Cohort, id: &str) -> u32 {
        match cohort.number(id) {
            Some(person) => self.spot_of(person),
            None => {
                let before = |person: &u32| cohort.ids.get(*person).as_str() < id;
                2 * number(self.people.partition_point(before))
            }
        }
    }

    /// The spot of a person.
    pub fn spot_of(&self, person: u32) -> u32 {
        2 * self.places[person as usize] + 1
    }

    /// The person at a spot that is a person's.
    pub fn at(&self, spot: u32) -> u32 {
        self.people[(spot / 2) as usize]
    }
}
