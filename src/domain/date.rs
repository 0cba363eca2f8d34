//! Days of the calendar and of the week.

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

    /// So many days later.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        let mut later = self;
        for _ in 0..days {
            later = later.tomorrow();
        }
        later
    }

    fn tomorrow(self) -> Self {
        let Self { year, month, day } = self;
        Self::new(year, month, day + 1)
            .or_else(|| Self::new(year, month + 1, 1))
            .or_else(|| Self::new(year + 1, 1, 1))
            .unwrap_or(self)
    }

    /// The day before.
    #[must_use]
    pub fn yesterday(self) -> Self {
        let Self { year, month, day } = self;
        let last = |year, month| (28..=31).rev().find_map(|day| Self::new(year, month, day));
        Self::new(year, month, day.wrapping_sub(1))
            .or_else(|| last(year, month.wrapping_sub(1)))
            .or_else(|| last(year - 1, 12))
            .unwrap_or(self)
    }

    /// The day of the week.
    #[must_use]
    pub const fn weekday(self) -> Weekday {
        // Gauss's rule: how far the days before each month move the weekday, March being the first
        // month of a year, so that a leap day is its last.
        const MONTHS: [u16; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let year = if self.month < 3 {
            self.year - 1
        } else {
            self.year
        };
        let month = MONTHS[self.month as usize - 1];
        let days = year + year / 4 - year / 100 + year / 400 + month + self.day as u16;
        // That counts from Sunday, 0.
        Weekday(((days + 6) % 7) as u8 + 1)
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
pub(super) fn number(digits: &[u8]) -> Option<u16> {
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
    fn days_later_are_counted_over_months_and_leap_years() {
        let date = |text| Date::parse(text).unwrap();
        assert_eq!(date("2027-12-30").plus_days(3), date("2028-01-02"));
        assert_eq!(date("2028-02-28").plus_days(2), date("2028-03-01"));
        assert_eq!(date("2027-02-28").plus_days(365), date("2028-02-28"));
        assert_eq!(date("2028-03-01").yesterday(), date("2028-02-29"));
        assert_eq!(date("2028-01-01").yesterday(), date("2027-12-31"));
    }

    #[test]
    fn the_weekday_is_that_of_the_calendar() {
        let iso = |text| Date::parse(text).unwrap().weekday().iso();
        assert_eq!(
            [
                iso("2026-11-26"),
                iso("2027-03-01"),
                iso("2000-02-29"),
                iso("2028-01-02")
            ],
            [4, 1, 2, 7]
        );
    }
}
