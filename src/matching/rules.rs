//! Who is left out before anybody looks at skills, and who leads whom.

use std::cmp::Ordering;

use crate::domain::{Approach, Exclusion};

use super::frame::Frame;
use super::pair::{Pair, Ties};
use super::person::Traits;

/// Who teaches whom between two people, seen from one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exchange {
    /// Both alike.
    Mutual,
    /// The one is the lead teacher.
    LedByMe,
    /// The other is.
    LedByThem,
}

/// The first rule that keeps two people apart, whatever they could exchange.
///
/// # Errors
///
/// That rule.
pub(super) fn check(frame: &Frame, pair: &Pair<'_>) -> Result<Exchange, Exclusion> {
    if !pair.me.room || !pair.them.room {
        return Err(Exclusion::NoCapacity);
    }
    match parted(frame, pair) {
        Some(exclusion) => Err(exclusion),
        None => approach(frame, pair.me, pair.them),
    }
}

/// The first rule up to [`Exclusion::NoCommonTime`] that keeps two people apart, if both had room.
pub(super) fn parted(frame: &Frame, pair: &Pair<'_>) -> Option<Exclusion> {
    let Pair { common, ties, .. } = pair;
    let rules = frame.rules;
    let no_language = rules.shared_language && common.language == Some(false);
    let too_short = common
        .minutes
        .is_some_and(|minutes| minutes < common.session);
    if ties.has(Ties::PARTNERS) {
        Some(Exclusion::AlreadyPaired)
    } else if ties.has(Ties::AVOIDED) {
        Some(Exclusion::Avoided)
    } else if rules.reporting_line && ties.has(Ties::LINE) {
        Some(Exclusion::ReportingLine)
    } else if no_language {
        Some(Exclusion::NoSharedLanguage)
    } else if rules.common_time && too_short {
        Some(Exclusion::NoCommonTime)
    } else {
        None
    }
}

/// How two people would exchange, by the approaches they picked.
///
/// # Errors
///
/// [`Exclusion::Approach`] or [`Exclusion::Stage`].
pub(super) fn approach(frame: &Frame, me: &Traits, them: &Traits) -> Result<Exchange, Exclusion> {
    exchange(agreed(me, them, frame.approach)?, me.stage, them.stage)
}

/// The approach of a pair: the one both named, or either, or the programme's first.
fn agreed(me: &Traits, them: &Traits, usual: Approach) -> Result<Approach, Exclusion> {
    use Approach::{CoMentoring, Reciprocal};
    match (me.approach, them.approach) {
        (None, None) => Ok(usual),
        (Some(one), None) | (None, Some(one)) => Ok(one),
        (Some(mine), Some(theirs)) if mine == theirs => Ok(mine),
        (Some(Reciprocal), Some(CoMentoring)) | (Some(CoMentoring), Some(Reciprocal)) => {
            Ok(Reciprocal)
        }
        _ => Err(Exclusion::Approach),
    }
}

/// Who leads under an approach. Stages count from least to most experienced.
fn exchange(
    approach: Approach,
    mine: Option<u16>,
    theirs: Option<u16>,
) -> Result<Exchange, Exclusion> {
    let reverse = match approach {
        Approach::Reciprocal | Approach::CoMentoring => return Ok(Exchange::Mutual),
        Approach::Reverse => true,
        Approach::Traditional => false,
    };
    let (Some(mine), Some(theirs)) = (mine, theirs) else {
        return Err(Exclusion::Stage);
    };
    match (mine.cmp(&theirs), reverse) {
        (Ordering::Equal, _) => Err(Exclusion::Stage),
        (Ordering::Less, true) | (Ordering::Greater, false) => Ok(Exchange::LedByMe),
        (Ordering::Less, false) | (Ordering::Greater, true) => Ok(Exchange::LedByThem),
    }
}
