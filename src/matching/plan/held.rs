//! The groups that a choice is made of, and those that there is no room for.

use crate::base::lists::Lists;
use crate::domain::Score;
use crate::matching::circle::Arc;
use crate::packing::{Group, NOBODY, Unlisted, pack_at};

use super::edges::Edges;
use super::everything::Everything;
use super::groups::{Groups, Worth, people};
use super::market::Pair;
use super::request::Wanted;
use super::steps::{Steps, circles};
use super::{Pace, Phase, Team};

/// The most pairs or circles that are held at first.
const MOST: usize = 600_000;

/// How many steps of each person are looked at: as many as so many people allow, and how many at
/// least.
const KEPT: (usize, usize) = (1_000_000, 30);

/// Groups to choose from.
pub(super) struct Held<'a> {
    edges: &'a Edges<'a>,
    pub groups: Groups,
    others: Others<'a>,
    pace: Pace<'a>,
}

/// What is not held.
enum Others<'a> {
    Nothing,
    /// What can be gone through.
    Some(Everything<'a>),
    /// Too much for that.
    TooMany,
}

/// Disjoint groups.
pub(super) struct Choice {
    pub groups: Vec<u32>,
    /// What no choice is worth more than, if that is known.
    pub bound: Option<i64>,
}

impl<'a> Held<'a> {
    /// All pairs and circles, or the best of them where there are too many.
    pub async fn new(
        edges: &'a Edges<'a>,
        wanted: &'a Wanted,
        known: &[Vec<Team>],
        pace: Pace<'a>,
    ) -> Self {
        let mut groups = Groups::default();
        let mut complete = true;
        for (u, v, score) in edges.pairs_with(known, &mut complete) {
            groups.add([u, v, NOBODY], score);
        }
        let people = edges.cohort.size();
        let (room, fewest) = KEPT;
        let mut kept = (room / people.max(1)).clamp(fewest, people.max(fewest));
        let steps = Steps::new(edges, kept, pace).await;
        let mut of_people = steps.of_people(kept, pace).await;
        while count(&of_people, pace).await > MOST {
            kept /= 2;
            of_people = steps.of_people(kept, pace).await;
        }
        let mut add = |members, steps| {
            if let Some(score) = edges.circle(wanted, members, steps) {
                groups.add(members, score);
            }
        };
        circles(&of_people, pace, &mut add).await;
        let others = if complete && steps.most <= kept {
            Others::Nothing
        } else {
            let everything = Everything::new(edges, wanted, &steps, pace).await;
            everything.map_or(Others::TooMany, Others::Some)
        };
        Self {
            edges,
            groups,
            others,
            pace,
        }
    }

    /// The groups that teams are, as far as they are held.
    pub fn find(&self, teams: &[Team]) -> Vec<u32> {
        let mut wanted: Vec<_> = teams.iter().map(|team| self.edges.places(team)).collect();
        wanted.sort_unstable();
        let all = (0..).zip(&self.groups.members);
        all.filter(|(_, members)| wanted.binary_search(members).is_ok())
            .map(|(group, _)| group)
            .collect()
    }

    /// The teams that groups are.
    pub fn teams(&self, chosen: &[u32]) -> Vec<Team> {
        let order = &self.edges.cohort.order().people;
        let team = |group: &u32| {
            let members = people(&self.groups.members[*group as usize]).iter();
            Team {
                people: members.map(|place| order[*place as usize]).collect(),
                score: self.groups.scores[*group as usize],
            }
        };
        chosen.iter().map(team).collect()
    }

    /// How many people are in any group.
    pub async fn able(&self) -> usize {
        let mut able = vec![false; self.edges.cohort.size()];
        for place in self.groups.members.iter().flat_map(people) {
            able[*place as usize] = true;
        }
        if let Others::Some(everything) = &self.others {
            let mut add = |members, _| {
                for place in people(&members) {
                    able[*place as usize] = true;
                }
            };
            everything.each(&|_, _| true, &mut add, self.pace).await;
        }
        able.into_iter().filter(|able| *able).count()
    }

