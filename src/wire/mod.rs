//! The versioned JSON documents and their checks, both ways. Pure; the only place that knows serde.
//!
//! One definition per document, written with the `document!` macro, gives its reader, its writer
//! and its schema. A reader reports everything that is wrong with a document as [`Issue`]s, each
//! with the place, a stable code and a message for whoever wrote it, and returns what can be used.
//!
//! An unknown field is a warning, and so is a value that nobody knows where a set is known: it
//! counts as not said. `ext` is the host's own. Of a field that stands in an object twice, the last
//! one counts, as in `JSON.parse`. Texts are never markup: whatever is in them passes through.

mod answers;
mod availability;
mod catalogue;
mod document;
mod draft;
mod envelope;
mod excess;
mod fields;
mod issue;
mod leaf;
mod locale;
mod matching;
mod node;
mod number;
mod open;
mod participant;
mod parts;
mod path;
mod preview;
mod programme;
mod question;
mod read;
mod roster;
#[cfg(feature = "schema")]
mod schema;
mod signup;
mod skills;
mod surrogates;
mod text;
mod words;
mod write;

pub use draft::{Draft, read_draft, write_draft};
pub use envelope::{write_published, write_refusal, write_trouble};
pub use issue::{Checked, Issue, Refused, Severity};
pub use locale::{Locale, Message, read_locale};
pub use open::{read_facts, read_participant, read_programme, read_roster, read_signup, text_of};
pub use roster::RosterSink;
#[cfg(feature = "schema")]
pub use schema::{schemas, typescript};
pub use write::{
    write_answers, write_issues, write_pair_score, write_participant, write_preview, write_roster,
    write_signup,
};
