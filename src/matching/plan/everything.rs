//! All pairs and circles that there could be: too many to be held, and not too many to be gone through.

use crate::base::best::Best;
use crate::base::lists::Lists;
use crate::domain::Score;
use crate::matching::circle::Arc;
use crate::packing::NOBODY;

use super::Pace;
use super::edges::Edges;
use super::groups::{Worth, people};
use super::request::Wanted;
use super::steps::{Steps, circles};

/// So many ways from somebody over a second to a third person are gone through in some seconds.
const MOST: usize = 700_000_000;

/// How many of the groups that are worth more than they cost are found for each person.
const FOUND: usize = 40;

/// All pairs and circles that there could be.
pub(super) struct Everything<'a> {
    edges: &'a Edges<'a>,
    wanted: &'a Wanted,
    steps: Lists<(u32, Arc)>,
}

impl<'a> Everything<'a> {
    /// `None` where going through them would take too long. Of the steps, some are known.
    pub async fn new(
        edges: &'a Edges<'a>,
        wanted: &'a Wanted,
        known: &Steps<'_>,
        pace: Pace<'_>,
    ) -> Option<Self> {
        let people = edges.cohort.size();
        if known.count.saturating_mul(known.count / people.max(1)) > MOST {
            return None;
        }
        let steps = Steps::new(edges, people, pace).await;
        let steps = steps.of_people(people, pace).await;
        Some(Self {
            edges,
            wanted,
            steps,
        })
    }

    /// Calls with all groups and how they score; of the circles, with those that may matter by their
    /// members and steps.
    pub async fn each(
        &self,
        may_matter: &dyn Fn([u32; 3], [Arc; 3]) -> bool,
        each: &mut dyn FnMut([u32; 3], Score),
        pace: Pace<'_>,
    ) {
        self.edges
            .each_pair(&mut |(u, v, score)| each([u, v, NOBODY], score));
        let mut circle = |members, steps| {
            if may_matter(members, steps)
                && let Some(score) = self.edges.circle(self.wanted, members, steps)
            {
                each(members, score);
            }
        };
        circles(&self.steps, pace, &mut circle).await;
    }

    /// Raises the prices of people until no group is worth more than its people cost. Finds the
    /// groups that were, some for each person: those first that were worth most beyond it.
    pub async fn cover(
        &self,
        prices: &mut [i64],
        worth: Worth,
        pace: Pace<'_>,
    ) -> Vec<([u32; 3], Score)> {
        let before = prices.to_vec();
        let mut most = vec![Best::new(FOUND); prices.len()];
        let mut hold = |members: [u32; 3], score| {
            let group = worth.weigh(members, score);
            let slack = group.slack(&before);
            if slack >= 0 {
                return;
            }
            for place in people(&members) {
                most[*place as usize].add((slack, members, score), Ord::cmp);
            }
            group.raise(prices);
        };
        let may_matter = |members: [u32; 3], steps| {
            let cost = members.map(|place| before[place as usize]).iter().sum();
            worth.may_exceed(cost, steps)
        };
        self.each(&may_matter, &mut hold, pace).await;
        let mut found = Vec::new();
        for most in most {
            let groups = most.in_order(Ord::cmp).into_iter();
            found.extend(groups.map(|(_, members, score)| (members, score)));
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}
