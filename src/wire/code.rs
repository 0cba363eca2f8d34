//! By which code a document is refused.

/// A programme that cannot be used.
pub const PROGRAMME: &str = "PROGRAMME_INVALID";
/// A roster that cannot be used.
pub const ROSTER: &str = "ROSTER_INVALID";
/// A participant, facts or answers that cannot be used.
pub const PARTICIPANT: &str = "PARTICIPANT_INVALID";
/// An earlier sign-up that cannot be gone on with.
pub const SIGN_UP: &str = "SIGNUP_INVALID";
/// A request for a plan that contradicts itself or the rules.
pub const PLAN: &str = "PLAN_INVALID";
