//! Whom to turn to.

use super::start::optional;
use crate::view::{El, Ui, el, of};

/// The programme's contact in a line, in which addresses can be followed.
pub fn contact(ui: Ui) -> Option<El> {
    let contact = optional(ui, |programme| programme.contact.as_ref())?;
    let mut words = contact.around();
    for (place, word) in contact.split_ascii_whitespace().enumerate() {
        words = linked(if place > 0 { words.child(" ") } else { words }, word);
    }
    let label = of("p", "contact").t(ui, "contact.label");
    Some(label.child(" ").child(words))
}

/// A word, or a link with what punctuation follows it.
fn linked(line: El, word: &str) -> El {
    let bare = word.trim_end_matches([',', '.', ';', ')', '!', '?']);
    match address(bare) {
        Some(address) => line
            .child(el("a").attr("href", &address).child(bare))
            .child(&word[bare.len()..]),
        None => line.child(word),
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
