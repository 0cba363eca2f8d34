//! What two people come to: scores, and why somebody was left out.

/// A score or a fit in basis points, 0–10000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u16);

impl Score {
    /// The best there is.
    pub const MAX: Self = Self(10_000);

    /// Rounds a share of 0–1 half up; what is outside counts as the nearer end.
    ///
    /// Exact halves do occur, and binary fractions leave some of them a trifle below. A nudge far
    /// smaller than any true difference brings those back, whatever the order of a calculation.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn from_share(share: f64) -> Self {
        const NUDGE: f64 = 1e-7;
        Self((share.clamp(0.0, 1.0) * 10_000.0 + 0.5 + NUDGE).floor() as u16)
    }

    /// Takes basis points; more than 10000 count as that.
    #[must_use]
    pub const fn from_points(points: u16) -> Self {
        Self(if points > 10_000 { 10_000 } else { points })
    }

    /// The basis points.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }

    /// The word for it on a card, where nobody reads a percentage.
    #[must_use]
    pub const fn strength(self) -> Strength {
        match self.0 {
            8000.. => Strength::Strong,
            5000.. => Strength::Good,
            _ => Strength::Some,
        }
    }
}

/// A score or a fit in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Some.
    Some,
    /// Good, from half.
    Good,
    /// Strong, from four fifths.
    Strong,
}

impl Strength {
    /// Every word, the strongest first.
    pub const ALL: [Self; 3] = [Self::Strong, Self::Good, Self::Some];

    /// How classes and keys name it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Strong => "strong",
            Self::Good => "good",
            Self::Some => "some",
        }
    }
}

/// Why two people are no match, in the order in which it is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exclusion {
    /// They are one person. No preview counts it.
    Same,
    /// Either has no room for another partner.
    NoCapacity,
    /// They are, or were, partners.
    AlreadyPaired,
    /// Either wants to avoid the other.
    Avoided,
    /// Any of the three above, where they are not told apart: in previews.
    NotAvailable,
    /// One is above the other.
    ReportingLine,
    /// They named languages and share none.
    NoSharedLanguage,
    /// They gave hours and share less than one session.
    NoCommonTime,
    /// They picked approaches that do not go together.
    Approach,
    /// The approach needs two known, different stages.
    Stage,
    /// An exchange was asked for and only one direction has any fit.
    OneWay,
    /// No fit in either direction.
    NothingToExchange,
}

impl Exclusion {
    /// The reason as a preview tells it: nobody learns there that someone avoids them.
    #[must_use]
    pub const fn discreet(self) -> Self {
        match self {
            Self::NoCapacity | Self::AlreadyPaired | Self::Avoided => Self::NotAvailable,
            other => other,
        }
    }
}

/// How two people score, seen from the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PairScore {
    /// How good an exchange would be.
    pub score: Score,
    /// What the first has for the second.
    pub teach_fit: Score,
    /// What the second has for the first.
    pub learn_fit: Score,
    /// How much of the context both answered.
    pub confidence: Score,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_is_strong_from_8000_and_good_from_5000() {
        let word = |points: u16| Score::from_share(f64::from(points) / 10_000.0).strength();
        assert_eq!(word(8000), Strength::Strong);
        assert_eq!(word(7999), Strength::Good);
        assert_eq!(word(5000), Strength::Good);
        assert_eq!(word(4999), Strength::Some);
    }
}
