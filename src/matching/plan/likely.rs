//! Whom the plan for everybody would give one person.

use std::rc::Rc;

use crate::base::rest::at_once;
use crate::blossom::Start;
use crate::domain::{Likely, Objective, Participant, Platform, Reach};
use crate::matching::builder::CohortBuilder;
use crate::matching::cohort::Cohort;
use crate::matching::ties::AllTies;

use super::circles::value;
use super::edges::Edges;
use super::pace::Pace;
use super::request::Wanted;
use super::{Team, reach, whole};

/// Among more people circles are not looked for: that takes long, and it is hardly ever known for sure
/// which ones are the best.
const MOST_IN_CIRCLES: usize = 100;

impl Cohort {
    /// Whom the best plan for everybody gives a participant who joins, or takes the place of the one
    /// with their id; only where it would be a worse one without that. What others may not see does
    /// not count, and circles only where they are proven to be the best ones.
    #[must_use]
    pub fn likely(
        &self,
        person: &Participant,
        circles: bool,
        platform: &dyn Platform,
    ) -> Option<Likely> {
        at_once(self.likely_at(person, circles, platform, Pace::PATIENT))
    }

    /// The same, for somebody who waits.
    pub async fn likely_at(
        &self,
        person: &Participant,
        circles: bool,
        platform: &dyn Platform,
        pace: Pace<'_>,
    ) -> Option<Likely> {
        let mut builder = CohortBuilder::again(self, person.id.as_str());
        builder.add(person, platform);
        let everybody = builder.finish_in_bits(pace.due).await;
        let me = everybody.number(person.id.as_str())?;
        let circles = circles && everybody.size() <= MOST_IN_CIRCLES;
        everybody.likely_for(me, circles, pace).await
    }

    /// Where the best circles are not known for sure, pairs alone are asked.
    async fn likely_for(&self, me: u32, circles: bool, pace: Pace<'_>) -> Option<Likely> {
        let ties = Rc::new(AllTies::new(self, &[]));
        let mut edges = Edges::new(self, &self.skills, &|_| true, &ties, pace)
            .await
            .ok()?;
        let proven = match circles {
            true => self.likely_among(&mut edges, me, true, pace).await,
            false => Err(Unproven),
        };
        edges.market.part(ties);
        match proven {
            Ok(likely) => likely,
            Err(Unproven) => {
                let alone = self.likely_among(&mut edges, me, false, pace).await;
                alone.ok().flatten()
            }
        }
    }

    async fn likely_among(
        &self,
        edges: &mut Edges<'_>,
        me: u32,
        circles: bool,
        pace: Pace<'_>,
    ) -> Result<Option<Likely>, Unproven> {
        let (skills, objective) = (&self.skills, self.programme.matching.objective);
        let matching = edges.best_matching(objective, Start::Cold, pace).await;
        let pairs = edges.pairs_of(skills, &matching);
        let known = match circles {
            true => edges.known(skills, objective, pairs.clone(), pace).await,
            false => vec![pairs.clone()],
        };
        let mut teams = edges
            .teams(&Wanted::default(), circles, known, pace)
            .await?;
        let best = reach(&teams);
        let mine = teams.iter().position(|team| team.people.contains(&me));
        let Some(mine) = mine else {
            return Ok(None);
        };
        let mut mine = teams.swap_remove(mine);

        // The same without that group, from what is left of it.
        let wanted = Wanted::never_again(&mine.people);
        let mut others = pairs;
        if let [_, _] = mine.people[..] {
            edges
                .market
                .part(Rc::new(AllTies::new(self, &wanted.apart)));
            let start = Start::Warm(&matching);
            let matching = edges.best_matching(objective, start, pace).await;
            others = edges.pairs_of(skills, &matching);
        }
        let better = value(objective, reach(&others)) > value(objective, reach(&teams));
        let known = vec![if better { others } else { teams }];
        let another = reach(&edges.teams(&wanted, circles, known, pace).await?);
        let worse = value(objective, another) < value(objective, best);
        Ok(worse.then(|| self.write_likely(&mut mine, me, best, another)))
    }

    fn write_likely(&self, mine: &mut Team, me: u32, best: Reach, another: Reach) -> Likely {
        let place = mine.people.iter().position(|person| *person == me);
        mine.people.rotate_left(place.unwrap_or(0));
        let others = mine.people[1..].iter();
        Likely {
            with: others.map(|person| self.ids.get(*person).clone()).collect(),
            score: mine.score,
            cost_of_another: whole(best.total_score) - whole(another.total_score),
            fewer_matched: match self.programme.matching.objective {
                Objective::Everyone => Some(best.people_matched - another.people_matched),
                Objective::Quality => None,
            },
        }
    }
}

/// What is found is good, but may not be the best.
struct Unproven;

impl Edges<'_> {
    /// The best teams, with circles or without; without, those are the best pairs, which are known.
    async fn teams(
        &self,
        wanted: &Wanted,
        circles: bool,
        mut known: Vec<Vec<Team>>,
        pace: Pace<'_>,
    ) -> Result<Vec<Team>, Unproven> {
        if !circles {
            return Ok(known.pop().unwrap_or_default());
        }
        let objective = self.cohort.programme.matching.objective;
        let found = self.with_circles(wanted, objective, &known, pace).await;
        let proven = found.bound == Some(reach(&found.teams));
        proven.then_some(found.teams).ok_or(Unproven)
    }
}
