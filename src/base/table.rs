//! Numbers by hash: what every interner here is made of.

/// An index as a number. A browser's memory ends long before 2³² of anything.
pub(crate) fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// Finds the numbers of values by their hashes. It holds no values, so that one table serves texts
/// and sets alike: whoever asks says whether the value of a number is the one that is looked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    /// Numbers plus 1, each in the first free slot from the one that its hash points to; 0 for
    /// none. A power of two, and at least half of them free, so that searches are short.
    slots: Vec<u32>,
    hashes: Vec<u32>,
}

impl Table {
    /// The number of the value with this hash for which `is` holds.
    pub fn find(&self, hash: u32, is: &dyn Fn(u32) -> bool) -> Option<u32> {
        let mut slot = self.first_slot(hash)?;
        loop {
            let number = self.slots[slot].checked_sub(1)?;
            if self.hashes[number as usize] == hash && is(number) {
                return Some(number);
            }
            slot = self.next_slot(slot);
        }
    }

    /// The number of a value that is not there yet: they count from 0.
    pub fn add(&mut self, hash: u32) -> u32 {
        self.hashes.push(hash);
        let count = self.hashes.len();
        if 2 * count > self.slots.len() {
            self.slots = vec![0; (4 * count).next_power_of_two()];
            (0..count).for_each(|value| self.place(value));
        } else {
            self.place(count - 1);
        }
        number(count - 1)
    }

    fn place(&mut self, value: usize) {
        if let Some(mut slot) = self.first_slot(self.hashes[value]) {
            while self.slots[slot] != 0 {
                slot = self.next_slot(slot);
            }
            self.slots[slot] = number(value + 1);
        }
    }

    fn first_slot(&self, hash: u32) -> Option<usize> {
        Some(hash as usize & self.slots.len().checked_sub(1)?)
    }

    const fn next_slot(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }
}

/// FNV-1a by words of four bytes, folded. Not hardened against chosen collisions: documents come from the host itself.
pub(crate) fn hash(words: impl Iterator<Item = u32>) -> u32 {
    const PRIME: u64 = 0x0100_0000_01b3;
    let mut hash = words.fold(0xcbf2_9ce4_8422_2325_u64, |hash, word| {
        (hash ^ u64::from(word)).wrapping_mul(PRIME)
    });
    // The last words have not reached the low bits yet, by which a slot is found.
    hash = (hash ^ (hash >> 32)).wrapping_mul(PRIME);
    (hash ^ (hash >> 32)) as u32
}

/// The hash of a text.
pub(crate) fn hash_text(text: &str) -> u32 {
    let (words, rest) = text.as_bytes().as_chunks();
    let mut last = [0; 4];
    for (last, byte) in last.iter_mut().zip(rest) {
        *last = *byte;
    }
    let words = words.iter().chain([&last]);
    hash(words.map(|word| u32::from_le_bytes(*word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_however_many_there_are_and_whatever_their_hashes_share() {
        let values: Vec<u32> = (0..1000).map(|value| value * 7).collect();
        // Only three different hashes in the second round.
        for hash in [|value: u32| hash(std::iter::once(value)), |value| value % 3] {
            let mut table = Table::default();
            for (number, value) in (0..).zip(&values) {
                let is = |number: u32| values[number as usize] == *value;
                assert_eq!(table.find(hash(*value), &is), None);
                assert_eq!(table.add(hash(*value)), number);
                assert_eq!(table.find(hash(*value), &is), Some(number));
            }
            for (number, value) in (0..).zip(&values) {
                let is = |number: u32| values[number as usize] == *value;
                assert_eq!(table.find(hash(*value), &is), Some(number));
            }
        }
    }
}
