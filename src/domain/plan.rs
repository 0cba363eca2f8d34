//! The plan for everybody: who exchanges with whom.

use super::{Objective, PersonId, Score};

/// What a plan is asked for beyond what the programme says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanRequest {
    /// What it aims at; `None` leaves it to the programme.
    pub objective: Option<Objective>,
    /// Whether it may have circles of three; `None` leaves it to the programme.
    pub circles: Option<bool>,
    /// Groups that are kept: two people, or three in teaching order.
    pub locked: Vec<Vec<PersonId>>,
    /// Groups that are never made. Two people named here are in no circle together either.
    pub forbidden: Vec<Vec<PersonId>>,
}

/// Two people who exchange, or three of whom each teaches the next and the last the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Who: of a pair in the order of their ids, of a circle in teaching order from the least id.
    pub members: Vec<PersonId>,
    /// How good it is.
    pub score: Score,
}

/// Somebody who teaches somebody else, and no more than that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneWayPair {
    /// Who teaches.
    pub teacher: PersonId,
    /// Who learns.
    pub learner: PersonId,
    /// What the direction is worth.
    pub score: Score,
}

/// Why somebody is in no group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyAlone {
    /// They have no room for a partner.
    NoRoom,
    /// There is nobody with whom an exchange is possible.
    NothingToExchange,
    /// All with whom an exchange is possible are in other groups.
    LeftOver,
}

/// How much a plan reaches, or could at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// How many people are in a group.
    pub people_matched: usize,
    /// The scores of the groups, once for each member.
    pub total_score: usize,
}

impl Reach {
    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            people_matched: self.people_matched + other.people_matched,
            total_score: self.total_score + other.total_score,
        }
    }
}

/// How many of some people are in a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// How many have room for a partner.
    pub people: usize,
    /// The share of them who are in a group.
    pub coverage: Score,
}

/// What a plan comes to. Shares in basis points.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metrics {
    /// The share of people with room who are in a group.
    pub coverage: Score,
    /// The mean of the scores of those people.
    pub mean_score: Score,
    /// The tenth percentile of those scores.
    pub p10_score: Score,
    /// The share of them who get at least one of their most wanted wishes.
    pub top_want_served: Score,
    /// How evenly they give and get: the lesser of the two divided by the greater, over all of them.
    pub balance: Score,
    /// Pairs of people in different groups who would both score higher together.
    pub blocking_pairs: usize,
    /// Coverage by stage, in the programme's order; of stages with five people or more.
    pub by_stage: Vec<(Box<str>, Coverage)>,
    /// Coverage by unit, in the order of their names; of units with five people or more.
    pub by_unit: Vec<(Box<str>, Coverage)>,
    /// The lowest coverage of a stage divided by the highest.
    pub stage_parity: Score,
    /// The lowest coverage of a unit divided by the highest.
    pub unit_parity: Score,
}

/// Who exchanges with whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Pairs, in the order of their members' ids.
    pub pairs: Vec<Group>,
    /// Circles of three, likewise.
    pub circles: Vec<Group>,
    /// One-way pairs among those who are left over, in the order of teachers' ids; counted apart.
    pub one_way: Vec<OneWayPair>,
    /// Who is in no group and why, in the order of their ids.
    pub unmatched: Vec<(PersonId, WhyAlone)>,
    /// What it reaches.
    pub reach: Reach,
    /// What no plan exceeds by its objective: for `everyone`, first by people, then by score.
    pub bound: Reach,
    /// Whether no plan is better.
    pub optimal: bool,
    /// What it comes to.
    pub metrics: Metrics,
}
