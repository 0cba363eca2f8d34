//! Done: that it arrived, what to quote, and what happens next.

use super::contact::contact;
use super::start::{optional, pairing_text};
use crate::session::{Action, Page, Sending};
use crate::view::control::{button, heading};
use crate::view::{El, Ui, el, mark, of};

/// The page.
pub fn done(ui: Ui) -> El {
    let session = ui.peek();
    let (reference, message) = match &session.sending {
        Sending::Received { reference, message } => (reference.as_deref(), message.as_deref()),
        _ => (None, None),
    };
    let lead = of("p", "lead");
    let lead = match message {
        Some(said) => lead.child(said),
        None => lead.t(ui, "done.lead"),
    };
    of("div", "done")
        .child(mark())
        .child(lead)
        .child(reference.map(|reference| quote(ui, reference)))
        .child(next(ui))
        .child(again(ui))
}

fn quote(ui: Ui, reference: &str) -> El {
    of("p", "reference")
        .child(el("span").t(ui, "done.reference"))
        .child(el("strong").child(reference))
}

fn next(ui: Ui) -> El {
    let pairing = ui.programme().pairing;
    let line = |text: String| el("li").child(text);
    let way_out = optional(ui, |programme| programme.way_out.as_ref());
    let list = of("ul", "next")
        .child(pairing.map(|pairing| line(pairing_text(ui, pairing))))
        .child(el("li").t(ui, "done.told"))
        .child(way_out.map(line));
    of("div", "stack")
        .child(heading(ui, 1).t(ui, "done.next"))
        .child(list)
        .child(contact(ui))
}

/// Changing one's mind, and keeping a copy.
fn again(ui: Ui) -> El {
    let copy = button("secondary", ui.t("done.copy")).on_click(move || (ui.around().download)());
    let change = button("secondary", ui.t("done.change"));
    let change = change.on_click(move || ui.send(Action::Go(Page::Check)));
    of("div", "row").child(copy).child(change)
}
