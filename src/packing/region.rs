//! A better choice, region by region.

use super::choice::Choice;
use super::price::Cover;
use super::random::Random;
use super::search::{End, Search};
use super::{Group, NOBODY};

/// How many vertices a region has, about.
const SIZE: usize = 30;

/// From how many of the ways to go on at a vertex a region grows.
const NEAREST: usize = 6;

/// How many ways to go on are looked at in a region at most.
const LOOKS: usize = 8_000;

/// How often a region tries to grow at most.
const TRIES: usize = 100;

/// Improves a choice: of a few vertices that share groups, the best choice among them is searched
/// for, in so many regions (Shaw, *Using constraint programming and local search methods to solve
/// vehicle routing problems*, 1998).
pub(super) async fn improve(
    groups: &[Group],
    cover: &Cover,
    choice: &mut Choice,
    random: &mut Random,
    regions: usize,
    rest: &impl AsyncFn(),
) {
    let mut search = Search::new(groups, cover, i64::MAX);
    let mut seeds = Vec::new();
    for vertex in (0..).take(choice.of.len()) {
        if search.ways(vertex).len() > 1 {
            seeds.push(vertex);
        }
    }
    // Where something is missing, there is most to find.
    seeds.sort_by_key(|vertex| choice.of[*vertex as usize] != NOBODY);
    let mut inside = vec![false; choice.of.len()];
    for seed in seeds.iter().cycle().take(regions) {
        rest().await;
        let region = grow(groups, &search, choice, random, *seed, &mut inside);
        let mut loss = 0;
        for vertex in &region {
            inside[*vertex as usize] = false;
            loss += cover.of[*vertex as usize];
            if let Some(group) = choice.begins_at(groups, *vertex) {
                loss -= group.weight;
            }
        }
        if let End::Better(better) = search.run(&region, loss - 1, LOOKS) {
            choice.clear(groups, &region);
            choice.add(groups, &better);
        }
    }
}

/// Vertices around one, with their groups whole.
fn grow(
    groups: &[Group],
    search: &Search<'_>,
    choice: &Choice,
    random: &mut Random,
    seed: u32,
    inside: &mut [bool],
) -> Vec<u32> {
    let mut region = Vec::new();
    let mut add = |vertex: u32, region: &mut Vec<u32>| {
        let number = choice.of[vertex as usize];
        let alone = [vertex];
        let together = groups
            .get(number as usize)
            .map_or(&alone[..], Group::vertices);
        for vertex in together {
            if !std::mem::replace(&mut inside[*vertex as usize], true) {
                region.push(*vertex);
            }
        }
    };
    add(seed, &mut region);
    for _ in 0..TRIES {
        if region.len() >= SIZE {
            break;
        }
        let ways = search.ways(region[random.below(region.len())]);
        let (_, number) = ways[random.below(ways.len().min(NEAREST))];
        if number != NOBODY {
            for vertex in groups[number as usize].vertices() {
                add(*vertex, &mut region);
            }
        }
    }
    region
}
