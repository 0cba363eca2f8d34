//! Answers kept for this tab, so that a reload loses nothing.

use std::rc::Rc;

use web_sys::Storage;

use super::instance::Instance;
use super::platform::JsPlatform;
use crate::session::{Action, Page};
use crate::wire;

/// Where a tab keeps the draft of one programme.
#[derive(Clone, Debug)]
pub struct Drafts {
    key: String,
}

impl Drafts {
    /// The place for a programme; `key` tells two forms for the same one apart.
    pub fn new(programme: &str, key: &str) -> Self {
        Self {
            key: format!("bothways:{programme}:{key}"),
        }
    }

    /// The draft, if there is one that can be read.
    pub fn load(&self) -> Option<String> {
        storage()?.get_item(&self.key).ok()?
    }

    /// Keeps the draft. `None` when the browser blocks storage or has no room.
    #[must_use]
    pub fn save(&self, draft: &str) -> Option<()> {
        storage()?.set_item(&self.key, draft).ok()
    }

    /// Forgets the draft.
    pub fn forget(&self) {
        if let Some(storage) = storage() {
            // Where it fails, nothing was ever kept.
            let _ = storage.remove_item(&self.key);
        }
    }
}

/// What belongs to this tab. Where it is blocked, even asking for it throws.
fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

impl Instance {
    /// Forgets the draft, if one is kept.
    pub fn forget_draft(&self) {
        if let Some(drafts) = &self.options.drafts {
            drafts.forget();
        }
    }

    /// Goes on with the draft of this person. A damaged one, and somebody else's, is deleted unseen.
    pub(super) fn restore_draft(self: &Rc<Self>) {
        let text = self.options.drafts.as_ref().and_then(Drafts::load);
        let Some(text) = text else { return };
        let id = self.read(|session| session.answers.id.clone());
        match wire::read_draft(&text, &self.programme, &JsPlatform) {
            Some(draft) if draft.answers.id == id => {
                let page = Page::named(&draft.step);
                self.dispatch_quietly(Action::Restore(Box::new(draft.answers), page));
            }
            _ => self.forget_draft(),
        }
    }

    pub(super) fn save_draft(&self) {
        let (Some(drafts), Some(ui)) = (&self.options.drafts, self.ui.get()) else {
            return;
        };
        let session = ui.peek();
        let draft = wire::write_draft(&session.answers, &self.programme, session.page.name());
        if drafts.save(&draft).is_none() && !self.storage_failed.replace(true) {
            let message = "The browser does not let this page keep a draft.";
            self.report("STORAGE_BLOCKED", message, "draft");
        }
    }
}
