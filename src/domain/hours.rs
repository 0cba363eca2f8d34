//! Times of day and weekly hours.

use super::date::number;
use super::{DayPartId, Weekday};

/// A time of day to the minute, `00:00` to `24:00`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// Takes minutes after midnight, 0–1440.
    #[must_use]
    pub const fn from_minutes(minutes: u16) -> Option<Self> {
        if minutes <= 24 * 60 {
            Some(Self(minutes))
        } else {
            None
        }
    }

    /// Reads `HH:MM`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let &[h1, h2, b':', m1, m2] = text.as_bytes() else {
            return None;
        };
        let (hours, minutes) = (number(&[h1, h2])?, number(&[m1, m2])?);
        if hours > 24 || minutes > 59 {
            return None;
        }
        Self::from_minutes(hours * 60 + minutes)
    }

    /// Minutes after midnight.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

impl std::fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// A stretch of a day in somebody's own time: `from` is before `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hours {
    from: TimeOfDay,
    to: TimeOfDay,
}

impl Hours {
    /// Takes a stretch that ends after it begins; `None` otherwise.
    #[must_use]
    pub fn new(from: TimeOfDay, to: TimeOfDay) -> Option<Self> {
        (from < to).then_some(Self { from, to })
    }

    /// When it begins.
    #[must_use]
    pub const fn from(self) -> TimeOfDay {
        self.from
    }

    /// When it ends.
    #[must_use]
    pub const fn to(self) -> TimeOfDay {
        self.to
    }
}

/// A part of the day that the programme names, such as mornings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayPart {
    /// Its id.
    pub id: DayPartId,
    /// What people call it; `None` for one of the usual ones, which goes by its id.
    pub label: Option<super::Text>,
    /// The hours it stands for.
    pub hours: Hours,
}

impl DayPart {
    /// Mornings, midday and afternoons of an office day, for programmes that name no parts.
    #[must_use]
    pub fn usual() -> Vec<Self> {
        const USUAL: [(&str, u16, u16); 3] = [
            ("morning", 9, 12),
            ("midday", 12, 14),
            ("afternoon", 14, 17),
        ];
        let mut parts = Vec::new();
        for (id, from, to) in USUAL {
            let hours = Hours {
                from: TimeOfDay(from * 60),
                to: TimeOfDay(to * 60),
            };
            if let Ok(id) = DayPartId::new(id) {
                let label = None;
                parts.push(Self { id, label, hours });
            }
        }
        parts
    }
}

/// When somebody can meet, every week, in their own zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Availability {
    /// From one time to a later one.
    Exact(Weekday, Hours),
    /// During one of the programme's parts of the day.
    Part(Weekday, DayPartId),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_three_usual_parts_of_the_day() {
        assert_eq!(DayPart::usual().len(), 3);
    }

    #[test]
    fn midnight_may_be_written_as_24_but_no_later() {
        assert_eq!(
            TimeOfDay::parse("24:00").map(TimeOfDay::minutes),
            Some(1440)
        );
        assert_eq!(TimeOfDay::parse("24:01"), None);
        assert_eq!(TimeOfDay::parse("9:00"), None);
    }
}
