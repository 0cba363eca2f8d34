//! What a screen reader is told, politely, when something changed elsewhere.

use crate::domain::{Side, SkillRef};
use crate::session::Notice;
use crate::view::{El, Ui, of};

/// The live region.
pub fn notice(ui: Ui) -> El {
    let words = move |notice| {
        let said = ui.more().map(|more| (more.said)(ui, &notice));
        said.unwrap_or_default()
    };
    of("div", "unseen")
        .attr("role", "status")
        .live_text(ui.told(words))
}

/// What it says of a notice.
pub fn said(ui: Ui, notice: &Notice) -> String {
    match notice {
        Notice::Added(Side::Teach, skill) => about(ui, "notice.added.give", skill),
        Notice::Added(Side::Learn, skill) => about(ui, "notice.added.get", skill),
        Notice::Removed(Side::Teach, skill) => about(ui, "notice.removed.give", skill),
        Notice::Removed(Side::Learn, skill) => about(ui, "notice.removed.get", skill),
        Notice::Full(most, _) => ui.count("notice.full", *most),
        Notice::Matches(0) => ui.t("so-far.none"),
        Notice::Matches(matches) => ui.count("so-far", *matches),
        Notice::Sending => ui.t("nav.sending"),
        Notice::Received => ui.t("notice.received"),
        Notice::NotReceived => ui.t("notice.not-received"),
        // Told in the dialog that it happened in.
        Notice::Copied(_) => String::new(),
    }
}

fn about(ui: Ui, key: &str, skill: &SkillRef) -> String {
    ui.fill(key, &[("skill", &ui.skill(skill))])
}