    /// Groups that are worth much, no less than some to start from. Of what was not held, that is
    /// held from then on which mattered.
    pub async fn choose(&mut self, worth: Worth, start: &[u32]) -> Choice {
        let (pace, size) = (self.pace, self.edges.cohort.size());
        let groups = self.groups.weighed(worth);
        let known = !matches!(self.others, Others::TooMany);
        let watch = |done, of| (pace.watch)(Phase::Circles, done, of);
        let rest = async || pace.rest().await;
        let mut unlisted = Unheld { held: self, worth };
        let packed = pack_at(size, groups, &mut unlisted, start, &watch, &rest).await;
        Choice {
            groups: packed.chosen,
            bound: known.then_some(packed.bound),
        }
    }
}

/// What is not held, with what it is worth.
struct Unheld<'h, 'a> {
    held: &'h mut Held<'a>,
    worth: Worth,
}

impl Unlisted for Unheld<'_, '_> {
    fn any(&self) -> bool {
        matches!(self.held.others, Others::Some(_))
    }

    async fn cover(&mut self, prices: &mut [i64]) -> Vec<Group> {
        let Others::Some(everything) = &self.held.others else {
            return Vec::new();
        };
        let missing = everything.cover(prices, self.worth, self.held.pace).await;
        let mut listed = Vec::new();
        for (members, score) in missing {
            self.held.groups.add(members, score);
            listed.push(self.worth.weigh(members, score));
        }
        listed
    }
}

async fn count(steps: &Lists<(u32, Arc)>, pace: Pace<'_>) -> usize {
    let mut count = 0;
    circles(steps, pace, &mut |_, _| count += 1).await;
    count
}

impl Edges<'_> {
    /// How a circle of these steps scores, unless it must not be.
    pub fn circle(&self, wanted: &Wanted, members: [u32; 3], steps: [Arc; 3]) -> Option<Score> {
        let order = &self.cohort.order().people;
        let mut people = members.map(|place| order[place as usize]);
        people.sort_unstable();
        let score = Score::from_share(Arc::circle(steps));
        (score.get() > 0 && !wanted.never(&people)).then_some(score)
    }

    /// All pairs by places, or the best of them and some that are known; in order, each once.
    fn pairs_with(&self, known: &[Vec<Team>], complete: &mut bool) -> Vec<Pair> {
        let size = |class: &u32| self.classes.members.get(*class).len();
        let all = self.market.pairs.iter();
        let all = all.map(|(one, other, _)| size(one).saturating_mul(size(other)));
        *complete &= all.fold(0, usize::saturating_add) <= MOST;
        let mut pairs = Vec::new();
        if *complete {
            self.each_pair(&mut |pair| pairs.push(pair));
        } else {
            pairs.clone_from(&self.market.firsts);
            for team in known.iter().flatten() {
                if let [u, v, NOBODY] = self.places(team) {
                    pairs.push((u, v, team.score));
                }
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    /// Calls with all pairs by places.
    pub fn each_pair(&self, each: &mut dyn FnMut(Pair)) {
        let places = &self.cohort.order().places;
        for (one, other, score) in &self.market.pairs {
            for a in self.classes.members.get(*one) {
                for b in self.classes.members.get(*other) {
                    // Two people of one class meet twice here.
                    if (one != other || a < b) && !self.are_kept_apart(*a, *b) {
                        let [u, v] = [a, b].map(|person| places[*person as usize]);
                        each((u.min(v), u.max(v), *score));
                    }
                }
            }
        }
    }

    /// A team by places, from the least on, as groups are.
    fn places(&self, team: &Team) -> [u32; 3] {
        let order = self.cohort.order();
        let mut places = [NOBODY; 3];
        for (place, person) in places.iter_mut().zip(&team.people) {
            *place = order.places[*person as usize];
        }
        let members = &mut places[..team.people.len()];
        let least = (0..members.len()).min_by_key(|at| members[*at]);
        members.rotate_left(least.unwrap_or(0));
        places
    }
}
