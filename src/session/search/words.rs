//! The different words of a catalogue, each once, and how what is typed meets them.

use super::typo::Typed;
use crate::base::table::number;

/// How well a word meets a token; the less, the better.
pub type Miss = u32;

/// The word is the token.
const EXACT: Miss = 0;
/// The word begins with the token.
const BEGINS: Miss = 1;
/// The token is somewhere in the word.
const WITHIN: Miss = 2;
/// The first slip: the whole word, then its beginning; the second counts two more.
pub const SLIP: Miss = 3;

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
    pub fn new(sorted: &[(&str, u32)]) -> Self {
        let mut words = Self::default();
        for (word, _) in sorted {
            words.text.push_str(word);
            words.ends.push(number(words.text.len()));
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
        let first = self.first_where(0, &|word| word >= token);
        let end = self.first_where(first, &|word| !word.starts_with(token));
        let mut met = Vec::with_capacity(end - first);
        for word in first..end {
            let exact = self.get(word).len() == token.len();
            met.push((word, if exact { EXACT } else { BEGINS }));
        }

        // One or two letters are within nearly every word, which would say nothing; but one or two
        // signs of Chinese are a word.
        if token.chars().count() > 2 || token.chars().any(|c| c >= '\u{e00}') {
            let wanted = letters(token);
            for (word, letters) in self.letters.iter().enumerate() {
                let others = !(first..end).contains(&word);
                if others && letters & wanted == wanted && is_within(token, self.get(word)) {
                    met.push((word, WITHIN));
                }
            }
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
    fn first_where(&self, from: usize, holds: &dyn Fn(&str) -> bool) -> usize {
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

/// Whether a token is somewhere in a word. Both are short, and a search for long texts is long itself.
pub fn is_within(token: &str, word: &str) -> bool {
    let mut windows = word.as_bytes().windows(token.len().max(1));
    windows.any(|window| window == token.as_bytes())
}

/// The set of a word's letters: one bit for each of a to z, shared with others of other scripts.
fn letters(word: &str) -> u32 {
    word.chars().fold(0, |set, c| set | 1 << (c as u32 % 32))
}
