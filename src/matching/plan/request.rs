//! What a plan is asked for.

use crate::domain::{Exclusion, PersonId, PlanRequest};
use crate::matching::cohort::{Cohort, PairOutcome};
use crate::matching::skills::Skills;

use super::Team;

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanError {
    /// Which of the groups asked for is wrong: `locked[2]`; empty where none is.
    pub path: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with what a plan is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nobody in the roster has an id of the group.
    UnknownPerson,
    /// It is not of two or three different people.
    Size,
    /// Somebody of it is in another group that is kept.
    Twice,
    /// It is to be kept, and it or two of it are forbidden.
    Forbidden,
    /// Two of it are kept apart, or have nothing for each other.
    Apart(Exclusion),
    /// There are more pairs than can be held.
    TooMany,
}

impl Problem {
    /// Its code, for programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownPerson => "unknown-person",
            Self::Size => "group-size",
            Self::Twice => "locked-twice",
            Self::Forbidden => "locked-and-forbidden",
            Self::Apart(_) => "no-exchange",
            Self::TooMany => "too-many-pairs",
        }
    }

    /// What it says to whoever asked.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::UnknownPerson => "nobody in the roster has an id of this group",
            Self::Size => "expected two or three different people",
            Self::Twice => "somebody of this group is in another one that is kept",
            Self::Forbidden => "this group is to be kept, and it or two of it are forbidden",
            Self::Apart(_) => {
                "a rule keeps two of this group apart, or they have nothing to exchange"
            }
            Self::TooMany => "there are more possible pairs than fit into memory",
        }
    }
}

impl From<Problem> for PlanError {
    fn from(problem: Problem) -> Self {
        Self {
            path: String::new(),
            problem,
        }
    }
}

/// What is asked for, by numbers of people.
#[derive(Default)]
pub(super) struct Wanted {
    /// The groups that are kept.
    pub locked: Vec<Team>,
    /// Everybody in them, in order.
    kept: Vec<u32>,
    /// Two people who must not meet.
    pub apart: Vec<(u32, u32)>,
    /// Three people who must not be a circle, in the order of their numbers; in order.
    no_circles: Vec<Vec<u32>>,
}

impl Wanted {
    pub fn new(cohort: &Cohort, skills: &Skills, request: &PlanRequest) -> Result<Self, PlanError> {
        let mut wanted = Self::default();
        for (place, ids) in request.forbidden.iter().enumerate() {
            let people = numbers(cohort, ids);
            wanted.forbid(&people.map_err(|problem| at("forbidden", place, problem))?);
        }
        wanted.no_circles.sort_unstable();
        for (place, ids) in request.locked.iter().enumerate() {
            let team = numbers(cohort, ids).and_then(|people| wanted.team(cohort, skills, people));
            let team = team.map_err(|problem| at("locked", place, problem))?;
            for person in &team.people {
                let at = wanted.kept.partition_point(|other| other < person);
                wanted.kept.insert(at, *person);
            }
            wanted.locked.push(team);
        }
        Ok(wanted)
    }

    /// Nothing but that a group must not be made.
    pub fn never_again(people: &[u32]) -> Self {
        let mut wanted = Self::default();
        wanted.forbid(people);
        wanted
    }

    fn forbid(&mut self, people: &[u32]) {
        if let [one, other] = people[..] {
            self.apart.push((one, other));
        } else {
            let mut people = people.to_vec();
            people.sort_unstable();
            self.no_circles.push(people);
        }
    }

    /// Whether somebody is in a group that is kept.
    pub fn is_locked(&self, person: u32) -> bool {
        self.kept.binary_search(&person).is_ok()
    }

    /// Whether three people, in the order of their numbers, must not be a circle.
    pub fn never(&self, people: &[u32]) -> bool {
        let circle = |circle: &Vec<u32>| circle[..].cmp(people);
        self.no_circles.binary_search_by(circle).is_ok()
    }

    fn team(&self, cohort: &Cohort, skills: &Skills, people: Vec<u32>) -> Result<Team, Problem> {
        if people.iter().any(|person| self.is_locked(*person)) {
            return Err(Problem::Twice);
        }
        let mut all = people.clone();
        all.sort_unstable();
        let together = |(one, other): &(u32, u32)| all.contains(one) && all.contains(other);
        if self.apart.iter().any(together) || self.never(&all) {
            return Err(Problem::Forbidden);
        }
        let score = match people[..] {
            [one, other] => match cohort.outcome(skills, one, other) {
                PairOutcome::Match(pair) => pair.score,
                PairOutcome::Excluded(why) => return Err(Problem::Apart(why)),
            },
            [a, b, c] => cohort.circle(skills, [a, b, c]).map_err(Problem::Apart)?,
            _ => return Err(Problem::Size),
        };
        Ok(Team { people, score })
    }
}

fn at(list: &str, place: usize, problem: Problem) -> PlanError {
    PlanError {
        path: format!("{list}[{place}]"),
        problem,
    }
}

fn numbers(cohort: &Cohort, ids: &[PersonId]) -> Result<Vec<u32>, Problem> {
    let mut people = Vec::new();
    for id in ids {
        let person = cohort.number(id.as_str()).ok_or(Problem::UnknownPerson)?;
        if people.contains(&person) {
            return Err(Problem::Size);
        }
        people.push(person);
    }
    match people.len() {
        2 | 3 => Ok(people),
        _ => Err(Problem::Size),
    }
}
