//! Levels, goals, eagerness and priorities that cannot be out of range.

/// How well someone knows a skill, from 0 (new to it) to 4 (others come to them).
pub type Level = u8;

macro_rules! ranged {
    ($($(#[$doc:meta])* $name:ident: $low:literal..=$high:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u8);

        impl $name {
            /// The least value.
            pub const MIN: Self = Self($low);
            /// The greatest value.
            pub const MAX: Self = Self($high);

            /// Takes a number within the range; `None` outside it.
            #[must_use]
            pub const fn new(value: u8) -> Option<Self> {
                match value {
                    $low..=$high => Some(Self(value)),
                    _ => None,
                }
            }

            /// The number.
            #[must_use]
            pub const fn get(self) -> u8 {
                self.0
            }
        }
    )*};
}

ranged! {
    /// The level of someone who offers a skill, 1–4.
    OfferLevel: 1..=4;
    /// The level of someone who wishes to learn a skill, 0–3.
    WishLevel: 0..=3;
    /// The level someone wants to reach, 1–4, above where they are.
    Goal: 1..=4;
    /// How much a wish matters, 1–3; 3 is most wanted.
    Priority: 1..=3;
}

impl Goal {
    /// The goal of a wish that names none: two levels up, at most 4.
    #[must_use]
    pub fn after(level: WishLevel) -> Self {
        Self((level.0 + 2).min(Self::MAX.0))
    }
}

impl Default for Priority {
    fn default() -> Self {
        Self(2)
    }
}

/// Whether someone enjoys teaching a skill.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Eagerness {
    /// Would rather not, but can.
    Reluctant,
    /// Happy to when asked.
    #[default]
    Willing,
    /// Looks forward to it.
    Eager,
}
