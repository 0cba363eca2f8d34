//! One mounted questionnaire: it holds the session's signal, and all that belongs to it outside.

use std::any::Any;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::attempt::Attempts;
use super::bits::Work;
use super::document::{self, Hashing};
use super::draft::Drafts;
use super::more::{More, more};
use super::outside::Handle;
use super::platform::{self, JsPlatform};
use super::port::Port;
use super::sitting::{After, Sitting};

use crate::domain::{Answers, Locale, Participant, PersonId, Programme};
use crate::matching::Cohort;
use crate::session::{self, Action, Mode, Session};
use crate::view::{Search, Surroundings, Ui, frame};
use crate::wire;

/// What the element says when it mounts.
pub struct Options {
    /// The language of the interface.
    pub language: Box<str>,
    /// Its texts; `None` for English.
    pub locale: Option<Locale>,
    /// Whether those are the host's, in whole or in part, and so to be checked.
    pub locale_checked: bool,
    /// The level of page headings, 1–6.
    pub heading_level: u8,
    /// What it is for.
    pub mode: Mode,
    /// What the host tells this form apart by from others for the same programme; empty for nothing.
    pub form: Box<str>,
    /// Where drafts are kept, if at all.
    pub drafts: Option<Drafts>,
    /// Whether a roster will come.
    pub awaits_roster: bool,
    /// How long to wait for the host's answer to a sign-up, in milliseconds.
    pub submit_timeout: u32,
}

/// What a questionnaire begins with.
#[derive(Default)]
pub struct Given {
    /// What the host knows.
    pub facts: Option<Answers>,
    /// A draft to go on with in place of the one that is kept; an empty one for none.
    pub draft: Option<String>,
    /// Whether that draft is the host's own wish, and not what was left of the questionnaire before.
    pub brought: bool,
    /// What was before it was taken off the page.
    pub before: Option<Sitting>,
}

/// A roster as it was loaded.
pub(super) struct Roster {
    pub(super) cohort: Rc<Cohort>,
    pub(super) hash: RefCell<Hashing>,
}

/// A mounted questionnaire.
pub struct Instance {
    pub(super) port: Port,
    pub(super) options: Options,
    pub(super) programme: Rc<Programme>,
    /// The programme as the host gave it.
    programme_text: Box<str>,
    /// The hash by which documents name it.
    programme_hash: OnceCell<Box<str>>,
    pub(super) roster: RefCell<Option<Roster>>,
    /// Who the person is as long as the host does not say.
    pub(super) stand_in: RefCell<PersonId>,
    pub(super) attempts: RefCell<Attempts>,
    pub(super) draft_trouble_told: Cell<bool>,
    /// Whether the host itself is at work: it is not told of what it sets.
    pub(super) quiet: Cell<bool>,
    pub(super) preview_timer: RefCell<Option<Timeout>>,
    pub(super) loading: RefCell<Option<Work>>,
    /// The preview, and then the plan for everybody, for what it would give this person.
    pub(super) previewing: RefCell<Option<Work>>,
    pub(super) gather_timer: RefCell<Option<Timeout>>,
    /// Whether the newest preview says whom many would pick.
    pub(super) demand_shown: Cell<bool>,
    /// Of which answers it is, by their generation.
    pub(super) previewed_for: Cell<Option<u64>>,
    pub(super) submit_timer: RefCell<Option<Timeout>>,
    /// When the draft was kept that it goes on with, if with one, in minutes.
    pub(super) drafted: Cell<Option<u32>>,
    /// Whether something is to be sent that cannot be written yet.
    pub(super) unsent: Cell<bool>,
    owner: Owner,
    pub(super) ui: OnceCell<Ui>,
    view: RefCell<Option<Box<dyn Any>>>,
}

