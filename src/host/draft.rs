//! Answers kept for this tab, so that a reload loses nothing.

use gloo_storage::errors::StorageError;
use gloo_storage::{SessionStorage, Storage};

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
        SessionStorage::get(&self.key).ok()
    }

    /// Keeps the draft.
    ///
    /// # Errors
    ///
    /// When the browser blocks storage or has no room.
    pub fn save(&self, draft: &str) -> Result<(), StorageError> {
        SessionStorage::set(&self.key, draft)
    }

    /// Forgets the draft.
    pub fn forget(&self) {
        // Reaching for storage throws where it is blocked; then nothing was ever kept.
        if self.load().is_some() {
            SessionStorage::delete(&self.key);
        }
    }
}
