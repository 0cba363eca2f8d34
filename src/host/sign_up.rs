//! Handing a sign-up or a check-in to the host, and what comes of it.

use std::rc::Rc;

use gloo_timers::callback::Timeout;

use super::bits::now;
use super::instance::{Instance, with};
use super::more::more;
use crate::domain::{Agreement, CheckIn, Exposure, Receipt, SignUp, Status};
use crate::session::{Action, Sending, Session};
use crate::view::{Ui, goals};
use crate::wire;

impl Instance {
    /// The sign-up as it stands now.
    fn signup(&self, ui: Ui) -> SignUp {
        let session = ui.peek().handed_over();
        let answers = &session.answers;
        SignUp {
            id: Box::default(),
            revision: 1,
            status: if session.withdrawing {
                Status::Withdrawn
            } else {
                Status::Active
            },
            programme: self.programme.id.clone(),
            programme_hash: self.programme_hash(),
            submitted_at: Box::default(),
            locale: self.options.language.clone(),
            participant: self.participant_of(answers),
            answers: session.counting_answers(),
            purposes: answers.purposes.clone(),
            expectations: answers.expectations.clone(),
            interested: answers.interested.clone(),
            agreement: self.agreement(ui, &session),
            preview: match session.withdrawing {
                true => None,
                false => self.receipt(),
            },
            ext: self.attempts.borrow().ext.clone(),
        }
    }

    /// What the person agreed to, in the words they read.
    fn agreement(&self, ui: Ui, session: &Session) -> Agreement {
        let mut agreement = Agreement {
            ext: session.answers.agreement.ext.clone(),
            ..Agreement::default()
        };
        for (skill, level) in goals(ui, session) {
            agreement
                .goals
                .push(format!("{}: {}", &*skill, &*level).into());
        }
        for (place, rule) in self.programme.ground_rules.iter().enumerate() {
            if session.agreed(place) {
                agreement.ground_rules.push((&*ui.text(rule)).into());
            }
        }
        if self.programme.training.is_some() {
            let done = session.answers.agreement.training == Some(true);
            agreement.training = Some(done);
        }
        agreement
    }

    /// What makes the preview for these answers replayable.
    fn receipt(&self) -> Option<Receipt> {
        let matches = self.matches()?;
        let by_score = matches.iter().any(|one| one.in_demand.is_none());
        let exposure = by_score.then_some(Exposure::Plain);
        let wanted = self.programme.matching.exposure;
        let roster = self.roster.borrow();
        let roster = roster.as_ref()?;
        let undated = self.programme.start_date.is_none();
        Some(Receipt {
            engine: super::ENGINE.into(),
            programme_hash: self.programme_hash(),
            roster_hash: roster.hash.borrow_mut().finish(),
            zone_date: undated.then(|| roster.cohort.reference_date()),
            exposure: exposure.filter(|exposure| *exposure != wanted),
            shown: matches
                .iter()
                .map(|one| (one.id.clone(), one.score.score))
                .collect(),
        })
    }

    fn check_in(&self, session: &Session) -> CheckIn {
        CheckIn {
            id: Box::default(),
            revision: 1,
            programme: self.programme.id.clone(),
            programme_hash: self.programme_hash(),
            submitted_at: Box::default(),
            locale: self.options.language.clone(),
            participant: session.answers.id.clone(),
            with: session.answers.paired_with.clone(),
            answers: session.counting_answers(),
        }
    }

    /// What is to be handed over, as a document.
    pub(super) fn document(&self, ui: &Ui) -> String {
        let session = ui.peek();
        if session.mode.is_check_in() {
            let check_in = self.check_in(&session);
            return wire::write_check_in(&self.attempts.borrow_mut().check_ins.stamp(check_in));
        }
        let signup = self.signup(*ui);
        wire::write_signup(&self.attempts.borrow_mut().sign_ups.stamp(signup))
    }

    /// Hands it over, as soon as there is what writes it.
    pub(super) fn submit(self: &Rc<Self>) {
        let document = self.to_hand_over();
        self.unsent.set(document.is_none());
        if let Some(document) = document {
            self.attempts.borrow_mut().handed_at = now();
            self.wait();
            self.port.submit(&document);
        }
    }

    fn to_hand_over(&self) -> Option<String> {
        Some((more()?.document)(self, self.ui.get()?))
    }

    /// Goes on waiting for the host, if something is on its way.
    pub(super) fn wait_on(self: &Rc<Self>) {
        if self.unsent.get() {
            self.submit();
        } else if self.read(|session| session.sending == Sending::Sending) {
            self.wait();
        }
    }

    fn wait(self: &Rc<Self>) {
        let me = Rc::downgrade(self);
        // Whatever drew the questionnaire anew has not made the host any slower.
        let waited = now() - self.attempts.borrow().handed_at;
        let left = (f64::from(self.options.submit_timeout) - waited).max(0.0);
        let timer = Timeout::new(left as u32, move || {
            with(&me, |me| {
                me.may_have_arrived();
                me.dispatch(Action::TimedOut);
                let message = "The host has not answered in time.";
                me.report("HOST_TIMEOUT", message, "submit");
            });
        });
        *self.submit_timer.borrow_mut() = Some(timer);
    }

    /// The host, or somebody else, has what was written last, or may have it.
    fn may_have_arrived(&self) {
        let mut attempts = self.attempts.borrow_mut();
        match self.options.mode.is_check_in() {
            true => attempts.check_ins.may_have_arrived(),
            false => attempts.sign_ups.may_have_arrived(),
        }
    }

    /// The host has answered, or nobody has: what came of it.
    pub fn settle(self: &Rc<Self>, outcome: Action) {
        *self.submit_timer.borrow_mut() = None;
        // Who could not be reached may have it all the same.
        if matches!(
            outcome,
            Action::Acknowledged { .. } | Action::Rejected { .. }
        ) {
            self.may_have_arrived();
        }
        self.dispatch(outcome);
    }

    pub(super) fn download(&self) {
        let Some(document) = self.to_hand_over() else {
            return;
        };
        let name = match self.options.mode.is_check_in() {
            true => "bothways-check-in.json",
            false => "bothways-sign-up.json",
        };
        self.port.download(name, &document);
        // Whom it is shown, nobody knows: what is changed from now on is another revision.
        self.may_have_arrived();
    }
}
