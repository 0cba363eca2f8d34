//! Lines of managers without cycles, in an order that needs no recursion.

use super::lines::NOBODY;
use super::lists::number;

/// Who reports to whom, as trees: of every cycle, one person stands in as the root of the others.
pub(super) struct Tree {
    /// Whom each reports to, or [`NOBODY`].
    pub parents: Vec<u32>,
    /// Everybody, each before their parent.
    pub bottom_up: Vec<u32>,
    /// The others of every cycle, each with the one who stands in.
    pub cycles: Vec<(u32, u32)>,
}

impl Tree {
    /// Picks people without reports until only cycles remain, then opens those.
    pub fn new(managers: &[u32], reports: &[u32]) -> Self {
        let mut parents = managers.to_vec();
        let mut left = reports.to_vec();
        let mut cycles = Vec::new();
        let everybody = 0..number(managers.len());
        let mut bottom_up = Vec::with_capacity(managers.len());
        for person in everybody.clone() {
            if left[person as usize] == 0 {
                bottom_up.push(person);
            }
        }
        let mut at = 0;
        while let Some(&person) = bottom_up.get(at) {
            at += 1;
            let manager = managers[person as usize];
            if manager != NOBODY {
                left[manager as usize] -= 1;
                if left[manager as usize] == 0 {
                    bottom_up.push(manager);
                }
            }
        }
        for root in everybody {
            if left[root as usize] == 0 {
                continue;
            }
            let mut person = managers[root as usize];
            while person != root {
                left[person as usize] = 0;
                parents[person as usize] = root;
                cycles.push((person, root));
                bottom_up.push(person);
                person = managers[person as usize];
            }
            left[root as usize] = 0;
            parents[root as usize] = NOBODY;
            bottom_up.push(root);
        }
        Self {
            parents,
            bottom_up,
            cycles,
        }
    }

    /// How many are at or below each.
    pub fn sizes(&self) -> Vec<u32> {
        let mut sizes = vec![1; self.parents.len()];
        for &person in &self.bottom_up {
            let parent = self.parents[person as usize];
            if parent != NOBODY {
                sizes[parent as usize] += sizes[person as usize];
            }
        }
        sizes
    }
}
