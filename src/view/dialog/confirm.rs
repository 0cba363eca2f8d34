//! A word before something that cannot be undone.

use super::close;
use crate::session::Action;
use crate::view::control::{button, heading};
use crate::view::{El, Ui, el, of};

/// Before the answers are cleared.
pub fn clear(ui: Ui) -> El {
    let what = match ui.peek().stands() {
        true => "clear.sent",
        false => "clear.what",
    };
    confirm(ui, "clear", what, || Action::Clear)
}

/// Before the sign-up is taken back.
pub fn withdraw(ui: Ui) -> El {
    confirm(ui, "withdraw", "withdraw.what", || Action::Withdraw)
}

fn confirm(ui: Ui, key: &str, what: &str, action: fn() -> Action) -> El {
    let yes = button("danger", ui.t(&format!("{key}.yes"))).on_click(move || {
        close(ui);
        ui.send(action());
    });
    let no = button("secondary", ui.t(&format!("{key}.no"))).on_click(move || close(ui));
    let title = ui.t(&format!("{key}.title"));
    let title = heading(ui, 1).attr("id", "dialog-title").child(title);
    el("dialog")
        .attr("aria-labelledby", "dialog-title")
        .child(title)
        .child(el("p").t(ui, what))
        // The focus begins at the first of them, where Enter does no harm.
        .child(of("div", "ways").child(no).child(yes))
}
