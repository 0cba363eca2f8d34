//! What two people have in common besides skills: how much it takes from an exchange, how much of
//! it both answered, and what a card says of it.

use crate::domain::{NotAnswered, Programme, Reason, Score};

use super::frame::Frame;
use super::pair::{Common, Pair, Several};
use super::person::Traits;
use super::rules::Exchange;

/// What counts for a part that one of two people did not answer: rather good, so that hiding bad
/// hours does not pay and neither does inventing good ones.
const UNKNOWN: f64 = 0.75;

/// How well two people's circumstances suit an exchange.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context {
    /// What remains of the exchange, 0.4–1: context can weaken it but never rescue a dead one.
    pub remains: f64,
    /// How much of what is asked both answered.
    pub confidence: Score,
}

/// One part of the context: what it counts and how good it is, 0–1, if both answered.
struct Part {
    name: NotAnswered,
    weight: f64,
    good: Option<f64>,
}

impl Context {
    /// Weighs two people. Both orders of them give the same, to the bit.
    pub fn of(frame: &Frame, pair: &Pair<'_>, exchange: Exchange) -> Self {
        let (mut lost, mut known, mut asked) = (0.0, 0.0, 0.0);
        for part in parts(frame, pair, exchange) {
            lost += part.weight * (1.0 - part.good.unwrap_or(UNKNOWN));
            asked += part.weight;
            if part.good.is_some() {
                known += part.weight;
            }
        }
        let confidence = if asked > 0.0 { known / asked } else { 1.0 };
        Self {
            remains: 1.0 - lost / 100.0,
            confidence: Score::from_share(confidence),
        }
    }
}

/// The parts, always in this order, so that sums are the same everywhere.
fn parts(frame: &Frame, pair: &Pair<'_>, exchange: Exchange) -> [Part; 5] {
    let Pair {
        me, them, common, ..
    } = pair;
    let part = |name, weight, good| Part { name, weight, good };
    let weights = &frame.weights;
    let stage = stage(frame, me, them, exchange);
    let unit = equal(me.unit, them.unit).map(|equal| truth(!equal));
    let style = equal(me.style, them.style).map(truth);
    [
        part(NotAnswered::Hours, weights.time, time(common)),
        part(NotAnswered::Stage, weights.stage, stage),
        part(
            NotAnswered::Rhythm,
            weights.rhythm,
            rhythm(me, them, common),
        ),
        part(NotAnswered::Unit, weights.unit, unit),
        part(NotAnswered::Style, weights.style, style),
    ]
}

const fn truth(it_is: bool) -> f64 {
    if it_is { 1.0 } else { 0.0 }
}

fn equal<T: PartialEq>(mine: Option<T>, theirs: Option<T>) -> Option<bool> {
    Some(mine? == theirs?)
}

/// Two sessions a week are as good as it gets.
fn time(common: &Common) -> Option<f64> {
    let wanted = 2.0 * f64::from(common.session);
    let share = f64::from(common.minutes?) / wanted;
    Some(if share < 1.0 { share } else { 1.0 })
}

/// Peers gain from any distance; someone who leads gains from a long one.
fn stage(frame: &Frame, me: &Traits, them: &Traits, exchange: Exchange) -> Option<f64> {
    let distance = me.stage?.abs_diff(them.stage?);
    Some(match exchange {
        Exchange::Mutual => truth(distance > 0),
        Exchange::LedByMe | Exchange::LedByThem => {
            f64::from(distance) / f64::from(frame.stages.saturating_sub(1).max(1))
        }
    })
}

/// The mean over cadence and format, where both said it.
fn rhythm(me: &Traits, them: &Traits, common: &Common) -> Option<f64> {
    match (common.cadence.map(truth), format(me, them).map(truth)) {
        (Some(cadence), Some(format)) => Some((cadence + format) / 2.0),
        (cadence, format) => cadence.or(format),
    }
}

fn format(me: &Traits, them: &Traits) -> Option<bool> {
    let said = !me.formats.is_empty() && !them.formats.is_empty();
    said.then(|| !me.formats.shared_with(them.formats).is_empty())
}

/// What a card says of two people's circumstances, in a fixed order: what they share, where they
/// differ, and which parts that count one of them did not answer.
pub(super) fn reasons(
    frame: &Frame,
    programme: &Programme,
    pair: &Pair<'_>,
    [mine, theirs]: [Several<'_>; 2],
) -> Vec<Reason> {
    let Pair {
        me, them, common, ..
    } = pair;
    let mut reasons = Vec::new();
    if let Some(minutes) = common.minutes
        && minutes > 0
    {
        reasons.push(Reason::SharedHours(minutes));
    }
    for place in mine.cadences {
        if theirs.cadences.contains(place)
            && let Some(cadence) = programme.cadences.get(*place as usize)
        {
            reasons.push(Reason::SharedCadence(cadence.id.clone()));
        }
    }
    let formats = me.formats.shared_with(them.formats);
    for format in &programme.formats {
        if formats.contains(*format) {
            reasons.push(Reason::SharedFormat(*format));
        }
    }
    if equal(me.stage, them.stage) == Some(false) {
        reasons.push(Reason::DifferentStage);
    }
    if equal(me.unit, them.unit) == Some(false) {
        reasons.push(Reason::DifferentUnit);
    }
    if equal(me.style, them.style) == Some(true) {
        reasons.push(Reason::SameStyle);
    }
    // Whoever leads, the same parts are unanswered.
    for part in parts(frame, pair, Exchange::Mutual) {
        if part.weight != 0.0 && part.good.is_none() {
            reasons.push(Reason::NotAnswered(part.name));
        }
    }
    reasons
}
