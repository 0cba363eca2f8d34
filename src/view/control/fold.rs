//! What is folded away until somebody wants it.

use crate::view::icon::{Icon, icon};
use crate::view::{Child, El, el};

/// A title that unfolds what is added after it.
pub fn fold(title: impl Child) -> El {
    let summary = el("summary").child(title).child(icon(Icon::Chevron));
    el("details").child(summary)
}
