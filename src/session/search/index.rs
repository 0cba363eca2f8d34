//! Which names of which skills have which words.

use super::words::Words;
use super::{fold, normal};
use crate::base::lists::Lists;
use crate::base::table::number;
use crate::base::table::{Table, hash_text};
use crate::domain::{LanguageTag, Platform, Programme, Skill, SkillId, Text};

/// One of a skill's names.
#[derive(Debug)]
pub struct Name {
    /// The place of its skill in [`Index::skills`].
    pub skill: u32,
    /// How many words it has.
    pub words: u8,
    /// Whether it is not the label that people see.
    pub other: bool,
    /// Whether it is in another language than the one that people see.
    pub foreign: bool,
    /// How many bytes it has, as far as it matters.
    pub length: u8,
    end: u32,
}

/// A word in a name: its place among [`Index::names`] and its position in that name, up to 15.
#[derive(Clone, Copy, Debug)]
pub struct Posting(u32);

impl Posting {
    const MOST: usize = 15;

    fn new(name: usize, position: usize) -> Self {
        let position = position.min(Self::MOST);
        Self(number(name << 4 | position))
    }

    /// Which name.
    pub const fn name(self) -> u32 {
        self.0 >> 4
    }

    /// Where in it, counted in words.
    pub const fn position(self) -> u32 {
        self.0 & 15
    }
}

/// The names of a catalogue by their words.
#[derive(Debug, Default)]
pub struct Index {
    /// The skills that are offered, in the programme's order.
    pub skills: Vec<SkillId>,
    /// All their names, those of one skill next to each other, its label first.
    pub names: Vec<Name>,
    /// All their words.
    pub words: Words,
    labels: Vec<u32>,
    text: String,
    postings: Lists<Posting>,
}

impl Index {
    /// Indexes the skills that a programme offers; those that it retired are not.
    pub fn new(programme: &Programme, language: &str, platform: &dyn Platform) -> Self {
        let mut index = Self::default();
        for skill in programme.catalogue.skills() {
            if !skill.retired {
                index.add_names(skill, language);
            }
        }
        index.add_words(platform);
        index
    }

    fn add_names(&mut self, skill: &Skill, language: &str) {
        let (own, label) = skill.label.told(language);
        self.labels.push(number(self.names.len()));
        self.add_name(label, false, false);
        // The label may be in another language than the interface, or in one that it does not name.
        let here = LanguageTag::new(language);
        let spoken = |tag: &LanguageTag| {
            let mut languages = own.into_iter().chain([&here]);
            languages.any(|language| language.same_language(tag))
        };
        let mut add = |text: &Text| {
            for (tag, name) in text.wordings() {
                let foreign = tag.is_some_and(|tag| !spoken(tag));
                if name != label {
                    self.add_name(name, true, foreign);
                }
            }
        };
        add(&skill.label);
        skill.also.iter().for_each(add);
        self.skills.push(skill.id.clone());
    }

    fn add_name(&mut self, name: &str, other: bool, foreign: bool) {
        self.text.push_str(name);
        self.names.push(Name {
            skill: number(self.skills.len()),
            words: 0,
            other,
            foreign,
            length: u8::try_from(name.len()).unwrap_or(u8::MAX),
            end: number(self.text.len()),
        });
    }

    fn add_words(&mut self, platform: &dyn Platform) {
        // Words are cut into one text first, so that they can be borrowed while they are sorted.
        let mut folded = String::with_capacity(self.text.len() + self.text.len() / 8);
        let mut found = Vec::with_capacity(self.text.len() / 6);
        let accented = self.accented(platform);
        let mut accented = accented.split('\n');
        for name in 0..self.names.len() {
            let text = self.name(name);
            let text = if text.is_ascii() {
                text
            } else {
                accented.next().unwrap_or(text)
            };
            let mut count = 0;
            fold::words(text, &mut folded, &mut |word, run| {
                found.push((word, Posting::new(name, count)));
                count += usize::from(!run);
            });
            self.names[name].words = u8::try_from(count).unwrap_or(u8::MAX);
        }

        let mut table = Table::default();
        let mut words: Vec<(&str, u32)> = Vec::new();
        let mut of_words = Vec::with_capacity(found.len());
        let mut postings = Vec::with_capacity(found.len());
        for (range, posting) in found {
            let word = &folded[range];
            let hash = hash_text(word);
            let is = |number: u32| words[number as usize].0 == word;
            let number = table.find(hash, &is).unwrap_or_else(|| {
                let number = table.add(hash);
                words.push((word, number));
                number
            });
            of_words.push(number);
            postings.push(posting);
        }
        words.sort_unstable();
        self.words = Words::new(&words);

        // From the order in which words were met to their own.
        let mut places = vec![0; words.len()];
        for (place, (_, number)) in (0..).zip(&words) {
            places[*number as usize] = place;
        }
        for word in &mut of_words {
            *word = places[*word as usize];
        }
        self.postings = Lists::sorted(words.len(), &of_words, &postings);
    }

    /// The names that are not ASCII, in lower case and NFD, one a line: one call over the border instead
    /// of many.
    fn accented(&self, platform: &dyn Platform) -> String {
        let mut joined = String::new();
        for name in 0..self.names.len() {
            let name = self.name(name);
            if !name.is_ascii() {
                joined.extend(name.chars().map(|c| if c == '\n' { ' ' } else { c }));
                joined.push('\n');
            }
        }
        normal(&joined, platform).into_owned()
    }

    /// Where a word stands, in the order of the names.
    pub fn postings(&self, word: usize) -> &[Posting] {
        self.postings.get(number(word))
    }

    /// A name as it was written.
    pub fn name(&self, name: usize) -> &str {
        let start = name
            .checked_sub(1)
            .map_or(0, |before| self.names[before].end);
        &self.text[start as usize..self.names[name].end as usize]
    }

    /// The label of a skill.
    pub fn label(&self, skill: usize) -> &str {
        self.name(self.labels[skill] as usize)
    }
}
