//! The plan among so many people that most pairs are left out of the first choice: against the heaviest
//! matching of all pairs there are, and plain figures of what it comes to.

// Helpers of tests may panic as tests do.
#![allow(clippy::unwrap_used)]

#[path = "support/naive.rs"]
mod naive;
#[path = "support/naive_context.rs"]
mod naive_context;
#[allow(dead_code)]
#[path = "support/naive_plan.rs"]
mod naive_plan;
#[path = "support/people.rs"]
mod people;
#[path = "support/platform.rs"]
mod platform;
#[path = "support/random.rs"]
mod random;

use std::collections::BTreeMap;
use std::rc::Rc;

use bothways::blossom::{Edge, Graph, Start, solve};
use bothways::domain::{
    Coverage, Exclusion, Metrics, Objective, Participant, Plan, PlanRequest, Score,
};
use bothways::matching::{Cohort, PairOutcome};
use naive::World;
use people::cohort;
use platform::TestPlatform;
use proptest::prelude::*;
use random::{programmes, rosters};

/// Enough that most people have more partners than come into the first choice.
const PEOPLE: usize = 120;

fn plan(cohort: &Cohort, objective: Objective, circles: bool) -> Plan {
    let request = PlanRequest {
        objective: Some(objective),
        circles: Some(circles),
        ..PlanRequest::default()
    };
    cohort.plan(&request).unwrap()
}

/// The heaviest matching of so many vertices with all of these edges: how many are matched, and the weight.
fn heaviest(vertices: usize, edges: &[(usize, usize, usize)], bonus: usize) -> (usize, usize) {
    let edge = |(u, v, weight): &(usize, usize, usize)| Edge {
        u: u32::try_from(*u).unwrap(),
        v: u32::try_from(*v).unwrap(),
        weight: i64::try_from(weight + bonus).unwrap(),
    };
    let graph = Graph::new(vertices, edges.iter().map(edge).collect());
    let matching = solve(&graph, Start::Cold);
    matching.prove(&graph).unwrap();
    let matched = |(u, v, _): &&(usize, usize, usize)| matching.mates[*u] as usize == *v;
    let chosen: Vec<_> = edges.iter().filter(matched).collect();
    let total = chosen.iter().map(|(_, _, weight)| weight).sum();
    (chosen.len(), total)
}

/// A share in basis points, rounded half up.
fn share(part: usize, whole: usize) -> Score {
    Score::from_points(u16::try_from((2 * 10_000 * part + whole) / (2 * whole)).unwrap())
}

/// Coverage by what people have in common, of groups of five and more who have room.
fn coverage<'a>(
    people: &'a [Participant],
    plan: &Plan,
    common: &dyn Fn(&'a Participant) -> Option<&'a str>,
) -> BTreeMap<&'a str, Coverage> {
    let mut groups: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for person in people.iter().filter(|person| person.has_room()) {
        if let Some(common) = common(person) {
            let group = groups.entry(common).or_default();
            group.0 += 1;
            group.1 += usize::from(!plan.unmatched.iter().any(|(id, _)| *id == person.id));
        }
    }
    let large = groups.into_iter().filter(|(_, (people, _))| *people >= 5);
    large
        .map(|(common, (people, matched))| {
            (
                common,
                Coverage {
                    people,
                    coverage: share(matched, people),
                },
            )
        })
        .collect()
}

fn parity(groups: &BTreeMap<&str, Coverage>) -> Score {
    let of = |coverage: &Coverage| usize::from(coverage.coverage.get());
    match (groups.values().map(of).min(), groups.values().map(of).max()) {
        (Some(lowest), Some(highest)) if highest > 0 => share(lowest, highest),
        _ => Score::MAX,
    }
}

