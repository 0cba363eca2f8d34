//! Picking skills: what is picked, finding by name, looking around by area, adding one's own words.
//!
//! The same for both directions; only the ink and the words differ.

mod area;
mod areas;
mod facts;
mod find;
mod level;
mod long_list;
mod only;
mod own;
mod picker;
mod toggle;
mod tray;

pub use facts::{Facts, listed, quoted};
pub use level::{Step, level_name, level_step, segments};
pub use picker::picker;
pub use toggle::{list, refusal, set_checked};
