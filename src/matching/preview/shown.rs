//! Which of somebody's matches are shown.

use crate::base::best::Best;
use crate::domain::Exposure;
use crate::matching::cohort::Cohort;
use crate::matching::demand::firsts_in_lines;
use crate::matching::plan::Pace;

use super::ranked::{Ranked, by_rank};
use super::{DemandOption, Me};

impl Cohort {
    /// The matches to show, in order, with how many others have each among their own first ones.
    ///
    /// Where exposure is shared, those whom many want give way to others that are nearly as good:
    /// the ones shown have the largest S · (200 − 3 · min(20, inDemand)).
    pub(super) async fn shown(
        &self,
        me: &Me<'_>,
        matches: Vec<Ranked>,
        size: usize,
        option: DemandOption,
        pace: Pace<'_>,
    ) -> Vec<(Ranked, Option<u32>)> {
        const MANY: u32 = 20;
        let demand = self.demand(option);
        let redrawn = demand.and_then(|_| self.redrawn(me.person));
        let elsewhere = match redrawn {
            Some(redrawn) => firsts_in_lines(self, redrawn, pace).await,
            None => Vec::new(),
        };
        let counts = demand.map(|demand| {
            let (order, id) = (self.order(), me.person.id.as_str());
            let mut ranks = matches.iter().map(|ranked| (ranked.person, ranked.rank));
            let spot = order.spot(self, id);
            demand.around(order, me.number, spot, &mut ranks, &elsewhere)
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
