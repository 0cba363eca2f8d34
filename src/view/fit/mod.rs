//! Who could fit: the preview, and the line on other pages that leads up to it.

mod card;
mod circles;
mod left_out;
mod one_way;
mod openings;
mod person;
mod pick;
mod preview;
mod scarcity;
mod so_far;
mod words;

pub use person::Person;
pub use preview::preview;
pub use so_far::so_far;
pub use words::common;
