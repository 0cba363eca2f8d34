//! The pages, one thing each, in order.

/// A page of the questionnaire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// What this is, how long it takes, who sees what.
    #[default]
    Start,
    /// What brings them here, and the way of working together that suits them.
    Aim,
    /// What the person would like help with.
    Help,
    /// Where they are with each, and which matters most.
    WhereYouAre,
    /// What they could show a colleague.
    Show,
    /// How well they know each, and whether they enjoy showing it.
    HowWell,
    /// Stage, languages, unit.
    You,
    /// Which parts of which days.
    When,
    /// How often, where, which style.
    How,
    /// What would make it worthwhile, and whatever else the programme asks.
    WorthIt,
    /// Who could fit: the preview.
    WhoCouldFit,
    /// Ground rules, training, and a look at oneself that stays here.
    Rules,
    /// Every answer, with a way to change it; sending.
    Check,
    /// How it is going, of a pair that already meets: all that such a pair is asked.
    CheckIn,
    /// What happens next.
    Done,
}

impl Page {
    /// Every page, in the order most people see them: see [`Session::order`](super::Session::order).
    pub const ALL: [Self; 15] = [
        Self::Start,
        Self::Aim,
        Self::Help,
        Self::WhereYouAre,
        Self::Show,
        Self::HowWell,
        Self::You,
        Self::When,
        Self::How,
        Self::WorthIt,
        Self::WhoCouldFit,
        Self::Rules,
        Self::Check,
        Self::CheckIn,
        Self::Done,
    ];

    /// The name by which hosts know the page: the element's `step`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Aim => "aim",
            Self::Help => "help",
            Self::WhereYouAre => "where-you-are",
            Self::Show => "show",
            Self::HowWell => "how-well",
            Self::You => "you",
            Self::When => "when",
            Self::How => "how",
            Self::WorthIt => "worth-it",
            Self::WhoCouldFit => "who-could-fit",
            Self::Rules => "rules",
            Self::Check => "check",
            Self::CheckIn => "check-in",
            Self::Done => "done",
        }
    }

    /// The page of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.name() == name)
    }
}
