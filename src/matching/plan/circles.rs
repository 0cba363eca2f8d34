//! Pairs and circles of three together.

use crate::base::lists::{Lists, number};
use crate::domain::{Objective, Reach, Score};
use crate::matching::circle::Arc;
use crate::packing::{Group, NOBODY, Packed, pack_at};

use super::edges::Edges;
use super::market::Pair;
use super::request::Wanted;
use super::steps::{Steps, circles};
use super::{Pace, Phase, Team, whole};

/// The most pairs or circles that are weighed against one another.
const MOST: usize = 600_000;

/// How many steps of each person are looked at: as many as so many people allow, and how many at
/// least.
const KEPT: (usize, usize) = (1_000_000, 30);

/// What one more person counts at least, in scores.
const PERSON: i64 = 100_000;

/// So exact are people counted where they alone are.
const UNIT: i64 = 1000;

/// Groups by places in the order of ids, and how they score.
struct Groups {
    members: Vec<[u32; 3]>,
    scores: Vec<Score>,
    /// How many pairs stand before the circles.
    pairs: usize,
    /// Whether these are all that there are.
    complete: bool,
}

/// Teams, and what none exceed if that is known.
pub(super) struct Together {
    pub teams: Vec<Team>,
    pub bound: Option<Reach>,
}

