//! Texts cut into words and folded, so that case, accents and spelling habits do not matter.

use std::ops::Range;

/// Appends every word of a text that is ASCII, or in lower case and NFD, folded, to `folded`, and says
/// where it is.
///
/// The parts of a hyphenated or dotted word are words, and so is the whole of it: `E-Mail` is
/// `e`, `mail` and, with `true`, `email`, for people write it either way. The single letters of
/// `driver's` and `d'abord` are no words.
pub fn words(text: &str, folded: &mut String, each: &mut dyn FnMut(Range<usize>, bool)) {
    let (mut start, mut run, mut parts) = (folded.len(), folded.len(), 0);
    let mut elided = false;
    let mut rest = text.chars();
    loop {
        // Most of most texts is ASCII, and a stretch of it is quick to copy.
        let ascii = rest.as_str().bytes();
        let ascii = ascii.take_while(u8::is_ascii_alphanumeric).count();
        let (ascii, others) = rest.as_str().split_at(ascii);
        let copied = folded.len();
        folded.push_str(ascii);
        folded[copied..].make_ascii_lowercase();

        rest = others.chars();
        let next = rest.next();
        if next.is_some_and(|c| push_folded(c, folded, start)) {
            continue;
        }
        let end = folded.len();
        let elides = next.is_some_and(is_apostrophe);
        if end > start {
            if end - start > 1 || !(elided || elides) {
                each(start..end, false);
            }
            (start, parts) = (end, parts + 1);
        }
        elided = elides;
        if !next.is_some_and(joins) {
            if parts > 1 {
                folded.extend_from_within(run..end);
                each(end..folded.len(), true);
            }
            (start, run, parts) = (folded.len(), folded.len(), 0);
        }
        if next.is_none() {
            return;
        }
    }
}

/// Whether the words on both sides are one to some.
const fn joins(c: char) -> bool {
    matches!(c, '-' | '.' | '\u{2010}' | '\u{2011}') || is_apostrophe(c)
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}')
}

/// Appends what a character other than an ASCII letter or digit folds to; `false` if it stands
/// between words. The word begins at `word`.
fn push_folded(c: char, folded: &mut String, word: usize) -> bool {
    match c {
        // C++ and C# are names; a plus or a hash before a word is not part of one.
        '+' | '#' => {
            if folded.len() == word {
                return false;
            }
            folded.push(c);
        }
        c if c.is_ascii() => return false,
        c if is_in(c, STRIPPED) => {}
        c if is_between_words(c) => return false,
        c => push_plain(c, folded),
    }
    true
}

/// Stretches of characters, each by its first and last, in order.
type Stretches = [(u16, u16)];

/// Accents and vowel points that NFD set apart, and the Arabic stretching stroke. Marks without
/// which a word is another one, as in Hindi, Thai and Japanese, stay.
const STRIPPED: &Stretches = &[
    // Of Latin and Greek, Cyrillic and Hebrew letters.
    (0x300, 0x36f),
    (0x483, 0x487),
    (0x591, 0x5bd),
    (0x5bf, 0x5bf),
    (0x5c1, 0x5c2),
    (0x5c4, 0x5c5),
    (0x5c7, 0x5c7),
    // Of Arabic ones.
    (0x610, 0x61a),
    (0x640, 0x640),
    (0x64b, 0x65f),
    (0x670, 0x670),
    (0x6d6, 0x6ed),
    // Further ones of any script.
    (0x1ab0, 0x1aff),
    (0x1dc0, 0x1dff),
    (0xfe20, 0xfe2f),
];

/// What stands between words beyond ASCII: white space, punctuation and symbols. All else is taken for
/// letters, for there are far more of those than anybody wants to list: with the vowel signs and tone
/// marks of South and South-East Asia and the voicing marks of Japanese, which Unicode does not count as
/// letters.
const BETWEEN_WORDS: &Stretches = &[
    // Latin-1 without ª ² ³ µ ¹ º ¼ ½ ¾, but with × and ÷.
    (0x80, 0xa9),
    (0xab, 0xb1),
    (0xb4, 0xb4),
    (0xb6, 0xb8),
    (0xbb, 0xbb),
    (0xbf, 0xbf),
    (0xd7, 0xd7),
    (0xf7, 0xf7),
    // Greek, Armenian, Hebrew and Arabic punctuation, and that of India.
    (0x37e, 0x37e),
    (0x384, 0x385),
    (0x387, 0x387),
    (0x55a, 0x55f),
    (0x589, 0x58f),
    (0x5be, 0x5be),
    (0x5c0, 0x5c0),
    (0x5c3, 0x5c3),
    (0x5c6, 0x5c6),
    (0x5f3, 0x5f4),
    (0x600, 0x60f),
    (0x61b, 0x61f),
    (0x66a, 0x66d),
    (0x6d4, 0x6d4),
    (0x964, 0x965),
    // Spaces, dashes, quotes, invisible signs; currencies; marks such as ™.
    (0x2000, 0x206f),
    (0x20a0, 0x20ff),
    (0x2117, 0x2117),
    (0x2120, 0x2120),
    (0x2122, 0x2122),
    // Arrows, mathematics, boxes, shapes; but not circled letters and digits.
    (0x2190, 0x245f),
    (0x2500, 0x2bff),
    // Punctuation of old books and of Chinese and Japanese, without 々 〆 〇.
    (0x2e00, 0x2fff),
    (0x3000, 0x3004),
    (0x3008, 0x3020),
    (0x3030, 0x3030),
    (0x303d, 0x303d),
    (0x30a0, 0x30a0),
    (0x30fb, 0x30fb),
    // Private signs; vertical, small, full-width and half-width forms of punctuation.
    (0xe000, 0xf8ff),
    (0xfe00, 0xfe1f),
    (0xfe30, 0xfe6f),
    (0xfeff, 0xff0f),
    (0xff1a, 0xff20),
    (0xff3b, 0xff40),
    (0xff5b, 0xff65),
    (0xffe0, 0xffff),
];

