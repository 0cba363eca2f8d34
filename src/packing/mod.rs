//! The heaviest choice of disjoint groups of two or three, and how far it may be from the best.
//!
//! Knows nothing of people: it could be a crate of its own.
//!
//! # The problem
//!
//! Given groups of two or three vertices with whole weights, choose groups of which no two share a
//! vertex, with the greatest total weight. With groups of three that is NP-hard (Garey and Johnson,
//! *Computers and Intractability*, 1979); the exchange of kidneys in circles of three is the same
//! problem (Abraham, Blum and Sandholm, *Clearing algorithms for barter exchange markets*, 2007).
//! So there are several parts, of which each makes the next one shorter:
//!
//! | part | what it does |
//! |---|---|
//! | `price` | finds a price for each vertex, such that no group is worth more than its vertices cost: then no choice weighs more than all prices together |
//! | `dive` | makes a choice of what is asked for most at such prices |
//! | `region` | improves it: of a few vertices at a time, the best choice is searched for |
//! | `choice` | fills it up with what is in nobody's way |
//! | `search` | goes through all that prices do not rule out, to something better or to the end |
//!
//! All but the search take turns: the better the choice, the better the prices, and the other way round.
//! At last the search looks at everything, which for some dozens of vertices mostly proves the choice
//! to be the best.
//!
//! Where there are too many groups to be listed, those that prices leave uncovered are asked for on the
//! way ([`Unlisted`]; columns are generated, as Gilmore and Gomory did, *A linear programming approach to
//! the cutting-stock problem*, 1961), and in the end raise the prices: the bound is one of all of them.
//!
//! Prices are floating point, always in the same order and without any function that is not exact
//! everywhere, so the same groups give the same choice on every machine.

mod choice;
mod dive;
mod pool;
mod price;
mod random;
mod region;
mod search;

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use choice::Choice;
use dive::dive;
use pool::pool;
use price::{Cover, float, price};
use random::Random;
use region::improve;
use search::{End, Search};

/// Stands for no vertex, or no group.
pub const NOBODY: u32 = u32::MAX;

/// Two or three vertices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// Different vertices; the third is [`NOBODY`] in a group of two.
    pub members: [u32; 3],
    /// What the group is worth, above 0 and at most 2⁴⁰.
    pub weight: i64,
}

impl Group {
    /// Its vertices.
    #[must_use]
    pub fn vertices(&self) -> &[u32] {
        let size = if self.members[2] == NOBODY { 2 } else { 3 };
        &self.members[..size]
    }

    /// By how much it is worth less than its vertices cost.
    #[must_use]
    pub fn slack(&self, prices: &[i64]) -> i64 {
        let vertices = self.vertices().iter();
        let cost: i64 = vertices.map(|vertex| prices[*vertex as usize]).sum();
        cost - self.weight
    }

    /// Raises the prices of its vertices, as evenly as can be, until it is worth no more than they cost.
    pub fn raise(&self, prices: &mut [i64]) {
        let mut missing = -self.slack(prices);
        if missing <= 0 {
            return;
        }
        let vertices = self.vertices();
        for (place, vertex) in vertices.iter().enumerate() {
            let left = i64::try_from(vertices.len() - place).unwrap_or(1);
            let part = missing.div_euclid(left);
            prices[*vertex as usize] += part;
            missing -= part;
        }
    }

    /// The part of it that one vertex is.
    fn share(&self) -> f64 {
        if self.members[2] == NOBODY {
            1.0 / 2.0
        } else {
            1.0 / 3.0
        }
    }
}

/// A choice of disjoint groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// The groups chosen, by their places, in order.
    pub chosen: Vec<u32>,
    /// What they weigh together.
    pub weight: i64,
    /// What no choice weighs more than: where it is the weight, there is none better.
    pub bound: i64,
}

/// How often prices and choices take turns: as often as so many vertices allow, within these limits.
const TURNS: (usize, usize, usize) = (20_000, 3, 20);

/// Among more vertices than that, a choice is improved alone, and not made anew.
const DIVES: usize = 4_000;

/// After so many turns that hardly bring choice and bound nearer to one another, there are no more.
const PATIENCE: usize = 6;

/// How many regions are searched in a turn for each vertex, and how many at most.
const REGIONS: (usize, usize) = (3, 5_000);

/// How many ways to go on the last search looks at at most, and among how many vertices: it goes as
/// deep as there are groups in a choice.
const LAST_LOOKS: (usize, usize) = (30_000_000, 2_000);

/// So many steps of that take some milliseconds where there are many vertices.
const STEPS: usize = 8;

/// Groups that are too many to be listed, but not to be gone through.
pub trait Unlisted {
    /// Whether there are any.
    fn any(&self) -> bool;

    /// Raises prices until none is worth more than its vertices cost. Gives some of those that were
    /// before: from then on they are listed, after the others.
    fn cover(&mut self, prices: &mut [i64]) -> impl Future<Output = Vec<Group>>;
}

/// All are listed.
impl Unlisted for () {
    fn any(&self) -> bool {
        false
    }

    async fn cover(&mut self, _: &mut [i64]) -> Vec<Group> {
        Vec::new()
    }
}

