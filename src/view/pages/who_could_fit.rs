//! Who could fit: the preview.

use crate::view::{El, Ui, fit, of};

/// The page.
pub fn who_could_fit(ui: Ui) -> El {
    of("div", "questions")
        .child(of("p", "intro").t(ui, "who-could-fit.intro"))
        .child(fit::preview(ui))
}
