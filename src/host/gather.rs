//! Whom many would pick, found out bit by bit while the person answers.

use std::rc::Rc;

use gloo_timers::callback::Timeout;

use super::bits::{BIT, now};
use super::instance::{Instance, with};
use super::more::more;
use crate::matching::Cohort;
use crate::session::Page;

/// How long nothing is done between two bits, in milliseconds.
const PAUSE: u32 = 16;

/// How many people are compared with everybody before the clock is looked at.
pub(super) const PEOPLE: usize = 8;

impl Instance {
    /// Begins, or goes on.
    pub(super) fn gather_later(self: &Rc<Self>) {
        if !self.gathers() {
            return;
        }
        let me = Rc::downgrade(self);
        let timer = Timeout::new(PAUSE, move || {
            with(&me, |me| {
                if let Some(more) = more() {
                    (more.gather)(me);
                }
            });
        });
        *self.gather_timer.borrow_mut() = Some(timer);
    }

    /// Whether it is being found out, and not known yet.
    pub(super) fn gathers(&self) -> bool {
        let gathers =
            |cohort: Rc<Cohort>| cohort.size() <= Cohort::MOST_GATHERED && !cohort.knows_demand();
        self.previewed().is_some_and(gathers)
    }

    pub(super) fn gather(self: &Rc<Self>) {
        let until = now() + BIT;
        let more = {
            let roster = self.roster.borrow();
            let Some(roster) = roster.as_ref() else {
                return;
            };
            let mut more = true;
            while more && now() < until {
                more = roster.cohort.gather(PEOPLE);
            }
            more
        };
        if more {
            self.gather_later();
        }
    }

    /// Cards do not change under the eyes of whoever reads them, but where the page is shown anew.
    pub(super) fn catch_up(self: &Rc<Self>, page: Page) {
        if page != Page::WhoCouldFit {
            return;
        }
        let roster = self.roster.borrow();
        let known = roster
            .as_ref()
            .is_some_and(|roster| roster.cohort.knows_demand());
        drop(roster);
        if known && !self.demand_shown.get() {
            self.schedule_preview();
        } else {
            self.plan();
        }
    }
}
