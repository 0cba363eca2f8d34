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
        c if is_stripped(c) => {}
        c if is_between_words(c) => return false,
        c => push_plain(c, folded),
    }
    true
}

/// Accents and vowel points that NFD set apart, and the Arabic stretching stroke. Marks without
/// which a word is another one, as in Hindi, Thai and Japanese, stay.
const fn is_stripped(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{487}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{fe20}'..='\u{fe2f}')
}

/// What stands between words beyond ASCII: white space, punctuation and symbols. All else is taken for
/// letters, for there are far more of those than anybody wants to list: with the vowel signs and tone
/// marks of South and South-East Asia and the voicing marks of Japanese, which Unicode does not count as
/// letters.
const fn is_between_words(c: char) -> bool {
    matches!(c,
        // Latin-1 without ª ² ³ µ ¹ º ¼ ½ ¾; × and ÷; Greek.
        '\u{80}'..='\u{a9}' | '\u{ab}'..='\u{b1}' | '\u{b4}' | '\u{b6}'..='\u{b8}' | '\u{bb}' | '\u{bf}'
        | '×' | '÷' | '\u{37e}' | '\u{384}' | '\u{385}' | '\u{387}'
        // Armenian, Hebrew, Arabic and Devanagari punctuation.
        | '\u{55a}'..='\u{55f}' | '\u{589}'..='\u{58f}' | '\u{5be}' | '\u{5c0}' | '\u{5c3}' | '\u{5c6}'
        | '\u{5f3}' | '\u{5f4}' | '\u{600}'..='\u{60f}' | '\u{61b}'..='\u{61f}' | '\u{66a}'..='\u{66d}'
        | '\u{6d4}' | '\u{964}' | '\u{965}'
        // Spaces, dashes, quotes, invisible signs; currencies; marks such as ™; arrows, mathematics, boxes,
        // shapes, pictograms; but not circled letters and digits.
        | '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{20ff}' | '\u{2117}' | '\u{2120}' | '\u{2122}'
        | '\u{2190}'..='\u{245f}' | '\u{2500}'..='\u{2bff}' | '\u{2e00}'..='\u{2fff}'
        // Chinese and Japanese punctuation without 々〆〇, their vertical, small, full and half-width forms.
        | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}' | '\u{303d}' | '\u{30a0}' | '・'
        | '\u{fe00}'..='\u{fe1f}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}' | '\u{ffe0}'..='\u{ffff}'
        // Private signs, pictograms, and signs that only modify others.
        | '\u{e000}'..='\u{f8ff}' | '\u{feff}' | '\u{1f000}'..='\u{1fbff}' | '\u{e0000}'..)
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
