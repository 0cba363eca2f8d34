//! How many colleagues could exchange with the person, while they answer.

use crate::domain::{Exclusion, Preview, Side};
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
    /// Nobody could, but on the one side on which something was picked.
    OneSide(OneSide),
    /// Nobody yet.
    Nobody,
}

impl SoFar {
    fn of(session: &Session) -> Self {
        let asking = session.page > Page::Start && session.page < Page::WhoCouldFit;
        let picked = !session.offers().is_empty() || !session.wishes().is_empty();
        match session.preview.as_deref().filter(|_| asking && picked) {
            None => Self::Silent,
            Some(preview) if preview.matched > 0 => Self::Exchange(preview.matched),
            Some(preview) => OneSide::of(session, preview).map_or(Self::Nobody, Self::OneSide),
        }
    }

    fn text(self, ui: Ui) -> String {
        match self {
            Self::Silent => String::new(),
            Self::Exchange(count) => ui.count("so-far", count),
            Self::OneSide(side) => side.text(ui),
            Self::Nobody => ui.t("so-far.none"),
        }
    }
}

/// Nobody could exchange, since something was picked on one side alone; but so many could fit on that one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneSide {
    /// The side on which nothing was picked.
    pub lacks: Side,
    count: usize,
}

impl OneSide {
    /// That of a preview without a match, if it is one.
    pub fn of(session: &Session, preview: &Preview) -> Option<Self> {
        let lacks = match (session.offers().is_empty(), session.wishes().is_empty()) {
            (true, false) => Side::Teach,
            (false, true) => Side::Learn,
            _ => return None,
        };
        let mut excluded = preview.excluded.iter();
        let (_, count) = excluded.find(|(reason, _)| *reason == Exclusion::OneWay)?;
        (!session.is_led()).then_some(Self {
            lacks,
            count: *count,
        })
    }

    /// How many, and what would help.
    pub fn text(self, ui: Ui) -> String {
        let key = match self.lacks {
            Side::Teach => "fit.could-show",
            Side::Learn => "fit.could-learn",
        };
        ui.count(key, self.count)
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
