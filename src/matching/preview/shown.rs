//! Which of somebody's matches are shown.

use crate::base::best::Best;
use crate::domain::Exposure;
use crate::matching::cohort::Cohort;

use super::ranked::{Ranked, by_rank};
use super::{DemandOption, Me};

impl Cohort {
    /// The matches to show, in order, with how many others have each among their own first ones.
    ///
    /// Where exposure is shared, those whom many want give way to others that are nearly as good:
    /// the ones shown have the largest S · (200 − 3 · min(20, inDemand)).
    pub(super) fn shown(
        &self,
        me: &Me<'_>,
        matches: Vec<Ranked>,
        size: usize,
        option: DemandOption,
    ) -> Vec<(Ranked, Option<u32>)> {
        const MANY: u32 = 20;
        let counts = self.demand(option).map(|demand| {
            let (order, id) = (self.order(), me.person.id.as_str());
            let mut ranks = matches.iter().map(|ranked| (ranked.person, ranked.rank));
            demand.around(order, me.number, order.spot(self, id), &mut ranks)
        });
        let shared = self.programme.matching.exposure == Exposure::Shared;
        let in_order = by_rank(&self.ids);
        let weighed = |ranked: &Ranked| match &counts {
            Some(counts) if shared => {
                let discount = 3 * counts[ranked.person as usize].min(MANY);
                u32::from(ranked.score.score.get()) * (200 - discount)
            }
            _ => 0,
        };
        let mut best = Best::new(size);
        for ranked in matches {
            best.add((weighed(&ranked), ranked), |(x, a), (y, b)| {
                y.cmp(x).then_with(|| in_order(a, b))
            });
        }
        let mut shown = best.in_order(|(x, a), (y, b)| y.cmp(x).then_with(|| in_order(a, b)));
        shown.sort_unstable_by(|(_, a), (_, b)| in_order(a, b));
        let mut counted = Vec::new();
        for (_, ranked) in shown {
            let count = counts.as_ref().map(|counts| counts[ranked.person as usize]);
            counted.push((ranked, count));
        }
        counted
    }
}
