//! Clearing one's answers, on every page, and a word before it happens.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use crate::session::{Action, Page};
use crate::view::control::{button, heading};
use crate::view::icon::{Icon, icon};
use crate::view::{El, Node, Ui, el};

/// The foot of every page: who sees the answers so far, and the way to clear them.
pub fn clear(ui: Ui) -> El {
    // Check says it in its own words, and on Done it is over.
    let said = ui.select(|session| session.page >= Page::Check);
    let dialog = Node::new();
    let ask = button("quiet", ui.t("clear.ask")).on_click(move || {
        if let Some(dialog) = reach(dialog) {
            // Open already is as good.
            let _ = dialog.show_modal();
        }
    });
    let privacy = el("p")
        .class("privacy")
        .attr_live("hidden", move || said.get().then_some(""))
        .child(icon(Icon::Lock))
        .child(ui.t("privacy.here"));
    el("div")
        .class("foot")
        .child(privacy)
        .child(el("div").class("clear").child(ask))
        .child(confirm(ui, dialog))
}

fn confirm(ui: Ui, dialog: Node) -> El {
    let close = move || {
        if let Some(dialog) = reach(dialog) {
            dialog.close();
        }
    };
    el("dialog")
        .attr("aria-labelledby", "clear-title")
        .node(dialog)
        .child(heading(ui, 1, ui.t("clear.title")).attr("id", "clear-title"))
        .child(el("p").child(ui.t("clear.what")))
        .child(
            el("div")
                .class("ways")
                .child(button("danger", ui.t("clear.yes")).on_click(move || {
                    close();
                    ui.send(Action::Clear);
                }))
                .child(button("secondary", ui.t("clear.no")).on_click(close)),
        )
}

fn reach(dialog: Node) -> Option<HtmlDialogElement> {
    dialog.get_untracked()?.dyn_into().ok()
}
