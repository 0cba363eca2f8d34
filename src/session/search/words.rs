//! The different words of a catalogue, each once, and how what is typed meets them.

use super::typo::Typed;

/// How well a word meets a token; the less, the better.
pub type Miss = u32;

/// The word is the token.
const EXACT: Miss = 0;
/// The word begins with the token.
const BEGINS: Miss = 1;
/// The token is somewhere in the word.
const WITHIN: Miss = 2;
/// The first slip: the whole word, then its beginning; the second counts two more.
const SLIP: Miss = 3;

/// Words in order, in one piece of memory.
#[derive(Debug, Default)]
pub struct Words {
    text: String,
    ends: Vec<u32>,
    // Which letters a word has, to skip most words without reading them.
    letters: Vec<u32>,
}

impl Words {
    /// Takes different words in order.
    pub fn new<'a>(sorted: impl Iterator<Item = &'a str>) -> Self {
        let mut words = Self::default();
        for word in sorted {
            words.text.push_str(word);
            words
                .ends
                .push(u32::try_from(words.text.len()).unwrap_or(u32::MAX));
            words.letters.push(letters(word));
        }
        words
    }

    fn get(&self, word: usize) -> &str {
        let start = word.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[word] as usize]
    }

    /// The words that meet a token as it was typed, each with how well.
    pub fn meeting(&self, token: &str) -> Vec<(usize, Miss)> {
        let first = self.first_where(0, |word| word >= token);
        let end = self.first_where(first, |word| !word.starts_with(token));
        let begins = (first..end).map(|word| {
            let exact = self.get(word).len() == token.len();
            (word, if exact { EXACT } else { BEGINS })
        });
        let mut met: Vec<_> = begins.collect();

        // One or two letters are within nearly every word, which would say nothing; but one or two
        // signs of Chinese are a word.
        if token.chars().count() > 2 || token.chars().any(|c| c >= '\u{e00}') {
            let wanted = letters(token);
            let within = |word: &usize| {
                self.letters[*word] & wanted == wanted && self.get(*word).contains(token)
            };
            let others = (0..first).chain(end..self.ends.len());
            met.extend(others.filter(within).map(|word| (word, WITHIN)));
        }
        met
    }

    /// Adds the words that meet a token if slips are forgiven to those that meet it as it was typed.
    pub fn forgive(&self, token: &str, met: &mut Vec<(usize, Miss)>) {
        let Some(mut typed) = Typed::new(token) else {
            return;
        };
        let wanted = letters(token);
        let most = u32::from(typed.most());
        for (word, letters) in self.letters.iter().enumerate() {
            // A slip makes at most one letter of the token that the word lacks.
            if (wanted & !letters).count_ones() > most {
                continue;
            }
            if let Some(slip) = typed.slip(self.get(word)) {
                let more = u32::from(slip.edits.saturating_sub(1)) * 2;
                met.push((word, SLIP + more + u32::from(!slip.whole)));
            }
        }
    }

    /// The first word from `from` on for which something holds that holds for all after it.
    fn first_where(&self, from: usize, holds: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (from, self.ends.len());
        while low < high {
            let middle = low.midpoint(high);
            if holds(self.get(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low
    }
}

/// The set of a word's letters: one bit for each of a to z, shared with others of other scripts.
fn letters(word: &str) -> u32 {
    word.chars().fold(0, |set, c| set | 1 << (c as u32 % 32))
}
