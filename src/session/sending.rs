//! Handing the sign-up to the host, and what the host says to it.

use std::rc::Rc;

use super::{Effect, Mode, Notice, Page, Sending, Session};

impl Session {
    /// Whether the host has it and has not answered yet.
    pub(super) const fn is_on_its_way(&self) -> bool {
        matches!(self.sending, Sending::Sending)
    }

    /// Takes the sign-up back, if the host has one that stands.
    pub(super) fn withdraw(&mut self, asked: &mut Vec<Effect>) {
        if self.mode != Mode::SignUp || !self.stands() || self.is_on_its_way() {
            return;
        }
        self.show(self.last_page());
        self.withdrawing = true;
        self.hand_over(asked);
    }

    /// Who goes on after the sign-up was taken back, or could not be, signs up anew.
    pub(super) fn end_withdrawal(&mut self) {
        if self.withdrawing && !self.is_on_its_way() {
            self.withdrawing = false;
            self.sending = Sending::Idle;
            self.dirty = true;
        }
    }

    /// What was handed over before stays so: the host may still take it, also after it was given up.
    pub fn go_on_sending(&mut self, before: &Self) {
        if matches!(
            before.sending,
            Sending::Sending | Sending::TimedOut | Sending::Refused { .. }
        ) {
            self.sending = before.sending.clone();
            self.sent.clone_from(&before.sent);
            self.withdrawing = before.withdrawing;
        }
    }

    /// What is handed over: who takes their sign-up back says what it said, and nothing that they answered since.
    #[must_use]
    pub fn handed_over(&self) -> Self {
        let mut handed = self.clone();
        if let Some(standing) = self.standing.as_ref().filter(|_| self.withdrawing) {
            handed.answers = Rc::clone(standing);
            if handed.answers.id.is_none() {
                handed.answers_mut().id.clone_from(&self.answers.id);
            }
        }
        handed
    }

    fn hand_over(&mut self, asked: &mut Vec<Effect>) {
        self.sending = Sending::Sending;
        self.sent = Some(Rc::clone(&self.answers));
        asked.push(Effect::Announce(Notice::Sending));
        asked.push(Effect::Submit);
    }

    /// Sends the sign-up if nothing is wrong with it, nothing is on its way, and there is anything
    /// that has not arrived yet. Sending is shown on the last page, wherever it was asked for. After
    /// a withdrawal that did not arrive it is that which is sent again; after one that did, whoever
    /// changed an answer signs up anew.
    pub(super) fn submit(&mut self, asked: &mut Vec<Effect>) {
        if self.is_on_its_way() || self.arrived() || self.mode.reads_only() {
            return;
        }
        if self.withdrawing && self.stands() {
            return self.withdraw(asked);
        }
        self.end_withdrawal();
        let last = self.last_page();
        self.show(last);
        self.problems = self.problems_of(last);
        if !self.problems.is_empty() {
            asked.push(Effect::ShowProblems);
            return;
        }
        self.hand_over(asked);
    }

    /// The host took it, maybe after we gave up waiting or another try was refused. Whoever changed
    /// an answer since stays where they are, and keeps their draft: the change has not arrived.
    pub(super) fn acknowledged(&mut self, received: Sending, asked: &mut Vec<Effect>) {
        match self.sending {
            Sending::Sending | Sending::TimedOut | Sending::Refused { .. } => {}
            Sending::Idle | Sending::Received { .. } | Sending::NobodyListened => return,
        }
        self.sending = received;
        let sent = self.sent.take();
        self.dirty = sent.as_ref().is_none_or(|sent| *sent != self.answers);
        if !self.mode.is_check_in() {
            self.standing = sent.filter(|_| !self.withdrawing);
        }
        asked.push(Effect::Announce(Notice::Received));
        if self.arrived() {
            self.show(Page::Done);
            asked.push(Effect::ForgetDraft);
        } else {
            self.end_withdrawal();
        }
    }

    /// It did not arrive, or may not have. A refusal may come late; the others end a wait.
    pub(super) fn failed(&mut self, how: Sending, asked: &mut Vec<Effect>) {
        let late_refusal = matches!(
            (&self.sending, &how),
            (Sending::TimedOut, Sending::Refused { .. })
        );
        if self.is_on_its_way() || late_refusal {
            self.sending = how;
            asked.push(Effect::Announce(Notice::NotReceived));
        }
    }

    /// The host wants to wait: nothing is on its way, and everything is still to be sent.
    pub(super) fn prevented(&mut self) {
        if self.is_on_its_way() {
            self.sending = Sending::Idle;
            self.sent = None;
            self.dirty = true;
            self.withdrawing = false;
        }
    }
}
