//! What each action does.

use super::{Action, Effect, Session};

impl Session {
    /// Changes the state and says what the outside has to do.
    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        let _ = action;
        Vec::new()
    }
}
