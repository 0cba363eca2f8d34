//! Random ids in place of real ones.

use crate::domain::PersonId;

use super::intern::Ids;
use super::publish::PublishError;

/// Random ids in place of real ones, by the numbers of those they stand for.
pub(super) struct Pseudonyms<'a> {
    random: &'a mut dyn FnMut() -> u128,
    /// By number, the place of the random id in `used`, plus 1; 0 for none.
    given: Vec<u32>,
    used: Ids,
}

impl<'a> Pseudonyms<'a> {
    /// For so many people, to none of whom it has given any yet. `random` gives 128 random bits at
    /// every call.
    pub fn new(everybody: usize, random: &'a mut dyn FnMut() -> u128) -> Self {
        Self {
            random,
            given: vec![0; everybody],
            used: Ids::default(),
        }
    }

    /// The random id of somebody, if they have one.
    pub fn get(&self, number: u32) -> Option<&PersonId> {
        let place = self.given[number as usize].checked_sub(1)?;
        Some(self.used.get(place))
    }

    /// The random id of somebody, a new one if they have none yet.
    pub fn give(&mut self, number: u32) -> Result<PersonId, PublishError> {
        if let Some(id) = self.get(number) {
            return Ok(id.clone());
        }
        let id = PersonId::new(base32((self.random)())).map_err(|_| PublishError::NotRandom)?;
        if self.used.find(id.as_str()).is_some() {
            return Err(PublishError::NotRandom);
        }
        self.given[number as usize] = self.used.learn(&id) + 1;
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
        let mut pseudonyms = Pseudonyms::new(3, &mut constant);
        let first = pseudonyms.give(1).unwrap();
        assert_eq!(pseudonyms.give(1), Ok(first));
        assert_eq!(pseudonyms.give(2), Err(PublishError::NotRandom));
    }
}
