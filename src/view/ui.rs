//! What every component can reach: the session, the texts, and a way to say what happened.

use std::cell::OnceCell;
use std::rc::Rc;

use leptos::prelude::*;

use super::{Part, Texts};
use crate::domain::Platform;
use crate::session::{Action, Found, Notice, Session, SkillSearch};

/// Where the focus goes after a change that moved things around.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// To the heading of the page.
    Heading,
    /// To the summary of what is not answered.
    Problems,
}

/// What does not change while a view is mounted.
pub struct Surroundings {
    /// The interface's words.
    pub texts: Texts,
    /// The language they are in.
    pub language: Box<str>,
    /// Finds skills as one types; see [`Ui::find`].
    pub search: OnceCell<SkillSearch>,
    /// Unicode and zones.
    pub platform: Rc<dyn Platform>,
    /// The zone the browser is in.
    pub zone: Option<Box<str>>,
    /// The level of the page's heading, 1–6.
    pub heading_level: u8,
    /// Carries an action to the session.
    pub dispatch: Rc<dyn Fn(Action)>,
    /// Hands the person their answers as a file.
    pub download: Rc<dyn Fn()>,
}

/// A handle to everything a component needs; copied freely.
#[derive(Clone, Copy)]
pub struct Ui {
    /// The one state there is.
    pub session: RwSignal<Session, LocalStorage>,
    /// What a screen reader is told next.
    pub notice: RwSignal<Option<Notice>, LocalStorage>,
    /// Where the focus goes next.
    pub focus: RwSignal<Option<Focus>, LocalStorage>,
    /// What does not change.
    pub surroundings: StoredValue<Surroundings, LocalStorage>,
}

impl Ui {
    /// A handle to a fresh session. Call it under the reactive owner that is to outlive the view.
    #[must_use]
    pub fn new(session: Session, surroundings: Surroundings) -> Self {
        Self {
            session: RwSignal::new_local(session),
            notice: RwSignal::new_local(None),
            focus: RwSignal::new_local(None),
            surroundings: StoredValue::new_local(surroundings),
        }
    }

    /// Reads the session, and again whenever it changes.
    pub fn read<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        read(&self.session.read())
    }

    /// Reads the session once.
    pub fn peek<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        read(&self.session.read_untracked())
    }

    /// A part of the session that components redraw for only when it changes.
    pub fn select<T>(self, read: impl Fn(&Session) -> T + Send + Sync + 'static) -> Part<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Part::new(move || self.read(&read))
    }

    /// Reads what does not change.
    pub fn around<T>(self, read: impl FnOnce(&Surroundings) -> T) -> T {
        read(&self.surroundings.read_value())
    }

    /// Says what happened.
    pub fn send(self, action: Action) {
        let dispatch = self.around(|around| Rc::clone(&around.dispatch));
        dispatch(action);
    }

    /// A text of the interface.
    #[must_use]
    pub fn t(self, key: &str) -> String {
        self.around(|around| around.texts.get(key))
    }

    /// A text with named placeholders filled in.
    #[must_use]
    pub fn fill(self, key: &str, values: &[(&str, &str)]) -> String {
        self.around(|around| around.texts.fill(key, values))
    }

    /// A text whose wording depends on `{count}`.
    #[must_use]
    pub fn count(self, key: &str, count: usize) -> String {
        self.around(|around| around.texts.count(key, count))
    }

    /// A number as the language writes it.
    #[must_use]
    pub fn number(self, number: usize) -> String {
        self.around(|around| around.texts.number(number))
    }

    /// Items as a sentence lists them.
    #[must_use]
    pub fn list(self, items: &[String]) -> String {
        self.around(|around| around.texts.list(items))
    }

    /// The best `limit` skills for what was typed, and how many there are in all. The index is
    /// made when somebody first types.
    #[must_use]
    pub fn find(self, typed: &str, limit: usize) -> (Vec<Found>, usize) {
        self.around(|around| {
            let platform = &*around.platform;
            let search = around.search.get_or_init(|| {
                self.peek(|session| {
                    SkillSearch::new(&session.programme, &around.language, platform)
                })
            });
            search.find(typed, limit, platform)
        })
    }

    /// The language of the interface.
    #[must_use]
    pub fn language(self) -> Box<str> {
        self.around(|around| around.language.clone())
    }

    /// A text of the programme in the language of the interface.
    #[must_use]
    pub fn text(self, text: &crate::domain::Text) -> String {
        self.around(|around| text.get(&around.language).to_owned())
    }
}
