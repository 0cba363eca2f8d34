//! What happens to a questionnaire, and what the outside has to do about it.

use std::rc::Rc;

use super::instance::{Instance, somebody};
use crate::session::{Action, Effect, Notice, Page};
use crate::view::{Focus, Ui, settle_zone_of_hours};
use crate::wire;

impl Instance {
    /// Lets something happen, and does what follows from it.
    pub fn dispatch(self: &Rc<Self>, action: Action) {
        let Some(ui) = self.ui.get() else { return };
        for effect in ui.update(action) {
            self.carry_out(*ui, effect);
        }
    }

    /// The same for what the host does: no event tells it so.
    pub fn dispatch_quietly(self: &Rc<Self>, action: Action) {
        // What a host sets while it hears of something that it has set is as quiet.
        let before = self.quiet.replace(true);
        self.dispatch(action);
        self.quiet.set(before);
    }

    /// Hours that were said without a zone are in the browser's.
    pub fn settle_zone(&self) {
        if let Some(ui) = self.ui.get() {
            settle_zone_of_hours(*ui);
        }
    }

    /// Tells the person something.
    pub fn tell(&self, notice: Notice) {
        if let Some(ui) = self.ui.get() {
            ui.announce(notice);
        }
    }

    pub(super) fn emit(&self, name: &str, detail: &str) {
        if !self.quiet.get() {
            self.port.emit(name, detail);
        }
    }

    /// Tells the host of trouble from which the person can go on.
    pub(super) fn report(&self, code: &str, message: &str, phase: &str) {
        self.port.emit(
            "bothways-error",
            &wire::write_trouble(code, message, phase, &[]),
        );
    }

    /// Shows a page for the host.
    pub fn show(self: &Rc<Self>, page: Page, focus: bool) {
        self.dispatch_quietly(Action::Go(page));
        if let Some(ui) = self.ui.get().filter(|_| focus) {
            ui.move_focus(Focus::Heading);
        }
    }

    fn carry_out(self: &Rc<Self>, ui: Ui, effect: Effect) {
        match effect {
            Effect::Changed => {
                let value = self.value();
                self.emit("bothways-change", &wire::write_change(&value));
                self.save_draft();
            }
            Effect::Preview => self.schedule_preview(),
            Effect::PageShown(page) => {
                ui.hush();
                // One that waits for its half of the module has been left behind.
                ui.open(None);
                // The host says itself whether a page that it shows takes the focus.
                if !self.quiet.get() {
                    ui.move_focus(Focus::Heading);
                }
                self.emit("bothways-step", &wire::write_step(page.name()));
                // Nothing to keep must not take the place of something.
                if self.read(|session| !session.is_untouched() && !session.arrived()) {
                    self.save_draft();
                }
                self.catch_up(page);
            }
            Effect::ShowProblems => ui.move_focus(Focus::Problems),
            Effect::Announce(notice) => ui.announce(notice),
            Effect::Submit => self.submit(),
            Effect::ForgetDraft => self.forget_draft(),
            Effect::NewPerson => {
                self.attempts.take();
                *self.submit_timer.borrow_mut() = None;
                self.stand_in
                    .replace_with(|before| somebody().unwrap_or_else(|| before.clone()));
            }
        }
    }
}
