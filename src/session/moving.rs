//! From page to page.

use super::facts::tidy_unit;
use super::{Effect, Page, Session};

impl Session {
    /// On, if this page is answered. Whoever came from another to change something goes back there, by
    /// way of the pages that the change made worth another look.
    pub(super) fn next(&mut self, asked: &mut Vec<Effect>) {
        self.problems = self.problems_of(self.page);
        if !self.problems.is_empty() {
            asked.push(Effect::ShowProblems);
            return;
        }
        let (here, returns_to) = (self.page, self.returns_to);
        let order = self.order();
        let mut after = order.into_iter().skip_while(|page| *page != here).skip(1);
        let next = after.find(|page| {
            let stops = returns_to.is_none_or(|to| *page >= to) || self.asks_anew(*page);
            self.page_applies(*page) && stops
        });
        if let Some(page) = next {
            self.show(page);
        }
    }

    /// Back, without a check: to where one came from to change something, else to the page before.
    pub(super) fn back(&mut self) {
        if let Some(page) = self.returns_to.or_else(|| self.page_before()) {
            self.end_withdrawal();
            self.show(page);
        }
    }

    /// To a page that applies, other than Done, which only a received sign-up leads to.
    pub(super) fn go(&mut self, page: Page) {
        if page == self.page || page == Page::Done || !self.page_applies(page) {
            return;
        }
        self.end_withdrawal();
        let from = match self.page {
            Page::Check | Page::Done => Some(Page::Check),
            // To see whether somebody could by now.
            Page::WhoCouldFit if self.matches_so_far() == Some(0) => Some(Page::WhoCouldFit),
            _ => None,
        };
        let returns_to = self.returns_to.or(from).filter(|to| page < *to);
        // What Check said about the page is still to be read there.
        let problems = std::mem::take(&mut self.problems);

        self.show(page);
        self.returns_to = returns_to;
        for problem in &problems {
            if problem.field.page() == page {
                self.problems.push(*problem);
            }
        }
    }

    /// Leaves a page that no longer applies.
    pub(super) fn settle(&mut self) {
        if !self.page_applies(self.page) {
            self.turn_to(self.page_before().unwrap_or_else(|| self.first_page()));
        }
    }

    /// Leaves this page for another.
    pub(super) fn show(&mut self, page: Page) {
        // Not sooner: whoever types "Human Resources" types a space at the end on the way.
        tidy_unit(self.answers_mut());
        self.turn_to(page);
    }

    fn turn_to(&mut self, page: Page) {
        self.page = page;
        self.problems.clear();
        self.outdated.retain(|outdated| *outdated != page);
        if self.returns_to.is_some_and(|to| page >= to) {
            self.returns_to = None;
        }
        if page >= Page::Check || page == Page::WhereYouAre {
            self.wish_added = false;
        }
    }

    /// Whether a change since Check was left asks for another look at a page.
    fn asks_anew(&self, page: Page) -> bool {
        let new_wish = || {
            let open = |wish: &_| self.wish_is_open(wish);
            self.wish_added && self.wishes().iter().any(open)
        };
        !self.problems_of(page).is_empty() || (page == Page::WhereYouAre && new_wish())
    }

    fn page_before(&self) -> Option<Page> {
        let before = self.order().into_iter().rev();
        let mut before = before.skip_while(|page| *page != self.page).skip(1);
        before.find(|page| self.page_applies(*page))
    }
}
