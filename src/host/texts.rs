//! The interface's words for one questionnaire, and what is wrong with those that a host brings.

use super::instance::Instance;
use crate::domain::text::primary;
use crate::domain::{Locale, Message, Wording};
use crate::view::Texts;
use crate::wire;

impl Instance {
    /// The words: the programme's own, then those of the language, then English. What a host brings
    /// is held against English: a text with other placeholders would say something else, or show
    /// braces; it falls back, and the host is told.
    pub(super) fn texts(&self, right_to_left: bool) -> Texts {
        let english = wire::read_locale(include_str!("../../locales/en.json")).unwrap_or_default();
        let language = &self.options.language;
        let (mut wrong, mut wrong_of_own) = (Vec::new(), Vec::new());
        let mut own = Wording::default();
        let wording = self.own_wording();
        for (key, text) in wording.iter() {
            if fits(&english, key, text) {
                own.insert(key.clone(), text.clone());
            } else {
                wrong_of_own.push(&**key);
            }
        }
        let locale = self.options.locale.clone().unwrap_or_default();
        let mut missing = Vec::new();
        if self.options.locale_checked {
            for (key, message) in locale.iter() {
                let sound = match message {
                    Message::Plain(text) => fits(&english, key, text),
                    Message::Plural(forms) => {
                        let other = forms.get("other");
                        let other = other.is_some_and(|form| fits(&english, key, form));
                        // "One colleague" need not say the number.
                        other
                            && forms
                                .iter()
                                .all(|(_, form)| fills_no_more(&english, key, form))
                    }
                };
                if !sound {
                    wrong.push(key);
                }
            }
            // What a host leaves as it is of English is not missing.
            let is_english = primary(language).eq_ignore_ascii_case("en");
            for (key, _) in english.iter().filter(|_| !is_english) {
                if locale.get(key).is_none() {
                    missing.push(key);
                }
            }
        }
        self.tell_of(
            &[&*wrong_of_own, &*wrong].concat(),
            "LOCALE_INVALID",
            "These texts have keys or placeholders that nothing uses, and do not count",
        );
        self.tell_of(
            &missing,
            "LOCALE_INCOMPLETE",
            "These texts are missing, and stand in English",
        );
        let sound = locale.clone().without(&wrong);
        Texts::new((language, right_to_left), sound, english, own)
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

    fn tell_of(&self, keys: &[&str], code: &str, what: &str) {
        const MOST: usize = 10;
        if !keys.is_empty() {
            let named = keys
                .iter()
                .take(MOST)
                .copied()
                .collect::<Vec<_>>()
                .join(", ");
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
