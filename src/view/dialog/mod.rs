//! What stands over the page for a while: a word before something that cannot be undone, and a plan
//! with a colleague.

mod confirm;
mod meetings;
mod plan;
mod words;

pub use words::goals;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement};

use super::{El, Ui, el, nothing};
use crate::domain::PersonId;

/// What is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Whether to clear the answers.
    Clear,
    /// Whether to take the sign-up back.
    Withdraw,
    /// A plan with somebody in the preview.
    Plan(PersonId),
}

/// The place where dialogs are drawn when one is opened.
pub fn dialogs(ui: Ui) -> El {
    el("div").live_anew(
        // One that cannot be drawn yet is drawn as soon as it can be.
        move || ui.dialog().filter(|_| ui.more().is_some()),
        move |open| match open.as_ref().zip(ui.more()) {
            Some((open, more)) => {
                let frame = request_animation_frame_with_handle(move || {
                    if let Some(dialog) = reach(ui) {
                        // Open already is as good.
                        let _ = dialog.show_modal();
                    }
                });
                if let Ok(frame) = frame {
                    on_cleanup(move || frame.cancel());
                }
                // By Escape: at once, and not when the browser gets round to telling, by which time
                // somebody may have opened it again.
                let cancel = move |event: Event| {
                    event.prevent_default();
                    close(ui);
                };
                (more.dialog)(ui, open)
                    .on("cancel", cancel)
                    .on("close", move |_| gone(ui))
                    .into_any()
            }
            None => nothing(),
        },
    )
}

/// What is open.
pub fn dialog(ui: Ui, open: &Dialog) -> El {
    match open {
        Dialog::Clear => confirm::clear(ui),
        Dialog::Withdraw => confirm::withdraw(ui),
        Dialog::Plan(id) => plan::plan(ui, id),
    }
}

/// Closes what is open; the focus goes back to where it was.
fn close(ui: Ui) {
    if let Some(dialog) = reach(ui) {
        dialog.close();
    }
    gone(ui);
}

/// Takes away what is not open any more.
fn gone(ui: Ui) {
    if reach(ui).is_some_and(|dialog| !dialog.open()) {
        ui.open(None);
    }
}

fn reach(ui: Ui) -> Option<HtmlDialogElement> {
    ui.find("dialog")?.dyn_into().ok()
}
