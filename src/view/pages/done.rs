//! Done: that it arrived, what to quote, and what happens next.

use leptos::prelude::*;

use super::contact::contact;
use super::start::{optional, pairing_text};
use crate::session::{Action, Page, Sending};
use crate::view::control::{button, heading};
use crate::view::{El, Ui, el, mark};

/// The page.
pub fn done(ui: Ui) -> AnyView {
    let (reference, message) = ui.peek(|session| match &session.sending {
        Sending::Received { reference, message } => (reference.clone(), message.clone()),
        _ => (None, None),
    });
    let said = message
        .map(String::from)
        .unwrap_or_else(|| ui.t("done.lead"));
    el("div")
        .class("done")
        .child(mark())
        .child(el("p").class("lead").child(said))
        .child(reference.map(|reference| quote(ui, reference.into())))
        .child(next(ui))
        .child(again(ui))
        .into_any()
}

fn quote(ui: Ui, reference: String) -> El {
    el("p")
        .class("reference")
        .child(el("span").child(ui.t("done.reference")))
        .child(el("strong").child(reference))
}

fn next(ui: Ui) -> El {
    let pairing = ui.peek(|session| session.programme.pairing);
    let line = |text| el("li").child(text);
    let way_out = optional(ui, |programme| programme.way_out.as_ref());
    let list = el("ul")
        .class("next")
        .child(pairing.map(|pairing| line(pairing_text(ui, pairing))))
        .child(line(ui.t("done.told")))
        .child(way_out.map(line));
    el("div")
        .class("stack")
        .child(heading(ui, 1, ui.t("done.next")))
        .child(list)
        .child(contact(ui))
}

/// Changing one's mind, and keeping a copy.
fn again(ui: Ui) -> El {
    let download = ui.around(|around| around.download.clone());
    el("div")
        .class("row")
        .child(button("secondary", ui.t("done.copy")).on_click(move || download()))
        .child(
            button("secondary", ui.t("done.change"))
                .on_click(move || ui.send(Action::Go(Page::Check))),
        )
}
