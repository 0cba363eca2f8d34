//! The one skill more that would open most exchanges.

use crate::base::best::Best;
use crate::domain::{Eagerness, Opening, Platform, Priority, Side};
use crate::matching::cohort::Cohort;
use crate::matching::fit::{COUNTED_WISHES, Give};
use crate::matching::intern::Word;
use crate::matching::numbering::Nature;
use crate::matching::rules::Exchange;

use super::Me;
use super::everybody::Unfit;

/// How many people each skill would make matches of, by the number of its word.
struct Counts {
    counts: Vec<u32>,
    /// Who was counted last, plus 1: nobody counts twice for a skill.
    last: Vec<u32>,
}

impl Counts {
    fn new(words: usize) -> Self {
        Self {
            counts: vec![0; words],
            last: vec![0; words],
        }
    }

    fn add(&mut self, word: u32, person: u32) {
        let last = &mut self.last[word as usize];
        if *last != person + 1 {
            *last = person + 1;
            self.counts[word as usize] += 1;
        }
    }
}

impl Cohort {
    /// The skills in neither of the participant's lists that would make most matches: taught at
    /// level 3, willing, or wished for from level 0 to 2 with priority 2. At most `size` of each
    /// kind, most first, equal ones by their ids.
    pub(super) fn openings(
        &self,
        me: &Me<'_>,
        unfit: &[Unfit],
        size: usize,
        platform: &dyn Platform,
    ) -> Vec<Opening> {
        let give = Opening::LEVEL.map(|level| Give {
            level,
            eagerness: Eagerness::Willing,
        });
        let (mut teach, mut learn) = (Counts::new(self.words.len()), Counts::new(self.words.len()));
        let more_counts = self.one_more_wish_counts(me);
        for other in unfit {
            let (teaches, learns) = (other.fits.teach > 0.0, other.fits.learn > 0.0);
            let [needs_me, needs_them] = match other.exchange {
                Exchange::Mutual => [learns && !teaches, teaches && !learns],
                Exchange::LedByMe => [!teaches, false],
                Exchange::LedByThem => [false, !learns],
            };
            if needs_me {
                for wish in self.skills.wished.get(other.person) {
                    if give.is_some_and(|give| give.fit(wish.want.aim) > 0.0) {
                        teach.add(wish.skill, other.person);
                    }
                }
            }
            if needs_them && more_counts {
                for offer in self.skills.offered.get(other.person) {
                    learn.add(offer.skill, other.person);
                }
            }
        }
        let mut openings = Vec::new();
        for (side, mut counts) in [(Side::Teach, teach), (Side::Learn, learn)] {
            self.forget_mine(me, &mut counts);
            openings.extend(self.first_of(me, side, &counts, size, platform));
        }
        openings
    }

    /// Whether a further wish of priority 2 would be among those that count.
    fn one_more_wish_counts(&self, me: &Me<'_>) -> bool {
        let catalogue = &self.programme.catalogue;
        let before = me.person.learn.iter().filter(|wish| {
            wish.priority >= Priority::default() && !Nature::of(&wish.skill, catalogue).sensitive
        });
        before.count() < COUNTED_WISHES
    }

    fn forget_mine(&self, me: &Me<'_>, counts: &mut Counts) {
        let offered = me.person.teach.iter().map(|offer| &offer.skill);
        let wished = me.person.learn.iter().map(|wish| &wish.skill);
        for skill in offered.chain(wished) {
            if let Some(word) = self.words.find(Word::skill(skill)) {
                counts.counts[word as usize] = 0;
            }
        }
    }

    fn first_of(
        &self,
        me: &Me<'_>,
        side: Side,
        counts: &Counts,
        size: usize,
        platform: &dyn Platform,
    ) -> Vec<Opening> {
        let mut openings = Vec::new();
        let mut best = Best::new(size);
        let order = |(a, one): &(u32, u32), (b, other): &(u32, u32)| {
            b.cmp(a).then_with(|| self.words.compare(*one, *other))
        };
        for (word, count) in (0..).zip(&counts.counts) {
            if *count > 0 && self.may_be_suggested(me, word) {
                best.add((*count, word), order);
            }
        }
        for (count, word) in best.in_order(order) {
            if let Some(skill) = self.words.skill(word, platform) {
                openings.push(Opening {
                    side,
                    skill,
                    new_matches: count as usize,
                });
            }
        }
        openings
    }

    /// An own skill is suggested once two others share it.
    fn may_be_suggested(&self, me: &Me<'_>, word: u32) -> bool {
        if !self.words.is_own_skill(word) {
            return true;
        }
        let offers = self.skills.offers_of.get(word).iter();
        let wishes = self.skills.wishes_of.get(word).iter();
        let wishes = wishes.chain(self.skills.uncounted_of.get(word));
        let people = offers
            .map(|(person, _)| person)
            .chain(wishes.map(|(person, _)| person));
        let mut people = people.filter(|person| Some(**person) != me.number);
        let first = people.next();
        people.any(|person| Some(person) != first)
    }
}
