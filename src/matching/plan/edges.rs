//! The pairs that could be, by classes of people who said the same.

use crate::domain::Score;
use crate::matching::best::Best;
use crate::matching::classes::Classes;
use crate::matching::cohort::Cohort;
use crate::matching::lists::Lists;
use crate::matching::preview::{rank, score_of};
use crate::matching::skills::Skills;
use crate::matching::sweep::Sweep;
use crate::matching::ties::AllTies;

use super::request::{PlanError, Problem};

/// The most pairs of classes that are held: what a browser's memory has room for.
const MOST: usize = 25_000_000;

/// How many of the best partners of each person come into the first choice.
const FIRST: usize = 10;

/// How many of those that a person is tied to are looked past for others.
const LOOKED_PAST: usize = 100;

/// Two people by their places in the order of ids, the lesser first, and how they score.
pub(super) type Pair = (u32, u32, Score);

/// The pairs that could be.
pub(super) struct Edges<'a> {
    pub cohort: &'a Cohort,
    pub classes: Classes,
    /// Two classes whose people match one another, and how they score.
    pub pairs: Vec<(u32, u32, Score)>,
    ties: AllTies,
    /// The best partners of everybody; in order, each pair once.
    pub firsts: Vec<Pair>,
    /// Whether each person could exchange with anybody.
    any: Vec<bool>,
}

impl<'a> Edges<'a> {
    /// Compares all those whom `keep` keeps; `apart` must not meet.
    ///
    /// # Errors
    ///
    /// [`Problem::TooMany`].
    pub fn new(
        cohort: &'a Cohort,
        skills: &Skills,
        keep: &dyn Fn(u32) -> bool,
        apart: &[(u32, u32)],
    ) -> Result<Self, PlanError> {
        let mut edges = Self {
            cohort,
            classes: Classes::new(cohort, skills, keep),
            pairs: Vec::new(),
            ties: AllTies::new(cohort, apart),
            firsts: Vec::new(),
            any: vec![false; cohort.size()],
        };
        let best = edges.compare()?;
        edges.find_firsts(&best);
        edges.find_any();
        Ok(edges)
    }

    /// Finds the pairs of classes, and the best of them for each, by rank.
    fn compare(&mut self) -> Result<Vec<Vec<(u32, u32)>>, PlanError> {
        let (cohort, classes) = (self.cohort, &self.classes);
        let mut best = Vec::new();
        for class in 0..classes.len() {
            let tied = |person: &u32| self.ties.count(cohort, *person);
            let most_tied = classes.members.get(class).iter().map(tied).max();
            // Every class has somebody, so among so many all but those tied to more find enough.
            best.push(Best::new(FIRST + most_tied.unwrap_or(0).min(LOOKED_PAST)));
        }
        let mut sweep = Sweep::new(cohort, classes);
        for class in 0..classes.len() {
            sweep.matches(class, class + 1, &mut |other, score| {
                let rank = rank(score);
                best[class as usize].add((rank, other), Ord::cmp);
                if other != class {
                    best[other as usize].add((rank, class), Ord::cmp);
                }
                self.pairs.push((class, other, score.score));
                0
            });
            if self.pairs.len() > MOST {
                return Err(Problem::TooMany.into());
            }
        }
        let mut sorted = Vec::new();
        for best in best {
            sorted.push(best.in_order(Ord::cmp));
        }
        Ok(sorted)
    }

    fn find_firsts(&mut self, best: &[Vec<(u32, u32)>]) {
        let cohort = self.cohort;
        let places = &cohort.order().places;
        for class in 0..self.classes.len() {
            for (turn, person) in self.classes.members.get(class).iter().enumerate() {
                let place = places[*person as usize];
                for (score, other) in self.some_of(&best[class as usize], *person, turn) {
                    let other = places[other as usize];
                    self.firsts
                        .push((place.min(other), place.max(other), score));
                    self.any[*person as usize] = true;
                }
            }
        }
        self.firsts.sort_unstable();
        self.firsts.dedup();
    }

    /// Finds whether those who are tied to all of the best could still exchange with somebody.
    fn find_any(&mut self) {
        let (cohort, members) = (self.cohort, &self.classes.members);
        let mut open = Lists::default();
        for class in 0..self.classes.len() {
            let many = |person: &u32| {
                !self.any[*person as usize] && self.ties.count(cohort, *person) > LOOKED_PAST
            };
            let of_class = members.get(class).iter().copied();
            open.push(&of_class.filter(many).collect::<Vec<_>>());
        }
        for (one, other, _) in &self.pairs {
            for (ours, theirs) in [(one, other), (other, one)] {
                for person in open.get(*ours) {
                    let apart = |other: &u32| self.ties.between(cohort, *person, *other);
                    self.any[*person as usize] |= !members.get(*theirs).iter().all(apart);
                }
            }
        }
    }

    /// The best partners of a person, of the classes that suit them best. Each member of a class, by
    /// its turn, begins with others of those, so that they do not all meet the same few.
    fn some_of(&self, best: &[(u32, u32)], person: u32, turn: usize) -> Vec<(Score, u32)> {
        let open = best.iter().flat_map(|(rank, class)| {
            let score = Score::from_points(score_of(*rank));
            let others = self.classes.turned(*class, turn);
            others.map(move |other| (score, other))
        });
        let open = open.filter(|(_, other)| !self.are_kept_apart(person, *other));
        open.take(FIRST).collect()
    }

    /// Whether a person could exchange with anybody.
    pub fn any(&self, person: u32) -> bool {
        self.any[person as usize]
    }

    /// Whether two people must not meet.
    pub fn are_kept_apart(&self, one: u32, other: u32) -> bool {
        self.ties.between(self.cohort, one, other)
    }
}
