//! One person through the questionnaire: state, actions, update.
//!
//! Pure. `view` draws a [`Session`] and dispatches [`Action`]s; [`Session::update`] changes the
//! state and says with [`Effect`]s what the outside has to do; `host` does it and dispatches
//! what came of it.

mod action;
mod answer;
mod asked;
mod calendar;
mod check;
mod facts;
mod listed;
mod moving;
mod opening;
mod page;
mod pick;
mod resume;
mod rules;
mod search;
mod select;
mod sending;
mod state;
mod update;

pub use action::{Action, Effect, Notice, Refused};
pub use asked::{OwnKind, OwnQuestion, Part};
pub use calendar::{Meetings, calendar};
pub use check::{Problem, ProblemKind};
pub use listed::Listed;
pub use page::Page;
pub use resume::leave_out;
pub use rules::SelfCheckItem;
pub use search::{Found, SkillSearch};
pub use state::{Card, Cohort, Field, Mode, Phase, Sending, Session, Truth};
