//! The plan for everybody.
//!
//! `request` reads what is asked for, `edges` finds the pairs that could be, and `pairs` chooses the
//! best of them exactly: in a `market`, with those that `pricing` finds missing; all at the `pace` of
//! whoever waits. `circles` puts circles
//! of three, made of `steps`, beside the pairs: `groups` that are `held`, and where there are too many
//! for that, those of `everything` that turn out to matter. `one_way` goes on with those who are left
//! over, and `metrics` says what all of it comes to. `likely` is what one person may expect of it. The
//! matching numbers people by the order of their ids, so that no order of a roster changes anything.

mod circles;
mod edges;
mod everything;
mod groups;
mod held;
mod likely;
mod market;
mod metrics;
mod one_way;
mod pace;
mod pairs;
mod pricing;
mod request;
mod steps;

use std::rc::Rc;

use crate::base::rest::at_once;
use crate::base::table::number;
use crate::blossom::Start;
use crate::domain::{Group, Plan, PlanRequest, Reach, Score, WhyAlone};
use crate::matching::cohort::Cohort;
use crate::matching::skills::Skills;
use crate::matching::ties::AllTies;

use circles::Together;
use edges::Edges;
pub use pace::{Pace, Phase};
use request::Wanted;
pub use request::{PlanError, Problem};

/// A group of people by their numbers: two, or three in teaching order.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Team {
    people: Vec<u32>,
    score: Score,
}

/// What some teams reach.
fn reach(teams: &[Team]) -> Reach {
    let mut reach = Reach::default();
    for team in teams {
        reach.people_matched += team.people.len();
        reach.total_score += team.people.len() * usize::from(team.score.get());
    }
    reach
}

fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

impl Cohort {
    /// Who exchanges with whom, so that the objective is reached as far as it can be.
    ///
    /// The same people give the same plan, whatever the order of the roster. Pairs alone are the exact
    /// optimum; with circles, the plan is no worse than those, and says whether it is proven to be
    /// the best. Sensitive skills count here.
    ///
    /// # Errors
    ///
    /// [`PlanError`] where what is asked for contradicts itself or the rules, or where there are more
    /// pairs than can be held.
    pub fn plan(&self, request: &PlanRequest) -> Result<Plan, PlanError> {
        at_once(self.plan_at(request, Pace::PATIENT))
    }

    /// The same, for somebody who waits.
    ///
    /// # Errors
    ///
    /// As [`plan`](Self::plan).
    pub async fn plan_at(&self, request: &PlanRequest, pace: Pace<'_>) -> Result<Plan, PlanError> {
        let skills = self.all_skills.as_ref().unwrap_or(&self.skills);
        let wanted = Wanted::new(self, skills, request)?;
        let objective = request
            .objective
            .unwrap_or(self.programme.matching.objective);
        let ties = Rc::new(AllTies::new(self, &[]));
        let apart = Rc::new(AllTies::new(self, &wanted.apart));
        let mut everybody = Edges::new(self, skills, &|_| true, &ties, pace).await?;
        let free = |person: u32| !wanted.is_locked(person);
        let mut without_locked = match wanted.locked.is_empty() {
            true => None,
            false => Some(Edges::new(self, skills, &free, &ties, pace).await?),
        };
        let edges = without_locked.as_mut().unwrap_or(&mut everybody);
        edges.market.part(Rc::clone(&apart));
        pace.tell(Phase::Pairs, 0, 1).await;
        let matching = edges.best_matching(objective, Start::Cold, pace).await;
        let pairs = edges.pairs_of(skills, &matching);
        let circles = request.circles.unwrap_or(self.programme.matching.circles);
        let found = match circles {
            true => {
                let known = edges.known(skills, objective, pairs, pace).await;
                edges.with_circles(&wanted, objective, &known, pace).await
            }
            false => Together {
                bound: Some(reach(&pairs)),
                teams: pairs,
            },
        };
        let mut teams = wanted.locked.clone();
        teams.extend(found.teams);
        // Those who are only forbidden each other could exchange all the same.
        everybody.market.ties = ties;
        let mut plan = self
            .write_down(skills, &everybody, &teams, &apart, pace)
            .await;
        plan.bound = match found.bound {
            Some(bound) => bound.and(reach(&wanted.locked)),
            None => self.at_most(skills),
        };
        plan.optimal = plan.bound == plan.reach;
        Ok(plan)
    }

    /// What no plan exceeds, whatever it is: whoever has room, and teaches or learns anything, might be
    /// in a group that could not be better.
    fn at_most(&self, skills: &Skills) -> Reach {
        let could = |person: &u32| {
            let silent =
                skills.offered.get(*person).is_empty() && skills.wished.get(*person).is_empty();
            self.people[*person as usize].traits.room && !silent
        };
        let people = (0..number(self.size())).filter(could).count();
        Reach {
            people_matched: people,
            total_score: people * usize::from(Score::MAX.get()),
        }
    }

    /// The plan of these teams; whom `apart` ties, nobody teaches one way either.
    async fn write_down(
        &self,
        skills: &Skills,
        edges: &Edges<'_>,
        teams: &[Team],
        apart: &Rc<AllTies>,
        pace: Pace<'_>,
    ) -> Plan {
        let mut plan = Plan {
            reach: reach(teams),
            ..Plan::default()
        };
        let mut taken = vec![false; self.size()];
        for team in teams {
            for person in &team.people {
                taken[*person as usize] = true;
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
            plan.one_way = self.one_way(skills, &taken, apart, pace).await;
        }
        plan.metrics = self.metrics(skills, edges, teams, pace).await;
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
