//! The pages, one thing each, in order.

/// A page of the questionnaire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// What this is, how long it takes, who sees what.
    #[default]
    Start,
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
    /// Who could fit: the preview.
    WhoCouldFit,
    /// Every answer, with a way to change it; sending.
    Check,
    /// What happens next.
    Done,
}

impl Page {
    /// Every page, in order.
    pub const ALL: [Self; 11] = [
        Self::Start,
        Self::Help,
        Self::WhereYouAre,
        Self::Show,
        Self::HowWell,
        Self::You,
        Self::When,
        Self::How,
        Self::WhoCouldFit,
        Self::Check,
        Self::Done,
    ];

    /// The name by which hosts know the page: the element's `step`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Help => "help",
            Self::WhereYouAre => "where-you-are",
            Self::Show => "show",
            Self::HowWell => "how-well",
            Self::You => "you",
            Self::When => "when",
            Self::How => "how",
            Self::WhoCouldFit => "who-could-fit",
            Self::Check => "check",
            Self::Done => "done",
        }
    }

    /// The page of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.name() == name)
    }
}
