//! How many slips of the finger lie between what was typed and a word.

/// A typed token, ready to be compared with many words.
pub struct Typed {
    token: Vec<char>,
    most: u8,
    // The distances to the token's beginnings, for the word read so far and the two before it.
    rows: [Vec<u8>; 3],
}

/// How close a word is to a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slip {
    /// How many letters are missing, too many, wrong or exchanged with their neighbour.
    pub edits: u8,
    /// Whether that makes the whole word, or its beginning alone.
    pub whole: bool,
}

impl Typed {
    /// Takes a token that is long enough for a slip to be told from another word: one slip from 4
    /// letters, two from 8, and none where a letter is a syllable or more.
    pub fn new(token: &str) -> Option<Self> {
        let token: Vec<char> = token.chars().collect();
        let most = match token.len() {
            0..4 => return None,
            4..8 => 1,
            8..32 => 2,
            _ => return None,
        };
        if token.iter().any(|c| *c >= '\u{e00}') {
            return None;
        }
        let row = vec![0; token.len() + 1];
        Some(Self {
            token,
            most,
            rows: [row.clone(), row.clone(), row],
        })
    }

    /// The most slips that are forgiven.
    pub const fn most(&self) -> u8 {
        self.most
    }

    /// The fewest slips that make the token of a word, or of its beginning: people see results
    /// while they type. `None` if there are too many.
    pub fn slip(&mut self, word: &str) -> Option<Slip> {
        let [before_last, last, row] = &mut self.rows;
        for (column, distance) in (0..).zip(row.iter_mut()) {
            *distance = column;
        }
        let mut beginning = u8::MAX;
        let (mut previous, mut least_before) = ('\0', 0);
        let longest = self.token.len() + usize::from(self.most);
        let mut letters = word.chars();
        for (length, c) in (1..).zip(letters.by_ref().take(longest)) {
            std::mem::swap(before_last, last);
            std::mem::swap(last, row);
            row[0] = length;
            let mut least = length;
            for (i, typed) in self.token.iter().enumerate() {
                let wrong = last[i] + u8::from(*typed != c);
                let mut distance = wrong.min(last[i + 1] + 1).min(row[i] + 1);
                if i > 0 && *typed == previous && self.token[i - 1] == c {
                    distance = distance.min(before_last[i - 1] + 1);
                }
                row[i + 1] = distance;
                least = least.min(distance);
            }
            beginning = beginning.min(row[self.token.len()]);
            // An exchange looks back two letters, so one hopeless row is not the end.
            if least > self.most && least_before > self.most {
                break;
            }
            (previous, least_before) = (c, least);
        }
        // No word is closer than its own beginnings, but as close it may be.
        let whole = letters.next().is_none() && row[self.token.len()] == beginning;
        let edits = beginning;
        (edits <= self.most).then_some(Slip { edits, whole })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(token: &str, word: &str, expected: Option<(u8, bool)>) {
        let slip = Typed::new(token).and_then(|mut typed| typed.slip(word));
        let slip = slip.map(|slip| (slip.edits, slip.whole));
        assert_eq!(slip, expected, "{token} for {word}");
    }

    #[test]
    fn a_slip_is_a_letter_missing_extra_wrong_or_exchanged() {
        check("exel", "excel", Some((1, true)));
        check("excell", "excel", Some((1, true)));
        check("exzel", "excel", Some((1, true)));
        check("excle", "excel", Some((1, true)));
        check("xcel", "excel", Some((1, true)));
    }

    #[test]
    fn longer_words_forgive_two_slips_and_short_ones_none() {
        check("exl", "excel", None);
        check("ecxle", "excel", None);
        check("negociatoin", "negotiation", Some((2, true)));
        check("negosiatoinn", "negotiation", None);
    }

    #[test]
    fn the_beginning_of_a_word_is_enough_while_it_is_being_typed() {
        check("negoti", "negotiation", Some((0, false)));
        check("engoti", "negotiation", Some((1, false)));
        check("spraeds", "spreadsheets", Some((1, false)));
    }

    #[test]
    fn nothing_is_forgiven_where_a_letter_is_a_syllable() {
        check("表計算法", "表計算機", None);
    }
}
