//! The best of many, found while going through all of them.

use std::cmp::Ordering;

/// The first so many of an order, in which no two are equal. It holds few more than that: of most it
/// needs only one look, beside the last of those that are good enough so far.
#[derive(Clone, Debug)]
pub(crate) struct Best<T> {
    size: usize,
    kept: Vec<T>,
    bar: Option<T>,
}

impl<T: Copy> Best<T> {
    /// Keeps at most `size`.
    pub const fn new(size: usize) -> Self {
        Self {
            size,
            kept: Vec::new(),
            bar: None,
        }
    }

    /// The last of those that are good enough so far, once there were many.
    pub const fn bar(&self) -> Option<T> {
        self.bar
    }

    /// Takes note of one more.
    pub fn add(&mut self, one: T, order: impl Fn(&T, &T) -> Ordering) {
        if self.bar.is_none_or(|bar| order(&one, &bar).is_lt()) {
            self.kept.push(one);
            if self.kept.len() / 2 > self.size.max(16) {
                self.cut(order);
            }
        }
    }

    /// The last of the first ones, once there are enough.
    pub fn last(&mut self, order: impl Fn(&T, &T) -> Ordering) -> Option<T> {
        self.cut(order);
        self.bar
    }

    /// The first ones, in order.
    pub fn in_order(mut self, order: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
        self.cut(order);
        self.kept
    }

    fn cut(&mut self, order: impl Fn(&T, &T) -> Ordering) {
        self.kept.sort_unstable_by(order);
        self.kept.truncate(self.size);
        self.bar = self.kept.get(self.size.wrapping_sub(1)).copied();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_ones_are_kept_whatever_the_order_they_come_in() {
        for size in [0, 1, 5, 40, 1000] {
            for step in [1, 7, 499] {
                let mut best = Best::new(size);
                for i in 0..500 {
                    best.add(i * step % 500, Ord::cmp);
                    if i == 20 {
                        best.last(Ord::cmp);
                    }
                }
                let expected: Vec<u32> = (0..500).take(size).collect();
                assert_eq!(best.in_order(Ord::cmp), expected, "{size} by {step}");
            }
        }
    }
}
