//! What is drawn only once somebody has gone on from the first page.

use leptos::prelude::AnyView;

use super::dialog::{Dialog, dialog};
use super::fit::so_far;
use super::frame::{above, said};
use super::pages::page;
use super::{El, Ui};
use crate::session::{Notice, Page};

/// Draws what the first page does without. A page may load it later than the rest of the view, which therefore calls it
/// through this alone.
pub struct More {
    /// What a page shows below its heading.
    pub(super) page: fn(Ui, Page) -> El,
    /// What stands between a page's heading and the page, when something is to be said of it.
    pub(super) above: fn(Ui) -> AnyView,
    /// What stands beside a page.
    pub(super) beside: fn(Ui) -> AnyView,
    /// What stands over a page.
    pub(super) dialog: fn(Ui, &Dialog) -> El,
    /// What a screen reader is told.
    pub(super) said: fn(Ui, &Notice) -> String,
}

/// All of it.
pub static MORE: More = More {
    page,
    above,
    beside: |ui| so_far(ui).into_any(),
    dialog,
    said,
};
