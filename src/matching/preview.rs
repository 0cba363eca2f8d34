//! Whom one person could exchange with, and why others are left out.

use std::cmp::Ordering;

use crate::domain::{
    Exclusion, OneWay, PairScore, Participant, PersonId, Platform, Preview, Score,
};

use super::around::{Above, Around};
use super::best::Best;
use super::card::Cards;
use super::cohort::{Cohort, Person};
use super::fit::Fits;
use super::hours::Covered;
use super::intern::Ids;
use super::pair::{Common, Pair, Ties, share_one};
use super::person::Profile;
use super::rules::check;
use super::score::judge;
use super::tally::Tally;

/// What a preview is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PreviewOptions {
    /// The most matches to show; `None` leaves it to the programme.
    pub size: Option<usize>,
}

/// Why a preview leaves people out, in the order of the rules.
const EXCLUSIONS: [Exclusion; 8] = [
    Exclusion::NotAvailable,
    Exclusion::ReportingLine,
    Exclusion::NoSharedLanguage,
    Exclusion::NoCommonTime,
    Exclusion::Approach,
    Exclusion::Stage,
    Exclusion::OneWay,
    Exclusion::NothingToExchange,
];

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
        let everybody = self.sort_out(me, &profile, &around, size);
        let cards = Cards::new(self, &profile, &around);
        let mut preview = Preview {
            considered: everybody.matched,
            matched: everybody.matched,
            matches: Vec::new(),
            one_way: OneWay {
                could_teach_you: self.ids_of(everybody.teachers),
                could_learn_from_you: self.ids_of(everybody.learners),
            },
            excluded: Vec::new(),
        };
        for ranked in everybody.matches.in_order(by_rank(&self.ids)) {
            preview
                .matches
                .push(cards.card(ranked.person, ranked.score));
        }
        for (exclusion, count) in EXCLUSIONS.into_iter().zip(everybody.excluded) {
            if count > 0 {
                preview.considered += count;
                preview.excluded.push((exclusion, count));
            }
        }
        preview
    }

    /// What the participant comes to with each person.
    fn sort_out(
        &self,
        me: &Participant,
        profile: &Profile<'_>,
        around: &Around,
        size: usize,
    ) -> Everybody<'_> {
        let ties = self.ties(me, around);
        let common = CommonWith::new(self, profile);
        let tally = Tally::new(self, profile);
        let myself = self.number(me.id.as_str());
        let mut everybody = Everybody::new(&self.ids, size);
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
            let judged = check(&self.frame, &pair)
                .and_then(|exchange| judge(&self.frame, &pair, exchange, tally.fits(number)));
            match judged {
                Ok(score) => everybody.matches(number, score),
                Err(exclusion) => {
                    everybody.leave_out(exclusion.discreet());
                    if exclusion == Exclusion::OneWay {
                        everybody.note_one_way(number, tally.fits(number));
                    }
                }
            }
        }
        everybody
    }

    fn ids_of(&self, best: Best<Ranked>) -> Vec<PersonId> {
        let mut ids = Vec::new();
        for ranked in best.in_order(by_rank(&self.ids)) {
            ids.push(self.ids.get(ranked.person).clone());
        }
        ids
    }

    /// Who is above or below the participant. Nobody looks where the rule is off.
    fn around(&self, me: &Participant) -> Around {
        if !self.frame.rules.reporting_line {
            return Around::default();
        }
        let above = match &me.manager {
            Some(manager) if *manager != me.id => {
                let number = self.ids.find(manager.as_str());
                number.map_or(Above::Stranger, Above::Person)
            }
            _ => Above::Nobody,
        };
        self.lines.around(self.ids.find(me.id.as_str()), above)
    }

    /// What stands between the participant and each person.
    fn ties(&self, me: &Participant, around: &Around) -> Vec<Ties> {
        let mut ties = vec![Ties::default(); self.people.len()];
        let mut add = |number: u32, tie| {
            if let Some(ties) = ties.get_mut(number as usize) {
                ties.add(tie);
            }
        };
        Ties::listed(me, &mut |id, tie| {
            if let Some(number) = self.ids.find(id.as_str()) {
                add(number, tie);
            }
        });
        if let Some(number) = self.ids.find(me.id.as_str()) {
            for (person, tie) in self.listed_by.get(number) {
                add(*person, *tie);
            }
        }
        for number in &around.related {
            add(*number, Ties::LINE);
        }
        ties
    }
}

/// Somebody, and what they are ordered by.
#[derive(Clone, Copy)]
struct Ranked {
    /// The less, the better.
    rank: u32,
    person: u32,
    score: PairScore,
}

/// By rank, equal ones by their ids.
fn by_rank(ids: &Ids) -> impl Fn(&Ranked, &Ranked) -> Ordering {
    |a, b| {
        let by_id = || ids.get(a.person).cmp(ids.get(b.person));
        a.rank.cmp(&b.rank).then_with(by_id)
    }
}

/// Everybody else, by what one person comes to with them.
struct Everybody<'a> {
    ids: &'a Ids,
    matched: usize,
    matches: Best<Ranked>,
    /// Those who could only teach, and those who could only learn.
    teachers: Best<Ranked>,
    learners: Best<Ranked>,
    /// How many are left out for each of [`EXCLUSIONS`].
    excluded: [usize; EXCLUSIONS.len()],
}

impl<'a> Everybody<'a> {
    fn new(ids: &'a Ids, size: usize) -> Self {
        Self {
            ids,
            matched: 0,
            matches: Best::new(size),
            teachers: Best::new(size),
            learners: Best::new(size),
            excluded: [0; EXCLUSIONS.len()],
        }
    }

    /// Score falling, then the difference of the directions rising.
    fn matches(&mut self, person: u32, score: PairScore) {
        self.matched += 1;
        let difference = score.teach_fit.get().abs_diff(score.learn_fit.get());
        let ranked = Ranked {
            rank: falling(score.score) << 16 | u32::from(difference),
            person,
            score,
        };
        self.matches.add(ranked, by_rank(self.ids));
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

/// A rank that puts high scores first.
fn falling(score: Score) -> u32 {
    u32::from(Score::MAX.get() - score.get())
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
        let mut common = Self {
            languages: Vec::new(),
            cadences: Vec::new(),
            weeks: Vec::new(),
        };
        for set in cohort.languages.all() {
            common.languages.push(share_one(&me.languages, set));
        }
        for set in cohort.cadences.all() {
            let session = cohort.frame.session(&me.cadences, set);
            let shared = share_one(&me.cadences, set);
            common.cadences.push((shared, session));
        }
        let mine = Covered::new(&me.week);
        for week in cohort.weeks.all() {
            common.weeks.push(mine.shared_with(week));
        }
        common
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
