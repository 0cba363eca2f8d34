//! One mounted questionnaire: it holds the session's signal and carries effects out.

use std::any::Any;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::attempt::Attempts;
use super::draft::Drafts;
use super::platform::{self, JsPlatform};
use super::port::Port;

use crate::domain::{Answers, Match, Participant, PersonId, PreviewPrivacy, Programme, Visibility};
use crate::matching::{Cohort, PreviewOptions};
use crate::session::{Action, Card, Effect, Page, Session};
use crate::view::{Focus, Search, Surroundings, Texts, Ui, frame, intl};
use crate::wire;

/// What the element says when it mounts.
pub struct Options {
    /// The language of the interface.
    pub language: Box<str>,
    /// Its texts; `None` for English.
    pub locale: Option<wire::Locale>,
    /// The level of page headings, 1–6.
    pub heading_level: u8,
    /// Where drafts are kept, if at all.
    pub drafts: Option<Drafts>,
    /// How long to wait for the host's answer to a sign-up, in milliseconds.
    pub submit_timeout: u32,
}

/// A roster as it was loaded.
pub(super) struct Roster {
    pub(super) cohort: Cohort,
    pub(super) hash: Box<str>,
}

/// A mounted questionnaire.
pub struct Instance {
    pub(super) port: Port,
    pub(super) options: Options,
    pub(super) programme: Rc<Programme>,
    pub(super) programme_hash: Box<str>,
    pub(super) roster: RefCell<Option<Roster>>,
    /// Who the person is as long as the host does not say.
    stand_in: PersonId,
    pub(super) attempts: RefCell<Attempts>,
    pub(super) storage_failed: Cell<bool>,
    /// Whether the host itself is at work: it is not told of what it sets.
    quiet: Cell<bool>,
    preview_timer: RefCell<Option<Timeout>>,
    pub(super) submit_timer: RefCell<Option<Timeout>>,
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
        programme_hash: Box<str>,
        options: Options,
        facts: Option<Answers>,
    ) -> Option<Rc<Self>> {
        let stand_in = PersonId::new(platform::uuid()).ok()?;
        let instance = Rc::new(Self {
            port,
            options,
            programme: Rc::new(programme),
            programme_hash,
            roster: RefCell::default(),
            stand_in,
            attempts: RefCell::default(),
            storage_failed: Cell::default(),
            quiet: Cell::default(),
            preview_timer: RefCell::default(),
            submit_timer: RefCell::default(),
            owner: Owner::new(),
            ui: OnceCell::new(),
            view: RefCell::default(),
        });
        let ui = instance.owner.with(|| instance.surround(root.clone()));
        instance.ui.set(ui).ok()?;
        if let Some(facts) = facts {
            instance.dispatch_quietly(Action::Facts(Box::new(facts)));
        }
        instance.restore_draft();
        let view = leptos::mount::mount_to(root, move || frame(ui));
        *instance.view.borrow_mut() = Some(Box::new(view));
        Some(instance)
    }

    fn surround(self: &Rc<Self>, root: HtmlElement) -> Ui {
        let language = &self.options.language;
        let own = self
            .programme
            .texts
            .iter()
            .find(|(tag, _)| tag.as_str() == &**language);
        let own = own.map(|(_, texts)| texts.clone()).unwrap_or_default();
        let locale = self.options.locale.clone().unwrap_or_default();
        let english = wire::read_locale(include_str!("../../locales/en.json")).unwrap_or_default();
        let me = Rc::downgrade(self);
        let (dispatch, download) = (me.clone(), me);
        Ui::new(
            Session::new(Rc::clone(&self.programme)),
            Surroundings {
                root,
                texts: Texts::new(language, locale, english, own),
                language: language.clone(),
                search: Search::default(),
                platform: Rc::new(JsPlatform),
                zone: intl::own_zone().map(Into::into),
                heading_level: self.options.heading_level,
                dispatch: Rc::new(move |action| with(&dispatch, |me| me.dispatch(action))),
                download: Rc::new(move || with(&download, |me| me.download())),
            },
        )
    }

    /// Reads the session.
    pub fn read<T: Default>(&self, read: impl FnOnce(&Session) -> T) -> T {
        self.ui.get().map(|ui| read(&ui.peek())).unwrap_or_default()
    }

    /// Lets something happen, and does what follows from it.
    pub fn dispatch(self: &Rc<Self>, action: Action) {
        let Some(ui) = self.ui.get() else { return };
        for effect in ui.update(action) {
            self.carry_out(*ui, effect);
        }
    }

    /// The same for what the host does: no event tells it so.
    pub fn dispatch_quietly(self: &Rc<Self>, action: Action) {
        self.quiet.set(true);
        self.dispatch(action);
        self.quiet.set(false);
    }

    fn emit(&self, name: &str, detail: &str) {
        if !self.quiet.get() {
            self.port.emit(name, detail);
        }
    }

    /// Tells the host of trouble from which the person can go on.
    pub(super) fn report(&self, code: &str, message: &str, phase: &str) {
        self.port
            .emit("bothways-error", &wire::write_trouble(code, message, phase));
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
                self.emit("bothways-change", &format!("{{\"value\":{value}}}"));
                self.save_draft();
            }
            Effect::Preview(generation) => self.schedule_preview(generation),
            Effect::PageShown(page) => {
                // The host says itself whether a page that it shows takes the focus.
                if !self.quiet.get() {
                    ui.move_focus(Focus::Heading);
                }
                self.emit(
                    "bothways-step",
                    &format!("{{\"step\":\"{}\"}}", page.name()),
                );
                self.save_draft();
            }
            Effect::ShowProblems(_) => ui.move_focus(Focus::Problems),
            Effect::Announce(notice) => ui.announce(notice),
            Effect::Submit => self.submit(),
            Effect::ForgetDraft => self.forget_draft(),
        }
    }

    /// Loads a roster, or says why not.
    pub fn set_roster(self: &Rc<Self>, roster: &str) -> Result<Vec<wire::Issue>, wire::Refused> {
        let loaded = super::cohort::load(&self.programme, roster);
        let (cohort, issues) = match loaded {
            Ok(loaded) => loaded,
            Err(refused) => {
                *self.roster.borrow_mut() = None;
                self.dispatch(Action::RosterFailed);
                return Err(refused);
            }
        };
        let size = cohort.size();
        *self.roster.borrow_mut() = Some(Roster {
            cohort,
            hash: super::document::hash(roster),
        });
        self.dispatch(Action::RosterReady(size));
        Ok(issues)
    }

    /// Takes answers that the host sets.
    pub fn set_answers(
        self: &Rc<Self>,
        document: &str,
        action: fn(Box<Answers>) -> Action,
    ) -> Result<(), wire::Refused> {
        let checked = wire::read_facts(document, &self.programme, &JsPlatform)?;
        self.dispatch_quietly(action(Box::new(checked.value)));
        Ok(())
    }

    /// The person as the matching sees them.
    pub(super) fn participant(&self) -> Participant {
        let id = self.read(|session| session.answers.id.clone());
        let id = id.unwrap_or_else(|| self.stand_in.clone());
        let stand_in = Participant::new(id.clone());
        self.ui.get().map_or(stand_in, |ui| {
            ui.peek().answers.participant(id, &self.programme)
        })
    }

    /// Waits for the event at hand to be drawn before it works the preview out.
    fn schedule_preview(self: &Rc<Self>, generation: u64) {
        let me = Rc::downgrade(self);
        let timer = Timeout::new(0, move || with(&me, |me| me.show_preview(generation)));
        *self.preview_timer.borrow_mut() = Some(timer);
    }

    fn show_preview(self: &Rc<Self>, generation: u64) {
        let Some(preview) = self.preview() else {
            return;
        };
        let people = self.cards(&preview);
        let counts = format!(
            "{{\"considered\":{},\"matched\":{}}}",
            preview.considered, preview.matched
        );
        let preview = Rc::new(preview);
        self.dispatch(Action::Previewed {
            generation,
            preview,
            people,
        });
        self.port.emit("bothways-preview", &counts);
    }

    /// Works the preview out for the answers as they are. `None` without a roster or where the
    /// programme wants none.
    pub fn preview(&self) -> Option<crate::domain::Preview> {
        if self.programme.preview == PreviewPrivacy::Off {
            return None;
        }
        let roster = self.roster.borrow();
        let cohort = &roster.as_ref()?.cohort;
        Some(cohort.preview(&self.participant(), &JsPlatform, PreviewOptions::default()))
    }

    /// What cards may show of the people in a preview.
    fn cards(&self, preview: &crate::domain::Preview) -> Rc<[Card]> {
        let roster = self.roster.borrow();
        let Some(roster) = roster.as_ref() else {
            return Rc::from([]);
        };
        let one_way = &preview.one_way;
        let ids = preview.matches.iter().map(|Match { id, .. }| id);
        let ids = ids
            .chain(&one_way.could_teach_you)
            .chain(&one_way.could_learn_from_you);
        ids.filter_map(|id| {
            let person = roster.cohort.person(id.as_str())?;
            let listed = person.visibility != Visibility::Unlisted;
            Some(Card {
                id: id.clone(),
                name: person.name.map(Box::from),
                unit: person.unit.filter(|_| listed).map(Box::from),
                stage: person
                    .stage
                    .filter(|_| listed)
                    .map(|stage| stage.id.clone()),
            })
        })
        .collect()
    }

    /// The answers as JSON: a participant plus `answers`.
    pub fn value(&self) -> String {
        self.ui.get().map_or_else(String::new, |ui| {
            wire::write_answers(&ui.peek().answers, &self.programme)
        })
    }
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
