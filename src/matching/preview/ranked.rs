//! What people are ordered by.

use std::cmp::Ordering;

use crate::domain::{PairScore, Score};
use crate::matching::intern::Ids;

/// Somebody, and what they are ordered by.
#[derive(Clone, Copy)]
pub(in crate::matching) struct Ranked {
    /// The less, the better.
    pub rank: u32,
    pub person: u32,
    pub score: PairScore,
}

/// By rank, equal ones by their ids.
pub(super) fn by_rank(ids: &Ids) -> impl Fn(&Ranked, &Ranked) -> Ordering {
    |a, b| {
        let by_id = || ids.get(a.person).cmp(ids.get(b.person));
        a.rank.cmp(&b.rank).then_with(by_id)
    }
}

/// The rank of a match: score falling, then the difference of the directions rising.
pub(in crate::matching) fn rank(score: PairScore) -> u32 {
    let difference = score.teach_fit.get().abs_diff(score.learn_fit.get());
    rank_of(score.score) | u32::from(difference)
}

/// The rank of a score alone.
pub(in crate::matching) fn rank_of(score: Score) -> u32 {
    falling(score) << 16
}

/// The score of a match of this rank, in basis points.
#[allow(clippy::cast_possible_truncation)]
pub(in crate::matching) const fn score_of(rank: u32) -> u16 {
    Score::MAX.get() - (rank >> 16) as u16
}

/// A rank that puts high scores first.
pub(super) fn falling(score: Score) -> u32 {
    u32::from(Score::MAX.get() - score.get())
}
