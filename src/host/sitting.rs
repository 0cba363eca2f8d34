//! What outlives a questionnaire that is taken off the page, for when it is drawn anew: an element is moved, or given
//! another language, and whoever fills it in has lost nothing.

use std::cell::RefCell;
use std::rc::Rc;

use super::attempt::Attempts;
use super::draft::Drafts;
use super::instance::Options;
use crate::domain::{Answers, PersonId, Programme};
use crate::session::{Cohort, Sending, Session};

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
    /// What the host tells it apart by from other forms for the same.
    pub form: Box<str>,
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

    /// What the next questionnaire, of this programme and for whom the host knows by now, has to do with it.
    pub fn followed_by(
        &self,
        programme: &Programme,
        text: &str,
        options: &Options,
        id: Option<&PersonId>,
    ) -> After {
        let known = self.session.facts.id.as_ref();
        if known.is_some() && known != id {
            After::SomebodyElse
        } else if self.form != options.form {
            After::Nothing
        } else if self.session.programme.id != programme.id
            || self.session.mode.is_check_in() != options.mode.is_check_in()
        {
            After::OtherQuestions
        } else if *self.programme_text != *text {
            After::OtherVersion
        } else {
            After::TheSame
        }
    }

    /// Whether its draft is not looked for where it was kept, by a host that knows who goes on by now.
    pub fn is_kept_elsewhere(&self, now: Option<&Drafts>, id: Option<&PersonId>) -> bool {
        let met = self.session.facts.id.is_none() && id.is_some();
        met || self.drafts.as_ref().map(Drafts::place) != now.map(Drafts::place)
    }

    /// The run to go on with. Nobody is compared with anybody until the roster is there again.
    pub fn session(&self, programme: &Rc<Programme>) -> Session {
        Session {
            programme: Rc::clone(programme),
            cohort: Cohort::Absent,
            preview: None,
            likely: None,
            people: Rc::default(),
            ..Session::clone(&self.session)
        }
    }

    /// Who the person is as long as the host does not say, what was handed over so far, and what of it stands.
    pub fn handed_on(
        mut self,
        after: After,
        programme: &Programme,
    ) -> (PersonId, Attempts, Option<Rc<Answers>>) {
        if self.session.programme.id != programme.id {
            return (self.stand_in, Attempts::default(), None);
        }
        if !after.is_one_form() && self.session.sending != Sending::Idle {
            // The host's answer will not be heard as one to what was handed over.
            self.attempts.sign_ups.may_have_arrived();
            self.attempts.check_ins.may_have_arrived();
        }
        let standing = self.session.standing.clone();
        (self.stand_in, self.attempts, standing)
    }
}

/// What a questionnaire has to do with the one that was there before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// Nothing: there was none, or one that the host tells apart.
    Nothing,
    /// It was somebody else's.
    SomebodyElse,
    /// It asked other questions, those of another programme or of a check-in.
    OtherQuestions,
    /// It was for another version of the programme: the host may still take what was handed over.
    OtherVersion,
    /// It goes on with it.
    TheSame,
}

impl After {
    /// Whether what was answered before is answered here.
    pub const fn is_one_form(self) -> bool {
        matches!(self, Self::OtherVersion | Self::TheSame)
    }
}
