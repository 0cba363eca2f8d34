//! The interface's words for one questionnaire, and what is wrong with those that a host brings.

use super::instance::{Instance, Options};
use crate::domain::text::primary;
use crate::domain::{Locale, Message, Wording};
use crate::view::{Texts, Ui};
use crate::wire;

/// English, as it is published. What the first page says comes first, up to an empty line.
const ENGLISH: &[u8] = include_bytes!("../../locales/en.json");

/// Where the empty line is.
const BORDER: usize = {
    let mut at = 0;
    while ENGLISH[at] != b'\n' || ENGLISH[at + 1] != b'\n' {
        at += 1;
    }
    at
};

/// What the first page says in English. The comma at its end becomes the end of an object.
static FIRST: [u8; BORDER] = part(0, BORDER - 1, b'}');

/// What the other pages say: in another half of the module, and so an object of its own.
static REST: [u8; ENGLISH.len() - BORDER] = part(BORDER, 0, b'{');

/// The bytes from `start` on, with another one at `place`.
const fn part<const N: usize>(start: usize, place: usize, byte: u8) -> [u8; N] {
    let mut part = [0; N];
    let mut at = 0;
    while at < N {
        part[at] = ENGLISH[start + at];
        at += 1;
    }
    part[place] = byte;
    part
}

fn english(part: &[u8]) -> Locale {
    let text = str::from_utf8(part).unwrap_or_default();
    wire::read_locale(text).unwrap_or_default()
}

/// What can be said in a language, and what cannot.
struct Sound {
    locale: Locale,
    own: Wording,
    /// The keys of what does not count.
    wrong: Vec<Box<str>>,
}

impl Instance {
    /// The words that the first page is drawn with.
    pub(super) fn texts_of_first_page(&self, right_to_left: bool) -> Texts {
        let english = english(&FIRST);
        let sound = self.sound(&english);
        self.words(right_to_left, sound, english)
    }

    /// All words from now on; the host is told what is wrong with those that it brings.
    pub(super) fn complete_texts(&self, ui: &Ui) {
        let english = english(&FIRST).with(&english(&REST));
        let sound = self.sound(&english);
        self.tell_of(
            &sound.wrong,
            "LOCALE_INVALID",
            "These texts have keys or placeholders that nothing uses, and do not count",
        );
        self.tell_of(
            &self.missing(&english),
            "LOCALE_INCOMPLETE",
            "These texts are missing, and stand in English",
        );
        let around = ui.around();
        let right_to_left = around.root.dir() == "rtl";
        let words = self.words(right_to_left, sound, english);
        around.texts.replace(words);
    }

    /// The words: the programme's own, then those of the language, then English.
    fn words(&self, right_to_left: bool, sound: Sound, english: Locale) -> Texts {
        let language = (&*self.options.language, right_to_left);
        Texts::new(language, sound.locale, english, sound.own)
    }

    /// What a host brings is held against English: a text with other placeholders would say
    /// something else, or show braces; it falls back.
    fn sound(&self, english: &Locale) -> Sound {
        let mut wrong = Vec::new();
        let mut own = Wording::default();
        for (key, text) in self.own_wording().iter() {
            if fits(english, key, text) {
                own.insert(key.clone(), text.clone());
            } else {
                wrong.push(key.clone());
            }
        }
        let locale = self.options.locale.clone().unwrap_or_default();
        let of_own = wrong.len();
        if self.options.locale_checked {
            for (key, message) in locale.iter() {
                let sound = match message {
                    Message::Plain(text) => fits(english, key, text),
                    Message::Plural(forms) => {
                        let other = forms.get("other");
                        let other = other.is_some_and(|form| fits(english, key, form));
                        // "One colleague" need not say the number.
                        other
                            && forms
                                .iter()
                                .all(|(_, form)| fills_no_more(english, key, form))
                    }
                };
                if !sound {
                    wrong.push(key.into());
                }
            }
        }
        Sound {
            locale: locale.without(&wrong[of_own..]),
            own,
            wrong,
        }
    }

    /// The keys of what a host's texts of another language lack. What it leaves as it is of English
    /// is not missing.
    fn missing(&self, english: &Locale) -> Vec<Box<str>> {
        let Options {
            language,
            locale,
            locale_checked,
            ..
        } = &self.options;
        let mut missing = Vec::new();
        if *locale_checked && !primary(language).eq_ignore_ascii_case("en") {
            let locale = locale.clone().unwrap_or_default();
            for (key, _) in english.iter() {
                if locale.get(key).is_none() {
                    missing.push(key.into());
                }
            }
        }
        missing
    }

    /// The programme's wording for the language: for exactly this one, else for the one it is a
    /// kind of.
    fn own_wording(&self) -> Wording {
        let texts = &self.programme.texts;
        let find = |tag: &str| {
            let mut texts = texts.iter();
            texts.find(|(other, _)| other.as_str().eq_ignore_ascii_case(tag))
        };
        let language = &*self.options.language;
        let own = find(language).or_else(|| find(primary(language)));
        own.map(|(_, texts)| texts.clone()).unwrap_or_default()
    }

    fn tell_of(&self, keys: &[Box<str>], code: &str, what: &str) {
        const MOST: usize = 10;
        if !keys.is_empty() {
            let named = keys[..keys.len().min(MOST)].join(", ");
            let more = if keys.len() > MOST { " …" } else { "" };
            self.report(code, &format!("{what}: {named}{more}"), "locale");
        }
    }
}

/// Whether a text can stand for the English one of a key: it fills in the same things.
fn fits(english: &Locale, key: &str, text: &str) -> bool {
    wanted(english, key).is_some_and(|wanted| placeholders(text) == placeholders(wanted))
}

/// Whether a text fills in nothing that the English one of a key does not.
fn fills_no_more(english: &Locale, key: &str, text: &str) -> bool {
    let wanted = placeholders(wanted(english, key).unwrap_or_default());
    placeholders(text).iter().all(|name| wanted.contains(name))
}

/// The English text of a key, in its form for most numbers.
fn wanted<'a>(english: &'a Locale, key: &str) -> Option<&'a str> {
    match english.get(key)? {
        Message::Plain(text) => Some(text),
        Message::Plural(forms) => forms.get("other").map(|form| &**form),
    }
}

/// The names in braces, in the order of the alphabet.
fn placeholders(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for part in text.split('{').skip(1) {
        if let Some((name, _)) = part.split_once('}') {
            let place = names.partition_point(|other: &&str| *other < name);
            names.insert(place, name);
        }
    }
    names
}
