//! What everybody offers and wishes for, found by person and by skill.

use super::fit::{Fits, Give, Served, Want, better};
use super::lists::{Lists, number};
use super::person::{Offered, Wished};

/// What everybody offers and wishes for.
#[derive(Debug, Default)]
pub(super) struct Skills {
    /// What each person offers, and which of their wishes count, both in their order.
    pub offered: Lists<Offered>,
    pub wished: Lists<Wished>,
    /// Who offers and who wishes for each skill, by the number of its word; by person.
    pub offers_of: Lists<(u32, Give)>,
    pub wishes_of: Lists<(u32, Want)>,
}

impl Skills {
    /// Adds the next person.
    pub fn push(&mut self, offered: &[Offered], wished: &[Wished]) {
        self.offered.push(offered);
        self.wished.push(wished);
    }

    /// Finds everybody by the skills they named, of which there are so many.
    pub fn index(&mut self, words: usize) {
        let (mut offered, mut offers) = (Vec::new(), Vec::new());
        let (mut wished, mut wishes) = (Vec::new(), Vec::new());
        for person in 0..number(self.offered.len()) {
            for offer in self.offered.get(person) {
                offered.push(offer.skill);
                offers.push((person, offer.give));
            }
            for wish in self.wished.get(person) {
                wished.push(wish.skill);
                wishes.push((person, wish.want));
            }
        }
        self.offers_of = Lists::sorted(words, &offered, &offers);
        self.wishes_of = Lists::sorted(words, &wished, &wishes);
    }

    /// What one person has for another and the other way round.
    pub fn fits(&self, me: u32, them: u32) -> Fits {
        Fits {
            teach: self.direction(me, them),
            learn: self.direction(them, me),
        }
    }

    /// D of one who offers to one who wishes.
    pub fn direction(&self, teacher: u32, learner: u32) -> f64 {
        direction(self.offered.get(teacher), self.wished.get(learner))
    }
}

/// D of one who offers to one who wishes.
pub(super) fn direction(offered: &[Offered], wished: &[Wished]) -> f64 {
    let mut served = Served::default();
    for wish in wished {
        served.add(wish.want.value(best(wish, offered)));
    }
    served.worth()
}

/// The best fit of any offer for a wish; 0 without any.
pub(super) fn best(wish: &Wished, offered: &[Offered]) -> f64 {
    let mut best = 0.0;
    for offer in offered {
        if offer.skill == wish.skill {
            best = better(best, offer.give.fit(wish.want.aim));
        }
    }
    best
}
