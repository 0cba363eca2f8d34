//! What outlives a questionnaire that is taken off the page, for when it is drawn anew: an element is moved, or given
//! another language, and whoever fills it in has lost nothing.

use std::cell::RefCell;
use std::rc::Rc;

use super::attempt::Attempts;
use crate::domain::{PersonId, Programme};
use crate::session::{Cohort, Mode, Session};

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

    /// Whether other questions were asked: those of another programme, or of a check-in.
    pub fn is_of_another_form(&self, programme: &Programme, mode: Mode) -> bool {
        let checks_in = |mode| mode == Mode::CheckIn;
        self.session.programme.id != programme.id || checks_in(self.session.mode) != checks_in(mode)
    }

    /// The run to go on with, if it is of the very same programme and for the same. Nobody is compared with anybody until
    /// the roster is there again.
    pub fn session(&self, programme: &Rc<Programme>, text: &str, mode: Mode) -> Option<Session> {
        let same = *self.programme_text == *text && !self.is_of_another_form(programme, mode);
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
