//! Help: what the person would like help with.

use crate::domain::Side;
use crate::view::skills::{list, picker};
use crate::view::{El, Ui, el, of};

/// The page.
pub fn help(ui: Ui) -> El {
    of("div", "questions")
        .child(of("p", "intro").t(ui, "help.intro"))
        .child(picker(ui, Side::Learn, prompts(ui)))
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
    let begun = !ui.peek().answers.learn.is_empty();
    (!begun).then(|| {
        let prompts = PROMPTS.into_iter().map(|key| el("li").t(ui, key));
        of("div", "prompts")
            .child(of("p", "part-title").t(ui, "help.prompts"))
            .child(list("bullets").children(prompts))
    })
}
