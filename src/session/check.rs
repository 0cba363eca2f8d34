//! Which pages apply, and what each must have before the person goes on.

use super::asked::Part;
use super::{Field, Mode, Page, Session};
use crate::domain::{Approach, PreviewPrivacy, Side};

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
    /// A question that must be answered.
    Answer,
    /// Ground rules that are not all agreed to.
    Agree,
    /// Something to learn before the start.
    Train,
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
            Self::Purposes | Self::Approach | Self::Direction => Page::Aim,
            Self::Stage | Self::Unit | Self::Languages | Self::Visibility => Page::You,
            Self::TimeZone | Self::Hours => Page::When,
            Self::Cadences | Self::Duration | Self::Formats | Self::Style | Self::Capacity => {
                Page::How
            }
            Self::Expectations | Self::Question(_) => Page::WorthIt,
            Self::Own(_) => Page::CheckIn,
            Self::Interested => Page::WhoCouldFit,
            Self::Rules | Self::Training | Self::SelfCheck(_) => Page::Rules,
        }
    }
}

impl Session {
    /// Whether there is anything to ask or to say on a page.
    #[must_use]
    pub fn page_applies(&self, page: Page) -> bool {
        match (self.mode, page) {
            (_, Page::Done) => self.arrived(),
            (Mode::CheckIn, page) => page == Page::CheckIn,
            (Mode::ReadOnly | Mode::ReadOnlyCheckIn, page) => page == Page::Check,
            (Mode::SignUp, page) => self.is_part(page),
        }
    }

    /// Whether a page is a part of this person's sign-up.
    #[must_use]
    pub fn is_part(&self, page: Page) -> bool {
        let programme = &self.programme;
        let open = self.part_by_stage() == Part::Either;
        match page {
            Page::Aim => {
                !programme.purposes.is_empty() || programme.approaches.len() > 1 || self.is_led()
            }
            // Whoever chose one direction is asked for that one.
            Page::Help => !(open && self.answers.only == Some(Side::Teach)),
            Page::Show => !(open && self.answers.only == Some(Side::Learn)),
            Page::Start | Page::WorthIt | Page::You | Page::When | Page::Check => true,
            // One perspective alone has neither a level nor a rival.
            Page::WhereYouAre => match self.wishes() {
                [] => false,
                [only] => self.has_levels(&only.skill),
                _ => true,
            },
            Page::HowWell => !self.offers().is_empty(),
            Page::How => {
                !programme.cadences.is_empty()
                    || !programme.durations.is_empty()
                    || !programme.formats.is_empty()
                    || !programme.styles.is_empty()
                    || !self.own_questions(page).is_empty()
            }
            // Without a roster it stays, and says that there is nobody to compare with yet.
            Page::WhoCouldFit => programme.preview != PreviewPrivacy::Off,
            Page::Rules => {
                !programme.ground_rules.is_empty()
                    || programme.training.is_some()
                    || !programme.readiness.is_empty()
                    || self.is_led()
            }
            Page::CheckIn | Page::Done => false,
        }
    }

    /// Whether one of the two leads, going by their stages.
    #[must_use]
    pub fn is_led(&self) -> bool {
        matches!(
            self.approach(),
            Some(Approach::Reverse | Approach::Traditional)
        )
    }

    /// Whether whoever fits has something for the person and the person for them. Where one of two
    /// leads, it may go one way.
    #[must_use]
    pub fn is_mutual(&self) -> bool {
        let mutual = |approach| matches!(approach, Approach::Reciprocal | Approach::CoMentoring);
        match self.approach() {
            Some(approach) => mutual(approach),
            None => self.programme.approaches.iter().all(|one| mutual(*one)),
        }
    }

    /// The pages in the order this person sees them. Who is to show something is asked for that
    /// first.
    #[must_use]
    pub fn order(&self) -> [Page; Page::ALL.len()] {
        let mut order = Page::ALL;
        if self.part_by_stage() == Part::Shows {
            // Help and where they are with it, for what they could show and how well they know it.
            order.swap(2, 4);
            order.swap(3, 5);
        }
        order
    }

    /// The page that everything begins with.
    #[must_use]
    pub const fn first_page(&self) -> Page {
        match self.mode {
            Mode::SignUp => Page::Start,
            Mode::CheckIn => Page::CheckIn,
            Mode::ReadOnly | Mode::ReadOnlyCheckIn => Page::Check,
        }
    }