fn is_between_words(c: char) -> bool {
    // Pictograms, and signs that only modify others.
    is_in(c, BETWEEN_WORDS) || matches!(c, '\u{1f000}'..='\u{1fbff}' | '\u{e0000}'..)
}

fn is_in(c: char, stretches: &Stretches) -> bool {
    let c = c as u32;
    let reached = stretches.iter().find(|(_, last)| c <= u32::from(*last));
    reached.is_some_and(|(first, _)| c >= u32::from(*first))
}

/// Appends a lower-case letter the way people type it who do not have it on their keyboard.
fn push_plain(c: char, folded: &mut String) {
    let plain = match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        'ŋ' => "n",
        'ŧ' => "t",
        'ſ' => "s",
        'ς' => "σ",
        'ى' => "ي",
        'ة' => "ه",
        _ => {
            folded.push(match c {
                // Full-width letters and digits, as Japanese keyboards make them.
                '\u{ff01}'..='\u{ff5e}' => shifted(c, 0xfee0),
                // Katakana: Japanese is typed in hiragana first.
                '\u{30a1}'..='\u{30f6}' => shifted(c, 0x60),
                _ => c,
            });
            return;
        }
    };
    folded.push_str(plain);
}

fn shifted(c: char, down: u32) -> char {
    char::from_u32(c as u32 - down).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    fn folded(text: &str) -> String {
        let (nfd, mut folded, mut ranges) = (
            text.to_lowercase().nfd().collect::<String>(),
            String::new(),
            Vec::new(),
        );
        words(&nfd, &mut folded, &mut |range, run| {
            ranges.push((range, run))
        });
        let words = ranges.into_iter().map(|(range, run)| {
            let mark = if run { "=" } else { "" };
            format!("{mark}{}", &folded[range])
        });
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn case_accents_and_spelling_habits_are_folded_away() {
        for (text, expected) in [
            ("Éléments d'une STRATÉGIE", "elements une =dune strategie"),
            ("Straße, Smørrebrød & łódź", "strasse smorrebrod lodz"),
            ("Æsthetik; œuvre", "aesthetik oeuvre"),
            ("İstanbul ISPARTA ılık", "istanbul isparta ilik"),
            ("ΛΌΓΟΣ λόγος", "λογοσ λογοσ"),
            ("كِتَابَةٌ  إدارة", "كتابه اداره"),
            ("שָׁלוֹם", "שלום"),
            ("Ｅｘｃｅｌ エクセル", "excel えくせる"),
            ("हिन्दी กำลังใจ", "हिन्दी กำลังใจ"),
        ] {
            let expected: String = expected.nfd().collect();
            assert_eq!(folded(text), expected, "{text}");
        }
    }

    #[test]
    fn words_with_hyphens_and_dots_are_found_whole_and_in_parts() {
        assert_eq!(folded("E-Mail"), "e mail =email");
        assert_eq!(folded("Node.js, Vue.js."), "node js =nodejs vue js =vuejs");
        assert_eq!(
            folded("the drivers' rights, driver's rights"),
            "the drivers rights driver =drivers rights"
        );
        assert_eq!(folded("Done. Next - step"), "done next step");
    }

    #[test]
    fn c_plus_plus_and_c_sharp_are_names() {
        assert_eq!(folded("C++ C#/.NET #hashtags"), "c++ c# net hashtags");
    }

    #[test]
    fn no_letter_stands_between_words_and_no_white_space_in_one() {
        for c in '\u{80}'..=char::MAX {
            let pictogram =
                matches!(c, '\u{2776}'..='\u{2793}' | '\u{2e2f}' | '\u{1f000}'..='\u{1fbff}');
            if c.is_alphanumeric() && !pictogram {
                assert!(!is_between_words(c), "{c} {:x}", c as u32);
            }
            if c.is_whitespace() {
                assert!(is_between_words(c) || c == '\u{1680}', "{:x}", c as u32);
            }
        }
        for c in "«»„“”‚‘¿¡§©®°·•…–—†€£¥™→≤±×÷√■✓、。「」・！？，：（）،؛؟־״।😀🇩".chars()
        {
            assert!(is_between_words(c), "{c}");
        }
    }
}
