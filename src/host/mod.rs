//! Everything outside: element handles, the engine's handles, storage, timers.
//!
//! What JavaScript holds are numbers; the things themselves live in registries on this side, so
//! that no object of wasm-bindgen's stays borrowed when a call ends in an exception.

mod attempt;
mod bits;
mod cohort;
mod cohorts;
pub mod document;
mod draft;
mod effects;
mod element;
mod engine;
mod gather;
mod instance;
mod loading;
mod more;
mod outside;
mod platform;
mod port;
mod preview;
mod progress;
mod registry;
mod sign_up;
mod sitting;
mod texts;
mod told;

/// What this engine calls itself in receipts.
const ENGINE: &str = concat!("bothways ", env!("CARGO_PKG_VERSION"));
