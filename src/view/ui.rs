//! What every component can reach: the session, the texts, and a way to say what happened.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::dialog::Dialog;
use super::{More, Phrase, Search, Texts};
use crate::domain::{Hours, PersonId, Platform, Programme, SkillRef, Text, Weekday};
use crate::session::{Action, Effect, Notice, Session};

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
    /// What the view is drawn into.
    pub root: HtmlElement,
    /// The interface's words: at first, those of the first page.
    pub texts: RefCell<Texts>,
    /// The language they are in.
    pub language: Box<str>,
    /// Finds skills as one types.
    pub search: Search,
    /// Unicode and zones.
    pub platform: Rc<dyn Platform>,
    /// The level of the page's heading, 1–6.
    pub heading_level: u8,
    /// Where unfinished answers are kept.
    pub kept: Kept,
    /// What is outside.
    pub outside: Rc<dyn Outside>,
}

/// What the view asks of the outside.
pub trait Outside {
    /// Carries an action to the session, and carries out what follows from it.
    fn dispatch(&self, action: Action);

    /// Hands the person their answers as a file.
    fn download(&self);

    /// Hands the person a file of a name.
    fn save(&self, name: &str, text: &str);

    /// Puts a text on the clipboard, and has it told whether that worked.
    fn copy(&self, text: &str);

    /// Prints the plan on show.
    fn print(&self);

    /// The weekly hours in which the person could meet somebody of the roster.
    fn common_hours(&self, id: &PersonId) -> Vec<(Weekday, Hours)>;

    /// The instant, as RFC 3339 has it in UTC.
    fn now(&self) -> String;
}

/// Where unfinished answers are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// Nowhere.
    #[default]
    Nowhere,
    /// In this browser.
    Here,
    /// By the host.
    ByHost,
}

/// A handle to everything a component needs; copied freely, and as small as a number.
#[derive(Clone, Copy)]
pub struct Ui(StoredValue<Rc<Core>, LocalStorage>);

struct Core {
    session: Told<Rc<Session>>,
    notice: Told<Option<Notice>>,
    focus: Told<Option<Focus>>,
    dialog: Told<Option<Dialog>>,
    more: Told<Option<&'static More>>,
    around: Rc<Surroundings>,
}

/// A value and a signal of its changes. The signal counts them, whatever it is that changed, since
/// a signal's machinery is compiled anew for every type of value.
pub struct Told<T> {
    value: RefCell<T>,
    changes: RwSignal<u32>,
}

impl<T: Clone> Told<T> {
    /// One that is told of from now on.
    pub fn new(value: T) -> Self {
        Self {
            value: RefCell::new(value),
            changes: RwSignal::new(0),
        }
    }

    /// The value as it is now.
    pub fn get(&self) -> T {
        self.value.borrow().clone()
    }

    /// The value as it is now; whoever reads it reads again when it changes.
    pub fn read(&self) -> T {
        self.changes.track();
        self.get()
    }

    fn tell(&self) {
        self.changes
            .update(|changes| *changes = changes.wrapping_add(1));
    }

    /// Changes it.
    pub fn set(&self, value: T) {
        *self.value.borrow_mut() = value;
        self.tell();
    }
}

impl Ui {
    /// A handle to a fresh session. Call it under the reactive owner that is to outlive the view.
    #[must_use]
    pub fn new(session: Session, around: Surroundings) -> Self {
        Self(StoredValue::new_local(Rc::new(Core {
            session: Told::new(Rc::new(session)),
            notice: Told::new(None),
            focus: Told::new(None),
            dialog: Told::new(None),
            more: Told::new(None),
            around: Rc::new(around),
        })))
    }

    #[inline(never)]
    fn core(self) -> Rc<Core> {
        self.0.get_value()
    }

    /// The session as it is now; whoever reads it reads again when it changes.
    #[must_use]
    #[inline(never)]
    pub fn read(self) -> Rc<Session> {
        self.core().session.read()
    }

    /// The session as it is now.
    #[must_use]
    #[inline(never)]
    pub fn peek(self) -> Rc<Session> {
        self.core().session.get()
    }

    /// Lets something happen to the session; what the outside has to do about it.
    #[must_use]
    pub fn update(self, action: Action) -> Vec<Effect> {
        let core = self.core();
        // Whoever still looks at it keeps what they see.
        let effects = Rc::make_mut(&mut core.session.value.borrow_mut()).update(action);
        core.session.tell();
        effects
    }

    /// What a screen reader is told; whoever reads it reads again when it changes.
    #[must_use]
    pub fn notice(self) -> Option<Notice> {
        self.core().notice.read()
    }

