//! Everybody compared with everybody, class by class.

use crate::domain::PairScore;

use super::classes::Classes;
use super::cohort::Cohort;
use super::common::CommonWith;
use super::pair::{Pair, Ties};
use super::rules::{Exchange, approach, check};
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
        let mut enough = 0;
        for other in self.tally.people() {
            let them = &cohort.people[classes.first(*other) as usize];
            let Ok(exchange) = approach(&cohort.frame, &me.traits, &them.traits) else {
                continue;
            };
            let (teaches, learns) = self.tally.any(*other);
            let hopeless = match exchange {
                Exchange::Mutual => !teaches || !learns,
                Exchange::LedByMe => !teaches,
                Exchange::LedByThem => !learns,
            };
            if hopeless || !them.traits.room {
                continue;
            }
            let fits = self.tally.fits(*other);
            if exchange.most(fits) < enough {
                continue;
            }
            let pair = Pair {
                me: &me.traits,
                them: &them.traits,
                common: common.with(them),
                ties: Ties::default(),
            };
            let judged = check(&cohort.frame, &pair)
                .and_then(|exchange| judge(&cohort.frame, &pair, exchange, fits));
            if let Ok(score) = judged {
                enough = each(*other, score);
            }
        }
    }
}
