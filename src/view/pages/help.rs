//! Help: what the person would like help with.

use leptos::prelude::*;

use crate::domain::Side;
use crate::view::skills::{list, picker};
use crate::view::{El, Ui, el};

/// The page.
pub fn help(ui: Ui) -> AnyView {
    el("div")
        .class("questions")
        .child(el("p").class("intro").child(ui.t("help.intro")))
        .child(picker(ui, Side::Learn, prompts(ui)))
        .into_any()
}

/// What makes it easy to begin, for those who have not begun.
fn prompts(ui: Ui) -> Option<El> {
    const PROMPTS: [&str; 5] = [
        "help.prompt.tool",
        "help.prompt.talk",
        "help.prompt.decisions",
        "help.prompt.asking",
        "help.prompt.view",
    ];
    let prompts = PROMPTS.map(|key| el("li").child(ui.t(key)));
    let prompts = el("div")
        .class("prompts")
        .child(el("p").class("part-title").child(ui.t("help.prompts")))
        .child(list("bullets").child(Vec::from(prompts)));
    let begun = ui.peek(|session| !session.answers.learn.is_empty());
    (!begun).then_some(prompts)
}
