//! The promises of a session, one module for each part of it.

// Only test functions themselves are exempt, and the helpers here are as much tests as they are.
#![allow(clippy::unwrap_used)]

#[path = "../support/platform.rs"]
mod platform;
mod support;

mod answering;
mod check_in;
mod facts;
mod moving;
mod opening;
mod picking;
mod practice;
mod previewing;
mod properties;
mod searching;
mod sending;
