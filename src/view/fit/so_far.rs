//! How many colleagues could exchange with the person, while they answer.

use crate::domain::Exclusion;
use crate::session::{Page, Session};
use crate::view::frame::mark;
use crate::view::{El, Ui, el, of};

/// What the answers so far lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SoFar {
    /// There is nothing to say yet, or the page itself says it.
    Silent,
    /// So many could exchange.
    Exchange(usize),
    /// Nobody could, as there is nothing to show yet; so many could show the person something.
    CouldShow(usize),
    /// Nobody could, as there is nothing to get yet; so many could learn from the person.
    CouldLearn(usize),
    /// Nobody yet.
    Nobody,
}

impl SoFar {
    fn of(session: &Session) -> Self {
        let asking = session.page > Page::Start && session.page < Page::WhoCouldFit;
        let (gives, gets) = (!session.offers().is_empty(), !session.wishes().is_empty());
        let Some(preview) = session
            .preview
            .as_deref()
            .filter(|_| asking && (gives || gets))
        else {
            return Self::Silent;
        };
        let excluded = preview.excluded.iter();
        let one_way = excluded.filter(|(reason, _)| *reason == Exclusion::OneWay);
        let one_way = one_way.map(|(_, count)| count).sum();
        match (preview.matched, one_way) {
            (0, 1..) if !gives && session.is_mutual() => Self::CouldShow(one_way),
            (0, 1..) if !gets && session.is_mutual() => Self::CouldLearn(one_way),
            (0, _) => Self::Nobody,
            (matched, _) => Self::Exchange(matched),
        }
    }

    fn text(self, ui: Ui) -> String {
        match self {
            Self::Silent => String::new(),
            Self::Exchange(count) => ui.count("so-far", count),
            Self::CouldShow(count) => ui.count("fit.could-show", count),
            Self::CouldLearn(count) => ui.count("fit.could-learn", count),
            Self::Nobody => ui.t("so-far.none"),
        }
    }
}

/// The line. Nobody has to look at it, and nothing is asked there; a screen reader hears of it
/// through notices.
pub fn so_far(ui: Ui) -> El {
    of("aside", "so-far")
        .attr_when("hidden", move || SoFar::of(&ui.read()) == SoFar::Silent)
        .child(mark())
        .child(el("p").live_text(move || SoFar::of(&ui.read()).text(ui)))
}
