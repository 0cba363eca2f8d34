//! Start: what this is, how long it takes, when pairs are made, who sees what.

use leptos::prelude::*;

use crate::domain::{Date, Pairing, Programme, Text};
use crate::session::{Action, Cohort, Page};
use crate::view::control::{button, fold};
use crate::view::dialog::Dialog;
use crate::view::icon::{Icon, icon};
use crate::view::{El, Phrase, Ui, el, intl, nothing, of};

/// The page.
pub fn start(ui: Ui) -> El {
    let lead = optional(ui, |programme| programme.description.as_ref());
    let lead = lead.unwrap_or_else(|| ui.t("start.lead").into());
    of("div", "start")
        .child(of("p", "lead").child(lead))
        .child(earlier(ui))
        .child(steps(ui))
}

/// For whoever has signed up already.
fn earlier(ui: Ui) -> El {
    el("div").live(
        move || ui.read().stands(),
        move |stands| match stands {
            true => of("div", "earlier")
                .child(el("p").t(ui, "start.earlier"))
                .child(of("div", "row").child(change(ui)).child(withdraw(ui)))
                .into_any(),
            false => nothing(),
        },
    )
}

/// Straight to all answers.
fn change(ui: Ui) -> El {
    let change = button("secondary", ui.t("done.change"));
    change.on_click(move || ui.send(Action::Go(Page::Check)))
}

/// Taking a sign-up back.
pub(super) fn withdraw(ui: Ui) -> El {
    let withdraw = button("quiet", ui.t("done.withdraw"));
    withdraw.on_click(move || ui.open(Some(Dialog::Withdraw)))
}

/// What one does here, in three lines that show the way of giving and getting.
fn steps(ui: Ui) -> El {
    // A host may bring the roster later.
    let last = move || match ui.read().shows_people() {
        true => ui.t("start.see"),
        false => ui.t("start.found"),
    };
    let step = |class, drawing, text: El| of("li", class).child(icon(drawing)).child(text);
    of("ol", "outline")
        .child(step("get", Icon::Get, el("p").t(ui, "start.get")))
        .child(step("give", Icon::Give, el("p").t(ui, "start.give")))
        .child(step("meet", Icon::Exchange, el("p").live_text(last)))
}

/// What one may want to know before, below the button: most only want to begin.
pub fn before_start(ui: Ui) -> El {
    let notice = optional(ui, |programme| programme.privacy_notice.as_ref());
    let privacy = el("dd")
        .t(ui, "start.privacy")
        .child(notice.map(|notice| more(ui, notice)));
    let (pairing, hours) = (ui.programme().pairing, hours(ui));
    let written = RwSignal::new(false);
    if pairing.is_some() || hours.is_some() {
        intl::when_quick(&ui.around().language, move || {
            // The page may be gone.
            let _ = written.try_set(true);
        });
    }
    let pairing = pairing.map(|pairing| {
        let when = soon(written, move |written| pairing_text(ui, pairing, written));
        let when = el("dd").child(when).child(room(ui, pairing));
        fact(ui, "start.pairing.label", when)
    });
    let meeting = hours.map(|hours| {
        let text = move |written| meeting(ui, &hours, written);
        let meeting = el("dd").child(soon(written, text));
        fact(ui, "start.meeting.label", meeting)
    });
    let minutes = el("dd").t(ui, "start.minutes").child(training(ui));
    of("dl", "facts")
        .child(fact(ui, "start.minutes.label", minutes))
        .child(meeting)
        .child(pairing)
        .child(fact(ui, "start.privacy.label", privacy))
}

/// What is to be learned before the two first meet: nobody is to find out on the last page but two.
fn training(ui: Ui) -> Option<El> {
    let programme = ui.programme();
    let training = programme
        .training
        .as_ref()
        .filter(|training| training.required)?;
    let what = ui.text(&training.label);
    Some(el("p").child(ui.fill("start.training", &[("what", &what)])))
}

/// A line that may have dates or a list. Its room is kept until they are written.
fn soon(written: RwSignal<bool>, text: impl Fn(bool) -> String + Send + 'static) -> El {
    let line = el("p").live_text(move || text(written.get()));
    waiting_until(line, move || written.get())
}

