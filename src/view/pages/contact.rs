//! Whom to turn to.

use super::start::optional;
use crate::view::{El, Ui, el};

/// The programme's contact in a line: an address to write to or a page to open, where it is one.
pub fn contact(ui: Ui) -> Option<El> {
    let contact = optional(ui, |programme| programme.contact.as_ref())?;
    let address = address(&contact);
    let shown = match address {
        Some(address) => el("a").attr("href", address).child(contact),
        None => el("span").child(contact),
    };
    let line = el("p").class("contact").child(ui.t("contact.label"));
    Some(line.child(" ").child(shown))
}

/// Only what cannot run anything: a mail address, or a page by its whole secure address.
fn address(contact: &str) -> Option<String> {
    let one_word = !contact.contains(char::is_whitespace);
    if one_word && contact.starts_with("https://") {
        return Some(contact.to_owned());
    }
    let (name, domain) = contact.split_once('@')?;
    let mail = one_word && !name.is_empty() && domain.contains('.') && !domain.contains('@');
    mail.then(|| format!("mailto:{contact}"))
}
