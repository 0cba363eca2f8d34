//! Answers kept while they are unfinished: by this browser, or by the host.

use std::rc::Rc;

use web_sys::Storage;

use super::instance::Instance;
use super::platform::{self, JsPlatform};
use crate::domain::{Answer, Answers};
use crate::session::{Action, Mode, Page, Session};
use crate::view::Kept;
use crate::wire::{self, DraftError};

/// For so many minutes, which are 14 days, a browser keeps a draft beyond its tab.
const MINUTES: u32 = 14 * 24 * 60;

/// The most characters, as JavaScript counts them, of a draft that a host keeps: what SCORM 1.2 has room for.
const MOST: usize = 4096;

/// Where the drafts of one programme are kept.
#[derive(Clone, Debug)]
pub struct Drafts {
    place: Place,
    key: String,
    /// Whether the host told two forms for one programme apart.
    keyed: bool,
}

/// Who keeps a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The browser, as long as the tab is there.
    Tab,
    /// The browser.
    Browser,
    /// The host.
    Host,
}

impl Drafts {
    /// The place of a kind, `session`, `local` or `host`, for a programme and what it is filled in for; `None` for any other.
    pub fn new(kind: &str, programme: &str, key: &str, mode: Mode) -> Option<Self> {
        let place = match kind {
            "session" => Place::Tab,
            "local" => Place::Browser,
            "host" => Place::Host,
            _ => return None,
        };
        // One does not take the place of the other.
        let form = if mode.is_check_in() { ":check-in" } else { "" };
        Some(Self {
            place,
            key: format!("bothways:{programme}:{key}{form}"),
            keyed: !key.is_empty(),
        })
    }

    /// Where that is, as the person is told.
    pub fn kept(&self) -> Kept {
        match self.place {
            // There is none where the browser does not let the page keep anything.
            Place::Tab | Place::Browser if self.storages().next().is_none() => Kept::Nowhere,
            Place::Tab | Place::Browser => Kept::Here,
            Place::Host => Kept::ByHost,
        }
    }

    /// The storage to use. What nobody can tell from another's does not outlive the tab. Where
    /// storage is blocked, even asking for it throws.
    fn storage(&self, answers: &Answers) -> Option<Storage> {
        let window = web_sys::window()?;
        let known = self.keyed || answers.id.is_some();
        match self.place {
            Place::Browser if known => window.local_storage().ok()?,
            _ => window.session_storage().ok()?,
        }
    }

    /// Which place that is.
    pub const fn place(&self) -> Place {
        self.place
    }

    /// Forgets the one that a browser keeps, if it does, for whomever.
    pub fn forget(&self) {
        for storage in self.storages() {
            // Where it fails, nothing was ever kept.
            let _ = storage.remove_item(&self.key);
        }
    }

    /// All storages in which one may be.
    fn storages(&self) -> impl Iterator<Item = Storage> {
        let window = web_sys::window();
        let tab = window
            .as_ref()
            .and_then(|window| window.session_storage().ok()?);
        let browser = window.filter(|_| self.place == Place::Browser);
        let browser = browser.and_then(|window| window.local_storage().ok()?);
        tab.into_iter().chain(browser)
    }
}

impl Instance {
    /// Forgets the draft, if one is kept.
    pub fn forget_draft(&self) {
        let Some(drafts) = &self.options.drafts else {
            return;
        };
        if drafts.place == Place::Host {
            self.emit("bothways-draft", &wire::write_draft_event(None));
            return;
        }
        self.forget_kept_draft();
    }

    /// Forgets the draft that the browser keeps, if it does, for whomever.
    pub(super) fn forget_kept_draft(&self) {
        let Some(drafts) = self.kept_here() else {
            return;
        };
        drafts.forget();
    }

    /// Goes on with the draft of this person that the browser keeps.
    pub(super) fn restore_draft(self: &Rc<Self>) {
        let Some(drafts) = self.kept_here() else {
            return;
        };
        let answers = self.read(|session| Rc::clone(&session.answers));
        let storage = drafts.storage(&answers);
        let kept = storage.and_then(|storage| storage.get_item(&drafts.key).ok()?);
        if let Some(kept) = kept
            && !self.go_on_with(&kept, false)
        {
            self.forget_draft();
        }
    }

    /// Keeps the draft where it is looked for by now, and not where it was kept `before`; whoever has answered nothing goes on
    /// with what is kept there.
    pub(super) fn move_draft(self: &Rc<Self>, before: Option<&Drafts>) {
        before.inspect(|before| before.forget());
        if self.read(Session::is_untouched) {
            self.restore_draft();
        } else if !self.read(Session::arrived) {
            // Of nobody in particular, it may be in another storage.
            self.forget_kept_draft();
            self.save_draft();
        }
    }

    /// Where the browser keeps drafts, if it is the browser.
    fn kept_here(&self) -> Option<&Drafts> {
        let drafts = self.options.drafts.as_ref();
        drafts.filter(|drafts| drafts.place != Place::Host)
    }

    /// Goes on with a draft that the host brings, unless it is damaged or somebody else's.
    pub fn resume(self: &Rc<Self>, draft: &str) {
        self.go_on_with(draft, true);
    }

