//! Fit, rules, context, previews and plans. Pure; knows `domain`, and `base`, `blossom` and `packing`, which know nobody.
//!
//! The way of a pair: `person` turns people into numbers, which `numbering` gives, and `pair` finds what two of them have in
//! common. `rules` says whether anything keeps them apart and who leads, `fit` what each has for the
//! other, `context` how much circumstances take; `score` puts these together. A [`Cohort`] holds
//! everybody compactly and finds by skill whom a [preview](Cohort::preview) must look at.
//!
//! Each kind of code is there once, since every type that a map or a sort is made for costs as much
//! again: `base::table` finds the numbers of ids, words and sets, `base::lists` holds what belongs to them, and
//! `base::best` keeps the first few of many. The search for skills uses these three, too.
//!
//! Floating point is used within a pair alone, always in the same order, and rounded once; people
//! are compared by the integers. So neither the order of a roster nor the machine changes a result.

mod around;
mod builder;
mod card;
mod circle;
mod classes;
mod cohort;
mod common;
mod context;
mod demand;
mod fit;
mod frame;
mod hours;
mod intern;
mod lines;
mod numbering;
mod order;
mod pair;
mod person;
mod plan;
mod preview;
mod pseudonyms;
mod publish;
mod ranks;
mod rules;
mod score;
mod skills;
mod sweep;
mod tally;
mod ties;

pub use builder::CohortBuilder;
pub use cohort::{Cohort, PairOutcome, PersonCard, UnknownPerson};
pub use plan::{Pace, Phase, PlanError, Problem};
pub use preview::{DemandOption, PreviewOptions};
pub use publish::{PublishError, Published, publish};

#[cfg(test)]
#[path = "../../tests/support/people.rs"]
mod fixtures;