impl Edges<'_> {
    /// Good teams of two and three, no worse than some that are known.
    pub async fn with_circles(
        &self,
        wanted: &Wanted,
        objective: Objective,
        known: &[Team],
        pace: Pace<'_>,
    ) -> Together {
        let groups = self.groups(wanted, known, pace).await;
        let places = known.iter().map(|team| self.places(team));
        let start: Vec<u32> = places
            .filter_map(|places| groups.find(places).map(number))
            .collect();
        let size = self.cohort.size();
        let bonus = match objective {
            Objective::Everyone => PERSON.max(10_000 * whole(size.min(30)) + 1),
            Objective::Quality => 0,
        };
        let weighed = groups.weighed(bonus);
        let mut best = packed(size, &weighed, &start, pace).await;
        let mut people = groups.able(size);
        if objective == Objective::Everyone && groups.reach(&best.chosen).people_matched < people {
            let most = packed(size, &groups.heads(), &best.chosen, pace).await;
            people = usize::try_from(most.bound / UNIT).unwrap_or(people);
            if groups.reach(&most.chosen).people_matched > groups.reach(&best.chosen).people_matched
            {
                best = packed(size, &weighed, &most.chosen, pace).await;
            }
        }
        let key = |chosen: &[u32]| {
            let reach = groups.reach(chosen);
            match objective {
                Objective::Everyone => (reach.people_matched, reach.total_score),
                Objective::Quality => (reach.total_score, 0),
            }
        };
        let chosen = if key(&start) > key(&best.chosen) {
            start
        } else {
            best.chosen.clone()
        };
        let bound = match groups.complete {
            true => Some(groups.bound(size, &best, people, bonus, pace).await),
            false => None,
        };
        let order = self.cohort.order();
        let team = |group: &u32| {
            let group = *group as usize;
            let members = &groups.members[group][..groups.size(group)];
            Team {
                people: members
                    .iter()
                    .map(|place| order.people[*place as usize])
                    .collect(),
                score: groups.scores[group],
            }
        };
        Together {
            teams: chosen.iter().map(team).collect(),
            bound,
        }
    }

    /// All pairs and circles, or the best of them where there are too many.
    async fn groups(&self, wanted: &Wanted, known: &[Team], pace: Pace<'_>) -> Groups {
        let mut groups = Groups {
            members: Vec::new(),
            scores: Vec::new(),
            pairs: 0,
            complete: true,
        };
        for (u, v, score) in self.pairs_with(known, &mut groups.complete) {
            groups.members.push([u, v, NOBODY]);
            groups.scores.push(score);
        }
        groups.pairs = groups.members.len();
        let people = self.cohort.size();
        let (room, fewest) = KEPT;
        let mut kept = (room / people.max(1)).clamp(fewest, people.max(fewest));
        let steps = Steps::new(self, kept, pace).await;
        let mut of_people = steps.of_people(kept, pace).await;
        while count(&of_people, pace).await > MOST {
            kept /= 2;
            of_people = steps.of_people(kept, pace).await;
        }
        groups.complete &= steps.most <= kept;
        let order = self.cohort.order();
        let mut add = |places: [u32; 3], arcs| {
            let mut people = places.map(|place| order.people[place as usize]);
            people.sort_unstable();
            let score = Score::from_share(Arc::circle(arcs));
            if score.get() > 0 && !wanted.never(&people) {
                groups.members.push(places);
                groups.scores.push(score);
            }
        };
        circles(&of_people, pace, &mut add).await;
        groups
    }

    /// All pairs by places, or the best of them and some that are known; in order, each once.
    fn pairs_with(&self, known: &[Team], complete: &mut bool) -> Vec<Pair> {
        let places = &self.cohort.order().places;
        let size = |class: &u32| self.classes.members.get(*class).len();
        let all = self.market.pairs.iter();
        let all = all.map(|(one, other, _)| size(one).saturating_mul(size(other)));
        *complete &= all.fold(0, usize::saturating_add) <= MOST;
        let mut pairs = Vec::new();
        if *complete {
            for (one, other, score) in &self.market.pairs {
                for a in self.classes.members.get(*one) {
                    for b in self.classes.members.get(*other) {
                        if !self.are_kept_apart(*a, *b) {
                            let [u, v] = [a, b].map(|person| places[*person as usize]);
                            pairs.push((u.min(v), u.max(v), *score));
                        }
                    }
                }
            }
        } else {
            pairs.clone_from(&self.market.firsts);
            for team in known.iter().filter(|team| team.people.len() == 2) {
                let [u, v, _] = self.places(team);
                pairs.push((u, v, team.score));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
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

async fn packed(vertices: usize, groups: &[Group], start: &[u32], pace: Pace<'_>) -> Packed {
    let watch = |done, of| (pace.watch)(Phase::Circles, done, of);
    pack_at(vertices, groups, start, &watch, &async || pace.rest().await).await
}

async fn count(steps: &Lists<(u32, Arc)>, pace: Pace<'_>) -> usize {
    let mut count = 0;
    circles(steps, pace, &mut |_, _| count += 1).await;
    count
}

impl Groups {
    /// Pairs and circles are each in the order of their members.
    fn find(&self, members: [u32; 3]) -> Option<usize> {
        let (pairs, circles) = self.members.split_at(self.pairs);
        match members[2] {
            NOBODY => pairs.binary_search(&members).ok(),
            _ => circles
                .binary_search(&members)
                .ok()
                .map(|at| at + self.pairs),
        }
    }

    fn size(&self, group: usize) -> usize {
        if group < self.pairs { 2 } else { 3 }
    }

    /// With what each is worth where a person counts so much.
    fn weighed(&self, person: i64) -> Vec<Group> {
        self.each(&|score| person + i64::from(score.get()))
    }

    /// With what each is worth where people alone count.
    fn heads(&self) -> Vec<Group> {
        self.each(&|_| UNIT)
    }

    fn each(&self, worth: &dyn Fn(Score) -> i64) -> Vec<Group> {
        let groups = self.members.iter().zip(&self.scores).enumerate();
        let group = |(place, (members, score)): (usize, (&[u32; 3], &Score))| Group {
            members: *members,
            weight: whole(self.size(place)) * worth(*score),
        };
        groups.map(group).collect()
    }

    /// How many are in any group.
    fn able(&self, vertices: usize) -> usize {
        let mut able = vec![false; vertices];
        for members in &self.members {
            for place in members.iter().filter(|place| **place != NOBODY) {
                able[*place as usize] = true;
            }
        }
        able.into_iter().filter(|able| *able).count()
    }

    fn reach(&self, chosen: &[u32]) -> Reach {
        let mut reach = Reach::default();
        for group in chosen {
            let size = self.size(*group as usize);
            reach.people_matched += size;
            reach.total_score += size * usize::from(self.scores[*group as usize].get());
        }
        reach
    }

    /// What no choice exceeds, if none has more people. A better one than the best known has at least
    /// as many, who take their part of what bounds the whole.
    async fn bound(
        &self,
        vertices: usize,
        best: &Packed,
        people: usize,
        person: i64,
        pace: Pace<'_>,
    ) -> Reach {
        let reach = self.reach(&best.chosen);
        let proven = best.bound == best.weight;
        if proven && (person == 0 || reach.people_matched == people) {
            return reach;
        }
        let mut rest = best.bound - person * whole(reach.people_matched);
        if person > 0 && reach.people_matched < people {
            let scores = packed(vertices, &self.weighed(0), &best.chosen, pace).await;
            rest = rest.min(scores.bound);
        }
        Reach {
            people_matched: people,
            total_score: usize::try_from(rest)
                .unwrap_or(reach.total_score)
                .min(people * usize::from(Score::MAX.get())),
        }
    }
}
