//! Start: what this is, how long it takes, when pairs are made, who sees what.

use leptos::prelude::*;

use crate::domain::{Pairing, PreviewPrivacy, Programme, Text};
use crate::view::icon::{Icon, icon};
use crate::view::{El, Ui, el, intl};

/// The page.
pub fn start(ui: Ui) -> AnyView {
    let lead = optional(ui, |programme| programme.description.as_ref());
    el("div")
        .class("start")
        .child(
            el("p")
                .class("lead")
                .child(lead.unwrap_or_else(|| ui.t("start.lead"))),
        )
        .child(steps(ui))
        .child(facts(ui))
        .into_any()
}

/// What one does here, in three lines that show the way of giving and getting.
fn steps(ui: Ui) -> El {
    let private = ui.peek(|session| session.programme.preview != PreviewPrivacy::Off);
    let last = if private { "start.see" } else { "start.found" };
    let step = |class, drawing, key| {
        el("li")
            .class(class)
            .child(icon(drawing))
            .child(el("p").child(ui.t(key)))
    };
    el("ol")
        .class("outline")
        .child(step("get", Icon::Get, "start.get"))
        .child(step("give", Icon::Give, "start.give"))
        .child(step("meet", Icon::Exchange, last))
}

fn facts(ui: Ui) -> El {
    let pairing = ui.peek(|session| session.programme.pairing);
    let notice = optional(ui, |programme| programme.privacy_notice.as_ref());
    let fact = |label, value: String| {
        el("div")
            .child(el("dt").child(ui.t(label)))
            .child(el("dd").child(value))
    };
    let privacy = el("dd")
        .child(ui.t("start.privacy"))
        .child(notice.map(|notice| more(ui, notice)));
    el("dl")
        .class("facts")
        .child(fact("start.minutes.label", ui.t("start.minutes")))
        .child(pairing.map(|pairing| fact("start.pairing.label", pairing_text(ui, pairing))))
        .child(
            el("div")
                .child(el("dt").child(ui.t("start.privacy.label")))
                .child(privacy),
        )
}

/// What the programme says about it, which may be long.
fn more(ui: Ui, notice: String) -> El {
    el("details")
        .child(
            el("summary")
                .child(el("span").child(ui.t("start.privacy.more")))
                .child(icon(Icon::Chevron)),
        )
        .child(el("p").child(notice))
}

/// When pairs are made, and until when one can sign up.
pub(super) fn pairing_text(ui: Ui, pairing: Pairing) -> String {
    let language = ui.language();
    let Pairing::Date { date, closes } = pairing else {
        return ui.t("pairing.rolling");
    };
    let on = match date {
        Some(date) => ui.fill("pairing.date", &[("date", &intl::date(&language, date))]),
        None => ui.t("pairing.together"),
    };
    match closes {
        Some(closes) => {
            let closes = intl::date(&language, closes);
            ui.fill("pairing.closes", &[("pairing", &on), ("date", &closes)])
        }
        None => on,
    }
}

/// A text that a programme may have.
pub(super) fn optional(ui: Ui, text: impl Fn(&Programme) -> Option<&Text>) -> Option<String> {
    ui.peek(|session| text(&session.programme).map(|text| ui.text(text)))
}
