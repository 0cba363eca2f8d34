//! Start: what this is, how long it takes, when pairs are made, who sees what.

use crate::domain::{Pairing, PreviewPrivacy, Programme, Text};
use crate::view::icon::{Icon, icon};
use crate::view::{El, Ui, el, intl, of};

/// The page.
pub fn start(ui: Ui) -> El {
    let lead = optional(ui, |programme| programme.description.as_ref());
    let lead = lead.unwrap_or_else(|| ui.t("start.lead"));
    of("div", "start")
        .child(of("p", "lead").child(lead))
        .child(steps(ui))
        .child(facts(ui))
}

/// What one does here, in three lines that show the way of giving and getting.
fn steps(ui: Ui) -> El {
    let private = ui.programme().preview != PreviewPrivacy::Off;
    let last = if private { "start.see" } else { "start.found" };
    let steps = [
        ("get", Icon::Get, "start.get"),
        ("give", Icon::Give, "start.give"),
        ("meet", Icon::Exchange, last),
    ];
    of("ol", "outline").children(steps.into_iter().map(|(class, drawing, key)| {
        of("li", class)
            .child(icon(drawing))
            .child(el("p").t(ui, key))
    }))
}

fn facts(ui: Ui) -> El {
    let notice = optional(ui, |programme| programme.privacy_notice.as_ref());
    let privacy = el("dd")
        .t(ui, "start.privacy")
        .child(notice.map(|notice| more(ui, notice)));
    let pairing = ui.programme().pairing.map(|pairing| {
        let when = el("dd").child(pairing_text(ui, pairing));
        fact(ui, "start.pairing.label", when)
    });
    let minutes = el("dd").t(ui, "start.minutes");
    of("dl", "facts")
        .child(fact(ui, "start.minutes.label", minutes))
        .child(pairing)
        .child(fact(ui, "start.privacy.label", privacy))
}

fn fact(ui: Ui, label: &str, value: El) -> El {
    el("div").child(el("dt").t(ui, label)).child(value)
}

/// What the programme says about it, which may be long.
fn more(ui: Ui, notice: String) -> El {
    let summary = el("summary")
        .child(el("span").t(ui, "start.privacy.more"))
        .child(icon(Icon::Chevron));
    el("details").child(summary).child(el("p").child(notice))
}

/// When pairs are made, and until when one can sign up.
pub(super) fn pairing_text(ui: Ui, pairing: Pairing) -> String {
    let Pairing::Date { date, closes } = pairing else {
        return ui.t("pairing.rolling");
    };
    let written = |date| intl::date(&ui.around().language, date);
    let on = match date {
        Some(date) => ui.fill("pairing.date", &[("date", &written(date))]),
        None => ui.t("pairing.together"),
    };
    match closes {
        Some(closes) => {
            let closes = written(closes);
            ui.fill("pairing.closes", &[("pairing", &on), ("date", &closes)])
        }
        None => on,
    }
}

/// A text that a programme may have.
pub(super) fn optional(ui: Ui, text: fn(&Programme) -> Option<&Text>) -> Option<String> {
    text(&ui.programme()).map(|text| ui.text(text))
}
