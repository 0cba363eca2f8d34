//! How many people have each person among their own first matches.

use super::classes::{Classes, SOME, Sorting};
use super::cohort::Cohort;
use super::lines::Lines;
use super::order::Order;
use super::plan::Pace;
use super::preview::{rank, score_of};
use super::sweep::Sweep;
use super::ties::AllTies;
use crate::base::best::Best;
use crate::base::lists::Lists;
use crate::base::rest::at_once;
use crate::base::table::number;

/// The first matches of everybody, and how often each person is among them.
#[derive(Debug)]
pub(super) struct Demand {
    /// The first matches of each person, best first, and one more: keys of rank and spot, by which
    /// they are in order.
    firsts: Lists<u64>,
    size: usize,
    counts: Vec<u32>,
}

/// A demand in the making.
#[derive(Debug)]
pub(super) enum Gathering {
    /// People are sorted into classes.
    Sorting(Sorting),
    /// Classes are compared.
    Comparing(Comparing),
}

/// What is known of the people so far.
#[derive(Debug)]
pub(super) struct Comparing {
    classes: Classes,
    ties: AllTies,
    firsts: Vec<Vec<u64>>,
    next: u32,
}

/// What a person is ordered by among somebody's matches: the less, the better.
fn key(rank: u32, spot: u32) -> u64 {
    u64::from(rank) << 32 | u64::from(spot)
}

/// The rank and the spot of a key.
#[allow(clippy::cast_possible_truncation)]
const fn parts(key: u64) -> (u32, u32) {
    ((key >> 32) as u32, key as u32)
}

const fn spot(key: u64) -> u32 {
    parts(key).1
}

impl Gathering {
    pub fn new() -> Self {
        Self::Sorting(Sorting::default())
    }

    /// Compares so many more people with everybody, once they are sorted, which takes far less. The demand, once nobody is left.
    pub fn go_on(&mut self, cohort: &Cohort, people: usize) -> Option<Demand> {
        if let Self::Sorting(sorting) = self {
            if sorting.go_on(
                cohort,
                &cohort.skills,
                &|_| true,
                people.saturating_mul(SOME),
            ) {
                return None;
            }
            let sorted = std::mem::take(sorting).finish(cohort, &|| false);
            *self = Self::Comparing(Comparing {
                classes: at_once(sorted),
                ties: AllTies::new(cohort, &[]),
                firsts: vec![Vec::new(); cohort.size()],
                next: 0,
            });
        }
        match self {
            Self::Sorting(_) => None,
            Self::Comparing(comparing) => comparing.go_on(cohort, people),
        }
    }
}

impl Comparing {
    /// Compares so many more people with everybody. The demand, once nobody is left.
    fn go_on(&mut self, cohort: &Cohort, people: usize) -> Option<Demand> {
        let classes = &self.classes;
        let mut sweep = Sweep::new(cohort, classes);
        let mut done = 0;
        while self.next < classes.len() && done < people {
            let members = classes.members.get(self.next);
            let firsts = of_members(
                &mut sweep,
                (cohort, classes),
                &self.ties,
                self.next,
                members,
            );
            for (person, first) in members.iter().zip(firsts) {
                self.firsts[*person as usize] = first;
            }
            done += members.len();
            self.next += 1;
        }
        (self.next == classes.len()).then(|| self.finish(cohort))
    }

    fn finish(&mut self, cohort: &Cohort) -> Demand {
        let size = cohort.programme.matching.preview_size;
        let mut firsts = Lists::default();
        let mut counts = vec![0; cohort.size()];
        for list in std::mem::take(&mut self.firsts) {
            for key in list.iter().take(size) {
                counts[cohort.order().at(spot(*key)) as usize] += 1;
            }
            firsts.push(&list);
        }
        Demand {
            firsts,
            size,
            counts,
        }
    }
}