fn check_metrics(metrics: &Metrics, plan: &Plan, world: &World<'_>) {
    let people = &world.people;
    let mut scores = Vec::new();
    let (mut lesser, mut greater) = (0, 0);
    for group in plan.pairs.iter().chain(&plan.circles) {
        let count = group.members.len();
        for place in 0..count {
            let [before, me, after] = [count - 1, 0, 1]
                .map(|shift| world.person(&group.members[(place + shift) % count]));
            let points =
                |from, to| usize::from(Score::from_share(world.direction(from, to).worth).get());
            let (give, get) = (points(me, after), points(before, me));
            lesser += give.min(get);
            greater += give.max(get);
            scores.push(usize::from(group.score.get()));
        }
    }
    scores.sort_unstable();
    let room = people.iter().filter(|person| person.has_room()).count();
    assert_eq!(metrics.coverage, share(scores.len(), room));
    let total: usize = scores.iter().sum();
    assert_eq!(
        usize::from(metrics.mean_score.get()),
        (2 * total + scores.len()) / (2 * scores.len())
    );
    assert_eq!(
        usize::from(metrics.p10_score.get()),
        scores[scores.len() / 10]
    );
    assert_eq!(metrics.balance, share(lesser, greater));
    let by_stage = coverage(people, plan, &|person| {
        let id = person.stage.as_ref()?.as_str();
        people::STAGES.contains(&id).then_some(id)
    });
    let known = world.programme.stages.iter();
    let by_stage: Vec<_> = known
        .filter_map(|stage| Some((stage.id.as_str(), *by_stage.get(stage.id.as_str())?)))
        .collect();
    let found: Vec<_> = metrics
        .by_stage
        .iter()
        .map(|(id, found)| (&**id, *found))
        .collect();
    assert_eq!(found, by_stage);
    assert_eq!(
        metrics.stage_parity,
        parity(&by_stage.into_iter().collect())
    );
    let by_unit = coverage(people, plan, &|person| {
        person.unit.as_deref().filter(|unit| !unit.is_empty())
    });
    let found: BTreeMap<_, _> = metrics
        .by_unit
        .iter()
        .map(|(id, found)| (&**id, *found))
        .collect();
    assert_eq!(found, by_unit);
    assert_eq!(metrics.unit_parity, parity(&by_unit));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn pairs_left_out_at_first_are_proven_not_to_matter(
        mut programme in programmes(), (mut people, links) in rosters(PEOPLE..=PEOPLE),
        shift in 1..PEOPLE,
    ) {
        programme.matching.one_way = true;
        for person in &mut people {
            person.teach.retain(|offer| offer.skill != people::skill(people::SENSITIVE));
            person.learn.retain(|wish| wish.skill != people::skill(people::SENSITIVE));
        }
        let programme = Rc::new(programme);
        let cohort = cohort(&programme, &people, &links, &TestPlatform);
        let edges: Vec<_> = naive_plan::pairs(&cohort, &people)
            .into_iter()
            .map(|(members, score)| (members[0], members[1], 2 * score))
            .collect();
        let world = World { programme: &programme, people: people.clone(), links: links.clone(), platform: &TestPlatform };
        let mut turned = people.clone();
        turned.rotate_left(shift);
        let turned = people::cohort(&programme, &turned, &links, &TestPlatform);
        for objective in [Objective::Everyone, Objective::Quality] {
            let plan_of = |circles| plan(&cohort, objective, circles);
            let alone = plan_of(false);
            let bonus = match objective {
                Objective::Everyone => 20_000 * PEOPLE,
                Objective::Quality => 0,
            };
            let (pairs, total) = heaviest(PEOPLE, &edges, bonus);
            prop_assert_eq!(alone.reach.total_score, total);
            if objective == Objective::Everyone {
                prop_assert_eq!(alone.pairs.len(), pairs);
            }
            prop_assert_eq!(&plan(&turned, objective, false), &alone);
            if !alone.pairs.is_empty() {
                check_metrics(&alone.metrics, &alone, &world);
            }

            let left: Vec<_> = alone.unmatched.iter().map(|(id, _)| world.person(id)).collect();
            let mut steps = Vec::new();
            for (teaches, teacher) in left.iter().enumerate() {
                for (learns, learner) in left.iter().enumerate() {
                    let why = cohort.score(teacher.id.as_str(), learner.id.as_str()).unwrap();
                    let worth = world.direction(teacher, learner).worth;
                    if why == PairOutcome::Excluded(Exclusion::OneWay) && worth > 0.0 {
                        let points = usize::from(Score::from_share(worth).get());
                        steps.push((teaches, left.len() + learns, points));
                    }
                }
            }
            let (_, most) = heaviest(2 * left.len(), &steps, 0);
            let sum: usize = alone.one_way.iter().map(|step| usize::from(step.score.get())).sum();
            // Each step is rounded on its own.
            prop_assert!(sum.abs_diff(most) <= left.len());
        }
    }

    #[test]
    fn circles_make_no_plan_worse(
        programme in programmes(), (people, links) in rosters(30..=40), shift in 1..30usize,
    ) {
        let programme = Rc::new(programme);
        let cohort = cohort(&programme, &people, &links, &TestPlatform);
        let mut turned = people.clone();
        turned.rotate_left(shift);
        let turned = people::cohort(&programme, &turned, &links, &TestPlatform);
        for objective in [Objective::Everyone, Objective::Quality] {
            let value = |reach: bothways::domain::Reach| match objective {
                Objective::Everyone => (reach.people_matched, reach.total_score),
                Objective::Quality => (reach.total_score, 0),
            };
            let (alone, together) = (plan(&cohort, objective, false), plan(&cohort, objective, true));
            prop_assert!(value(together.reach) >= value(alone.reach));
            prop_assert!(value(together.bound) >= value(together.reach));
            prop_assert_eq!(together.optimal, together.bound == together.reach);
            prop_assert_eq!(&plan(&turned, objective, true), &together);
        }
    }
}
