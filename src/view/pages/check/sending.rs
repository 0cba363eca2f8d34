//! How far the sending is: what happened, what is safe, and what to do.

use leptos::prelude::*;

use crate::session::Sending;
use crate::view::control::button;
use crate::view::icon::{Icon, icon};
use crate::view::pages::contact::contact;
use crate::view::{El, Ui, el};

/// What is said above the button that sends.
pub fn sending(ui: Ui) -> El {
    let sending = ui.select(|session| session.sending.clone());
    el("div").live(move || match sending.get() {
        Sending::Idle | Sending::Received { .. } => notice(ui).into_any(),
        Sending::Sending => el("p")
            .class("under-way")
            .child(ui.t("sending.on-its-way"))
            .into_any(),
        Sending::Refused { message, retry } => {
            let what = if retry {
                "sending.refused.retry"
            } else {
                "sending.refused"
            };
            trouble(ui, "bad", "sending.refused.title", message, what, !retry)
        }
        Sending::TimedOut => trouble(
            ui,
            "warn",
            "sending.timed-out.title",
            None,
            "sending.timed-out",
            false,
        ),
        Sending::NobodyListened => trouble(
            ui,
            "bad",
            "sending.nobody.title",
            None,
            "sending.nobody",
            true,
        ),
    })
}

/// Who gets the answers, before they are sent.
fn notice(ui: Ui) -> El {
    el("p")
        .class("privacy")
        .child(icon(Icon::Lock))
        .child(ui.t("sending.privacy"))
}

fn trouble(
    ui: Ui,
    class: &'static str,
    title: &str,
    message: Option<Box<str>>,
    what: &str,
    needs_help: bool,
) -> AnyView {
    let download = ui.surroundings.with_value(|around| around.download.clone());
    let message = message.map(|message| {
        let said = ui.fill("sending.said", &[("message", &message)]);
        el("p").child(said)
    });
    let keep = button("secondary", ui.t("sending.download")).on_click(move || download());
    el("div")
        .attr("class", format!("trouble {class}"))
        .child(icon(Icon::Warning))
        .child(
            el("div")
                .class("stack")
                .child(el("p").class("trouble-title").child(ui.t(title)))
                .child(message)
                .child(el("p").child(ui.t(what)))
                .child(if needs_help { contact(ui) } else { None })
                .child(keep),
        )
        .into_any()
}
