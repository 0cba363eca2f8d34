//! The foot of every page: who sees the answers so far, and the way to clear them.

use crate::session::Page;
use crate::view::control::button;
use crate::view::dialog::Dialog;
use crate::view::icon::{Icon, icon};
use crate::view::{El, Kept, Ui, of};

/// The foot.
pub fn clear(ui: Ui) -> El {
    let ask = button("quiet", ui.t("clear.ask")).on_click(move || ui.open(Some(Dialog::Clear)));
    let said = match ui.around().kept {
        Kept::Nowhere => "privacy.here",
        Kept::Here => "privacy.device",
        Kept::ByHost => "privacy.host",
    };
    // Check says it in its own words, and on Done it is over.
    let privacy = of("p", "privacy")
        .attr_when("hidden", move || ui.read().page >= Page::Check)
        .child(icon(Icon::Lock))
        .t(ui, said);
    of("div", "foot")
        .attr_when("hidden", move || ui.read().mode.reads_only())
        .child(privacy)
        .child(of("div", "clear").child(ask))
}
