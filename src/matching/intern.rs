//! Small numbers in place of texts and sets.
//!
//! Each of these numbers values from 0 in the order in which they are first met. The numbers depend
//! on that order, so nothing that anybody sees may depend on them.

use std::cmp::Ordering;

use crate::domain::catalogue::OWN_PREFIX;
use crate::domain::{OwnSkill, PersonId, Platform, SkillId, SkillRef};

use crate::base::lists::Lists;
use crate::base::table::{Table, hash, hash_text};

/// The ids of people.
#[derive(Debug, Default)]
pub(super) struct Ids {
    table: Table,
    ids: Vec<PersonId>,
}

impl Ids {
    /// The number of an id, a new one if it is new.
    pub fn learn(&mut self, id: &PersonId) -> u32 {
        let hash = hash_text(id.as_str());
        self.find_by(hash, id.as_str()).unwrap_or_else(|| {
            self.ids.push(id.clone());
            self.table.add(hash)
        })
    }

    /// The number of an id, if it was met.
    pub fn find(&self, id: &str) -> Option<u32> {
        self.find_by(hash_text(id), id)
    }

    fn find_by(&self, hash: u32, id: &str) -> Option<u32> {
        let is = |number: u32| self.ids[number as usize].as_str() == id;
        self.table.find(hash, &is)
    }

    /// The id of a number that this gave.
    pub fn get(&self, number: u32) -> &PersonId {
        &self.ids[number as usize]
    }

    /// All ids, in the order of their numbers.
    pub fn all(&self) -> &[PersonId] {
        &self.ids
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }
}

/// A word that people use.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    pub kind: Kind,
    pub text: &'a str,
}

/// What a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A skill, by its id.
    Skill,
    /// A skill in somebody's own words, folded.
    OwnSkill,
    Unit,
    /// The primary subtag of a language, in lower case.
    Language,
}

impl<'a> Word<'a> {
    /// The word for a skill: the same for those that are equal.
    pub fn skill(skill: &'a SkillRef) -> Self {
        let (kind, text) = match skill {
            SkillRef::Known(id) => (Kind::Skill, id.as_str()),
            SkillRef::Own(own) => (Kind::OwnSkill, own.folded()),
        };
        Self { kind, text }
    }

    fn hash(self) -> u32 {
        // Few texts are words of two kinds.
        hash_text(self.text)
    }
}

/// The words that people use, of all kinds.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    table: Table,
    words: Vec<(Kind, Box<str>)>,
}

impl Words {
    /// The number of a word, a new one if it is new.
    pub fn learn(&mut self, word: Word<'_>) -> u32 {
        self.find(word).unwrap_or_else(|| {
            self.words.push((word.kind, word.text.into()));
            self.table.add(word.hash())
        })
    }

    /// The number of a word, if it was met.
    pub fn find(&self, word: Word<'_>) -> Option<u32> {
        let is = |number: u32| {
            let (kind, text) = &self.words[number as usize];
            *kind == word.kind && **text == *word.text
        };
        self.table.find(word.hash(), &is)
    }

    /// Whether a word is a skill in somebody's own words.
    pub fn is_own_skill(&self, number: u32) -> bool {
        self.words[number as usize].0 == Kind::OwnSkill
    }

    /// The skill that a word names; `None` for a word of another kind.
    pub fn skill(&self, number: u32, platform: &dyn Platform) -> Option<SkillRef> {
        let (kind, text) = &self.words[number as usize];
        match kind {
            Kind::Skill => SkillId::new(&**text).ok().map(SkillRef::Known),
            Kind::OwnSkill => OwnSkill::new(text, platform).ok().map(SkillRef::Own),
            Kind::Unit | Kind::Language => None,
        }
    }

    /// The order of two skills by their ids.
    pub fn compare(&self, one: u32, other: u32) -> Ordering {
        let id = |number: u32| {
            let (kind, text) = &self.words[number as usize];
            let prefix = if *kind == Kind::OwnSkill {
                OWN_PREFIX
            } else {
                ""
            };
            prefix.bytes().chain(text.bytes())
        };
        id(one).cmp(id(other))
    }

    /// The text of a word that this numbered.
    pub fn text(&self, number: u32) -> &str {
        &self.words[number as usize].1
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }
}

/// Sets of numbers, each in order. Many people have the same languages, cadences or hours.
#[derive(Clone, Debug, Default)]
pub(super) struct Sets {
    table: Table,
    sets: Lists<u32>,
}

impl Sets {
    /// The number of a set, a new one if it is new.
    pub fn learn(&mut self, set: &[u32]) -> u32 {
        let hash = hash(set.iter().copied());
        let is = |number: u32| self.sets.get(number) == set;
        self.table.find(hash, &is).unwrap_or_else(|| {
            self.sets.push(set);
            self.table.add(hash)
        })
    }

    /// The set of a number that this gave.
    pub fn get(&self, number: u32) -> &[u32] {
        self.sets.get(number)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.sets.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_keeps_the_number_of_its_first_time() {
        let word = |kind, text| Word { kind, text };
        let mut words = Words::default();
        let numbers = [
            words.learn(word(Kind::Unit, "b")),
            words.learn(word(Kind::Unit, "a")),
            words.learn(word(Kind::Unit, "b")),
            words.learn(word(Kind::Language, "b")),
        ];
        assert_eq!(numbers, [0, 1, 0, 2]);
        assert_eq!(words.find(word(Kind::Unit, "a")), Some(1));
        assert_eq!(words.find(word(Kind::Language, "a")), None);
        assert_eq!(words.text(2), "b");

        let mut sets = Sets::default();
        let numbers = [&[][..], &[1, 2], &[2], &[1, 2], &[]].map(|set| sets.learn(set));
        assert_eq!(numbers, [0, 1, 2, 1, 0]);
        assert_eq!([0, 1, 2].map(|set| sets.get(set)), [&[][..], &[1, 2], &[2]]);
        assert_eq!(sets.len(), 3);
    }
}
