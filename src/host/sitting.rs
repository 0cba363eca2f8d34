//! What outlives a questionnaire that is taken off the page, for when it is drawn anew: an element is moved, or given
//! another language, and whoever fills it in has lost nothing.

use std::cell::RefCell;
use std::rc::Rc;

use super::attempt::Attempts;
use super::draft::Drafts;
use super::instance::Options;
use crate::domain::{PersonId, Programme};
use crate::session::{Cohort, Session};

/// So many are kept; who comes back later than that goes on with their draft.
const MOST: usize = 64;

thread_local! {
    static SITTINGS: RefCell<Vec<(u32, Sitting)>> = const { RefCell::new(Vec::new()) };
}

/// One person's run, as far as it came.
pub struct Sitting {
    /// The programme as the host gave it.
    pub programme_text: Box<str>,
    /// Who the person is as long as the host does not say.
    pub stand_in: PersonId,
    /// What was handed over so far.
    pub attempts: Attempts,
    /// Whether something is to be sent that could not be written yet.
    pub unsent: bool,
    /// Where drafts were kept, if at all.
    pub drafts: Option<Drafts>,
    /// How far they came.
    pub session: Rc<Session>,
}

impl Sitting {
    /// Keeps it under the number that the questionnaire had.
    pub fn keep(self, id: u32) {
        SITTINGS.with_borrow_mut(|sittings| {
            if sittings.len() == MOST {
                sittings.remove(0);
            }
            sittings.push((id, self));
        });
    }

    /// That of a questionnaire that had this number.
    pub fn take(id: u32) -> Option<Self> {
        SITTINGS.with_borrow_mut(|sittings| {
            let place = sittings.iter().position(|(number, _)| *number == id)?;
            Some(sittings.remove(place).1)
        })
    }

    /// Whether the host knows somebody else by now, or nobody any more.
    pub fn is_of_another(&self, id: Option<&PersonId>) -> bool {
        let before = self.session.facts.id.as_ref();
        before.is_some() && before != id
    }

    /// Whether other questions were asked, those of another programme or of a check-in, or the same in a form that the host
    /// tells apart.
    pub fn is_of_another_form(&self, programme: &Programme, options: &Options) -> bool {
        let drafts = self.drafts.as_ref().zip(options.drafts.as_ref());
        self.session.programme.id != programme.id
            || self.session.mode.is_check_in() != options.mode.is_check_in()
            || drafts.is_some_and(|(before, now)| !before.is_of_form(now))
    }

    /// Whether its draft is not looked for where it was kept.
    pub fn is_kept_elsewhere(&self, now: Option<&Drafts>) -> bool {
        match (&self.drafts, now) {
            (Some(before), Some(now)) => !before.is_at(now),
            (None, None) => false,
            _ => true,
        }
    }

    /// The run to go on with, if it is of the very same programme and for the same. Nobody is compared with anybody until
    /// the roster is there again.
    pub fn session(
        &self,
        programme: &Rc<Programme>,
        text: &str,
        options: &Options,
    ) -> Option<Session> {
        let same = *self.programme_text == *text && !self.is_of_another_form(programme, options);
        same.then(|| Session {
            programme: Rc::clone(programme),
            cohort: Cohort::Absent,
            preview: None,
            likely: None,
            people: Rc::default(),
            ..Session::clone(&self.session)
        })
    }
}
