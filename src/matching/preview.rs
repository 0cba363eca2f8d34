//! Whom one person could exchange with, and why others are left out.

use std::cmp::{Ordering, Reverse};

use crate::domain::{
    Exclusion, OneWay, PairScore, Participant, PersonId, Platform, Preview, Score,
};

use super::around::{Above, Around};
use super::card::Cards;
use super::cohort::{Cohort, Person};
use super::fit::Fits;
use super::hours::Covered;

use super::pair::{Common, Pair, Ties, share_one};
use super::person::Profile;
use super::score::judge;
use super::tally::Tally;

/// What a preview is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PreviewOptions {
    /// The most matches to show; `None` leaves it to the programme.
    pub size: Option<usize>,
}

/// People by number, each with the figures that they are ordered by.
type Found<T> = Vec<(u32, T)>;

impl Cohort {
    /// Whom somebody could exchange with, best first, and why others are left out.
    ///
    /// The participant need not be in the cohort; a person of the same id is replaced by them. The
    /// result is the same whatever the order of the roster. It takes time in proportion to the
    /// people, with a very small factor, and to those among them who share a skill.
    #[must_use]
    pub fn preview(
        &self,
        me: &Participant,
        platform: &dyn Platform,
        options: PreviewOptions,
    ) -> Preview {
        let size = options.size.unwrap_or(self.programme.matching.preview_size);
        let profile = self.profile(me, platform);
        let around = self.around(me);
        let everybody = self.sort_out(me, &profile, &around);
        let mut matches = everybody.matches;
        let matched = matches.len();
        best(&mut matches, size, |(a, of_a), (b, of_b)| {
            by_score(of_a, of_b).then_with(|| self.by_id(*a, *b))
        });
        let cards = Cards::new(self, &profile, &around);
        let matches = matches.into_iter();
        Preview {
            considered: matched
                + everybody
                    .excluded
                    .iter()
                    .map(|(_, count)| count)
                    .sum::<usize>(),
            matched,
            matches: matches
                .map(|(them, score)| cards.card(them, score))
                .collect(),
            one_way: OneWay {
                could_teach_you: self.best_ids(everybody.teachers, size),
                could_learn_from_you: self.best_ids(everybody.learners, size),
            },
            excluded: everybody.excluded,
        }
    }

    /// What the participant comes to with each person.
    fn sort_out(&self, me: &Participant, profile: &Profile<'_>, around: &Around) -> Everybody {
        let ties = self.ties(me, around);
        let common = CommonWith::new(self, profile);
        let tally = Tally::new(self, profile);
        let myself = self.number(me.id.as_str());
        let mut everybody = Everybody::default();
        for ((number, them), ties) in (0..).zip(&self.people).zip(ties) {
            if Some(number) == myself {
                continue;
            }
            let pair = Pair {
                me: &profile.traits,
                them: &them.traits,
                common: common.with(them),
                ties,
            };
            let fits = || tally.fits(number);
            match judge(&self.frame, &pair, fits) {
                Ok(score) => everybody.matches.push((number, score)),
                Err(exclusion) => {
                    everybody.leave_out(exclusion.discreet());
                    if exclusion == Exclusion::OneWay {
                        everybody.note_one_way(number, fits());
                    }
                }
            }
        }
        everybody.excluded.sort_unstable();
        everybody
    }

    fn by_id(&self, a: u32, b: u32) -> Ordering {
        self.ids.value(a).cmp(self.ids.value(b))
    }

    fn best_ids(&self, mut found: Found<Score>, size: usize) -> Vec<PersonId> {
        best(&mut found, size, |(a, of_a), (b, of_b)| {
            of_b.cmp(of_a).then_with(|| self.by_id(*a, *b))
        });
        let ids = found
            .into_iter()
            .map(|(number, _)| self.ids.value(number).clone());
        ids.collect()
    }

