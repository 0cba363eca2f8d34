//! Lists of lists in one piece.

use crate::base::table::number;

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
        let (places, order) = order(count, lists);
        let mut sorted = Vec::with_capacity(items.len());
        for place in order {
            sorted.push(items[place as usize]);
        }
        Self::placed(places, sorted)
    }

    /// Lists of items that are all in their places.
    pub fn placed(cursors: Cursors, items: Vec<T>) -> Self {
        Self {
            ends: cursors.0,
            items,
        }
    }
}

/// The cursors of a counting sort into many lists that stand in one row: things are counted first,
/// and then each gets its place.
pub(crate) struct Cursors(Vec<u32>);

impl Cursors {
    /// For things of so many lists.
    pub fn of(lists: usize) -> Self {
        Self(vec![0; lists])
    }

    /// There is one more of this list.
    pub fn count(&mut self, list: u32) {
        self.0[list as usize] += 1;
    }

    /// All are counted: how many there are.
    pub fn counted(&mut self) -> usize {
        // Where each list starts; once all have their places, that is where it ends.
        let mut start = 0;
        for end in &mut self.0 {
            start += std::mem::replace(end, start);
        }
        start as usize
    }

    /// The place of the next of this list.
    pub fn next(&mut self, list: u32) -> usize {
        let end = &mut self.0[list as usize];
        *end += 1;
        (*end - 1) as usize
    }
}

/// The places in `count` lists, and in which order things are that belong to these lists.
fn order(count: usize, lists: &[u32]) -> (Cursors, Vec<u32>) {
    let mut places = Cursors::of(count);
    for list in lists {
        places.count(*list);
    }
    let mut order = vec![0; places.counted()];
    for (place, list) in (0..).zip(lists) {
        order[places.next(*list)] = place;
    }
    (places, order)
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
