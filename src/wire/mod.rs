//! The versioned JSON documents and their checks, both ways. Pure; the only place that knows serde.

mod locale;

pub use locale::{Locale, Message, read_locale};
