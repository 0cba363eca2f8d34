//! Which names of which skills have which words.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::fold;
use super::words::Words;
use crate::domain::{Platform, Programme, Skill, SkillId};

/// One of a skill's names.
#[derive(Debug)]
pub struct Name {
    /// The place of its skill in [`Index::skills`].
    pub skill: u32,
    /// How many words it has.
    pub words: u8,
    /// Whether it is not the label that people see.
    pub other: bool,
    /// How many bytes it has, as far as it matters.
    pub length: u8,
    end: u32,
}

/// A word in a name: its place among [`Index::names`] and its position in that name, up to 15.
#[derive(Clone, Copy, Debug, Default)]
pub struct Posting(u32);

impl Posting {
    const MOST: usize = 15;

    fn new(name: usize, position: usize) -> Self {
        let position = position.min(Self::MOST);
        Self(u32::try_from(name << 4 | position).unwrap_or(u32::MAX))
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
    postings: Vec<Posting>,
    ends: Vec<u32>,
}

impl Index {
    /// Indexes the skills that a programme offers; those that it retired are not.
    pub fn new(programme: &Programme, language: &str, platform: &dyn Platform) -> Self {
        let mut index = Self::default();
        let offered = programme.catalogue.skills().filter(|skill| !skill.retired);
        offered.for_each(|skill| index.add_names(skill, language));
        index.add_words(platform);
        index
    }

    fn add_names(&mut self, skill: &Skill, language: &str) {
        let label = skill.label.get(language);
        self.labels.push(small(self.names.len()));
        self.add_name(label, false);
        let texts = std::iter::once(&skill.label).chain(&skill.also);
        for (_, name) in texts.flat_map(|text| text.wordings()) {
            if name != label {
                self.add_name(name, true);
            }
        }
        self.skills.push(skill.id.clone());
    }

    fn add_name(&mut self, name: &str, other: bool) {
        self.text.push_str(name);
        self.names.push(Name {
            skill: small(self.skills.len()),
            words: 0,
            other,
            length: u8::try_from(name.len()).unwrap_or(u8::MAX),
            end: small(self.text.len()),
        });
    }

    fn add_words(&mut self, platform: &dyn Platform) {
        // Words are cut into one text first, so that the map can borrow them.
        let mut folded = String::with_capacity(self.text.len() + self.text.len() / 8);
        let mut found: Vec<(u32, u32, Posting)> = Vec::with_capacity(self.text.len() / 6);
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
            fold::words(text, &mut folded, |word, run| {
                let posting = Posting::new(name, count);
                found.push((small(word.start), small(word.end), posting));
                count += usize::from(!run);
            });
            self.names[name].words = u8::try_from(count).unwrap_or(u8::MAX);
        }

        let mut numbers: HashMap<&str, u32, BuildHasherDefault<Fnv>> = HashMap::default();
        let mut uses: Vec<u32> = Vec::new();
        let of_word: Vec<u32> = found
            .iter()
            .map(|(start, end, _)| {
                let word = &folded[*start as usize..*end as usize];
                let number = *numbers.entry(word).or_insert_with(|| {
                    uses.push(0);
                    small(uses.len() - 1)
                });
                uses[number as usize] += 1;
                number
            })
            .collect();
        let mut sorted: Vec<(&str, u32)> = numbers.into_iter().collect();
        sorted.sort_unstable();
        self.words = Words::new(sorted.iter().map(|(word, _)| *word));

        // Each word's postings lie next to each other, in the order of the names.
        let mut next = vec![0; uses.len()];
        let mut end = 0;
        for (_, number) in &sorted {
            next[*number as usize] = end;
            end += uses[*number as usize];
            self.ends.push(end);
        }
        self.postings = vec![Posting::default(); found.len()];
        for (number, (.., posting)) in of_word.iter().zip(&found) {
            let place = &mut next[*number as usize];
            self.postings[*place as usize] = *posting;
            *place += 1;
        }
    }

    /// The names that are not ASCII, in NFD, one a line: one call over the border instead of many.
    fn accented(&self, platform: &dyn Platform) -> String {
        let mut joined = String::new();
        let names = (0..self.names.len()).map(|name| self.name(name));
        for name in names.filter(|name| !name.is_ascii()) {
            joined.extend(name.chars().map(|c| if c == '\n' { ' ' } else { c }));
            joined.push('\n');
        }
        platform.nfd(&joined)
    }

    /// Where a word stands.
    pub fn postings(&self, word: usize) -> &[Posting] {
        let start = word.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.postings[start as usize..self.ends[word] as usize]
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

/// Counts of what one document holds fit into 32 bits.
fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// FNV-1a: short words from a document that the host itself gave need no defence, but speed.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
