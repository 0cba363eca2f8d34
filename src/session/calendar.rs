//! The first meetings as a calendar file (iCalendar, RFC 5545).

use crate::domain::{Date, Hours, Platform, Weekday};

/// As many meetings as a file has: enough to begin with.
const MEETINGS: u32 = 3;

/// What a calendar is told of meetings.
#[derive(Clone, Debug)]
pub struct Meetings<'a> {
    /// Tells these meetings from all others.
    pub uid: &'a str,
    /// When the file was made, `2027-03-01T09:30:00.000Z`.
    pub now: &'a str,
    /// The earliest day.
    pub from: Date,
    /// The weekly hours in which they could be.
    pub hours: (Weekday, Hours),
    /// The zone that those are in.
    pub zone: &'a str,
    /// How long each is, in minutes, if there is room for it.
    pub minutes: u16,
    /// So many days lie between them.
    pub every: u32,
    /// What they are called.
    pub title: &'a str,
    /// What is said about them.
    pub about: &'a str,
    /// What is said about the first of them.
    pub first: &'a str,
}

/// The file. Times are in UTC, so that no calendar needs to know the zone.
#[must_use]
pub fn calendar(meetings: &Meetings<'_>, platform: &dyn Platform) -> String {
    let (weekday, hours) = meetings.hours;
    let mut day = meetings.from;
    for _ in 1..7 {
        if day.weekday() != weekday {
            day = day.plus_days(1);
        }
    }
    let mut file = File(String::new());
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Bothways//Bothways//EN");
    for nth in 0..MEETINGS {
        let from = hours.from().minutes();
        let to = hours.to().minutes().min(from + meetings.minutes);
        let offset = platform.zone_offset(meetings.zone, day).unwrap_or_default();
        let instant = |minute: u16| utc(day, i32::from(minute) - offset);
        file.line("BEGIN:VEVENT");
        file.line(&format!("UID:{}-{nth}", escaped(meetings.uid)));
        // Nobody is paired yet.
        file.line("STATUS:TENTATIVE");
        file.line(&format!("DTSTAMP:{}", basic(meetings.now)));
        file.line(&format!("DTSTART:{}", instant(from)));
        file.line(&format!("DTEND:{}", instant(to)));
        file.line(&format!("SUMMARY:{}", escaped(meetings.title)));
        let about = if nth == 0 {
            meetings.first
        } else {
            meetings.about
        };
        file.line(&format!("DESCRIPTION:{}", escaped(about)));
        file.line("END:VEVENT");
        day = day.plus_days(meetings.every);
    }
    file.line("END:VCALENDAR");
    file.0
}

/// `2027-03-01T09:30:00.000Z` in the basic format: `20270301T093000Z`.
fn basic(instant: &str) -> String {
    let seconds = instant.split('.').next().unwrap_or_default();
    let mut basic: String = seconds
        .chars()
        .filter(|c| !matches!(c, '-' | ':'))
        .collect();
    basic.push('Z');
    basic
}

/// A minute of a UTC day, before it and after it too, in the basic format.
fn utc(day: Date, minute: i32) -> String {
    const DAY: i32 = 24 * 60;
    let day = match minute {
        ..0 => day.yesterday(),
        DAY.. => day.plus_days(1),
        _ => day,
    };
    let minute = minute.rem_euclid(DAY);
    let (year, month, date) = day.parts();
    format!(
        "{year:04}{month:02}{date:02}T{:02}{:02}00Z",
        minute / 60,
        minute % 60
    )
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            ',' | ';' | '\\' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c if c.is_ascii_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

struct File(String);

impl File {
    /// Adds a line, folded where it is longer than 75 bytes.
    fn line(&mut self, line: &str) {
        const MOST: usize = 74;
        let mut bytes = 0;
        for c in line.chars() {
            if bytes + c.len_utf8() > MOST {
                self.0.push_str("\r\n ");
                bytes = 0;
            }
            bytes += c.len_utf8();
            self.0.push(c);
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::TimeOfDay;
    use crate::test_platform::TestPlatform;

    fn file(zone: &str, from: &str, to: &str, title: &str) -> String {
        file_from("2027-03-01", zone, (from, to), title)
    }

    fn file_from(start: &str, zone: &str, (from, to): (&str, &str), title: &str) -> String {
        let time = |text| TimeOfDay::parse(text).unwrap();
        let meetings = Meetings {
            first: "Hello",
            uid: "u",
            now: "2026-11-26T16:02:14.123Z",
            from: Date::parse(start).unwrap(),
            hours: (
                Weekday::from_iso(3).unwrap(),
                Hours::new(time(from), time(to)).unwrap(),
            ),
            zone,
            minutes: 45,
            every: 14,
            title,
            about: "One; two,\nthree",
        };
        calendar(&meetings, &TestPlatform)
    }

    #[test]
    fn meetings_begin_on_the_next_such_day_and_go_on_at_their_rhythm() {
        let file = file("Etc/UTC", "09:00", "12:00", "Both ways");
        let starts: Vec<&str> = file
            .lines()
            .filter(|line| line.starts_with("DTSTART"))
            .collect();
        assert_eq!(
            starts,
            [
                "DTSTART:20270303T090000Z",
                "DTSTART:20270317T090000Z",
                "DTSTART:20270331T090000Z"
            ]
        );
        assert!(file.contains("DTEND:20270303T094500Z\r\n"), "{file}");
        assert!(file.contains("DTSTAMP:20261126T160214Z\r\n"), "{file}");
        assert!(
            file.contains("DESCRIPTION:One\\; two\\,\\nthree\r\n"),
            "{file}"
        );
    }

    #[test]
    fn a_meeting_ends_with_the_hours_that_there_are() {
        assert!(file("Etc/UTC", "09:00", "09:30", "t").contains("DTEND:20270303T093000Z"));
    }

    #[test]
    fn the_calendar_ends_and_so_does_the_search_for_a_day() {
        let file = file_from("9999-12-31", "Etc/UTC", ("09:00", "10:00"), "t");
        assert_eq!(
            file.matches("DTSTART:99991231T090000Z").count(),
            3,
            "{file}"
        );
    }

    #[test]
    fn no_line_is_longer_than_75_bytes_and_no_character_is_cut() {
        let file = file("Etc/UTC", "09:00", "12:00", &"äöü".repeat(40));
        assert!(file.lines().all(|line| line.len() <= 75), "{file}");
        assert!(file.replace("\r\n ", "").contains(&"äöü".repeat(40)));
    }
}
