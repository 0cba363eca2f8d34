//! The groups that matter.

use super::choice::Choice;
use super::price::float;
use super::{Group, NOBODY};

/// How many groups of each vertex matter.
const MOST: usize = 40;

/// So many groups are looked at before anybody is asked whether to rest.
const EACH: u32 = 4096;

/// The groups that are worth most beside what their vertices cost, for each vertex so many, and those
/// of a choice; in order.
pub(super) async fn pool(
    groups: &[Group],
    prices: &[f64],
    choice: &Choice,
    rest: &impl AsyncFn(),
) -> Vec<u32> {
    let mut near: Vec<Vec<(f64, u32)>> = vec![Vec::new(); prices.len()];
    for (number, group) in (0_u32..).zip(groups) {
        if number.is_multiple_of(EACH) {
            rest().await;
        }
        let mut slack = -float(group.weight);
        for vertex in group.vertices() {
            slack += prices[*vertex as usize];
        }
        for vertex in group.vertices() {
            let near = &mut near[*vertex as usize];
            near.push((slack, number));
            if near.len() == 4 * MOST {
                cut(near);
            }
        }
    }
    let mut pool = choice.of.clone();
    pool.retain(|group| *group != NOBODY);
    for near in &mut near {
        cut(near);
        pool.extend(near.iter().map(|(_, group)| *group));
    }
    pool.sort_unstable();
    pool.dedup();
    pool
}

fn cut(near: &mut Vec<(f64, u32)>) {
    near.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    near.truncate(MOST);
}
