//! Which pages apply, and what each must have before the person goes on.

use super::{Field, Page, Session};
use crate::domain::{PreviewPrivacy, Side};

/// Something to mend, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The question it belongs to.
    pub field: Field,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Pick at least one skill, or say that you want only the other direction.
    PickOne,
    /// Neither teaching nor learning anything.
    NothingEither,
    /// Say how well you know it.
    ChooseLevel,
    /// Hours without a zone.
    NameZone,
}

impl Field {
    /// The page that asks for it.
    #[must_use]
    pub const fn page(self) -> Page {
        match self {
            Self::Skills(Side::Learn) => Page::Help,
            Self::Level(Side::Learn, _) => Page::WhereYouAre,
            Self::Skills(Side::Teach) => Page::Show,
            Self::Level(Side::Teach, _) => Page::HowWell,
            Self::Stage | Self::Unit | Self::Languages => Page::You,
            Self::TimeZone | Self::Hours => Page::When,
            Self::Cadences | Self::Duration | Self::Formats | Self::Style | Self::Capacity => {
                Page::How
            }
            Self::Interested => Page::WhoCouldFit,
        }
    }
}

impl Session {
    /// Whether there is anything to ask or to say on a page.
    #[must_use]
    pub fn page_applies(&self, page: Page) -> bool {
        match page {
            Page::Start | Page::Help | Page::Show | Page::You | Page::When | Page::Check => true,
            // One perspective alone has neither a level nor a rival.
            Page::WhereYouAre => match self.wishes() {
                [] => false,
                [only] => self.has_levels(&only.skill),
                _ => true,
            },
            Page::HowWell => !self.offers().is_empty(),
            Page::How => {
                let programme = &self.programme;
                !programme.cadences.is_empty()
                    || !programme.durations.is_empty()
                    || !programme.formats.is_empty()
                    || !programme.styles.is_empty()
            }
            // Without a roster it stays, and says that there is nobody to compare with yet.
            Page::WhoCouldFit => self.programme.preview != PreviewPrivacy::Off,
            Page::Done => self.arrived(),
        }
    }

    /// Which step this page is, from 1, and how many there are: "Step 3 of 10". Done is no step;
    /// there, the last one is behind. A page that waits for a first pick is counted, so that the
    /// count does not grow while the person goes on.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let expected = |page| match page {
            Page::Done => false,
            Page::WhereYouAre if self.answers.learn.is_empty() => {
                self.answers.only != Some(Side::Teach)
            }
            Page::HowWell if self.answers.teach.is_empty() => {
                self.answers.only != Some(Side::Learn)
            }
            page => self.page_applies(page),
        };
        let (mut step, mut steps) = (0, 0);
        for page in Page::ALL {
            if expected(page) {
                steps += 1;
                step += usize::from(page <= self.page);
            }
        }
        (step, steps)
    }

    /// What keeps the person on a page; on Check, what is wrong with any page.
    #[must_use]
    pub fn problems_of(&self, page: Page) -> Vec<Problem> {
        let mut problems = Vec::new();
        self.add_problems_of(page, &mut problems);
        problems
    }

    fn add_problems_of(&self, page: Page, problems: &mut Vec<Problem>) {
        let (offers, wishes) = (self.offers(), self.wishes());
        let (field, kind) = match page {
            Page::Help if wishes.is_empty() && self.answers.only != Some(Side::Teach) => {
                (Field::Skills(Side::Learn), ProblemKind::PickOne)
            }
            Page::Show if offers.is_empty() && wishes.is_empty() => {
                (Field::Skills(Side::Teach), ProblemKind::NothingEither)
            }
            Page::Show if offers.is_empty() && self.answers.only != Some(Side::Learn) => {
                (Field::Skills(Side::Teach), ProblemKind::PickOne)
            }
            Page::HowWell => {
                for (index, offer) in offers.iter().enumerate() {
                    if offer.level.is_none() && self.has_levels(&offer.skill) {
                        problems.push(Problem {
                            field: Field::Level(Side::Teach, index),
                            kind: ProblemKind::ChooseLevel,
                        });
                    }
                }
                return;
            }
            Page::When if !self.answers.hours.is_empty() && self.answers.time_zone.is_none() => {
                (Field::TimeZone, ProblemKind::NameZone)
            }
            Page::Check => {
                for page in Page::ALL {
                    if page < Page::Check && self.page_applies(page) {
                        self.add_problems_of(page, problems);
                    }
                }
                return;
            }
            _ => return,
        };
        problems.push(Problem { field, kind });
    }
}
