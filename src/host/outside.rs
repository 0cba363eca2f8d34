//! What the view asks of the outside, for one questionnaire.

use std::rc::Weak;

use super::instance::{Instance, with};
use super::more::more;
use super::platform;
use crate::domain::{Hours, PersonId, Weekday};
use crate::session::Action;
use crate::view::Outside;

/// A questionnaire that may be gone by the time it is asked.
pub struct Handle(pub Weak<Instance>);

impl Outside for Handle {
    fn dispatch(&self, action: Action) {
        with(&self.0, |me| me.dispatch(action));
    }

    fn download(&self) {
        with(&self.0, |me| me.download());
    }

    fn save(&self, name: &str, text: &str) {
        with(&self.0, |me| me.port.download(name, text));
    }

    fn copy(&self, text: &str) {
        with(&self.0, |me| me.port.copy(text));
    }

    fn print(&self) {
        with(&self.0, |me| me.port.print());
    }

    fn common_hours(&self, id: &PersonId) -> Vec<(Weekday, Hours)> {
        let me = self.0.upgrade();
        me.zip(more())
            .map_or_else(Vec::new, |(me, more)| (more.common_hours)(&me, id))
    }

    fn now(&self) -> String {
        platform::now()
    }
}
