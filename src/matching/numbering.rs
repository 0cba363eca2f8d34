//! From a person's words to numbers, while a cohort is made and once it is.

use crate::domain::{Catalogue, SkillKind, SkillRef};

use super::intern::{Word, Words};

/// The number of a word that nobody in the cohort uses, so that it equals nobody's.
const UNSEEN: u32 = u32::MAX;

/// What the catalogue says of a skill. One in somebody's own words, or one that it lacks, is neither.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Nature {
    /// It is on no card and in no score of a preview.
    pub sensitive: bool,
    /// It has no levels.
    pub perspective: bool,
}

impl Nature {
    pub fn of(skill: &SkillRef, catalogue: &Catalogue) -> Self {
        let SkillRef::Known(id) = skill else {
            return Self::default();
        };
        let skill = catalogue.skill(id.as_str());
        skill.map_or_else(Self::default, |skill| Self {
            sensitive: skill.sensitive,
            perspective: skill.kind == SkillKind::Perspective,
        })
    }
}

/// What gives a person's words their numbers.
pub(super) trait Numbering {
    /// The number of a word.
    fn word(&mut self, word: Word<'_>) -> u32;

    /// The number of a skill, and what the catalogue says of it.
    fn skill(&mut self, skill: &SkillRef) -> (u32, Nature);

    /// The offset of a zone in minutes, if there is such a zone.
    fn offset(&mut self, zone: &str) -> Option<i32>;
}

/// The numbers that words have in a cohort.
pub(super) struct Known<'a> {
    pub words: &'a Words,
    pub catalogue: &'a Catalogue,
    pub zone_offset: &'a dyn Fn(&str) -> Option<i32>,
}

impl Numbering for Known<'_> {
    fn word(&mut self, word: Word<'_>) -> u32 {
        self.words.find(word).unwrap_or(UNSEEN)
    }

    fn skill(&mut self, skill: &SkillRef) -> (u32, Nature) {
        let nature = Nature::of(skill, self.catalogue);
        (self.word(Word::skill(skill)), nature)
    }

    fn offset(&mut self, zone: &str) -> Option<i32> {
        (self.zone_offset)(zone)
    }
}

/// Gives new words new numbers.
pub(super) struct Learning<'a> {
    pub words: &'a mut Words,
    pub asked: &'a mut Asked,
    pub catalogue: &'a Catalogue,
    pub zone_offset: &'a dyn Fn(&str) -> Option<i32>,
}

/// What was asked for once: many people name the same, and asking is slow.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// By the numbers of words.
    natures: Vec<Option<Nature>>,
    offsets: Vec<(Box<str>, Option<i32>)>,
}

impl Numbering for Learning<'_> {
    fn word(&mut self, word: Word<'_>) -> u32 {
        self.words.learn(word)
    }

    fn skill(&mut self, skill: &SkillRef) -> (u32, Nature) {
        let number = self.words.learn(Word::skill(skill));
        let natures = &mut self.asked.natures;
        natures.resize(self.words.len(), None);
        let nature =
            natures[number as usize].get_or_insert_with(|| Nature::of(skill, self.catalogue));
        (number, *nature)
    }

    fn offset(&mut self, zone: &str) -> Option<i32> {
        let offsets = &mut self.asked.offsets;
        if let Some((_, offset)) = offsets.iter().find(|(known, _)| **known == *zone) {
            return *offset;
        }
        let offset = (self.zone_offset)(zone);
        offsets.push((zone.into(), offset));
        offset
    }
}
