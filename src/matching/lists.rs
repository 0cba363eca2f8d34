//! Lists of lists in one piece.

/// An index as a number. A browser's memory ends long before 2³² of anything.
pub(crate) fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// Many lists in one piece of memory, numbered from 0.
#[derive(Debug)]
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

    /// Sorts items into `count` lists, each with the number of its list; within a list they keep
    /// their order.
    pub fn sorted(count: usize, numbered: &[(u32, T)]) -> Self {
        let mut ends = vec![0; count];
        // Their places are yet to be found.
        let mut items = Vec::with_capacity(numbered.len());
        for (list, item) in numbered {
            ends[*list as usize] += 1;
            items.push(*item);
        }
        // First where each list starts; after the second pass, where it ends.
        let mut start = 0;
        for end in &mut ends {
            start += std::mem::replace(end, start);
        }
        for (list, item) in numbered {
            let place = &mut ends[*list as usize];
            items[*place as usize] = *item;
            *place += 1;
        }
        Self { ends, items }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_sorted_into_lists_and_keep_their_order() {
        let lists = Lists::sorted(4, &[(2, 'a'), (0, 'b'), (2, 'c'), (0, 'd')]);
        let found: Vec<String> = (0..4)
            .map(|list| lists.get(list).iter().collect())
            .collect();
        assert_eq!(found, ["bd", "", "ac", ""]);
        assert!(lists.get(9).is_empty());
    }
}
