//! Lists of lists in one piece.

pub(crate) use crate::domain::table::number;

/// Many lists in one piece of memory, numbered from 0.
#[derive(Clone, Debug)]
pub(crate) struct Lists<T> {
    /// Where each list ends; it begins where the one before ends.
    ends: Vec<u32>,
    items: Vec<T>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self {
            ends: Vec::new(),
            items: Vec::new(),
        }
    }
}

impl<T: Copy> Lists<T> {
    /// Appends a list.
    pub fn push(&mut self, list: &[T]) {
        self.items.extend_from_slice(list);
        self.ends.push(number(self.items.len()));
    }

    /// How many lists there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The list of a number; empty for one that there is none of.
    pub fn get(&self, list: u32) -> &[T] {
        let list = list as usize;
        let Some(&end) = self.ends.get(list) else {
            return &[];
        };
        let start = list.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.items[start as usize..end as usize]
    }

    /// The list of a number from one of its items on, and round to the others.
    pub fn turned(&self, list: u32, turn: usize) -> impl Iterator<Item = T> {
        let items = self.get(list);
        let (before, rest) = items.split_at(turn % items.len().max(1));
        rest.iter().chain(before).copied()
    }

    /// Sorts items into `count` lists, each into that of its number in `lists`; within a list they
    /// keep their order.
    pub fn sorted(count: usize, lists: &[u32], items: &[T]) -> Self {
        let (ends, order) = order(count, lists);
        let mut sorted = Vec::with_capacity(items.len());
        for place in order {
            sorted.push(items[place as usize]);
        }
        Self {
            ends,
            items: sorted,
        }
    }
}

/// Where each of `count` lists ends, and in which order things are that belong to these lists.
fn order(count: usize, lists: &[u32]) -> (Vec<u32>, Vec<u32>) {
    let mut ends = vec![0; count];
    for list in lists {
        ends[*list as usize] += 1;
    }
    // First where each list starts; in the end, where it ends.
    let mut start = 0;
    for end in &mut ends {
        start += std::mem::replace(end, start);
    }
    let mut order = vec![0; lists.len()];
    for (place, list) in (0..).zip(lists) {
        let end = &mut ends[*list as usize];
        order[*end as usize] = place;
        *end += 1;
    }
    (ends, order)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_sorted_into_lists_and_keep_their_order() {
        let lists = Lists::sorted(4, &[2, 0, 2, 0], &['a', 'b', 'c', 'd']);
        let found: Vec<String> = (0..4)
            .map(|list| lists.get(list).iter().collect())
            .collect();
        assert_eq!(found, ["bd", "", "ac", ""]);
        assert!(lists.get(9).is_empty());
    }
}
