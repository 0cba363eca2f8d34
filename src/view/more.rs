//! What is drawn only once somebody has gone on from the first page.

use super::dialog::{Dialog, dialog};
use super::pages::page;
use super::{El, Ui};
use crate::session::Page;

/// Draws what the first page does without. A page may load it later than the rest of the view, which therefore calls it
/// through this alone.
pub struct More {
    /// What a page shows below its heading.
    pub(super) page: fn(Ui, Page) -> El,
    /// What stands over a page.
    pub(super) dialog: fn(Ui, &Dialog) -> El,
}

/// All of it.
pub static MORE: More = More { page, dialog };
