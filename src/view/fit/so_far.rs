//! The quiet line: how many colleagues could exchange with the person so far.

use leptos::prelude::*;

use crate::domain::{Exclusion, PreviewPrivacy};
use crate::session::{Cohort, Session};
use crate::view::icon::{Icon, icon};
use crate::view::{Ui, el};

/// What the answers so far lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SoFar {
    /// There is nothing to say: no roster, no preview, or no answer to compare.
    Silent,
    /// So many could exchange.
    Exchange(usize),
    /// Nobody yet, for nothing to show is picked; so many could show something.
    CouldShow(usize),
    /// Nobody yet, for nothing to learn is picked; so many could learn something.
    CouldLearn(usize),
    /// Nobody yet.
    Nobody,
}

impl SoFar {
    fn of(session: &Session) -> Self {
        let (offers, wishes) = (session.offers(), session.wishes());
        let off = session.programme.preview == PreviewPrivacy::Off;
        let compared = !off && matches!(session.cohort, Cohort::Ready(_));
        let (true, false, Some(preview)) = (
            compared,
            offers.is_empty() && wishes.is_empty(),
            session.preview.as_deref(),
        ) else {
            return Self::Silent;
        };
        let excluded = preview.excluded.iter();
        let one_way = excluded.filter(|(reason, _)| *reason == Exclusion::OneWay);
        let one_way = one_way.map(|(_, count)| count).sum();
        match (preview.matched, one_way) {
            (0, 1..) if offers.is_empty() => Self::CouldShow(one_way),
            (0, 1..) if wishes.is_empty() => Self::CouldLearn(one_way),
            (0, _) => Self::Nobody,
            (matched, _) => Self::Exchange(matched),
        }
    }

    fn text(self, ui: Ui) -> String {
        match self {
            Self::Silent => String::new(),
            Self::Exchange(count) => ui.count("fit.so-far", count),
            Self::CouldShow(count) => ui.count("fit.so-far.could-show", count),
            Self::CouldLearn(count) => ui.count("fit.so-far.could-learn", count),
            Self::Nobody => ui.t("fit.so-far.nobody"),
        }
    }
}

/// The line; empty while there is nothing to say. A screen reader hears of it through notices.
pub fn so_far(ui: Ui) -> AnyView {
    let so_far = ui.select(SoFar::of);
    el("p")
        .class("so-far")
        .attr_live("hidden", move || {
            (so_far.get() == SoFar::Silent).then_some("")
        })
        .child(icon(Icon::Exchange))
        .child(el("span").live_text(move || so_far.get().text(ui)))
        .into_any()
}
