//! How matches are found and shown.

use super::context::Context;
use super::document::{document, words};
use super::leaf::{Percent, Whole};
use super::node::{Node, Pairs, field};
use super::path::Path;
use super::shape::Verdict;
use crate::domain::{Exposure, Matching, Objective, Rules, Weights};

document! {
    /// How matches are found and shown.
    for Matching "Matching" read {
        /// The most matches that a preview shows.
        "previewSize" => default(Whole(5)) preview_size: Whole<1, 1_000_000>,
        /// What the plan for everybody aims at: as many people as possible, or the highest total.
        "objective" => default(Objective::Everyone) objective: Objective,
        /// Whether circles of three are made.
        "circles" => default(true) circles: bool,
        /// Whether the plan gives one-way pairs to those whom the exchanges left over.
        "oneWay" => default(false) one_way: bool,
        /// Whether a preview says whom the plan would give.
        "likely" => default(false) likely: bool,
        /// Which matches are shown: those that keep the few whom everybody wants from filling
        /// every list, or simply the best.
        "exposure" => default(Exposure::Shared) exposure: Exposure,
        /// What the parts of the context count.
        "weights" => empty weights: Weights,
        /// What parts two people.
        "rules" => empty rules: Rules,
    }
}

document! {
    /// What the parts of the context count, in percent; together at most 60.
    for Weights "Weights" read check(at_most_60) {
        /// Weekly hours in common.
        "time" => default(Percent(Weights::default().time)) time: Percent,
        /// Different stages.
        "stage" => default(Percent(Weights::default().stage)) stage: Percent,
        /// Rhythm and ways of meeting in common.
        "rhythm" => default(Percent(Weights::default().rhythm)) rhythm: Percent,
        /// Different units.
        "unit" => default(Percent(Weights::default().unit)) unit: Percent,
        /// The same communication style.
        "style" => default(Percent(Weights::default().style)) style: Percent,
    }
}

document! {
    /// What parts two people, whatever they could exchange.
    for Rules "Rules" read {
        /// Whether people of whom one is above the other are kept apart.
        "reportingLine" => default(ReportingLine::Exclude) reporting_line: ReportingLine,
        /// Whether people who named languages must share one.
        "sharedLanguage" => default(true) shared_language: bool,
        /// Whether people who gave hours must share enough for one session.
        "commonTime" => default(true) common_time: bool,
    }
}

/// What happens to people of whom one is above the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ReportingLine {
    Exclude,
    Allow,
}

words! {
    ReportingLine {
        "exclude" => Exclude,
        "allow" => Allow,
    }
}

fn at_most_60(weights: &Pairs<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    let usual = Weights::default();
    let parts = [
        ("time", usual.time),
        ("stage", usual.stage),
        ("rhythm", usual.rhythm),
        ("unit", usual.unit),
        ("style", usual.style),
    ];
    let mut sum = 0.0;
    for (name, usual) in parts {
        // What is no number is reported anyway.
        sum += field(weights, name).map_or(usual, |part| part.as_number().unwrap_or(0.0));
    }
    // Room for the rounding of sums such as 0.1 + 0.2.
    if sum <= f64::from(Percent::MOST) + 1e-9 {
        return Ok(());
    }
    let expected = "at most 60 percent together";
    let found = Node::Number(sum).found();
    Err(cx.unexpected(at, "weights-exceed-60", expected, &found))
}

impl From<ReportingLine> for bool {
    fn from(rule: ReportingLine) -> Self {
        rule == ReportingLine::Exclude
    }
}
