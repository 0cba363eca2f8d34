//! The best of many people, found while going through all of them.

use std::cmp::Ordering;

use crate::domain::PairScore;

use super::intern::Ids;

/// Somebody, and what they are ordered by.
#[derive(Clone, Copy)]
pub(super) struct Ranked {
    /// The less, the better; equal ones go by their ids.
    pub rank: u32,
    pub person: u32,
    pub score: PairScore,
}

/// The first so many people of an order. It holds few more than that, since most people need only
/// one look at the last of those who are good enough so far.
pub(super) struct Best<'a> {
    ids: &'a Ids,
    size: usize,
    kept: Vec<Ranked>,
    bar: Option<Ranked>,
}

impl<'a> Best<'a> {
    pub const fn new(size: usize, ids: &'a Ids) -> Self {
        Self {
            ids,
            size,
            kept: Vec::new(),
            bar: None,
        }
    }

    /// Takes note of somebody.
    pub fn add(&mut self, ranked: Ranked) {
        if self
            .bar
            .is_none_or(|bar| order(self.ids, &ranked, &bar).is_lt())
        {
            self.kept.push(ranked);
            if self.kept.len() / 2 > self.size.max(16) {
                self.cut();
            }
        }
    }

    /// The first ones, in order.
    pub fn in_order(mut self) -> Vec<Ranked> {
        self.cut();
        self.kept
    }

    fn cut(&mut self) {
        self.kept.sort_unstable_by(|a, b| order(self.ids, a, b));
        self.kept.truncate(self.size);
        self.bar = self.kept.last().copied();
    }
}

fn order(ids: &Ids, a: &Ranked, b: &Ranked) -> Ordering {
    let by_id = || ids.get(a.person).cmp(ids.get(b.person));
    a.rank.cmp(&b.rank).then_with(by_id)
}
