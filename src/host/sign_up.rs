//! Handing a sign-up to the host, and what comes of it.

use std::rc::Rc;

use gloo_timers::callback::Timeout;

use super::instance::{Instance, with};
use crate::domain::{Agreement, Receipt, SignUp, Status};
use crate::session::Action;
use crate::wire;

impl Instance {
    /// The sign-up as it stands now.
    fn signup(&self) -> Option<SignUp> {
        let participant = self.participant();
        let roster = self.roster.borrow();
        let receipt = roster.as_ref().and_then(|roster| {
            let shown = self.read(|session| session.preview.clone())?;
            Some(Receipt {
                engine: super::ENGINE.into(),
                programme_hash: self.programme_hash.clone(),
                roster_hash: roster.hash.clone(),
                zone_date: self
                    .programme
                    .start_date
                    .is_none()
                    .then(|| roster.cohort.reference_date()),
                shown: shown
                    .matches
                    .iter()
                    .map(|one| (one.id.clone(), one.score.score))
                    .collect(),
            })
        });
        self.ui.get().map(|ui| {
            let session = ui.peek();
            SignUp {
                id: Box::default(),
                revision: 1,
                status: Status::Active,
                programme: self.programme.id.clone(),
                programme_hash: self.programme_hash.clone(),
                submitted_at: Box::default(),
                locale: self.options.language.clone(),
                participant,
                answers: session.answers.questions.clone(),
                purposes: session.answers.purposes.clone(),
                expectations: session.answers.expectations.clone(),
                interested: session.answers.interested.clone(),
                agreement: Agreement::default(),
                preview: receipt,
            }
        })
    }

    pub(super) fn submit(self: &Rc<Self>) {
        let Some(signup) = self.signup() else { return };
        let signup = self.attempts.borrow_mut().stamp(signup);
        let me = Rc::downgrade(self);
        let timer = Timeout::new(self.options.submit_timeout, move || {
            with(&me, |me| {
                me.attempts.borrow_mut().may_have_arrived();
                me.dispatch(Action::TimedOut);
                me.report(
                    "HOST_TIMEOUT",
                    "The host has not answered in time.",
                    "submit",
                );
            });
        });
        *self.submit_timer.borrow_mut() = Some(timer);
        self.port.submit(&wire::write_signup(&signup));
    }

    /// The host has answered, or nobody has: what came of the sign-up.
    pub fn settle(self: &Rc<Self>, outcome: Action) {
        *self.submit_timer.borrow_mut() = None;
        if matches!(outcome, Action::Acknowledged { .. }) {
            self.attempts.borrow_mut().may_have_arrived();
        }
        self.dispatch(outcome);
    }

    pub(super) fn download(&self) {
        if let Some(signup) = self.signup() {
            let signup = self.attempts.borrow_mut().stamp(signup);
            self.port
                .download("bothways-sign-up.json", &wire::write_signup(&signup));
        }
    }
}
