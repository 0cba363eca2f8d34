//! When two people could meet, as a plan says it: hours, days to look back on, a calendar file.

use super::words::{Facts, exchanged};
use crate::domain::{Date, Hours};
use crate::session::{Meetings, Session, calendar};
use crate::view::Ui;
use crate::view::intl::{self, Day};

/// As many hours in common as one can choose from at a glance.
const MOST_HOURS: usize = 6;

/// The hours in common: those that several days share are said once.
pub fn hours(ui: Ui, facts: &Facts) -> Vec<String> {
    let language = &ui.around().language;
    let mut shared: Vec<(Hours, Vec<Day>)> = Vec::new();
    for day in intl::week(language, "long") {
        for (_, time) in facts.hours.iter().filter(|(on, _)| *on == day.day) {
            match shared.iter_mut().find(|(other, _)| other == time) {
                Some((_, days)) => days.push(day.clone()),
                None => shared.push((*time, vec![day.clone()])),
            }
        }
    }
    let mut lines = Vec::new();
    for (time, days) in shared.into_iter().take(MOST_HOURS) {
        let times = intl::hours(language, time);
        let days = ui.list(&intl::days(language, "long", &days));
        lines.push(ui.fill("when.day", &[("day", &days), ("times", &times)]));
    }
    if lines.is_empty() {
        lines.push(ui.t("plan.hours.none"));
    }
    lines
}

/// After a month, halfway and at the end, on a day that is usually worked.
pub fn looking_back(ui: Ui, facts: &Facts) -> Vec<String> {
    const MONTH: u32 = 30;
    let end = MONTH * u32::from(facts.months);
    let key = facts.either("plan.back.on", "plan.back.led");
    let language = &ui.around().language;
    let week = intl::week(language, "short");
    let is_free = |date: Date| {
        let mut days = week.iter();
        days.any(|day| day.day == date.weekday() && !day.worked)
    };
    let mut lines = Vec::new();
    let mut last = 0;
    for days in [MONTH.min(end), end / 2, end] {
        // Not twice within a few weeks.
        if days >= last + MONTH {
            let mut on = facts.from.plus_days(days);
            for _ in 0..week.len() {
                if is_free(on) {
                    on = on.plus_days(1);
                }
            }
            let date = intl::date(language, on);
            lines.push(ui.fill(key, &[("date", &date)]));
            last = days;
        }
    }
    lines
}

/// The first meetings as a calendar file, if there are hours for them.
pub fn meetings(ui: Ui, session: &Session, facts: &Facts, first: &str) -> Option<String> {
    const MINUTES: u16 = 45;
    const FOUR_WEEKS: u16 = 28;
    let hours = *facts.hours.first()?;
    let zone = session.answers.time_zone.as_deref()?;
    let cadence = facts.cadence.as_ref();
    let per_month = cadence.and_then(|cadence| cadence.per_month).unwrap_or(2);
    // Whole weeks, so that it stays the same day.
    let weeks = (FOUR_WEEKS / per_month.max(1) / 7).max(1);
    let around = ui.around();
    Some(calendar(
        &Meetings {
            // The same whenever it is made: who opens it again moves meetings, and adds none.
            uid: &format!(
                "{}-{}",
                session.programme.id.as_str(),
                facts.person.id.as_str()
            ),
            now: &around.outside.now(),
            from: facts.from,
            hours,
            zone,
            minutes: cadence
                .and_then(|cadence| cadence.minutes)
                .unwrap_or(MINUTES),
            every: u32::from(weeks) * 7,
            title: &ui.fill("plan.meeting", &[("names", &facts.person.name)]),
            about: &exchanged(ui, facts).join("\n"),
            first,
        },
        &*around.platform,
    ))
}
