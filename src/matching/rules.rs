//! Who is left out before anybody looks at skills, and who leads whom.

use std::cmp::Ordering;

use crate::domain::{Approach, Exclusion, Rules};

use super::context::Common;
use super::frame::Frame;
use super::person::Traits;

/// What already stands between two people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Ties(u8);

impl Ties {
    /// They are, or were, partners.
    pub const PARTNERS: Self = Self(1);
    /// Either wants to avoid the other.
    pub const AVOIDED: Self = Self(2);
    /// One is above the other.
    pub const LINE: Self = Self(4);

    pub const fn add(&mut self, tie: Self) {
        self.0 |= tie.0;
    }

    const fn has(self, tie: Self) -> bool {
        self.0 & tie.0 != 0
    }
}

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
pub(super) fn check(
    frame: &Frame,
    me: &Traits,
    them: &Traits,
    ties: Ties,
    common: &Common,
) -> Result<Exchange, Exclusion> {
    let Rules {
        reporting_line,
        shared_language,
        common_time,
    } = frame.rules;
    let too_short = common
        .minutes
        .is_some_and(|minutes| minutes < common.session);
    for (applies, exclusion) in [
        (!me.room || !them.room, Exclusion::NoCapacity),
        (ties.has(Ties::PARTNERS), Exclusion::AlreadyPaired),
        (ties.has(Ties::AVOIDED), Exclusion::Avoided),
        (
            reporting_line && ties.has(Ties::LINE),
            Exclusion::ReportingLine,
        ),
        (
            shared_language && common.language == Some(false),
            Exclusion::NoSharedLanguage,
        ),
        (common_time && too_short, Exclusion::NoCommonTime),
    ] {
        if applies {
            return Err(exclusion);
        }
    }
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
