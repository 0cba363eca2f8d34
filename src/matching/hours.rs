//! Weekly hours in minutes of the UTC week, and what two people have in common.

use crate::domain::{Availability, Hours, Programme, Weekday};

/// Minutes of a day.
const DAY: i32 = 24 * 60;

/// Minutes of a week, which wraps around: Sunday's midnight is Monday's.
const WEEK: i32 = 7 * DAY;

/// A stretch of the week in minutes after Monday 00:00 UTC. `to`, at most 10 080, is not part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Span {
    from: u16,
    to: u16,
}

/// Somebody's week in UTC: in order, apart from one another, overlapping entries once. `offset` is
/// that of their zone in minutes, east positive. Parts of the day that the programme lacks are not
/// said.
pub(super) fn week(availability: &[Availability], programme: &Programme, offset: i32) -> Vec<Span> {
    let mut week = Vec::with_capacity(availability.len());
    for entry in availability {
        let (day, hours) = match entry {
            Availability::Exact(day, hours) => (*day, Some(*hours)),
            Availability::Part(day, id) => {
                let part = programme.day_part(id.as_str());
                (*day, part.map(|part| part.hours))
            }
        };
        week.extend(
            hours
                .into_iter()
                .flat_map(|hours| spans(day, hours, offset)),
        );
    }
    merged(week)
}

/// Hours of a day in UTC: one stretch, or two where the week wraps around.
fn spans(day: Weekday, hours: Hours, offset: i32) -> impl Iterator<Item = Span> {
    let midnight = (i32::from(day.iso()) - 1) * DAY;
    let [from, to] = [hours.from(), hours.to()].map(|time| i32::from(time.minutes()));
    let start = (midnight + from - offset).rem_euclid(WEEK);
    let end = start + to - from;
    let stretches = [(start, end.min(WEEK)), (0, end - WEEK)];
    stretches.into_iter().filter_map(|(from, to)| {
        let (from, to) = (u16::try_from(from).ok()?, u16::try_from(to).ok()?);
        (from < to).then_some(Span { from, to })
    })
}

/// The same minutes in the fewest stretches.
fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    spans.dedup_by(|next, kept| {
        let touches = next.from <= kept.to;
        if touches {
            kept.to = kept.to.max(next.to);
        }
        touches
    });
    spans
}

/// Somebody's week, to be compared with many others: the minutes they have before each minute.
pub(super) struct Covered(Vec<u16>);

impl Covered {
    /// Takes a week as [`week`] makes it.
    pub fn new(week: &[Span]) -> Self {
        let mut before = Vec::new();
        let mut minutes = 0;
        for span in week {
            before.resize(usize::from(span.from), minutes);
            before.extend(minutes..minutes + (span.to - span.from));
            minutes += span.to - span.from;
        }
        if minutes > 0 {
            before.resize(WEEK as usize + 1, minutes);
        }
        Self(before)
    }

    /// The minutes that both weeks have; `None` when either has none at all.
    pub fn shared_with(&self, week: &[Span]) -> Option<u32> {
        let said = !self.0.is_empty() && !week.is_empty();
        said.then(|| week.iter().map(|span| self.minutes(*span)).sum())
    }

    /// Whether they cover at least half of these hours, where both are in the same zone.
    pub fn covers_half(&self, day: Weekday, hours: Hours) -> bool {
        let whole = u32::from(hours.to().minutes() - hours.from().minutes());
        let covered: u32 = spans(day, hours, 0).map(|span| self.minutes(span)).sum();
        2 * covered >= whole
    }

    fn minutes(&self, span: Span) -> u32 {
        let before = |minute: u16| self.0.get(usize::from(minute)).map_or(0, |m| u32::from(*m));
        before(span.to) - before(span.from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::fixtures::{exact as at, programme};

    fn spans(entries: &[Availability], offset: i32) -> Vec<(u16, u16)> {
        let week = week(entries, &programme(), offset);
        week.iter().map(|span| (span.from, span.to)).collect()
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
        assert_eq!(Covered::new(&one).shared_with(&other), Some(45));
        assert_eq!(Covered::new(&other).shared_with(&one), Some(45));
        assert_eq!(Covered::new(&one).shared_with(&[]), None);
        assert_eq!(Covered::new(&[]).shared_with(&one), None);
        let all: Vec<_> = (1..=7).map(|day| at(day, "00:00", "24:00")).collect();
        let all = week(&all, &programme(), 0);
        assert_eq!(Covered::new(&all).shared_with(&all), Some(10_080));
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