/// A heavy choice of disjoint groups of so many vertices, at least as heavy as one to start from.
///
/// ```
/// use bothways::packing::{Group, NOBODY, pack};
///
/// let group = |members, weight| Group { members, weight };
/// let groups = [
///     group([0, 1, NOBODY], 16),
///     group([0, 1, 2], 21),
///     group([2, 3, NOBODY], 10),
/// ];
/// let packed = pack(4, &groups, &[1]);
/// assert_eq!(packed.chosen, [0, 2]);
/// assert_eq!((packed.weight, packed.bound), (26, 26));
/// ```
///
/// # Panics
///
/// When a group has a vertex that there is none of.
#[must_use]
pub fn pack(vertices: usize, groups: &[Group], start: &[u32]) -> Packed {
    let groups = groups.to_vec();
    let unlisted = &mut ();
    at_once(pack_at(
        vertices,
        groups,
        unlisted,
        start,
        &|_, _| {},
        &async || {},
    ))
}

/// Does work that never rests.
fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return done;
        }
    }
}

/// The same, for somebody who waits: tells `watch` which turn it takes, of how many at most, and from
/// time to time asks whether to `rest`.
///
/// # Panics
///
/// As [`pack`].
pub async fn pack_at(
    vertices: usize,
    mut groups: Vec<Group>,
    unlisted: &mut impl Unlisted,
    start: &[u32],
    watch: &dyn Fn(usize, usize),
    rest: &impl AsyncFn(),
) -> Packed {
    let mut best = Choice::new(vertices);
    best.add(&groups, start);
    // The heaviest with what is left: improving goes on from what it has found itself.
    let mut record = best.clone().filled(&groups);
    let mut prices = first_prices(&groups, &best);
    let mut random = Random(0);
    let mut cover = Cover::new(&prices, &groups);
    let mut bound = i64::MAX;
    let (room, fewest, most) = TURNS;
    let (mut gap, mut waited) = (i64::MAX, 0);
    let turns = (room / vertices.max(1)).clamp(fewest, most);
    for turn in 0..turns {
        watch(turn, turns);
        let numbers = pool(&groups, &prices, &best, rest).await;
        let near: Vec<Group> = numbers
            .iter()
            .map(|group| groups[*group as usize])
            .collect();
        prices = price(&near, best.weight, &prices, rest).await.of;
        rest().await;
        let now = Cover::new(&prices, &groups);
        prices = now.prices();
        if now.bound < cover.bound {
            cover = now;
        }
        waited += 1;
        if cover.bound - record.weight < gap - gap / 50 {
            (gap, waited) = (cover.bound - record.weight, 0);
        }
        let mut done = gap <= 0 || waited > PATIENCE;
        // Most comes in while prices are still wild.
        let ask = done || turn + 1 == turns || (turn + 1).is_power_of_two();
        if ask && unlisted.any() {
            let more = unlisted.cover(&mut cover.of).await;
            cover = Cover::by(cover.of);
            bound = bound.min(cover.bound);
            if !more.is_empty() {
                groups.extend(more);
                (gap, waited, done) = (i64::MAX, 0, false);
            }
        }
        if done {
            break;
        }
        let regions = REGIONS.1.min(REGIONS.0 * vertices);
        rest().await;
        let mut choice = best.among(&near, &numbers);
        improve(&near, &cover, &mut choice, &mut random, regions, rest).await;
        if vertices <= DIVES {
            let mut dived = dive(&near, best.weight, &prices, rest).await;
            improve(&near, &cover, &mut dived, &mut random, regions, rest).await;
            rest().await;
            choice = choice.cross(&dived, &near);
        }
        best = choice.back(&numbers);
        let full = best.clone().filled(&groups);
        if full.weight > record.weight {
            record = full;
        }
    }
    best = record;
    if unlisted.any() {
        return Packed {
            chosen: best.groups(),
            weight: best.weight,
            bound,
        };
    }
    let everywhere: Vec<u32> = (0..).take(vertices).collect();
    let (looks, largest) = LAST_LOOKS;
    while vertices <= largest && best.weight < cover.bound {
        let loss = cover.bound - best.weight - 1;
        let mut search = Search::new(&groups, &cover, loss);
        search.begin(&everywhere, loss, looks);
        let end = loop {
            if let Some(end) = search.advance(STEPS) {
                break end;
            }
            rest().await;
        };
        match end {
            End::Open => break,
            End::Nothing => cover.bound = best.weight,
            End::Better(chosen) => {
                best = Choice::new(vertices);
                best.add(&groups, &chosen);
            }
        }
    }
    Packed {
        chosen: best.groups(),
        weight: best.weight,
        bound: cover.bound,
    }
}

/// A price for each vertex to begin with: its part of its group, and of those that are alone and need
/// not be, what others cost on average.
fn first_prices(groups: &[Group], choice: &Choice) -> Vec<f64> {
    let mut able = vec![false; choice.of.len()];
    for vertex in groups.iter().flat_map(Group::vertices) {
        able[*vertex as usize] = true;
    }
    let taken = choice.of.iter().filter(|group| **group != NOBODY);
    let taken = i64::try_from(taken.count()).unwrap_or(i64::MAX);
    let mean = float(choice.weight / taken.max(1));
    let price = |(group, able): (&u32, bool)| match groups.get(*group as usize) {
        Some(group) => group.share() * float(group.weight),
        None if able => mean,
        None => 0.0,
    };
    choice.of.iter().zip(able).map(price).collect()
}

#[cfg(test)]
mod tests;
