//! Whom to turn to.

use super::start::optional;
use crate::view::{El, Ui, el};

/// The programme's contact in a line, in which addresses can be followed.
pub fn contact(ui: Ui) -> Option<El> {
    let contact = optional(ui, |programme| programme.contact.as_ref())?;
    let line = el("p").class("contact").child(ui.t("contact.label"));
    let words = contact.split_whitespace();
    Some(words.fold(line, |line, word| linked(line.child(" "), word)))
}

/// A word, or a link with what punctuation follows it.
fn linked(line: El, word: &str) -> El {
    let bare = word.trim_end_matches([',', '.', ';', ')', '!', '?']);
    match address(bare) {
        Some(address) => line
            .child(el("a").attr("href", address).child(bare.to_owned()))
            .child(word[bare.len()..].to_owned()),
        None => line.child(word.to_owned()),
    }
}

/// Only what cannot run anything: a mail address, or a page by its whole secure address.
fn address(word: &str) -> Option<String> {
    if word.starts_with("https://") {
        return Some(word.to_owned());
    }
    let (name, domain) = word.split_once('@')?;
    let mail = !name.is_empty() && domain.contains('.') && !domain.contains('@');
    mail.then(|| format!("mailto:{word}"))
}
