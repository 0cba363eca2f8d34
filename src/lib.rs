//! Bothways: the sign-up widget for reciprocal mentoring, where two people at work each teach the
//! other something.
//!
//! `base ← domain ← session ← view`, `matching → domain, blossom, packing`, `wire → domain`,
//! `host → all`. Everything but `view` and `host` is pure: it runs unchanged in a page, in a Worker,
//! in Node and in native tests.

mod base;
pub mod blossom;
pub mod domain;
#[cfg(feature = "widget")]
pub mod host;
pub mod matching;
pub mod packing;
pub mod session;
#[cfg(feature = "widget")]
pub mod view;
pub mod wire;

#[cfg(test)]
extern crate self as bothways;

#[cfg(test)]
#[path = "../tests/support/platform.rs"]
mod test_platform;
