//! Done: that it arrived, what to quote, what happens next, and ways to change one's mind.

use super::check::groups;
use super::contact::contact;
use super::start::{optional, pairing_text, withdraw};
use crate::domain::Pairing;
use crate::session::{Action, Mode, Page, Sending};
use crate::view::control::{button, heading};
use crate::view::dialog::Dialog;
use crate::view::fit::Person;
use crate::view::{El, Phrase, Ui, el, mark, nothing, of};

/// The page.
pub fn done(ui: Ui) -> El {
    let session = ui.peek();
    let (reference, message) = match &session.sending {
        Sending::Received { reference, message } => (reference.as_deref(), message.as_deref()),
        _ => (None, None),
    };
    let signed_up = session.mode == Mode::SignUp && !session.withdrawing;
    let lead = of("p", "lead");
    let lead = match message {
        Some(said) => lead.child(Phrase::own(said)),
        None if session.withdrawing => lead.t(ui, "withdrawn.lead"),
        None if session.mode.is_check_in() => lead.t(ui, "checked-in.lead"),
        None => lead.t(ui, "done.lead"),
    };
    of("div", "done")
        .child((!session.withdrawing).then(mark))
        .child(lead)
        .child(reference.map(|reference| quote(ui, reference)))
        .child(signed_up.then(|| next(ui)))
        .child(signed_up.then(|| picked(ui)))
        .child((!signed_up).then(|| contact(ui)).flatten())
        .child((session.mode == Mode::SignUp).then(|| again(ui, session.withdrawing)))
}

fn quote(ui: Ui, reference: &str) -> El {
    of("p", "reference")
        .child(el("span").t(ui, "done.reference"))
        .child(el("strong").child(Phrase::own(reference)))
}

fn next(ui: Ui) -> El {
    let pairing = ui.programme().pairing.map(Pairing::signed_up);
    let way_out = optional(ui, |programme| programme.way_out.as_ref());
    let list = of("ul", "next")
        .child(pairing.map(|pairing| el("li").child(pairing_text(ui, pairing, true))))
        .child(el("li").t(ui, "done.told"))
        .child(way_out.map(|text| el("li").child(text)));
    of("div", "stack")
        .child(heading(ui, 1).t(ui, "done.next"))
        .child(list)
        .child(contact(ui))
}

/// Those who were picked and are in the preview still, each with a plan and an invitation.
fn picked(ui: Ui) -> El {
    let newest = move || {
        let session = ui.read();
        session.preview.as_ref().map_or(0, |_| session.previews)
    };
    el("div").live(newest, move |_| match plans(ui) {
        Some(plans) => plans.into_any(),
        None => nothing(),
    })
}

fn plans(ui: Ui) -> Option<El> {
    let session = ui.peek();
    let preview = session.preview.as_ref()?;
    let mut ways = Vec::new();
    for id in &session.answers.interested {
        if preview.matches.iter().any(|found| found.id == *id) {
            let name = ui.fill("plan.open.with", &[("name", &Person::of(ui, id).within)]);
            let id = id.clone();
            let open = move || ui.open(Some(Dialog::Plan(id.clone())));
            ways.push(button("secondary", name).on_click(open));
        }
    }
    (!ways.is_empty()).then(|| {
        of("div", "stack")
            .child(heading(ui, 1).t(ui, "done.picked"))
            .child(el("p").t(ui, "done.picked.note"))
            .child(of("div", "row").children(ways))
    })
}

/// Changing one's mind, and keeping a copy.
fn again(ui: Ui, withdrawn: bool) -> El {
    let change = if withdrawn {
        "withdrawn.again"
    } else {
        "done.change"
    };
    let change = button("secondary", ui.t(change));
    let change = change.on_click(move || ui.send(Action::Go(Page::Check)));
    let copy = button("secondary", ui.t("done.copy"))
        .on_click(move || ui.around().outside.save("bothways-sign-up.txt", &copy(ui)));
    of("div", "row")
        .child((!withdrawn).then_some(copy))
        .child(change)
        .child((!withdrawn).then(|| withdraw(ui)))
}

/// What arrived, to be read and kept.
fn copy(ui: Ui) -> String {
    let session = ui.peek();
    let mut copy = ui.text(&session.programme.title).to_string();
    if let Sending::Received {
        reference: Some(reference),
        ..
    } = &session.sending
    {
        let label = ui.t("done.reference");
        copy = format!("{copy}\n{label}: {reference}");
    }
    for group in groups(ui) {
        copy.push_str("\n\n\n");
        copy.push_str(&group.text(ui));
    }
    copy + "\n"
}