impl Instance {
    /// Draws the questionnaire into `root`.
    pub fn mount(
        root: HtmlElement,
        port: Port,
        programme: Programme,
        programme_text: Box<str>,
        options: Options,
        given: Given,
    ) -> Option<Rc<Self>> {
        let Given {
            facts,
            draft,
            brought,
            before,
        } = given;
        let id = facts.as_ref().and_then(|facts| facts.id.as_ref());
        let after = before.as_ref().map_or(After::Nothing, |before| {
            before.followed_by(&programme, &programme_text, &options, id)
        });
        let programme = Rc::new(programme);
        let (mode, awaits_roster) = (options.mode, options.awaits_roster);
        // What was answered in another questionnaire is no draft of this one, which may have its own.
        let draft = draft.filter(|_| brought || after.is_one_form());
        let forgets = draft.as_deref() == Some("");
        let same = before.as_ref().filter(|_| after.is_one_form());
        let mut session = match same {
            Some(before) if after == After::TheSame => before.session(&programme),
            Some(before) => {
                let mut session = Session::new(Rc::clone(&programme));
                session.go_on_sending(&before.session);
                session
            }
            None => Session::new(Rc::clone(&programme)),
        };
        let unsent = same.is_some_and(|before| before.unsent);
        let moves =
            same.is_some_and(|before| before.is_kept_elsewhere(options.drafts.as_ref(), id));
        let drafts = before.as_ref().and_then(|before| before.drafts.clone());
        let (stand_in, attempts, standing) = match before {
            Some(before) if !matches!(after, After::Nothing | After::SomebodyElse) => {
                before.handed_on(after, &programme)
            }
            _ => (somebody()?, Attempts::default(), None),
        };
        let instance = Rc::new(Self {
            port,
            options,
            programme: Rc::clone(&programme),
            programme_text,
            programme_hash: OnceCell::new(),
            roster: RefCell::default(),
            stand_in: RefCell::new(stand_in),
            attempts: RefCell::new(attempts),
            draft_trouble_told: Cell::default(),
            quiet: Cell::default(),
            preview_timer: RefCell::default(),
            loading: RefCell::default(),
            previewing: RefCell::default(),
            gather_timer: RefCell::default(),
            demand_shown: Cell::default(),
            previewed_for: Cell::default(),
            submit_timer: RefCell::default(),
            drafted: Cell::default(),
            unsent: Cell::default(),
            owner: Owner::new(),
            ui: OnceCell::new(),
            view: RefCell::default(),
        });
        if awaits_roster {
            session.cohort = session::Cohort::Loading;
        }
        let ui = instance
            .owner
            .with(|| instance.surround(root.clone(), session));
        instance.ui.set(ui).ok()?;
        if let Some(more) = more() {
            instance.take_more(more);
        }
        // Nothing is said that is so anyway: the code for it would be compiled before the first page.
        if standing.is_some() {
            instance.dispatch_quietly(Action::Stands(standing));
        }
        let goes_on = after == After::TheSame;
        if facts.is_some() || goes_on {
            instance.dispatch_quietly(Action::Facts(Box::new(facts.unwrap_or_default())));
        }
        if mode != instance.read(|session| session.mode) {
            instance.dispatch_quietly(Action::Mode(mode));
        }
        if after == After::SomebodyElse || forgets {
            drafts.iter().for_each(Drafts::forget);
            instance.forget_kept_draft();
        }
        match draft {
            Some(draft) if brought && !forgets => instance.resume(&draft),
            _ if goes_on || forgets => {}
            Some(draft) => instance.resume(&draft),
            None => instance.restore_draft(),
        }
        if after.is_one_form() {
            // Only now it is what the person has answered.
            instance.unsent.set(unsent);
            instance.wait_on();
        }
        if moves && !forgets {
            instance.move_draft(drafts.as_ref());
        }
        let view = leptos::mount::mount_to(root, move || frame(ui));
        *instance.view.borrow_mut() = Some(Box::new(view));
        Some(instance)
    }

    /// What outlives it.
    pub fn sitting(&self) -> Option<Sitting> {
        Some(Sitting {
            programme_text: self.programme_text.clone(),
            stand_in: self.stand_in.borrow().clone(),
            attempts: self.attempts.take(),
            unsent: self.unsent.get(),
            form: self.options.form.clone(),
            drafts: self.options.drafts.clone(),
            session: self.ui.get()?.peek(),
        })
    }

    fn surround(self: &Rc<Self>, root: HtmlElement, session: Session) -> Ui {
        Ui::new(
            session,
            Surroundings {
                texts: self.texts_of_first_page(root.dir() == "rtl").into(),
                root,
                language: self.options.language.clone(),
                search: Search::default(),
                platform: Rc::new(JsPlatform),
                heading_level: self.options.heading_level,
                kept: self
                    .options
                    .drafts
                    .as_ref()
                    .map(Drafts::kept)
                    .unwrap_or_default(),
                outside: Rc::new(Handle(Rc::downgrade(self))),
            },
        )
    }

    /// Draws what came after it.
    pub fn take_more(self: &Rc<Self>, more: &More) {
        if let Some(ui) = self.ui.get() {
            (more.texts)(self, ui);
            ui.take_more(more.view);
            if self.unsent.get() {
                self.submit();
            }
        }
    }

    /// Reads the session.
    pub fn read<T: Default>(&self, read: impl FnOnce(&Session) -> T) -> T {
        self.ui.get().map(|ui| read(&ui.peek())).unwrap_or_default()
    }

    /// The person as the matching sees them.
    pub(super) fn participant(&self) -> Participant {
        let answers = self.read(|session| Rc::clone(&session.answers));
        self.participant_of(&answers)
    }

    pub(super) fn participant_of(&self, answers: &Answers) -> Participant {
        let id = answers.id.clone();
        let id = id.unwrap_or_else(|| self.stand_in.borrow().clone());
        answers.participant(id, &self.programme)
    }

    /// The hash by which documents name the programme.
    pub(super) fn programme_hash(&self) -> Box<str> {
        let hash = self
            .programme_hash
            .get_or_init(|| document::hash(&self.programme_text));
        hash.clone()
    }

    /// The answers as JSON: a participant plus `answers`.
    pub fn value(&self) -> String {
        self.ui.get().map_or_else(String::new, |ui| {
            wire::write_answers(&ui.peek().answers, &self.programme)
        })
    }
}

/// Somebody new.
pub(super) fn somebody() -> Option<PersonId> {
    PersonId::new(platform::uuid()).ok()
}

pub(super) fn with(instance: &Weak<Instance>, act: impl FnOnce(&Rc<Instance>)) {
    if let Some(instance) = instance.upgrade() {
        act(&instance);
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        // The view goes first: what it shows reads signals that the owner disposes of.
        self.view.borrow_mut().take();
        self.owner.cleanup();
    }
}
