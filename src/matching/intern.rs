//! Small numbers in place of texts and sets, and lists of lists in one piece.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

/// Numbers values from 0 in the order in which they are first met.
///
/// The numbers depend on that order, so nothing that anybody sees may depend on the numbers.
#[derive(Debug)]
pub(super) struct Interner<K> {
    numbers: HashMap<K, u32>,
    values: Vec<K>,
}

impl<K> Default for Interner<K> {
    fn default() -> Self {
        Self {
            numbers: HashMap::new(),
            values: Vec::new(),
        }
    }
}

impl<K: Clone + Eq + Hash> Interner<K> {
    /// The number of a value, a new one if it is new.
    pub fn intern<Q>(&mut self, value: &Q) -> u32
    where
        K: Borrow<Q>,
        Q: ?Sized + Eq + Hash + ToOwned<Owned: Into<K>>,
    {
        if let Some(number) = self.numbers.get(value) {
            return *number;
        }
        let number = number(self.values.len());
        let value: K = value.to_owned().into();
        self.values.push(value.clone());
        self.numbers.insert(value, number);
        number
    }

    /// The number of a value, if it was met.
    pub fn find<Q>(&self, value: &Q) -> Option<u32>
    where
        K: Borrow<Q>,
        Q: ?Sized + Eq + Hash,
    {
        self.numbers.get(value).copied()
    }

    /// The value of a number that this interner gave.
    pub fn value(&self, number: u32) -> &K {
        &self.values[number as usize]
    }

    /// All values, in the order of their numbers.
    pub fn values(&self) -> &[K] {
        &self.values
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }
}

/// An index as a number. A browser's memory ends long before 2³² of anything.
pub(super) fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// Many lists in one piece of memory, numbered from 0.
#[derive(Debug)]
pub(super) struct Lists<T> {
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

impl<T> Lists<T> {
    /// Appends a list.
    pub fn push(&mut self, list: impl IntoIterator<Item = T>) {
        self.items.extend(list);
        self.ends.push(number(self.items.len()));
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

    /// All lists, in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = &[T]> {
        (0..number(self.ends.len())).map(|list| self.get(list))
    }
}

impl<T: Clone> Lists<T> {
    /// These lists, in this order.
    pub fn of<L: AsRef<[T]>>(lists: &[L]) -> Self {
        let mut all = Self::default();
        for list in lists {
            all.push(list.as_ref().iter().cloned());
        }
        all
    }
}

impl<T: Copy> Lists<T> {
    /// Sorts items into `count` lists by number; within a list they keep their order.
    pub fn sorted<I>(count: usize, items: impl Fn() -> I) -> Self
    where
        I: Iterator<Item = (u32, T)>,
    {
        let mut ends = vec![0; count];
        items().for_each(|(list, _)| ends[list as usize] += 1);
        // First where each list starts; after the second pass, where it ends.
        let mut start = 0;
        for end in &mut ends {
            start += std::mem::replace(end, start);
        }
        let Some((_, filler)) = items().next() else {
            return Self {
                ends,
                items: Vec::new(),
            };
        };
        let mut sorted = vec![filler; start as usize];
        for (list, item) in items() {
            let place = &mut ends[list as usize];
            sorted[*place as usize] = item;
            *place += 1;
        }
        Self {
            ends,
            items: sorted,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_keeps_the_number_of_its_first_time() {
        let mut words: Interner<Box<str>> = Interner::default();
        assert_eq!(
            [words.intern("b"), words.intern("a"), words.intern("b")],
            [0, 1, 0]
        );
        assert_eq!((words.find("a"), words.find("c")), (Some(1), None));
        assert_eq!(&**words.value(0), "b");
    }

    #[test]
    fn items_are_sorted_into_lists_and_keep_their_order() {
        let items = [(2, 'a'), (0, 'b'), (2, 'c'), (0, 'd')];
        let lists = Lists::sorted(4, || items.into_iter());
        let found: Vec<String> = lists.iter().map(|list| list.iter().collect()).collect();
        assert_eq!(found, ["bd", "", "ac", ""]);
        assert!(lists.get(9).is_empty());
    }
}
