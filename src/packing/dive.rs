//! A choice by prices.

use super::Group;
use super::choice::Choice;
use super::price::price;

/// One of so many groups is settled at a time.
const PART: usize = 7;

/// Makes a choice: of the groups that are asked for most, some are settled, and prices found anew for
/// what is left, until nothing is. `reached` is what the whole is thought to weigh.
pub(super) async fn dive(
    groups: &[Group],
    reached: i64,
    prices: &[f64],
    rest: &impl AsyncFn(),
) -> Choice {
    let mut prices = prices.to_vec();
    let mut choice = Choice::new(prices.len());
    let mut left: Vec<u32> = (0..).take(groups.len()).collect();
    while !left.is_empty() {
        let of_left: Vec<Group> = left.iter().map(|group| groups[*group as usize]).collect();
        let priced = price(&of_left, reached - choice.weight, &prices, rest).await;
        prices = priced.of;
        let mut disjoint = Choice::new(prices.len());
        let mut settled = Vec::new();
        for place in priced.asked {
            if disjoint.has_room(&of_left[place as usize]) {
                disjoint.add(&of_left, &[place]);
                settled.push(left[place as usize]);
            }
        }
        settled.truncate(settled.len().div_ceil(PART));
        if settled.is_empty() {
            break;
        }
        choice.add(groups, &settled);
        for group in settled {
            for vertex in groups[group as usize].vertices() {
                prices[*vertex as usize] = 0.0;
            }
        }
        left.retain(|group| choice.has_room(&groups[*group as usize]));
    }
    choice
}