/// The first matches of some people of a class, and one more of each.
fn of_members(
    sweep: &mut Sweep<'_>,
    (cohort, classes): (&Cohort, &Classes),
    ties: &AllTies,
    class: u32,
    members: &[u32],
) -> Vec<Vec<u64>> {
    let size = cohort.programme.matching.preview_size + 1;
    let tied = |person: &u32| ties.count(cohort, *person);
    let most_tied = members.iter().map(tied).max().unwrap_or(0);
    // Every class has somebody, so among so many even those tied to most find enough.
    let mut best = Best::new(size.saturating_add(most_tied));
    sweep.matches(class, u32::MAX, &mut |other, score| {
        best.add((rank(score), other), Ord::cmp);
        // Of the last one that is good enough so far.
        best.bar().map_or(0, |(rank, _)| score_of(rank))
    });
    let best = best.in_order(Ord::cmp);
    let of = |person: &u32| firsts(cohort, classes, &best, (ties, *person), size);
    members.iter().map(of).collect()
}

/// The first matches of some people in other lines than the roster's, by their numbers.
pub(super) async fn firsts_in_lines(
    cohort: &Cohort,
    (lines, mut people): (Lines, Vec<u32>),
    pace: Pace<'_>,
) -> Vec<(u32, Vec<u64>)> {
    people.sort_unstable();
    people.dedup();
    let ties = AllTies::new(cohort, &[]).by(lines);
    let classes = Classes::sorted(cohort, &cohort.skills, &|_| true, pace.due).await;
    let mut sweep = Sweep::new(cohort, &classes);
    let mut found = Vec::new();
    for class in 0..classes.len() {
        let mut members = classes.members.get(class).to_vec();
        members.retain(|person| people.binary_search(person).is_ok());
        if !members.is_empty() {
            let firsts = of_members(&mut sweep, (cohort, &classes), &ties, class, &members);
            found.extend(members.into_iter().zip(firsts));
            pace.rest().await;
        }
    }
    found.sort_unstable();
    found
}

/// The first so many people of the classes that suit somebody best, but for those they are tied to.
fn firsts(
    cohort: &Cohort,
    classes: &Classes,
    best: &[(u32, u32)],
    (ties, me): (&AllTies, u32),
    size: usize,
) -> Vec<u64> {
    let mut first = Best::new(size);
    for (rank, class) in best {
        for person in classes.members.get(*class) {
            let key = key(*rank, cohort.order().spot_of(*person));
            // Those who come after have greater ids.
            if first.bar().is_some_and(|bar| key > bar) {
                break;
            }
            if !ties.between(cohort, me, *person) {
                first.add(key, Ord::cmp);
            }
        }
    }
    first.in_order(Ord::cmp)
}

impl Demand {
    /// How many people besides a participant have each person among their first matches, if the
    /// participant, who is `me` in the cohort or nobody in it, stands there as they are now:
    /// with these matches, by person and rank, and with these [`firsts_in_lines`] of others.
    pub fn around(
        &self,
        order: &Order,
        me: Option<u32>,
        my_spot: u32,
        matches: &mut dyn Iterator<Item = (u32, u32)>,
        elsewhere: &[(u32, Vec<u64>)],
    ) -> Vec<u32> {
        let mut counts = self.counts.clone();
        let first = |list: &[u64]| list.len().min(self.size);
        for (person, now) in elsewhere {
            let before = self.firsts.get(*person);
            for key in &before[..first(before)] {
                counts[order.at(spot(*key)) as usize] -= 1;
            }
            for key in &now[..first(now)] {
                counts[order.at(spot(*key)) as usize] += 1;
            }
        }
        let firsts = |person: u32| {
            let now = elsewhere.binary_search_by_key(&person, |(person, _)| *person);
            now.map_or(self.firsts.get(person), |at| &elsewhere[at].1)
        };
        if let Some(me) = me {
            let mine = firsts(me);
            for key in &mine[..first(mine)] {
                counts[order.at(spot(*key)) as usize] -= 1;
            }
            // Where I stood, the next one moves up.
            for other in 0..number(self.firsts.len()) {
                let list = firsts(other);
                let mut firsts = list[..first(list)].iter();
                if firsts.any(|key| spot(*key) == my_spot)
                    && let Some(next) = list.get(self.size)
                {
                    counts[order.at(spot(*next)) as usize] += 1;
                }
            }
        }
        for (person, rank) in matches {
            // Where I stand now, the last one moves down.
            let list = firsts(person).iter();
            let mut others = list.filter(|key| spot(**key) != my_spot);
            let last = others.nth(self.size - 1);
            if let Some(last) = last.filter(|last| key(rank, my_spot) < **last) {
                counts[order.at(spot(*last)) as usize] -= 1;
            }
        }
        counts
    }
}
