//! Weekly hours in minutes of the UTC week, and what two people have in common.

use crate::domain::{Availability, Hours, Programme, TimeOfDay, Weekday};

/// Minutes of a day.
const DAY: i32 = 24 * 60;

/// Minutes of a week, which wraps around: Sunday's midnight is Monday's.
const WEEK: i32 = 7 * DAY;

/// A stretch of the week as one number, so that a week is a set of numbers as other answers are:
/// minutes after Monday 00:00 UTC. `to`, at most 10 080, is not part of it.
const fn span(from: u16, to: u16) -> u32 {
    (from as u32) << 16 | to as u32
}

/// Where a stretch begins and ends.
#[allow(clippy::cast_possible_truncation)]
const fn ends(span: u32) -> (u16, u16) {
    ((span >> 16) as u16, span as u16)
}

/// Somebody's week in UTC: in order, apart from one another, overlapping entries once. `offset` is
/// that of their zone in minutes, east positive. Parts of the day that the programme lacks are not
/// said.
pub(super) fn week(availability: &[Availability], programme: &Programme, offset: i32) -> Vec<u32> {
    let mut week = Vec::new();
    for entry in availability {
        match entry {
            Availability::Exact(day, hours) => add(*day, *hours, offset, &mut week),
            Availability::Part(day, id) => {
                if let Some(part) = programme.day_part(id.as_str()) {
                    add(*day, part.hours, offset, &mut week);
                }
            }
        }
    }
    merged(week)
}

/// Adds hours of a day in UTC: one stretch, or two where the week wraps around.
fn add(day: Weekday, hours: Hours, offset: i32, week: &mut Vec<u32>) {
    let midnight = (i32::from(day.iso()) - 1) * DAY;
    let [from, to] = [hours.from(), hours.to()].map(|time| i32::from(time.minutes()));
    let start = (midnight + from - offset).rem_euclid(WEEK);
    let end = start + to - from;
    for (from, to) in [(start, end.min(WEEK)), (0, end - WEEK)] {
        if let (Ok(from), Ok(to)) = (u16::try_from(from), u16::try_from(to))
            && from < to
        {
            week.push(span(from, to));
        }
    }
}

/// The same minutes in the fewest stretches.
fn merged(mut spans: Vec<u32>) -> Vec<u32> {
    spans.sort_unstable();
    let mut merged: Vec<u32> = Vec::new();
    for next in spans {
        let (from, to) = ends(next);
        match merged.last_mut() {
            Some(last) if from <= ends(*last).1 => {
                let (start, end) = ends(*last);
                *last = span(start, end.max(to));
            }
            _ => merged.push(next),
        }
    }
    merged
}

/// Every stretch that two weeks have in common.
fn overlaps(one: &[u32], other: &[u32]) -> impl Iterator<Item = (u16, u16)> {
    let both = |a: u32| other.iter().map(move |b| (ends(a), ends(*b)));
    let overlap =
        |((from, to), (start, end)): ((u16, u16), (u16, u16))| (from.max(start), to.min(end));
    let all = one.iter().flat_map(move |a| both(*a)).map(overlap);
    all.filter(|(from, to)| from < to)
}

/// The minutes that two weeks have in common; `None` when either has none at all. Who compares one
/// week with many has [`Covered`].
pub(super) fn shared(one: &[u32], other: &[u32]) -> Option<u32> {
    let said = !one.is_empty() && !other.is_empty();
    said.then(|| {
        overlaps(one, other)
            .map(|(from, to)| u32::from(to - from))
            .sum()
    })
}

/// The hours that two weeks have in common, as a zone of this offset has them, at least
/// `shortest` minutes long; in the order of that zone's week.
pub(super) fn common(
    one: &[u32],
    other: &[u32],
    offset: i32,
    shortest: u16,
) -> Vec<(Weekday, Hours)> {
    let mut spans = Vec::new();
    for (from, to) in overlaps(one, other) {
        // To the zone's week, in which it may stand in two pieces, and at midnight in two days.
        let mut from = i32::from(from);
        while from < i32::from(to) {
            let local = (from + offset).rem_euclid(WEEK);
            let end = (local + i32::from(to) - from).min((local / DAY + 1) * DAY);
            if let (Ok(start), Ok(end)) = (u16::try_from(local), u16::try_from(end)) {
                spans.push(span(start, end));
            }
            from += end - local;
        }
    }
    let mut hours = Vec::new();
    spans.sort_unstable();
    for span in spans {
        let (from, to) = ends(span);
        let day = from / DAY as u16;
        let time = |minute: u16| TimeOfDay::from_minutes(minute - day * DAY as u16);
        let both = time(from).zip(time(to));
        let both = both.and_then(|(from, to)| Hours::new(from, to));
        let weekday = u8::try_from(day + 1).ok().and_then(Weekday::from_iso);
        if to - from >= shortest {
            hours.extend(weekday.zip(both));
        }
    }
    hours
}

/// Somebody's week, to be compared with many others: the minutes they have before each minute.
pub(super) struct Covered(Vec<u16>);

