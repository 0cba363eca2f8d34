//! What everybody offers and wishes for, found by person and by skill.

use super::fit::{Fits, Give, Served, Want, better};
use super::person::{Offered, Wished};
use crate::base::lists::{Cursors, Lists};
use crate::base::rest::rest_if;
use crate::base::table::number;

/// What everybody offers and wishes for.
#[derive(Debug, Default)]
pub(super) struct Skills {
    /// What each person offers, which of their wishes count, and which do not, in their order.
    pub offered: Lists<Offered>,
    pub wished: Lists<Wished>,
    pub uncounted: Lists<Wished>,
    /// Who offers and who wishes for each skill, by the number of its word; by person.
    pub offers_of: Lists<(u32, Give)>,
    pub wishes_of: Lists<(u32, Want)>,
    pub uncounted_of: Lists<(u32, Want)>,
}

impl Skills {
    /// Adds the next person.
    pub fn push(&mut self, offered: &[Offered], wished: &[Wished], uncounted: &[Wished]) {
        self.offered.push(offered);
        self.wished.push(wished);
        self.uncounted.push(uncounted);
    }

    /// Finds everybody by the skills they offer and wish for, of which there are so many; rests
    /// whenever that is `due`.
    pub async fn index(&mut self, skills: usize, due: &dyn Fn() -> bool) {
        let offer = |offer: &Offered| (offer.skill, offer.give);
        let wish = |wish: &Wished| (wish.skill, wish.want);
        let mut offers = BySkill::new(skills, &self.offered, &offer);
        let mut wishes = BySkill::new(skills, &self.wished, &wish);
        let mut uncounted = BySkill::new(skills, &self.uncounted, &wish);
        let people = number(self.offered.len());
        for_each(people, due, &mut |person| {
            offers.count(person);
            wishes.count(person);
            uncounted.count(person);
        })
        .await;
        for_each(people, due, &mut |person| {
            offers.place(person);
            wishes.place(person);
            uncounted.place(person);
        })
        .await;
        self.offers_of = Lists::placed(offers.cursors, offers.items);
        self.wishes_of = Lists::placed(wishes.cursors, wishes.items);
        self.uncounted_of = Lists::placed(uncounted.cursors, uncounted.items);
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

/// People on their way into the list of each skill that they named, with what they said of it: all
/// are counted first, then each is placed.
struct BySkill<'a, T, U> {
    named: &'a Lists<T>,
    said: &'a dyn Fn(&T) -> (u32, U),
    cursors: Cursors,
    items: Vec<(u32, U)>,
}

impl<'a, T: Copy, U: Copy> BySkill<'a, T, U> {
    fn new(skills: usize, named: &'a Lists<T>, said: &'a dyn Fn(&T) -> (u32, U)) -> Self {
        Self {
            named,
            said,
            cursors: Cursors::of(skills),
            items: Vec::new(),
        }
    }

    fn count(&mut self, person: u32) {
        for item in self.named.get(person) {
            self.cursors.count((self.said)(item).0);
        }
    }

    fn place(&mut self, person: u32) {
        for item in self.named.get(person) {
            let (skill, said) = (self.said)(item);
            if self.items.is_empty() {
                // Anything, until all are in their places.
                self.items = vec![(person, said); self.cursors.counted()];
            }
            self.items[self.cursors.next(skill)] = (person, said);
        }
    }
}

/// Visits so many people, and rests whenever that is `due`.
async fn for_each(people: u32, due: &dyn Fn() -> bool, visit: &mut dyn FnMut(u32)) {
    /// After so many the clock is looked at.
    const OFTEN: u32 = 1024;
    for person in 0..people {
        visit(person);
        if person % OFTEN == 0 {
            rest_if(due).await;
        }
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
