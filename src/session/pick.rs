//! Picking skills.
