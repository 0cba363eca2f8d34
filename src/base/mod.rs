//! Collections, and work that can be done bit by bit. Nothing here knows what it is used for.

pub(crate) mod best;
pub(crate) mod lists;
mod places;
pub(crate) mod rest;
mod small;
pub(crate) mod table;

pub use places::Places;
pub use small::{SmallMap, SmallSet};
