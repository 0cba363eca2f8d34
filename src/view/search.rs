//! What was last searched for, for all who show something of it.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use super::Ui;
use crate::session::{Found, SkillSearch};

/// Finds skills as one types.
#[derive(Default)]
pub struct Search {
    index: OnceCell<SkillSearch>,
    last: RefCell<Option<Rc<Searched>>>,
}

/// What was typed, and the best skills for it.
pub struct Searched {
    typed: String,
    limit: usize,
    /// The best, at most `limit`.
    pub best: Vec<Found>,
    /// How many there are in all.
    pub count: usize,
}

impl Search {
    /// Makes the index, unless it is there.
    pub fn prepare(&self, ui: Ui) -> &SkillSearch {
        let around = ui.around();
        let make = || SkillSearch::new(&ui.programme(), &around.language, &*around.platform);
        self.index.get_or_init(make)
    }

    /// The best `limit` skills for what was typed.
    pub fn find(&self, ui: Ui, typed: &str, limit: usize) -> Rc<Searched> {
        if let Some(last) = &*self.last.borrow()
            && last.typed == typed
            && last.limit == limit
        {
            return Rc::clone(last);
        }
        let (best, count) = if typed.trim().is_empty() {
            (Vec::new(), 0)
        } else {
            let around = ui.around();
            self.prepare(ui).find(typed, limit, &*around.platform)
        };
        let searched = Rc::new(Searched {
            typed: typed.to_owned(),
            limit,
            best,
            count,
        });
        *self.last.borrow_mut() = Some(Rc::clone(&searched));
        searched
    }
}
