//! The pairs that could be, by classes of people who said the same.

use std::rc::Rc;

use crate::base::best::Best;
use crate::base::lists::Lists;
use crate::matching::classes::Classes;
use crate::matching::cohort::Cohort;
use crate::matching::preview::rank;
use crate::matching::skills::Skills;
use crate::matching::sweep::Sweep;
use crate::matching::ties::AllTies;

use super::market::{FIRST, LOOKED_PAST, Market};
use super::request::{PlanError, Problem};
use super::{Pace, Phase};

/// The most pairs of classes that are held: what a browser's memory has room for.
const MOST: usize = 25_000_000;

/// The pairs that could be.
pub(super) struct Edges<'a> {
    pub cohort: &'a Cohort,
    pub classes: Classes,
    /// The same classes with their people by place.
    pub market: Market<'a>,
    /// Whether each person could exchange with anybody.
    any: Vec<bool>,
}

impl<'a> Edges<'a> {
    /// Compares all those whom `keep` keeps.
    ///
    /// # Errors
    ///
    /// [`Problem::TooMany`].
    pub async fn new(
        cohort: &'a Cohort,
        skills: &Skills,
        keep: &dyn Fn(u32) -> bool,
        ties: &Rc<AllTies>,
        pace: Pace<'_>,
    ) -> Result<Self, PlanError> {
        // A circle of a hundred thousand managers would be held against one another in vain.
        let open = |person| keep(person) && !ties.to_all(cohort, person);
        let classes = Classes::sorted(cohort, skills, &open, pace.due).await;
        let mut edges = Self {
            cohort,
            market: Market {
                cohort,
                ties: Rc::clone(ties),
                members: classes.by_place(cohort),
                pairs: Vec::new(),
                firsts: Vec::new(),
            },
            classes,
            any: vec![false; cohort.size()],
        };
        let best = edges.compare(pace).await?;
        edges.market.find_firsts(best, pace).await;
        edges.find_any(pace).await;
        Ok(edges)
    }

    /// Finds the pairs of classes, and the best of them for each, by rank.
    async fn compare(&mut self, pace: Pace<'_>) -> Result<Vec<Best<(u32, u32)>>, PlanError> {
        let (cohort, classes, market) = (self.cohort, &self.classes, &mut self.market);
        let mut best = Vec::new();
        for class in 0..classes.len() {
            let tied = |person: &u32| market.ties.count(cohort, *person);
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
                market.pairs.push((class, other, score.score));
                0
            });
            let (done, of) = (class as usize + 1, classes.len() as usize);
            pace.tell(Phase::Comparing, done, of).await;
            if market.pairs.len() > MOST {
                return Err(Problem::TooMany.into());
            }
        }
        Ok(best)
    }

    /// Finds whether each could exchange with somebody, also where they are tied to all of the best.
    async fn find_any(&mut self, pace: Pace<'_>) {
        let (cohort, members) = (self.cohort, &self.classes.members);
        let people = &cohort.order().people;
        for (u, v, _) in &self.market.firsts {
            for place in [u, v] {
                self.any[people[*place as usize] as usize] = true;
            }
        }
        let ties = &self.market.ties;
        let mut open = Lists::default();
        for class in 0..self.classes.len() {
            let many = |person: &u32| {
                !self.any[*person as usize] && ties.count(cohort, *person) > LOOKED_PAST
            };
            let of_class = members.get(class).iter().copied();
            open.push(&of_class.filter(many).collect::<Vec<_>>());
        }
        for (turn, (one, other, _)) in self.market.pairs.iter().enumerate() {
            pace.rest_after(turn).await;
            for (ours, theirs) in [(one, other), (other, one)] {
                for person in open.get(*ours) {
                    let any = &mut self.any[*person as usize];
                    let apart = |other: &u32| ties.between(cohort, *person, *other);
                    *any = *any || !members.get(*theirs).iter().all(apart);
                }
            }
        }
    }

    /// Whether a person could exchange with anybody.
    pub fn any(&self, person: u32) -> bool {
        self.any[person as usize]
    }

    /// Whether two people must not meet.
    pub fn are_kept_apart(&self, one: u32, other: u32) -> bool {
        self.market.ties.between(self.cohort, one, other)
    }
}
