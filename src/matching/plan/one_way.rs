//! One-way pairs among those whom no group took.

use std::rc::Rc;

use crate::base::best::Best;
use crate::base::table::number;
use crate::blossom::Start;
use crate::domain::{OneWayPair, Score};
use crate::matching::classes::Classes;
use crate::matching::cohort::Cohort;
use crate::matching::preview::rank_of;
use crate::matching::skills::Skills;
use crate::matching::sweep::Sweep;
use crate::matching::ties::AllTies;

use super::market::{FIRST, Market};
use super::pace::Pace;

impl Cohort {
    /// The one-way pairs with the greatest total among people whom no group took, each at most once
    /// as a teacher and once as a learner.
    pub(super) async fn one_way(
        &self,
        skills: &Skills,
        taken: &[bool],
        ties: &Rc<AllTies>,
        pace: Pace<'_>,
    ) -> Vec<OneWayPair> {
        let free = |person: u32| !taken[person as usize] && !ties.to_all(self, person);
        let classes = Classes::sorted(self, skills, &free, pace.due).await;
        let people = number(self.size());
        // Everybody stands there twice: as a teacher, and after all of those as a learner.
        let mut members = classes.by_place(self);
        for class in 0..classes.len() {
            let learners = members.get(class).iter().map(|place| place + people);
            members.push(&learners.collect::<Vec<_>>());
        }
        let mut market = Market {
            cohort: self,
            ties: Rc::clone(ties),
            members,
            pairs: Vec::new(),
            firsts: Vec::new(),
        };
        let mut best = vec![Best::new(FIRST); market.members.len()];
        let mut sweep = Sweep::new(self, &classes);
        for class in 0..classes.len() {
            sweep.one_way(class, class, &mut |other, fits| {
                let ways = [(fits.teach, class, other), (fits.learn, other, class)];
                for (worth, teacher, learner) in ways.into_iter().filter(|way| way.0 > 0.0) {
                    let (score, learner) = (Score::from_share(worth), learner + classes.len());
                    best[teacher as usize].add((rank_of(score), learner), Ord::cmp);
                    best[learner as usize].add((rank_of(score), teacher), Ord::cmp);
                    market.pairs.push((teacher, learner, score));
                }
            });
            pace.rest().await;
        }
        market.find_firsts(best, pace).await;
        let weight = |score: Score| i64::from(score.get());
        let matching = market
            .best(2 * self.size(), &weight, Start::Cold, pace)
            .await;
        let order = self.order();
        let mut pairs = Vec::new();
        for (teacher, mate) in order.people.iter().zip(&matching.mates) {
            if let Some(learner) = mate.checked_sub(people)
                && let Some(learner) = order.people.get(learner as usize)
            {
                pairs.push(OneWayPair {
                    teacher: self.ids.get(*teacher).clone(),
                    learner: self.ids.get(*learner).clone(),
                    score: Score::from_share(skills.direction(*teacher, *learner)),
                });
            }
        }
        pairs
    }
}