/// Keeps the room of what is not known yet: nothing below may move under a thumb.
fn waiting_until(line: El, known: impl Fn() -> bool + Send + 'static) -> El {
    line.attr_live("class", move || (!known()).then(|| "waiting".to_owned()))
}

/// How many hours a month the meetings take, by the rhythms on offer.
fn hours(ui: Ui) -> Option<String> {
    let programme = ui.programme();
    let (mut least, mut most) = (usize::MAX, 0);
    for cadence in &programme.cadences {
        let minutes = usize::from(cadence.per_month?) * usize::from(cadence.minutes?);
        // To the nearest hour, and one at least.
        let hours = ((minutes + 30) / 60).max(1);
        (least, most) = (least.min(hours), most.max(hours));
    }
    match (least, most) {
        (_, 0) => None,
        (least, most) if least == most => Some(ui.count("start.hours", most)),
        (least, most) => {
            let (least, most) = (ui.number(least), ui.number(most));
            Some(ui.fill("start.hours.range", &[("least", &least), ("most", &most)]))
        }
    }
}

/// How much time the meetings take, and for how long: the durations on offer are listed as the
/// language does, or roughly.
fn meeting(ui: Ui, hours: &str, written: bool) -> String {
    let programme = ui.programme();
    let mut months = Vec::new();
    for duration in &programme.durations {
        months.push(ui.number(usize::from(*duration)));
    }
    let length = match *programme.durations {
        [] => return hours.to_owned(),
        [only] => {
            let time = ui.count("how.months", usize::from(only));
            ui.fill("start.months.one", &[("time", &time)])
        }
        _ if written => ui.fill("start.months", &[("list", &ui.list(&months))]),
        _ => ui.fill("start.months", &[("list", &months.join(", "))]),
    };
    ui.sentences(hours, &length)
}

/// Whether one can be paired right away, as the roster has it once it is there.
fn room(ui: Ui, pairing: Pairing) -> Option<El> {
    const LIKELY: usize = 100;
    let told = move || match ui.read().cohort {
        Cohort::Absent => String::new(),
        Cohort::Ready(0) => ui.t("pairing.room.none"),
        Cohort::Ready(room) => ui.count("pairing.room", room),
        Cohort::Loading | Cohort::Failed => ui.count("pairing.room", LIKELY),
    };
    let known = move || matches!(ui.read().cohort, Cohort::Ready(_));
    let rolling = !matches!(pairing, Pairing::Date { .. });
    rolling.then(|| waiting_until(el("p").live_text(told), known))
}

fn fact(ui: Ui, label: &str, value: El) -> El {
    el("div").child(el("dt").t(ui, label)).child(value)
}

/// What the programme says about it, which may be long.
fn more(ui: Ui, notice: Phrase) -> El {
    fold(ui.t("start.privacy.more")).child(el("p").child(notice))
}

/// When pairs are made, and until when one can sign up, with dates as the language writes them, or
/// roughly.
pub(super) fn pairing_text(ui: Ui, pairing: Pairing, written: bool) -> String {
    let written = |date: Date| match written {
        true => intl::date(&ui.around().language, date),
        false => date.to_string(),
    };
    let (on, closes) = match pairing {
        Pairing::Rolling => (ui.t("pairing.rolling"), None),
        Pairing::RollingUntil(closes) => (ui.t("pairing.rolling"), Some(closes)),
        Pairing::Date {
            date: Some(date),
            closes,
        } => (ui.fill("pairing.date", &[("date", &written(date))]), closes),
        Pairing::Date { date: None, closes } => (ui.t("pairing.together"), closes),
    };
    match closes {
        Some(closes) => {
            let over = closes < ui.around().platform.today();
            let key = if over {
                "pairing.closed"
            } else {
                "pairing.closes"
            };
            let closes = written(closes);
            ui.fill(key, &[("pairing", &on), ("date", &closes)])
        }
        None => on,
    }
}

/// A text that a programme may have.
pub(super) fn optional(ui: Ui, text: fn(&Programme) -> Option<&Text>) -> Option<Phrase> {
    text(&ui.programme()).map(|text| ui.text(text))
}
