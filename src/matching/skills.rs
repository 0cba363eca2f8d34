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

    /// Finds everybody by the skills they offer; there are so many words.
    pub fn index_offers(&mut self, words: usize) {
        let by_skill = |offer: &Offered| (offer.skill, offer.give);
        self.offers_of = by_item(words, &self.offered, &by_skill);
    }

    /// Finds everybody by the skills they wish for.
    pub fn index_wishes(&mut self, words: usize) {
        let by_skill = |wish: &Wished| (wish.skill, wish.want);
        self.wishes_of = by_item(words, &self.wished, &by_skill);
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

/// Lists of those who named each of so many words, with what they said of it.
fn by_item<T: Copy, U: Copy>(
    words: usize,
    lists: &Lists<T>,
    named: &dyn Fn(&T) -> (u32, U),
) -> Lists<(u32, U)> {
    let (mut of, mut items) = (Vec::new(), Vec::new());
    for person in 0..number(lists.len()) {
        for item in lists.get(person) {
            let (word, said) = named(item);
            of.push(word);
            items.push((person, said));
        }
    }
    Lists::sorted(words, &of, &items)
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