    /// The same for one that was kept or `brought`; `false` for one that is of no use to anybody: a damaged one, which is
    /// reported, somebody else's, and what a browser has kept for too long. While nobody knows who fills this in, what is kept
    /// of somebody waits for them.
    fn go_on_with(self: &Rc<Self>, draft: &str, brought: bool) -> bool {
        let id = self.read(|session| session.answers.id.clone());
        let draft = match wire::read_draft(draft, &self.programme, &JsPlatform) {
            Ok(draft) => draft,
            Err(error) => {
                let message = match error {
                    DraftError::Damaged => "The draft is damaged; the questionnaire begins anew.",
                    DraftError::OtherProgramme => "The draft belongs to another programme.",
                };
                self.report("DRAFT_INVALID", message, "draft");
                return false;
            }
        };
        let in_browser = |drafts: &Drafts| drafts.place == Place::Browser;
        let expires = !brought && self.kept_here().is_some_and(in_browser);
        if expires && draft.kept.saturating_add(MINUTES) < platform::minute() {
            return false;
        }
        match (&id, &draft.answers.id) {
            (None, Some(_)) if !brought => return true,
            (Some(_), None) if !brought => return false,
            (Some(id), Some(of)) if of != id => {
                if brought {
                    self.report("DRAFT_INVALID", "The draft is somebody else's.", "draft");
                }
                return false;
            }
            _ => {}
        }
        self.drafted.set(Some(draft.kept));
        let page = Page::named(&draft.step);
        let answers = Box::new(draft.answers);
        self.dispatch_quietly(Action::Resume(answers, page, draft.unread));
        true
    }

    /// The answers as a draft.
    pub fn draft(&self) -> String {
        self.read(|session| self.written(&session.answers, session))
    }

    fn written(&self, answers: &Answers, session: &Session) -> String {
        let step = session.page.name();
        wire::write_draft(answers, &self.programme, step, platform::minute())
    }

    pub(super) fn save_draft(&self) {
        let (Some(drafts), Some(ui)) = (&self.options.drafts, self.ui.get()) else {
            return;
        };
        let session = ui.peek();
        if drafts.place == Place::Host {
            if let Some(draft) = self.fitting(&session) {
                self.emit("bothways-draft", &wire::write_draft_event(Some(&draft)));
            }
            return;
        }
        let storage = drafts.storage(&session.answers);
        let draft = self.written(&session.answers, &session);
        let saved = storage.and_then(|storage| storage.set_item(&drafts.key, &draft).ok());
        if saved.is_none() {
            self.tell_once(
                "STORAGE_BLOCKED",
                "The browser does not let this page keep a draft.",
            );
        }
    }

    /// A draft that a host has room for, if there is any. What is quickly said again goes first: ticks
    /// beside rules, then the longest of what was written freely, then exact hours and what the host
    /// itself can add. The host is told of all but the ticks.
    fn fitting(&self, session: &Session) -> Option<String> {
        let draft = self.written(&session.answers, session);
        if fits(&draft) {
            return Some(draft);
        }
        let mut answers = Answers::clone(&session.answers);
        answers.agreement.ground_rules.clear();
        loop {
            let draft = self.written(&answers, session);
            if fits(&draft) {
                return Some(draft);
            }
            self.tell_once(
                "DRAFT_TOO_LONG",
                "Some of the answers have no room in a draft of 4,096 characters.",
            );
            if !forget_longest(&mut answers) && !forget_rest(&mut answers) {
                return None;
            }
        }
    }

    /// Reports trouble with drafts, but once.
    fn tell_once(&self, code: &str, message: &str) {
        if !self.draft_trouble_told.replace(true) {
            self.report(code, message, "draft");
        }
    }
}

fn fits(draft: &str) -> bool {
    draft.encode_utf16().count() <= MOST
}

/// Drops the longest of what was written freely, and says whether there was any.
fn forget_longest(answers: &mut Answers) -> bool {
    let length = |text: &Option<Box<str>>| text.as_deref().map_or(0, str::len);
    let written = answers.questions.iter().map(|(id, answer)| match answer {
        Answer::Text(text) => (text.len(), id.clone()),
        _ => (0, id.clone()),
    });
    let (in_answer, question) = written.max().unwrap_or_default();
    let whys = answers.learn.iter_mut().map(|wish| &mut wish.why);
    let texts = whys.chain([&mut answers.expectations]);
    let longest = texts.max_by_key(|text| length(text));
    match longest {
        Some(text) if length(text) >= in_answer => text.take().is_some(),
        _ => {
            answers.questions.remove(&question);
            true
        }
    }
}

/// Drops exact hours and what the host added, and says whether there was any.
fn forget_rest(answers: &mut Answers) -> bool {
    let hours = std::mem::take(&mut answers.hours.exact);
    let offers = answers.teach.iter_mut().map(|offer| &mut offer.ext);
    let wishes = answers.learn.iter_mut().map(|wish| &mut wish.ext);
    let others = [&mut answers.ext, &mut answers.agreement.ext];
    let mut added = 0;
    for ext in offers.chain(wishes).chain(others) {
        added += usize::from(ext.take().is_some());
    }
    added > 0 || !hours.is_empty()
}
