//! What people see: Leptos components that draw a session and dispatch actions.
//!
//! Elements are made with Leptos's builders, not with its `view!` macro: the macro sets static
//! parts through `innerHTML`, which a page that requires Trusted Types refuses.

pub mod control;
mod dialog;
mod el;
mod fit;
mod frame;
mod icon;
pub mod intl;
mod more;
mod pages;
mod phrase;
mod reach;
mod search;
mod skills;
mod texts;
mod ui;
mod zone;

pub use dialog::goals;
pub use el::{Child, El, el, nothing, of, rows};
pub use frame::{frame, mark};
pub use more::{MORE, More};
pub use phrase::{Phrase, listed};
pub use search::Search;
pub use texts::Texts;
pub use ui::{Focus, Kept, Outside, Surroundings, Told, Ui, effect};
pub use zone::{settle_zone, settle_zone_of_hours};
