//! Questions that are answered by choosing from a list, most of them the programme's.

use super::{Action, Field, Session};
use crate::domain::{PreviewPrivacy, Side, Visibility};

/// Such a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// What they want from the programme.
    Purposes,
    /// The way of working together.
    Approach,
    /// Which direction they want, where the approach leaves it open.
    Direction,
    /// The career stage.
    Stage,
    /// How much colleagues may see.
    Visibility,
    /// Rhythms.
    Cadences,
    /// Ways of meeting.
    Formats,
    /// How long.
    Duration,
    /// Communication style.
    Style,
    /// How many partners.
    Capacity,
}

impl Listed {
    /// The directions, in the order in which they are listed; `None` is either.
    pub const DIRECTIONS: [Option<Side>; 3] = [Some(Side::Teach), Some(Side::Learn), None];

    /// What colleagues may see, from most to least.
    pub const VISIBILITIES: [Visibility; 3] = [
        Visibility::Named,
        Visibility::Pseudonymous,
        Visibility::Unlisted,
    ];

    /// As many partners as one may want at once, unless it was more already.
    pub(super) const MOST_PARTNERS: u16 = 3;

    /// The field that it answers.
    #[must_use]
    pub const fn field(self) -> Field {
        match self {
            Self::Purposes => Field::Purposes,
            Self::Approach => Field::Approach,
            Self::Direction => Field::Direction,
            Self::Stage => Field::Stage,
            Self::Visibility => Field::Visibility,
            Self::Cadences => Field::Cadences,
            Self::Formats => Field::Formats,
            Self::Duration => Field::Duration,
            Self::Style => Field::Style,
            Self::Capacity => Field::Capacity,
        }
    }

    /// Whether any number of answers may be chosen, or one.
    #[must_use]
    pub const fn takes_any(self) -> bool {
        matches!(self, Self::Purposes | Self::Cadences | Self::Formats)
    }

    /// Whether the last choice is not to choose.
    #[must_use]
    pub const fn may_be_left(self) -> bool {
        matches!(
            self,
            Self::Approach | Self::Stage | Self::Duration | Self::Style
        )
    }
}

impl Session {
    /// How many answers there are to choose from; none where it is not asked.
    #[must_use]
    pub fn choices(&self, of: Listed) -> usize {
        let programme = &self.programme;
        match of {
            Listed::Purposes => programme.purposes.len(),
            // One alone leaves nothing to choose.
            Listed::Approach if programme.approaches.len() > 1 => programme.approaches.len(),
            Listed::Approach => 0,
            Listed::Direction => Listed::DIRECTIONS.len(),
            Listed::Stage => programme.stages.len(),
            // A programme that names nobody does not offer it.
            Listed::Visibility if programme.preview != PreviewPrivacy::Named => 0,
            Listed::Visibility => Listed::VISIBILITIES.len(),
            Listed::Cadences => programme.cadences.len(),
            Listed::Formats => programme.formats.len(),
            Listed::Duration => programme.durations.len(),
            Listed::Style => programme.styles.len(),
            Listed::Capacity => {
                let more = self.most_partners > Listed::MOST_PARTNERS;
                usize::from(Listed::MOST_PARTNERS) + usize::from(more)
            }
        }
    }

    /// How many partners an answer to that stands for, by its place.
    #[must_use]
    pub fn partners(&self, place: usize) -> u16 {
        let places = 1..=Listed::MOST_PARTNERS;
        places.into_iter().nth(place).unwrap_or(self.most_partners)
    }

    /// Whether an answer is chosen, by its place; beyond the last stands not to choose.
    #[must_use]
    pub fn is_chosen(&self, of: Listed, place: usize) -> bool {
        let (answers, programme) = (&self.answers, &self.programme);
        match of {
            Listed::Purposes => {
                let purpose = programme.purposes.get(place);
                purpose.is_some_and(|purpose| answers.purposes.contains(purpose))
            }
            Listed::Approach => programme.approaches.get(place) == answers.approach.as_ref(),
            Listed::Direction => Listed::DIRECTIONS.get(place) == Some(&answers.only),
            Listed::Stage => {
                let stage = programme.stages.get(place);
                stage.map(|stage| &stage.id) == answers.stage.as_ref()
            }
            Listed::Visibility => {
                Listed::VISIBILITIES.get(place) == Some(&answers.visibility.unwrap_or_default())
            }
            Listed::Cadences => {
                let cadence = programme.cadences.get(place);
                cadence.is_some_and(|cadence| answers.cadences.contains(&cadence.id))
            }
            Listed::Formats => {
                let format = programme.formats.get(place);
                format.is_some_and(|format| answers.formats.contains(format))
            }
            Listed::Duration => programme.durations.get(place) == answers.duration_months.as_ref(),
            Listed::Style => {
                let style = programme.styles.get(place);
                style.map(|style| &style.id) == answers.style.as_ref()
            }
            Listed::Capacity => answers.capacity.unwrap_or(1) == self.partners(place),
        }
    }

    /// What happens when an answer is chosen, or put back.
    #[must_use]
    pub fn choosing(&self, of: Listed, place: usize, on: bool) -> Option<Action> {
        let programme = &self.programme;
        Some(match of {
            Listed::Purposes => Action::Purpose(*programme.purposes.get(place)?, on),
            Listed::Approach => Action::Approach(programme.approaches.get(place).copied()),
            Listed::Direction => match *Listed::DIRECTIONS.get(place)? {
                Some(side) => Action::Only(side, true),
                None => Action::Only(self.answers.only?, false),
            },
            Listed::Stage => {
                let stage = programme.stages.get(place);
                Action::Stage(stage.map(|stage| stage.id.clone()))
            }
            Listed::Visibility => Action::Visibility(*Listed::VISIBILITIES.get(place)?),
            Listed::Cadences => Action::Cadence(programme.cadences.get(place)?.id.clone(), on),
            Listed::Formats => Action::Format(*programme.formats.get(place)?, on),
            Listed::Duration => Action::Duration(programme.durations.get(place).copied()),
            Listed::Style => {
                let style = programme.styles.get(place);
                Action::Style(style.map(|style| style.id.clone()))
            }
            Listed::Capacity => Action::Capacity(self.partners(place)),
        })
    }
}