    /// The page that everything is sent from.
    #[must_use]
    pub const fn last_page(&self) -> Page {
        match self.mode {
            Mode::CheckIn => Page::CheckIn,
            Mode::SignUp | Mode::ReadOnly | Mode::ReadOnlyCheckIn => Page::Check,
        }
    }

    /// Which step this page is, from 1, and how many there are: "Step 3 of 10". Done is no step;
    /// there, the last one is behind. A page that waits for a first pick is counted, so that the
    /// count does not grow while the person goes on.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let order = self.order();
        let left = |page| {
            let place = |page| order.iter().position(|other| *other == page);
            place(page) < place(self.page)
        };
        let expected = |page| match page {
            Page::Done => false,
            Page::WhereYouAre if self.answers.learn.is_empty() => {
                self.answers.only != Some(Side::Teach) && !left(Page::Help)
            }
            Page::HowWell if self.answers.teach.is_empty() => {
                self.answers.only != Some(Side::Learn) && !left(Page::Show)
            }
            page => self.page_applies(page),
        };
        let (mut step, mut steps) = (0, 0);
        let mut ahead = false;
        for page in order {
            if expected(page) {
                steps += 1;
                step += usize::from(!ahead);
            }
            ahead |= page == self.page;
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
        let mut add = |field, kind| problems.push(Problem { field, kind });
        match page {
            Page::Help => {
                if let Some(kind) = self.lacks(Side::Learn) {
                    add(Field::Skills(Side::Learn), kind);
                }
            }
            Page::Show => {
                if let Some(kind) = self.lacks(Side::Teach) {
                    add(Field::Skills(Side::Teach), kind);
                }
            }
            Page::HowWell => {
                for (index, offer) in self.offers().iter().enumerate() {
                    if offer.level.is_none() && self.has_levels(&offer.skill) {
                        add(Field::Level(Side::Teach, index), ProblemKind::ChooseLevel);
                    }
                }
            }
            Page::When if !self.answers.hours.is_empty() && self.answers.time_zone.is_none() => {
                add(Field::TimeZone, ProblemKind::NameZone);
            }
            Page::WorthIt => {
                for (place, question) in self.programme.questions.iter().enumerate() {
                    let open = !self.answers.questions.contains_key(question.id.as_str());
                    if question.required && open && self.is_asked(question) {
                        add(Field::Question(place), ProblemKind::Answer);
                    }
                }
            }
            Page::CheckIn => {
                for own in self.own_questions(page) {
                    if own.required && !self.answers.questions.contains_key(own.id().as_str()) {
                        add(Field::Own(own.name), ProblemKind::Answer);
                    }
                }
            }
            Page::Rules => {
                let mut rules = 0..self.programme.ground_rules.len();
                if !rules.all(|place| self.agreed(place)) {
                    add(Field::Rules, ProblemKind::Agree);
                }
                let training = self.programme.training.as_ref();
                let trained = self.answers.agreement.training == Some(true);
                if training.is_some_and(|training| training.required) && !trained {
                    add(Field::Training, ProblemKind::Train);
                }
            }
            Page::Check => {
                for page in self.order() {
                    if page != Page::Check && self.page_applies(page) {
                        self.add_problems_of(page, problems);
                    }
                }
            }
            _ => {}
        }
    }

    /// What is wrong with having picked nothing on a side. The later of the two pages also sees to
    /// it that there is anything at all.
    fn lacks(&self, side: Side) -> Option<ProblemKind> {
        // Not by what they chose: ticking that they want one direction must not turn the pages round.
        let part = self.part_by_stage();
        let (gives, gets) = (!self.offers().is_empty(), !self.wishes().is_empty());
        let (has, welcome, later) = match side {
            Side::Learn => {
                let last = part == Part::Shows || !self.is_part(Page::Show);
                (gets, Part::Shows, last)
            }
            Side::Teach => (gives, Part::IsShown, part != Part::Shows),
        };
        let wants_other = self.answers.only == Some(side.other()) && self.may_want_one();
        if has {
            None
        } else if later && !gives && !gets {
            Some(ProblemKind::NothingEither)
        } else {
            let optional = wants_other || part == welcome || part == Part::Either;
            (!optional).then_some(ProblemKind::PickOne)
        }
    }
}
