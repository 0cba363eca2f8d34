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
    /// The best `limit` skills for what was typed. The index is made when somebody first types.
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
            let platform = &*around.platform;
            let index = self
                .index
                .get_or_init(|| SkillSearch::new(&ui.programme(), &around.language, platform));
            index.find(typed, limit, platform)
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
