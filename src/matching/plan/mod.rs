//! The plan for everybody.
//!
//! `request` reads what is asked for, `edges` finds the pairs that could be, `pairs` chooses the best
//! of them exactly with those that `pricing` finds missing, `one_way` goes on with those who are left
//! over, and `metrics` says what all of it comes to. The matching numbers people by the order of
//! their ids, so that no order of a roster changes anything.

mod edges;
mod metrics;
mod one_way;
mod pairs;
mod pricing;
mod request;

use crate::domain::{Group, Plan, PlanRequest, Score, WhyAlone};
use crate::matching::cohort::{Cohort, PairOutcome};
use crate::matching::skills::Skills;

use edges::Edges;
use request::Wanted;
pub use request::{PlanError, Problem};

/// A group of people by their numbers: two, or three in teaching order.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Team {
    people: Vec<u32>,
    score: Score,
}

impl Cohort {
    /// Who exchanges with whom, so that the objective is reached as far as it can be.
    ///
    /// The same people give the same plan, whatever the order of the roster. The pairs are the exact
    /// optimum; circles are those that are locked. Sensitive skills count here.
    ///
    /// # Errors
    ///
    /// [`PlanError`] where what is asked for contradicts itself or the rules, or where there are more
    /// pairs than can be held.
    pub fn plan(&self, request: &PlanRequest) -> Result<Plan, PlanError> {
        let skills = self.all_skills.as_ref().unwrap_or(&self.skills);
        let wanted = Wanted::new(self, skills, request)?;
        let objective = request
            .objective
            .unwrap_or(self.programme.matching.objective);
        let everybody = Edges::new(self, skills, &|_| true, &wanted.apart)?;
        let mut teams = wanted.locked.clone();
        let pairs = if teams.is_empty() {
            everybody.best_pairs(objective)
        } else {
            let free = |person: u32| !wanted.is_locked(person);
            Edges::new(self, skills, &free, &wanted.apart)?.best_pairs(objective)
        };
        for (one, other) in pairs {
            if let PairOutcome::Match(pair) = self.outcome(skills, one, other) {
                teams.push(Team {
                    people: vec![one, other],
                    score: pair.score,
                });
            }
        }
        let mut plan = self.write_down(skills, &everybody, &teams);
        plan.bound = plan.reach;
        if request.circles.unwrap_or(self.programme.matching.circles) {
            self.allow_for_circles(skills, &mut plan);
        }
        plan.optimal = plan.bound == plan.reach;
        Ok(plan)
    }

    /// Raises the bound to what circles could reach at most, which this plan has none of but the
    /// locked ones: whoever has room, teaches and learns might be in one that could not be better.
    fn allow_for_circles(&self, skills: &Skills, plan: &mut Plan) {
        let mut alone = plan
            .unmatched
            .iter()
            .map(|(id, _)| self.number(id.as_str()));
        let could = |person: u32| {
            let two_sided =
                !skills.offered.get(person).is_empty() && !skills.wished.get(person).is_empty();
            self.people[person as usize].traits.room && two_sided
        };
        let more = alone
            .by_ref()
            .flatten()
            .filter(|person| could(*person))
            .count();
        let bound = &mut plan.bound;
        if bound.people_matched + more >= 3 {
            bound.people_matched += more;
            bound.total_score = bound.people_matched * usize::from(Score::MAX.get());
        }
    }

    /// The plan of these teams.
    fn write_down(&self, skills: &Skills, edges: &Edges<'_>, teams: &[Team]) -> Plan {
        let mut plan = Plan::default();
        let mut taken = vec![false; self.size()];
        for team in teams {
            for person in &team.people {
                taken[*person as usize] = true;
                plan.reach.people_matched += 1;
                plan.reach.total_score += usize::from(team.score.get());
            }
            let groups = match team.people.len() {
                2 => &mut plan.pairs,
                _ => &mut plan.circles,
            };
            groups.push(self.group(team));
        }
        for groups in [&mut plan.pairs, &mut plan.circles] {
            groups.sort_unstable_by(|a, b| a.members.cmp(&b.members));
        }
        for person in &self.order().people {
            let why = if taken[*person as usize] {
                continue;
            } else if !self.people[*person as usize].traits.room {
                WhyAlone::NoRoom
            } else if edges.any(*person) {
                WhyAlone::LeftOver
            } else {
                WhyAlone::NothingToExchange
            };
            plan.unmatched.push((self.ids.get(*person).clone(), why));
        }
        if self.programme.matching.one_way {
            plan.one_way = self.one_way(skills, &taken, edges);
        }
        plan.metrics = self.metrics(skills, edges, teams);
        plan
    }

    fn group(&self, team: &Team) -> Group {
        let mut members = Vec::new();
        for person in &team.people {
            members.push(self.ids.get(*person).clone());
        }
        let least = (0..members.len()).min_by_key(|place| &members[*place]);
        members.rotate_left(least.unwrap_or(0));
        Group {
            members,
            score: team.score,
        }
    }
}
