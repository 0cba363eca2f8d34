//! Pairs that a choice left out, held against its potentials.

use crate::base::best::Best;
use crate::blossom::Cover;
use crate::domain::Score;

use super::market::{Market, Pair};
use super::pace::Pace;

/// How many pairs that are not covered come in for each vertex at once.
const MORE: usize = 10;

/// Vertices of a class in the same outermost blossom, or in none: what could cover a pair of them and
/// others is known without looking at each.
struct Cluster {
    /// The blossom and its potential.
    blossom: Option<(u32, i64)>,
    /// By their potentials, the least first.
    members: Vec<(i64, u32)>,
}

impl Market<'_> {
    /// Of the pairs that the potentials of a choice do not cover, for each vertex some of those that
    /// they cover least; in order, each pair once.
    pub async fn uncovered(
        &self,
        vertices: usize,
        cover: &Cover<'_>,
        weight: &dyn Fn(Score) -> i64,
        pace: Pace<'_>,
    ) -> Vec<Pair> {
        let mut clusters = Vec::new();
        for class in (0..).take(self.members.len()) {
            pace.rest().await;
            clusters.push(self.clusters(cover, class));
        }
        let mut least = vec![Best::new(MORE); vertices];
        for (turn, (one, other, score)) in self.pairs.iter().enumerate() {
            pace.rest_after(turn).await;
            for ours in &clusters[*one as usize] {
                for theirs in &clusters[*other as usize] {
                    self.hold(cover, weight(*score), [ours, theirs], &mut |u, v, slack| {
                        for (from, to) in [(u, v), (v, u)] {
                            least[from as usize].add((slack, to, *score), Ord::cmp);
                        }
                    });
                }
            }
        }
        let mut found = Vec::new();
        for (u, least) in (0..).zip(least) {
            for (_, v, score) in least.in_order(Ord::cmp) {
                found.push((u.min(v), u.max(v), score));
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn clusters(&self, cover: &Cover<'_>, class: u32) -> Vec<Cluster> {
        let mut members = Vec::new();
        for vertex in self.members.get(class) {
            members.push((
                cover.outermost(*vertex),
                (cover.potential(*vertex), *vertex),
            ));
        }
        members.sort_unstable();
        let clusters = members.chunk_by(|one, other| one.0 == other.0);
        clusters
            .map(|cluster| Cluster {
                blossom: cluster[0].0,
                members: cluster.iter().map(|(_, member)| *member).collect(),
            })
            .collect()
    }

    /// Finds, for each vertex of a cluster, one of another with which nothing covers it yet.
    fn hold(
        &self,
        cover: &Cover<'_>,
        weight: i64,
        [ours, theirs]: [&Cluster; 2],
        found: &mut dyn FnMut(u32, u32, i64),
    ) {
        let shared = match (ours.blossom, theirs.blossom) {
            (Some(one), Some(other)) if one == other => one.1,
            _ => 0,
        };
        let needed = 4 * weight - shared;
        for (shift, (potential, vertex)) in ours.members.iter().enumerate() {
            let low = theirs
                .members
                .partition_point(|(other, _)| potential + other < needed);
            if low == 0 {
                break;
            }
            // Each turns to others first, so that they do not all meet the same few.
            for step in 1..=low {
                let other = theirs.members[(shift + step) % low].1;
                if *vertex == other {
                    continue;
                }
                let slack = cover.slack(*vertex, other, weight);
                if slack < 0 && !self.are_apart(*vertex, other) {
                    found(*vertex, other, slack);
                    break;
                }
            }
        }
    }
}
