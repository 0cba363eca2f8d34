//! That the programme has changed since the answers were kept, and which pages are worth a look.

use crate::session::{Action, Page};
use crate::view::control::button;
use crate::view::{El, Ui, el, nothing, of, rows};

/// What is said above the first page on show after that, and on all until each was looked at.
pub fn changed(ui: Ui) -> El {
    let outdated = move || -> Vec<Page> {
        let session = ui.read();
        let pages = session.outdated.iter().copied();
        pages.filter(|page| session.page_applies(*page)).collect()
    };
    el("div").live(outdated, move |pages| {
        if pages.is_empty() {
            return nothing();
        }
        let ways = pages.iter().map(|page| {
            let page = *page;
            button("secondary", ui.t(&format!("check.{}", page.name())))
                .on_click(move || ui.send(Action::Go(page)))
        });
        of("div", "changed")
            .attr("role", "status")
            .child(of("p", "trouble-title").t(ui, "changed.title"))
            .child(el("p").t(ui, "changed.what"))
            .child(of("div", "row").child(rows(ways)))
            .into_any()
    })
}