    /// Who is above or below the participant. Nobody looks where the rule is off.
    fn around(&self, me: &Participant) -> Around {
        if !self.frame.rules.reporting_line {
            return Around::default();
        }
        let above = match &me.manager {
            Some(manager) if *manager != me.id => {
                let number = self.ids.find(manager);
                number.map_or(Above::Stranger, Above::Person)
            }
            _ => Above::Nobody,
        };
        self.lines.around(self.ids.find(&me.id), above)
    }

    /// What stands between the participant and each person.
    fn ties(&self, me: &Participant, around: &Around) -> Vec<Ties> {
        let mut ties = vec![Ties::default(); self.people.len()];
        let mut add = |number: u32, tie| {
            if let Some(ties) = ties.get_mut(number as usize) {
                ties.add(tie);
            }
        };
        for (id, tie) in Ties::listed(me) {
            if let Some(number) = self.ids.find(id) {
                add(number, tie);
            }
        }
        if let Some(number) = self.ids.find(&me.id) {
            let listed_by = self.listed_by.get(number).iter();
            listed_by.for_each(|(person, tie)| add(*person, *tie));
        }
        let related = around.related.iter();
        related.for_each(|number| add(*number, Ties::LINE));
        ties
    }
}

/// Everybody else, by what one person comes to with them.
#[derive(Default)]
struct Everybody {
    matches: Found<PairScore>,
    /// Those who could only teach, and those who could only learn.
    teachers: Found<Score>,
    learners: Found<Score>,
    excluded: Vec<(Exclusion, usize)>,
}

impl Everybody {
    fn leave_out(&mut self, exclusion: Exclusion) {
        let mut counts = self.excluded.iter_mut();
        match counts.find(|(other, _)| *other == exclusion) {
            Some((_, count)) => *count += 1,
            None => self.excluded.push((exclusion, 1)),
        }
    }

    fn note_one_way(&mut self, number: u32, fits: Fits) {
        let (teach, learn) = fits.scores();
        if fits.learn > 0.0 {
            self.teachers.push((number, learn));
        } else {
            self.learners.push((number, teach));
        }
    }
}

/// The order of matches: score falling, then the difference of the directions rising.
fn by_score(a: &PairScore, b: &PairScore) -> Ordering {
    let key = |pair: &PairScore| {
        let difference = pair.teach_fit.get().abs_diff(pair.learn_fit.get());
        (Reverse(pair.score), difference)
    };
    key(a).cmp(&key(b))
}

/// Keeps the first `size` of an order in which no two are equal, in that order.
fn best<T>(found: &mut Vec<T>, size: usize, order: impl Fn(&T, &T) -> Ordering) {
    if size > 0 && size < found.len() {
        found.select_nth_unstable_by(size - 1, &order);
    }
    found.truncate(size);
    found.sort_unstable_by(order);
}

/// What one person has in common with each set of languages, cadences and hours in the cohort.
/// Many people have the same sets, so each is compared once.
struct CommonWith {
    languages: Vec<Option<bool>>,
    cadences: Vec<(Option<bool>, u32)>,
    weeks: Vec<Option<u32>>,
}

impl CommonWith {
    fn new(cohort: &Cohort, me: &Profile<'_>) -> Self {
        let languages = cohort.languages.iter();
        let cadences = cohort.cadences.iter();
        let mine = Covered::new(&me.week);
        Self {
            languages: languages.map(|set| share_one(&me.languages, set)).collect(),
            cadences: cadences
                .map(|set| {
                    let session = cohort.frame.session(&me.cadences, set);
                    (share_one(&me.cadences, set), session)
                })
                .collect(),
            weeks: cohort
                .weeks
                .iter()
                .map(|week| mine.shared_with(week))
                .collect(),
        }
    }

    fn with(&self, them: &Person) -> Common {
        let (cadence, session) = self.cadences[them.cadences as usize];
        Common {
            language: self.languages[them.languages as usize],
            cadence,
            minutes: self.weeks[them.week as usize],
            session,
        }
    }
}
