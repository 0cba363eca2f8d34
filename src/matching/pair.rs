//! What two people have in common, and what stands between them.

use crate::domain::{Participant, PersonId};

use super::cohort::Cohort;
use super::frame::Frame;
use super::hours::shared;
use super::person::Traits;

/// Two people, apart from their skills, seen from the first.
#[derive(Debug)]
pub(super) struct Pair<'a> {
    pub me: &'a Traits,
    pub them: &'a Traits,
    pub common: Common,
    pub ties: Ties,
}

/// What two people share of the things each has several of. `None` when either named none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Common {
    pub language: Option<bool>,
    pub cadence: Option<bool>,
    /// Minutes a week.
    pub minutes: Option<u32>,
    /// The minutes of one session of theirs.
    pub session: u32,
}

/// The things a person has several of, each in order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Several<'a> {
    pub languages: &'a [u32],
    pub cadences: &'a [u32],
    pub week: &'a [u32],
}

impl Common {
    /// Compares two people.
    pub fn of(frame: &Frame, [me, them]: [Several<'_>; 2]) -> Self {
        Self {
            language: share_one(me.languages, them.languages),
            cadence: share_one(me.cadences, them.cadences),
            minutes: shared(me.week, them.week),
            session: frame.session(me.cadences, them.cadences),
        }
    }
}

impl Cohort {
    /// Two people beside each other.
    pub(super) fn pair(&self, a: u32, b: u32) -> Pair<'_> {
        let [me, them] = [a, b].map(|person| &self.people[person as usize]);
        Pair {
            me: &me.traits,
            them: &them.traits,
            common: Common::of(&self.frame, [self.several(me), self.several(them)]),
            ties: self.ties_of_two(a, b),
        }
    }

    fn ties_of_two(&self, a: u32, b: u32) -> Ties {
        let mut ties = Ties::default();
        for (listed, by) in [(a, b), (b, a)] {
            for (person, tie) in self.listed_by.get(listed) {
                if *person == by {
                    ties.add(*tie);
                }
            }
        }
        if self.lines.related(a, b) {
            ties.add(Ties::LINE);
        }
        ties
    }
}

/// Whether two lists have anything in common; `None` when either is empty.
pub(super) fn share_one(mine: &[u32], theirs: &[u32]) -> Option<bool> {
    let said = !mine.is_empty() && !theirs.is_empty();
    said.then(|| mine.iter().any(|one| theirs.contains(one)))
}

/// What already stands between two people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Ties(u8);

impl Ties {
    /// They are, or were, partners.
    pub const PARTNERS: Self = Self(1);
    /// Either wants to avoid the other.
    pub const AVOIDED: Self = Self(2);
    /// One is above the other.
    pub const LINE: Self = Self(4);

    /// Adds one more.
    pub const fn add(&mut self, tie: Self) {
        self.0 |= tie.0;
    }

    /// Whether this is one of them.
    pub const fn has(self, tie: Self) -> bool {
        self.0 & tie.0 != 0
    }

    /// Says of everybody whom somebody lists, as what.
    pub fn listed(by: &Participant, each: &mut dyn FnMut(&PersonId, Self)) {
        for (list, tie) in [
            (&by.paired_with, Self::PARTNERS),
            (&by.paired_before, Self::PARTNERS),
            (&by.avoid, Self::AVOIDED),
        ] {
            for id in list {
                each(id, tie);
            }
        }
    }
}
