//! What people see: Leptos components that draw a session and dispatch actions.
//!
//! Elements are made with Leptos's builders, not with its `view!` macro: the macro sets static
//! parts through `innerHTML`, which a page that requires Trusted Types refuses.

mod frame;
pub mod intl;
mod texts;
mod ui;

pub use frame::frame;
pub use texts::Texts;
pub use ui::{Focus, Surroundings, Ui};
