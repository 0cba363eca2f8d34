//! The plan for everybody, and what it is asked for.

use super::document::{document, words};
use super::json::Json;
use super::preview::Count;
use super::shape::{Map, Shape};
use super::value::{Shaped, ToJson};
use crate::domain::{
    Coverage, Group, Metrics, Objective, OneWayPair, PersonId, Plan, PlanRequest, Reach, Score,
    WhyAlone,
};

/// The `schema` of a plan.
pub(super) const SCHEMA: &str = "bothways/cohort@1";

document! {
    /// What a plan is asked for beyond what the programme says.
    for PlanRequest "PlanRequest" read {
        /// What it aims at: as many people as possible, or the highest total.
        "objective" => optional objective: Objective,
        /// Whether it may have circles of three.
        "circles" => optional circles: bool,
        /// Groups that are kept: two ids, or three in teaching order.
        "locked" => list locked: Vec<PersonId>,
        /// Groups that are never made. Two people named here are in no circle together either.
        "forbidden" => list forbidden: Vec<PersonId>,
    }
}

document! {
    /// Who exchanges with whom. Scores and shares are in basis points.
    for Plan "CohortPlan" write(SCHEMA) {
        /// Pairs, in the order of their members' ids.
        "pairs" => required pairs: Vec<Group>,
        /// Circles of three, of whom each teaches the next and the last the first.
        "circles" => required circles: Vec<Group>,
        /// One-way pairs among those whom no group took; counted apart.
        "oneWay" => required one_way: Vec<OneWayPair>,
        /// Who is in no group, and why.
        "unmatched" => required unmatched: Vec<(PersonId, WhyAlone)>,
        /// How many people are in a group.
        "peopleMatched" => required reach.people_matched: Count,
        /// The scores of the groups, once for each member.
        "totalScore" => required reach.total_score: Count,
        /// What no plan exceeds by its objective: for `everyone`, first by people, then by score.
        "bound" => required bound: Reach,
        /// Whether no plan is better.
        "optimal" => required optimal: bool,
        /// What it comes to.
        "metrics" => required metrics: Metrics,
    }
}

document! {
    /// People who exchange.
    for Group "Group" write {
        /// Who; of a circle in teaching order.
        "members" => required members: Vec<PersonId>,
        /// How good it is.
        "score" => required score: Score,
    }
}

document! {
    /// Somebody who teaches somebody else, and no more than that.
    for OneWayPair "OneWayPair" write {
        /// Who teaches.
        "teacher" => required teacher: PersonId,
        /// Who learns.
        "learner" => required learner: PersonId,
        /// What the direction is worth.
        "score" => required score: Score,
    }
}

document! {
    /// Somebody in no group.
    part UnmatchedEntry "Unmatched" shown {
        /// Who.
        "id" => required id: PersonId,
        /// Why.
        "reason" => required reason: WhyAlone,
    }
}

impl Shaped for (PersonId, WhyAlone) {
    const SHAPE: Shape = UnmatchedEntry::SHAPE;
}

impl ToJson for (PersonId, WhyAlone) {
    fn to_json(&self, json: &mut Json) {
        json.object(|json| {
            json.field("id", &self.0);
            json.field("reason", &self.1);
        });
    }
}

words! {
    WhyAlone {
        "no-room" => NoRoom,
        "nothing-to-exchange" => NothingToExchange,
        "left-over" => LeftOver,
    }
}

document! {
    /// What a plan reaches, or could at most.
    for Reach "Reach" write {
        /// How many people are in a group.
        "peopleMatched" => required people_matched: Count,
        /// The scores of the groups, once for each member.
        "totalScore" => required total_score: Count,
    }
}

document! {
    /// What a plan comes to, in basis points.
    for Metrics "Metrics" write {
        /// The share of people with room who are in a group.
        "coverage" => required coverage: Score,
        /// The mean of the scores of people in a group.
        "meanScore" => required mean_score: Score,
        /// The score that a tenth of them have less than.
        "p10Score" => required p10_score: Score,
        /// The share of them of whose most wanted wishes at least one is served.
        "topWantServed" => required top_want_served: Score,
        /// How evenly they give and get: the lesser of the two by the greater, over all of them.
        "balance" => required balance: Score,
        /// Pairs of people in different groups who would both score higher together.
        "blockingPairs" => required blocking_pairs: Count,
        /// Coverage by stage, of stages with five people or more.
        "byStage" => required by_stage: Vec<(Box<str>, Coverage)>,
        /// Coverage by unit, of units with five people or more.
        "byUnit" => required by_unit: Vec<(Box<str>, Coverage)>,
        /// The lowest coverage of a stage by the highest.
        "stageParity" => required stage_parity: Score,
        /// The lowest coverage of a unit by the highest.
        "unitParity" => required unit_parity: Score,
    }
}

document! {
    /// How many of some people are in a group.
    for Coverage "Coverage" write {
        /// How many have room for a partner.
        "people" => required people: Count,
        /// The share of them who are in a group.
        "coverage" => required coverage: Score,
    }
}

impl Shaped for Vec<(Box<str>, Coverage)> {
    const SHAPE: Shape = Shape::Map(&Map {
        of: &Coverage::SHAPE,
        expected: "an object from group to coverage",
        some: false,
        check_key: None,
        #[cfg(feature = "schema")]
        keys: None,
    });
}

impl ToJson for Vec<(Box<str>, Coverage)> {
    fn to_json(&self, json: &mut Json) {
        json.object(|json| {
            for (group, coverage) in self {
                json.field(group, coverage);
            }
        });
    }
}
