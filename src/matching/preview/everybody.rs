//! Everybody, by what one person comes to with them.

use crate::base::best::Best;
use crate::domain::{Exclusion, OneSided, PairScore, Score, SkillFit};
use crate::matching::cohort::Cohort;
use crate::matching::common::CommonWith;
use crate::matching::context::Context;
use crate::matching::fit::Fits;
use crate::matching::intern::Ids;
use crate::matching::pair::Pair;
use crate::matching::plan::Pace;
use crate::matching::rules::{Exchange, approach, parted};
use crate::matching::score::judge;
use crate::matching::tally::Tally;

use super::Me;
use super::ranked::{Ranked, by_rank, falling, rank};

/// Why a preview leaves people out, in the order of the rules.
pub(super) const EXCLUSIONS: [Exclusion; 8] = [
    Exclusion::NotAvailable,
    Exclusion::ReportingLine,
    Exclusion::NoSharedLanguage,
    Exclusion::NoCommonTime,
    Exclusion::Approach,
    Exclusion::Stage,
    Exclusion::OneWay,
    Exclusion::NothingToExchange,
];

/// Everybody else, by what one person comes to with them.
pub(super) struct Everybody<'a> {
    ids: &'a Ids,
    pub matches: Vec<Ranked>,
    /// Those with whom no exchange is possible for want of skills alone.
    pub unfit: Vec<Unfit>,
    /// Those who could only teach, and those who could only learn.
    pub teachers: Best<Ranked>,
    pub learners: Best<Ranked>,
    /// How many are left out for each of [`EXCLUSIONS`].
    pub excluded: [usize; EXCLUSIONS.len()],
    /// Whether a rule other than room excludes each person of the cohort; the one who looks counts as
    /// excluded.
    pub parted: Vec<bool>,
}

/// Somebody from whom only a want of skills keeps one apart.
#[derive(Clone, Copy)]
pub(super) struct Unfit {
    pub person: u32,
    pub exchange: Exchange,
    /// What there is in either direction.
    pub fits: Fits,
    /// What remains of an exchange in their circumstances, as for a match; of one that goes one way.
    pub remains: f64,
}

impl Cohort {
    /// What the participant comes to with each person.
    pub(super) async fn sort_out(&self, me: &Me<'_>, size: usize, pace: Pace<'_>) -> Everybody<'_> {
        let profile = &me.profile;
        let ties = self.ties(me.person, &me.around);
        let mut common = CommonWith::new(self, profile.several());
        let mut tally = Tally::default();
        let (offered, wished) = (&profile.offered, &profile.wished);
        tally.compare(&self.skills, offered, wished, u32::MAX);
        let mut everybody = Everybody::new(&self.ids, size);
        for ((number, them), ties) in (0..).zip(&self.people).zip(ties) {
            pace.rest_after(everybody.parted.len()).await;
            if Some(number) == me.number {
                everybody.parted.push(true);
                continue;
            }
            let pair = Pair {
                me: &profile.traits,
                them: &them.traits,
                common: common.with(them),
                ties,
            };
            let parted = parted(&self.frame, &pair);
            everybody.parted.push(parted.is_some());
            let room = pair.me.room && them.traits.room;
            let exchange = match parted {
                _ if !room => Err(Exclusion::NoCapacity),
                Some(exclusion) => Err(exclusion),
                None => approach(&self.frame, pair.me, pair.them),
            };
            let fits = tally.fits(number);
            let judged = exchange.and_then(|exchange| judge(&self.frame, &pair, exchange, fits));
            match judged {
                Ok(score) => everybody.matches(number, score),
                Err(exclusion) => {
                    if let Ok(exchange) = exchange {
                        let one_way = exclusion == Exclusion::OneWay;
                        let context = || Context::of(&self.frame, &pair, exchange);
                        everybody.unfit.push(Unfit {
                            person: number,
                            exchange,
                            fits,
                            remains: if one_way { context().remains } else { 0.0 },
                        });
                    }
                    everybody.leave_out(exclusion.discreet());
                    if exclusion == Exclusion::OneWay {
                        everybody.note_one_way(number, fits);
                    }
                }
            }
        }
        everybody
    }

    /// The best of those with something in one direction, and what.
    pub(super) fn one_sided(
        &self,
        best: Best<Ranked>,
        skills: &dyn Fn(u32) -> Vec<SkillFit>,
    ) -> Vec<OneSided> {
        let mut people = Vec::new();
        for Ranked { person, .. } in best.in_order(by_rank(&self.ids)) {
            people.push(OneSided {
                id: self.ids.get(person).clone(),
                skills: skills(person),
            });
        }
        people
    }
}

impl<'a> Everybody<'a> {
    fn new(ids: &'a Ids, size: usize) -> Self {
        Self {
            ids,
            matches: Vec::new(),
            unfit: Vec::new(),
            teachers: Best::new(size),
            learners: Best::new(size),
            excluded: [0; EXCLUSIONS.len()],
            parted: Vec::new(),
        }
    }

    fn matches(&mut self, person: u32, score: PairScore) {
        self.matches.push(Ranked {
            rank: rank(score),
            person,
            score,
        });
    }

    fn leave_out(&mut self, exclusion: Exclusion) {
        for (other, count) in EXCLUSIONS.iter().zip(&mut self.excluded) {
            *count += usize::from(*other == exclusion);
        }
    }

    fn note_one_way(&mut self, person: u32, fits: Fits) {
        let (teach_fit, learn_fit) = fits.scores();
        let (best, fit) = if fits.learn > 0.0 {
            (&mut self.teachers, learn_fit)
        } else {
            (&mut self.learners, teach_fit)
        };
        let score = PairScore {
            score: fit,
            teach_fit,
            learn_fit,
            confidence: Score::MAX,
        };
        let rank = falling(fit);
        best.add(
            Ranked {
                rank,
                person,
                score,
            },
            by_rank(self.ids),
        );
    }
}
