//! Everybody compared with everybody, class by class.

use std::cell::Cell;

use crate::domain::{Exclusion, PairScore};

use super::circle::Arc;
use super::classes::Classes;
use super::cohort::Cohort;
use super::common::CommonWith;
use super::context::Context;
use super::fit::Fits;
use super::pair::{Pair, Ties};
use super::rules::{Exchange, approach, check, parted};
use super::score::judge;
use super::tally::Tally;

/// Goes through the pairs of classes, and looks only at those who have something for each other.
pub(super) struct Sweep<'a> {
    cohort: &'a Cohort,
    classes: &'a Classes,
    tally: Tally,
    common: Option<CommonWith<'a>>,
}

impl<'a> Sweep<'a> {
    pub fn new(cohort: &'a Cohort, classes: &'a Classes) -> Self {
        Self {
            cohort,
            classes,
            tally: Tally::default(),
            common: None,
        }
    }

    /// Calls with every class of a number below `end` whose people match those of a class, unless
    /// somebody is tied to another, and with how they score, seen from the latter. It is told which
    /// score is not worth a look any more, in basis points.
    pub fn matches(&mut self, class: u32, end: u32, each: &mut dyn FnMut(u32, PairScore) -> u16) {
        let frame = &self.cohort.frame;
        let enough = Cell::new(0);
        let wanted = |exchange: Exchange, tally: &Tally, other| {
            let (teaches, learns) = tally.any(other);
            let hopeless = match exchange {
                Exchange::Mutual => !teaches || !learns,
                Exchange::LedByMe => !teaches,
                Exchange::LedByThem => !learns,
            };
            let fits = (!hopeless).then(|| tally.fits(other));
            fits.filter(|fits| exchange.most(*fits) >= enough.get())
        };
        self.look(class, end, &wanted, &mut |other, pair, fits| {
            let judged = check(frame, pair).and_then(|exchange| judge(frame, pair, exchange, fits));
            if let Ok(score) = judged {
                enough.set(each(other, score));
            }
        });
    }

    /// Calls with every class of a number below `end` with whose people those of a class could
    /// exchange, if both had something for the other, unless somebody is tied to another; and with
    /// what the one side has for the other.
    pub fn one_way(&mut self, class: u32, end: u32, each: &mut dyn FnMut(u32, Fits)) {
        let frame = &self.cohort.frame;
        let wanted = |_, tally: &Tally, other| Some(tally.fits(other));
        self.look(class, end, &wanted, &mut |other, pair, fits| {
            let judged = check(frame, pair).and_then(|exchange| judge(frame, pair, exchange, fits));
            if judged == Err(Exclusion::OneWay) {
                each(other, fits);
            }
        });
    }

    /// Calls with every class of a number below `end` whose people could be in a circle beside those
    /// of a class, unless somebody is tied to another: with the step in which the latter teach, and
    /// with that in which they learn. A step of no worth is none.
    pub fn steps(&mut self, class: u32, end: u32, each: &mut dyn FnMut(u32, [Arc; 2])) {
        let frame = &self.cohort.frame;
        let wanted = |exchange, tally: &Tally, other| {
            (exchange == Exchange::Mutual).then(|| tally.fits(other))
        };
        self.look(class, end, &wanted, &mut |other, pair, fits| {
            if parted(frame, pair).is_none() {
                let remains = Context::of(frame, pair, Exchange::Mutual).remains;
                each(
                    other,
                    [fits.teach, fits.learn].map(|worth| Arc { worth, remains }),
                );
            }
        });
    }

    /// Goes through the classes of a number below `end` who have something for a class, or it for
    /// them, and whose approaches and room allow for it.
    fn look(
        &mut self,
        class: u32,
        end: u32,
        wanted: &dyn Fn(Exchange, &Tally, u32) -> Option<Fits>,
        each: &mut dyn FnMut(u32, &Pair<'_>, Fits),
    ) {
        let (cohort, classes) = (self.cohort, self.classes);
        let me = &cohort.people[classes.first(class) as usize];
        if !me.traits.room {
            return;
        }
        let skills = &classes.skills;
        let (offered, wished) = (skills.offered.get(class), skills.wished.get(class));
        self.tally.compare(skills, offered, wished, end);
        let several = cohort.several(me);
        let common = self
            .common
            .get_or_insert_with(|| CommonWith::new(cohort, several));
        common.change(several);
        for other in self.tally.people() {
            let them = &cohort.people[classes.first(*other) as usize];
            let Ok(exchange) = approach(&cohort.frame, &me.traits, &them.traits) else {
                continue;
            };
            if !them.traits.room {
                continue;
            }
            if let Some(fits) = wanted(exchange, &self.tally, *other) {
                let pair = Pair {
                    me: &me.traits,
                    them: &them.traits,
                    common: common.with(them),
                    ties: Ties::default(),
                };
                each(*other, &pair, fits);
            }
        }
    }
}