impl Covered {
    /// Takes a week as [`week`] makes it.
    pub fn new(week: &[u32]) -> Self {
        let mut before = Vec::new();
        let mut minutes = 0;
        for span in week {
            let (from, to) = ends(*span);
            before.resize(usize::from(from), minutes);
            for _ in from..to {
                before.push(minutes);
                minutes += 1;
            }
        }
        if minutes > 0 {
            before.resize(WEEK as usize + 1, minutes);
        }
        Self(before)
    }

    /// The minutes that both weeks have; `None` when either has none at all.
    pub fn shared_with(&self, week: &[u32]) -> Option<u32> {
        let said = !self.0.is_empty() && !week.is_empty();
        said.then(|| self.minutes(week))
    }

    /// Whether they cover at least half of these hours, where both are in the same zone.
    pub fn covers_half(&self, day: Weekday, hours: Hours) -> bool {
        let whole = u32::from(hours.to().minutes() - hours.from().minutes());
        let mut spans = Vec::new();
        add(day, hours, 0, &mut spans);
        2 * self.minutes(&spans) >= whole
    }

    fn minutes(&self, spans: &[u32]) -> u32 {
        let before = |minute: u16| self.0.get(usize::from(minute)).map_or(0, |m| u32::from(*m));
        let mut minutes = 0;
        for span in spans {
            let (from, to) = ends(*span);
            minutes += before(to) - before(from);
        }
        minutes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::fixtures::{exact as at, programme};

    fn spans(entries: &[Availability], offset: i32) -> Vec<(u16, u16)> {
        let week = week(entries, &programme(), offset);
        week.iter().map(|span| ends(*span)).collect()
    }

    #[test]
    fn hours_become_minutes_of_the_utc_week() {
        assert_eq!(spans(&[at(1, "09:00", "11:30")], 60), [(480, 630)]);
        assert_eq!(spans(&[at(2, "09:00", "10:00")], -300), [(2280, 2340)]);
    }

    #[test]
    fn the_week_wraps_around_in_both_directions() {
        // Monday 01:00 in Auckland is Sunday in UTC; Sunday evening in Los Angeles is Monday.
        assert_eq!(
            spans(&[at(1, "12:00", "14:00")], 780),
            [(0, 60), (10_020, 10_080)]
        );
        assert_eq!(spans(&[at(7, "22:00", "24:00")], -480), [(360, 480)]);
    }

    #[test]
    fn overlapping_and_touching_entries_count_once() {
        let entries = [
            at(3, "10:00", "12:00"),
            at(3, "11:00", "11:30"),
            at(3, "12:00", "13:00"),
        ];
        assert_eq!(spans(&entries, 0), [(3480, 3660)]);
        let all: Vec<_> = (1..=7).map(|day| at(day, "00:00", "24:00")).collect();
        assert_eq!(spans(&all, 330), [(0, 10_080)]);
    }

    #[test]
    fn shared_minutes_are_those_of_every_overlap() {
        let one = week(
            &[at(1, "09:00", "11:00"), at(1, "13:00", "15:00")],
            &programme(),
            0,
        );
        let other = week(
            &[at(1, "10:30", "13:15"), at(7, "09:00", "24:00")],
            &programme(),
            0,
        );
        let check = |one: &[u32], other: &[u32], expected| {
            assert_eq!(Covered::new(one).shared_with(other), expected);
            assert_eq!(shared(one, other), expected);
        };
        check(&one, &other, Some(45));
        check(&other, &one, Some(45));
        check(&one, &[], None);
        check(&[], &one, None);
        let all: Vec<_> = (1..=7).map(|day| at(day, "00:00", "24:00")).collect();
        let all = week(&all, &programme(), 0);
        check(&all, &all, Some(10_080));
    }

    #[test]
    fn common_hours_are_those_of_the_zone_that_asks() {
        let mine = week(
            &[at(1, "09:00", "12:00"), at(2, "13:00", "13:20")],
            &programme(),
            60,
        );
        let theirs = week(
            &[at(1, "08:00", "10:30"), at(2, "12:00", "18:00")],
            &programme(),
            0,
        );
        let hours = |offset, shortest| -> Vec<String> {
            let common = common(&mine, &theirs, offset, shortest);
            let text = |(day, hours): &(Weekday, Hours)| {
                format!("{} {}-{}", day.iso(), hours.from(), hours.to())
            };
            common.iter().map(text).collect()
        };
        assert_eq!(hours(60, 1), ["1 09:00-11:30", "2 13:00-13:20"]);
        assert_eq!(hours(60, 30), ["1 09:00-11:30"]);
        assert_eq!(
            hours(-600, 1),
            ["1 00:00-00:30", "2 02:00-02:20", "7 22:00-24:00"]
        );
    }

    #[test]
    fn a_part_of_the_day_is_covered_by_entries_of_that_day_alone() {
        let covered = |entries: &[Availability]| {
            let Availability::Exact(day, morning) = at(1, "09:00", "12:00") else {
                unreachable!()
            };
            Covered::new(&week(entries, &programme(), 0)).covers_half(day, morning)
        };
        let (early, late) = (at(1, "09:30", "10:00"), at(1, "11:00", "14:00"));
        assert!(covered(&[early.clone(), late.clone()]));
        assert!(!covered(&[late.clone(), at(2, "09:00", "12:00")]));
        assert!(!covered(&[]));
    }
}
