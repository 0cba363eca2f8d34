//! Clearing one's answers, on every page, and a word before it happens.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use crate::session::{Action, Page};
use crate::view::control::{button, heading};
use crate::view::icon::{Icon, icon};
use crate::view::{El, Ui, el, of};

/// The foot of every page: who sees the answers so far, and the way to clear them.
pub fn clear(ui: Ui) -> El {
    let ask = button("quiet", ui.t("clear.ask")).on_click(move || {
        if let Some(dialog) = reach(ui) {
            // Open already is as good.
            let _ = dialog.show_modal();
        }
    });
    // Check says it in its own words, and on Done it is over.
    let privacy = of("p", "privacy")
        .attr_when("hidden", move || ui.read().page >= Page::Check)
        .child(icon(Icon::Lock))
        .t(ui, "privacy.here");
    of("div", "foot")
        .child(privacy)
        .child(of("div", "clear").child(ask))
        .child(confirm(ui))
}

fn confirm(ui: Ui) -> El {
    let yes = button("danger", ui.t("clear.yes")).on_click(move || {
        close(ui);
        ui.send(Action::Clear);
    });
    let no = button("secondary", ui.t("clear.no")).on_click(move || close(ui));
    let title = heading(ui, 1).t(ui, "clear.title");
    el("dialog")
        .attr("aria-labelledby", "clear-title")
        .child(title.attr("id", "clear-title"))
        .child(el("p").t(ui, "clear.what"))
        .child(of("div", "ways").child(yes).child(no))
}

fn close(ui: Ui) {
    if let Some(dialog) = reach(ui) {
        dialog.close();
    }
}

fn reach(ui: Ui) -> Option<HtmlDialogElement> {
    ui.find("dialog")?.dyn_into().ok()
}
