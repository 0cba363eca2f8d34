//! Bothways: the sign-up widget for reciprocal mentoring, where two people at work each teach the
//! other something.

pub mod domain;
pub mod matching;
pub mod session;
pub mod wire;

#[cfg(test)]
extern crate self as bothways;

#[cfg(test)]
#[path = "../tests/support/platform.rs"]
mod test_platform;
