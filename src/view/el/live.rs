//! Closures that are asked again when something has changed.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use leptos::prelude::*;
use web_sys::Event;

use super::nothing;
use crate::view::effect;

/// What follows the session: asked again whenever something that it read has changed.
///
/// A closure, but of one method: `FnMut` brings a second with it for being called by value.
pub trait Live<T>: Send {
    /// What it is now.
    fn now(&mut self) -> T;
}

impl<T, F: FnMut() -> T + Send> Live<T> for F {
    fn now(&mut self) -> T {
        self()
    }
}

/// What happens on an event: a closure of one method, too.
pub trait Hear {
    /// It happened.
    fn hear(&self, event: Event);
}

impl<F: Fn(Event)> Hear for F {
    fn hear(&self, event: Event) {
        self(event);
    }
}

/// A part of what is known, and what is drawn from it.
pub struct Part<K, R, D> {
    known: Option<K>,
    read: R,
    draw: D,
}

impl<K, R, D> Part<K, R, D> {
    /// Reads a part again and again, and draws it.
    pub const fn new(read: R, draw: D) -> Self {
        Self {
            known: None,
            read,
            draw,
        }
    }
}

/// A part, whatever is known and drawn.
pub trait Draw: Send {
    /// Looks again, and says whether something else is there.
    fn changed(&mut self) -> bool;
    /// Draws what was seen last.
    fn draw(&self) -> Option<AnyView>;
}

impl<K, R, D> Draw for Part<K, R, D>
where
    K: PartialEq + Send,
    R: Fn() -> K + Send,
    D: Fn(&K) -> AnyView + Send,
{
    fn changed(&mut self) -> bool {
        let now = Some((self.read)());
        let changed = self.known != now;
        if changed {
            self.known = now;
        }
        changed
    }

    fn draw(&self) -> Option<AnyView> {
        self.known.as_ref().map(&self.draw)
    }
}

/// Draws a part whenever it changed. What Leptos's `Memo` does, by means that are here anyway.
pub fn redrawn(part: Box<dyn Draw>) -> Box<dyn Live<AnyView>> {
    let part = Arc::new(Mutex::new(part));
    let watched = Arc::clone(&part);
    let changes = RwSignal::new(0_u32);
    effect(move || {
        if held(&watched).changed() {
            changes.update(|changes| *changes = changes.wrapping_add(1));
        }
    });
    Box::new(move || {
        changes.track();
        // What is read while it is drawn is no reason to draw it again: who is in it would lose the
        // focus.
        untrack(|| held(&part).draw()).unwrap_or_else(nothing)
    })
}

/// Whoever panicked while looking has left the part as it was.
fn held(part: &Mutex<Box<dyn Draw>>) -> MutexGuard<'_, Box<dyn Draw>> {
    part.lock().unwrap_or_else(PoisonError::into_inner)
}
