//! A part of what is known, of which components redraw for only when it changes.
//!
//! What Leptos's `Memo` does; but a memo's machinery is compiled anew for every type of value, and
//! for every closure. Here one memo counts changes, whatever it is that changed.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use leptos::prelude::*;

/// A value worked out from signals, and kept until one of them changes. Copied freely.
pub struct Part<T: 'static> {
    changes: Memo<u32>,
    kept: StoredValue<Arc<Kept<T>>>,
}

impl<T> Clone for Part<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Part<T> {}

impl<T: PartialEq + Send + Sync + 'static> Part<T> {
    /// Works a value out from the signals that `read` reads.
    #[must_use]
    pub fn new(read: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let kept = Arc::new(Kept {
            value: Mutex::new(None),
            read: Box::new(read),
        });
        let watched: Arc<dyn Refresh> = kept.clone();
        Self {
            changes: count_changes(watched),
            kept: StoredValue::new(kept),
        }
    }

    /// Looks at the value, and again whenever it changes.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        self.changes.track();
        self.with_untracked(look)
    }

    /// Looks at the value once.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        self.changes.get_untracked();
        let kept = self.kept.get_value();
        match &*kept.value() {
            Some(value) => look(value),
            None => look(&untrack(|| (kept.read)())),
        }
    }

    /// The value, and again whenever it changes.
    #[must_use]
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value as it is now.
    #[must_use]
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }

    /// Redraws whenever the value changes.
    pub fn track(self) {
        self.changes.track();
    }
}

struct Kept<T> {
    value: Mutex<Option<T>>,
    read: Box<dyn Fn() -> T + Send + Sync>,
}

impl<T> Kept<T> {
    /// Whoever panicked while looking has left the value as it was.
    fn value(&self) -> MutexGuard<'_, Option<T>> {
        self.value.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Works a value out anew, and says whether it is another.
trait Refresh: Send + Sync {
    fn refresh(&self) -> bool;
}

impl<T: PartialEq + Send> Refresh for Kept<T> {
    fn refresh(&self) -> bool {
        let value = Some((self.read)());
        let mut kept = self.value();
        let changed = *kept != value;
        if changed {
            *kept = value;
        }
        changed
    }
}

fn count_changes(watched: Arc<dyn Refresh>) -> Memo<u32> {
    Memo::new(move |before: Option<&u32>| {
        let before = before.copied().unwrap_or_default();
        before.wrapping_add(u32::from(watched.refresh()))
    })
}
