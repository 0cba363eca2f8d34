//! Questions and the native controls that answer them.

mod ask;
mod button;
mod choices;
mod fold;
mod open;
mod problem;
mod question;

pub use ask::{ask, left, locked, purpose_key, said};
pub use button::{bare_button, button, heading, part_title};
pub use choices::{Choice, Pick, choices};
pub use fold::fold;
pub use open::{Open, area};
pub use problem::{field_id, problem_text, side_name};
pub use question::{fact, group, input, known};
