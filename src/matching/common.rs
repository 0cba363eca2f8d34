//! What one person has in common with many others.

use super::cohort::{Cohort, Person};
use super::hours::Covered;
use super::pair::{Common, Several, share_one};

/// What one person has in common with each set of languages, cadences and hours in the cohort.
/// Many people have the same sets, so each is compared once, when somebody who has it comes.
pub(super) struct CommonWith<'a> {
    cohort: &'a Cohort,
    me: Several<'a>,
    covered: Covered,
    languages: Vec<Option<Option<bool>>>,
    cadences: Vec<Option<(Option<bool>, u32)>>,
    weeks: Vec<Option<Option<u32>>>,
}

impl<'a> CommonWith<'a> {
    pub fn new(cohort: &'a Cohort, me: Several<'a>) -> Self {
        Self {
            cohort,
            me,
            covered: Covered::new(me.week),
            languages: vec![None; cohort.languages.len()],
            cadences: vec![None; cohort.cadences.len()],
            weeks: vec![None; cohort.weeks.len()],
        }
    }

    /// The same for another person.
    pub fn change(&mut self, me: Several<'a>) {
        self.me = me;
        self.covered = Covered::new(me.week);
        self.languages.fill(None);
        self.cadences.fill(None);
        self.weeks.fill(None);
    }

    pub fn with(&mut self, them: &Person) -> Common {
        let Self { cohort, me, .. } = *self;
        let theirs = cohort.several(them);
        let language = *self.languages[them.languages as usize]
            .get_or_insert_with(|| share_one(me.languages, theirs.languages));
        let (cadence, session) = *self.cadences[them.cadences as usize].get_or_insert_with(|| {
            let shared = share_one(me.cadences, theirs.cadences);
            (shared, cohort.frame.session(me.cadences, theirs.cadences))
        });
        let minutes = *self.weeks[them.week as usize]
            .get_or_insert_with(|| self.covered.shared_with(theirs.week));
        Common {
            language,
            cadence,
            minutes,
            session,
        }
    }
}
