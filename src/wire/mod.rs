//! The versioned JSON documents and their checks, both ways. Pure.
//!
//! The way in: text → a tree that borrows from it (`json`, `node`) → held against a shape, with
//! everything that is wrong reported (`check`) → domain (`value`). The way out: domain → text. What a
//! document holds is defined once, with the `document!` macro: its shape is data that one interpreter
//! checks and another prints as JSON Schema and TypeScript.
//!
//! A reader reports everything that is wrong with a document as [`Issue`]s, each with the place, a
//! stable code and a message for whoever wrote it, and returns what can be used.
//!
//! An unknown field is a warning, and so is a value that nobody knows where a set is known: it
//! counts as not said. `ext` is the host's own. Of a field that stands in an object twice, the last
//! one counts, as in `JSON.parse`. Texts are never markup: whatever is in them passes through.

mod answers;
mod availability;
mod catalogue;
mod check;
mod check_in;
pub mod code;
mod context;
mod document;
mod draft;
mod earlier;
mod envelope;
mod excess;
mod ids;
mod issue;
mod json;
mod leaf;
mod locale;
mod matching;
mod node;
mod open;
mod participant;
mod parts;
mod path;
mod pieces;
mod plan;
mod preview;
mod programme;
mod question;
mod roster;
#[cfg(feature = "schema")]
mod schema;
mod shape;
mod signup;
mod skills;
mod text;
mod value;
mod words;
mod write;

pub use draft::{Draft, DraftError, read_draft, write_draft};
pub use envelope::{
    write_change, write_counts, write_draft_event, write_published, write_refusal, write_step,
    write_trouble,
};
pub use issue::{Checked, Issue, Refused, Severity};
pub use locale::read_locale;
pub use open::{
    not_text, read_earlier, read_facts, read_participant, read_plan_request, read_programme,
    read_signup,
};
pub use roster::{ROSTER_EXCESS, RosterSink, read_roster, read_roster_in_bits};
#[cfg(feature = "schema")]
pub use schema::{schemas, typescript};
pub use write::{
    write_answers, write_check_in, write_issues, write_pair_score, write_participant, write_plan,
    write_preview, write_roster, write_signup,
};
