//! Random ids in place of real ones.

use std::collections::{HashMap, HashSet};

use crate::domain::PersonId;

use super::publish::PublishError;

/// Random ids in place of real ones, by the numbers of those they stand for.
pub(super) struct Pseudonyms<'a> {
    random: &'a mut dyn FnMut() -> u128,
    given: HashMap<u32, PersonId>,
    /// All given, to notice a source that repeats itself.
    used: HashSet<PersonId>,
}

impl<'a> Pseudonyms<'a> {
    /// None are given yet. `random` gives 128 random bits at every call.
    pub fn new(random: &'a mut dyn FnMut() -> u128) -> Self {
        Self {
            random,
            given: HashMap::new(),
            used: HashSet::new(),
        }
    }

    /// The random id of somebody, if they have one.
    pub fn get(&self, number: u32) -> Option<&PersonId> {
        self.given.get(&number)
    }

    /// The random id of somebody, a new one if they have none yet.
    pub fn give(&mut self, number: u32) -> Result<PersonId, PublishError> {
        if let Some(id) = self.given.get(&number) {
            return Ok(id.clone());
        }
        let id = PersonId::new(base32((self.random)())).map_err(|_| PublishError::NotRandom)?;
        if !self.used.insert(id.clone()) {
            return Err(PublishError::NotRandom);
        }
        self.given.insert(number, id.clone());
        Ok(id)
    }
}

/// 128 bits as 26 letters and digits, without letters that are easily taken for others.
fn base32(bits: u128) -> String {
    const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let digit = |at: u32| char::from(DIGITS[(bits >> (5 * at)) as usize % 32]);
    (0..26).rev().map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_holds_all_128_bits() {
        assert_eq!(base32(0), "0".repeat(26));
        assert_eq!(base32(u128::MAX), format!("7{}", "z".repeat(25)));
        assert_eq!(base32(33), format!("{}11", "0".repeat(24)));
    }

    #[test]
    fn a_source_that_repeats_itself_is_not_random() {
        let mut constant = || 7;
        let mut pseudonyms = Pseudonyms::new(&mut constant);
        let first = pseudonyms.give(1).unwrap();
        assert_eq!(pseudonyms.give(1), Ok(first));
        assert_eq!(pseudonyms.give(2), Err(PublishError::NotRandom));
    }
}
