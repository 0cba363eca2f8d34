//! Dates, times of day and weekly hours.

use super::DayPartId;

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Takes a day that exists; `None` otherwise. Years run from 1 to 9999.
    #[must_use]
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            1..=12 => 31,
            _ => return None,
        };
        if year == 0 || year > 9999 || day == 0 || day > days {
            return None;
        }
        Some(Self { year, month, day })
    }

    /// Reads `YYYY-MM-DD`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
            return None;
        };
        Self::new(
            number(&[y1, y2, y3, y4])?,
            number(&[m1, m2])?.try_into().ok()?,
            number(&[d1, d2])?.try_into().ok()?,
        )
    }

    /// Year, month and day.
    #[must_use]
    pub const fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Default for Date {
    fn default() -> Self {
        Self {
            year: 1970,
            month: 1,
            day: 1,
        }
    }
}

/// A number of at most four ASCII digits.
fn number(digits: &[u8]) -> Option<u16> {
    let mut number = 0;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number * 10 + u16::from(digit - b'0');
    }
    Some(number)
}

/// A day of the week, Monday first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weekday(u8);

impl Default for Weekday {
    fn default() -> Self {
        Self(1)
    }
}

impl Weekday {
    /// Takes an ISO weekday, 1 (Monday) to 7 (Sunday).
    #[must_use]
    pub const fn from_iso(day: u8) -> Option<Self> {
        if day >= 1 && day <= 7 {
            Some(Self(day))
        } else {
            None
        }
    }

    /// The ISO weekday, 1–7.
    #[must_use]
    pub const fn iso(self) -> u8 {
        self.0
    }

    /// Monday to Sunday.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=7).map(Self)
    }
}

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
    /// What people call it.
    pub label: super::Text,
    /// The hours it stands for.
    pub hours: Hours,
}

impl DayPart {
    /// Mornings, midday and afternoons of an office day, for programmes that name no parts.
    #[must_use]
    pub fn usual() -> Vec<Self> {
        let mut parts = Vec::new();
        for &(id, from, to, labels) in USUAL {
            let mut texts = Vec::new();
            for &(tag, label) in labels {
                texts.push((super::LanguageTag::new(tag), label.into()));
            }
            let hours = Hours {
                from: TimeOfDay(from * 60),
                to: TimeOfDay(to * 60),
            };
            if let (Ok(id), Some(label)) = (DayPartId::new(id), super::Text::by_language(texts)) {
                parts.push(Self { id, label, hours });
            }
        }
        parts
    }
}

/// An id, the hours at which it begins and ends, and what people call it by language.
type UsualPart = (
    &'static str,
    u16,
    u16,
    &'static [(&'static str, &'static str)],
);

const USUAL: &[UsualPart] = &[
    (
        "morning",
        9,
        12,
        &[
            ("en", "Morning"),
            ("de", "Vormittag"),
            ("fr", "Matin"),
            ("es", "Mañana"),
            ("pl", "Rano"),
            ("ar", "صباحًا"),
            ("he", "בוקר"),
            ("ja", "午前"),
        ],
    ),
    (
        "midday",
        12,
        14,
        &[
            ("en", "Midday"),
            ("de", "Mittag"),
            ("fr", "Midi"),
            ("es", "Mediodía"),
            ("pl", "Południe"),
            ("ar", "ظهرًا"),
            ("he", "צהריים"),
            ("ja", "昼"),
        ],
    ),
    (
        "afternoon",
        14,
        17,
        &[
            ("en", "Afternoon"),
            ("de", "Nachmittag"),
            ("fr", "Après-midi"),
            ("es", "Tarde"),
            ("pl", "Popołudnie"),
            ("ar", "بعد الظهر"),
            ("he", "אחר הצהריים"),
            ("ja", "午後"),
        ],
    ),
];

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
    fn only_days_that_exist_are_dates() {
        assert!(Date::parse("2024-02-29").is_some());
        assert_eq!(Date::parse("2023-02-29"), None);
        assert_eq!(Date::parse("2100-02-29"), None);
        assert_eq!(Date::parse("2027-3-01"), None);
        assert_eq!(Date::parse("+027-03-01"), None);
    }

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
