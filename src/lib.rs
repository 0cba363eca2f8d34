//! Bothways: the sign-up widget for reciprocal mentoring.

pub mod domain;