    /// A text that a screen reader is told whenever something is announced. It is told what is other
    /// text alone: the same words once more differ by a space that nobody sees or hears.
    pub fn told(self, mut text: impl FnMut(Notice) -> String) -> impl FnMut() -> String {
        let mut last = String::new();
        move || {
            let mut told = self.notice().map(&mut text).unwrap_or_default();
            if !told.is_empty() && told == last {
                told.push('\u{a0}');
            }
            last.clone_from(&told);
            told
        }
    }

    /// Has a screen reader told.
    pub fn announce(self, notice: Notice) {
        self.core().notice.set(Some(notice));
    }

    /// Where the focus is to go, once; whoever asks is asked again when it is to go somewhere.
    #[must_use]
    pub fn take_focus(self) -> Option<Focus> {
        let core = self.core();
        core.focus.changes.track();
        core.focus.value.take()
    }

    /// Has the focus moved.
    pub fn move_focus(self, focus: Focus) {
        self.core().focus.set(Some(focus));
    }

    /// What stands over the page; whoever reads it reads again when it changes.
    #[must_use]
    pub fn dialog(self) -> Option<Dialog> {
        self.core().dialog.read()
    }

    /// Opens a dialog, or closes the one that is open.
    pub fn open(self, dialog: Option<Dialog>) {
        self.core().dialog.set(dialog);
    }

    /// What the first page does without, once it is there; whoever reads it reads again when it comes.
    #[must_use]
    pub fn more(self) -> Option<&'static More> {
        self.core().more.read()
    }

    /// Has it drawn from now on.
    pub fn take_more(self, more: &'static More) {
        self.core().more.set(Some(more));
    }

    /// What does not change.
    #[must_use]
    #[inline(never)]
    pub fn around(self) -> Rc<Surroundings> {
        Rc::clone(&self.core().around)
    }

    /// What the coordinator decided.
    #[must_use]
    #[inline(never)]
    pub fn programme(self) -> Rc<Programme> {
        Rc::clone(&self.peek().programme)
    }

    /// Says what happened.
    #[inline(never)]
    pub fn send(self, action: Action) {
        self.around().outside.dispatch(action);
    }

    /// A text of the interface.
    #[must_use]
    #[inline(never)]
    pub fn t(self, key: &str) -> String {
        self.around().texts.borrow().get(key)
    }

    /// A text with named placeholders filled in.
    #[must_use]
    #[inline(never)]
    pub fn fill(self, key: &str, values: &[(&str, &str)]) -> String {
        self.around().texts.borrow().fill(key, values)
    }

    /// A text whose wording depends on `{count}`.
    #[must_use]
    #[inline(never)]
    pub fn count(self, key: &str, count: usize) -> String {
        self.around().texts.borrow().count(key, count)
    }

    /// What a text about exchanges is kept under: where one leads, it speaks of fitting alone.
    #[must_use]
    pub fn mutual(self, key: &str) -> String {
        match self.peek().is_mutual() {
            true => key.to_owned(),
            false => format!("{key}.led"),
        }
    }

    /// The same with more placeholders than that.
    #[must_use]
    #[inline(never)]
    pub fn count_of(self, key: &str, count: usize, values: &[(&str, &str)]) -> String {
        let around = self.around();
        around.texts.borrow().count_of(key, count, values)
    }

    /// Two sentences, one after the other.
    #[must_use]
    pub fn sentences(self, first: &str, next: &str) -> String {
        self.fill("sentences", &[("first", first), ("next", next)])
    }

    /// Says nothing more of what was told before.
    pub fn hush(self) {
        self.core().notice.set(None);
    }

    /// A number as the language writes it.
    #[must_use]
    pub fn number(self, number: usize) -> String {
        self.around().texts.borrow().number(number)
    }

    /// Items as a sentence lists them.
    #[must_use]
    pub fn list(self, items: &[String]) -> String {
        self.around().texts.borrow().list(items)
    }

    /// A text of the programme in the language of the interface.
    #[must_use]
    #[inline(never)]
    pub fn text(self, text: &Text) -> Phrase {
        Phrase::of(text, &self.around().language)
    }

    /// The name of a skill in the language of the interface.
    #[must_use]
    #[inline(never)]
    pub fn skill(self, skill: &SkillRef) -> Phrase {
        match skill {
            SkillRef::Own(own) => Phrase::own(own.text()),
            SkillRef::Known(id) => match self.programme().catalogue.skill(id.as_str()) {
                Some(known) => self.text(&known.label),
                None => Phrase::own(id.as_str()),
            },
        }
    }
}

/// Does something now, and again whenever something that it read has changed, as long as the view
/// around it is there.
pub fn effect(run: impl FnMut() + 'static) {
    effect_of(Box::new(run));
}

#[inline(never)]
fn effect_of(mut run: Box<dyn FnMut()>) {
    StoredValue::new_local(RenderEffect::new(move |_| run()));
}
