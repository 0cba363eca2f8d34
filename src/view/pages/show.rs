//! Show: what the person could show a colleague.

use crate::domain::Side;
use crate::view::skills::picker;
use crate::view::{El, Ui, of};

/// The page.
pub fn show(ui: Ui) -> El {
    of("div", "questions")
        .child(of("p", "intro").t(ui, "show.intro"))
        .child(picker(ui, Side::Teach, None))
}
