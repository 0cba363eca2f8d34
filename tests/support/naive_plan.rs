//! Plans read plainly: every group that there is, and the most that disjoint ones can reach.

use bothways::domain::{Exclusion, Participant, PlanRequest, Score};
use bothways::matching::{Cohort, PairOutcome};

use crate::naive::World;

/// The score of a pair, if it can be.
pub fn score(cohort: &Cohort, one: &Participant, other: &Participant) -> Option<usize> {
    match cohort.score(one.id.as_str(), other.id.as_str()).unwrap() {
        PairOutcome::Match(pair) => Some(usize::from(pair.score.get())),
        PairOutcome::Excluded(_) => None,
    }
}

/// Groups of two or three by their places, and how they score.
pub type Groups = Vec<(Vec<usize>, usize)>;

pub fn pairs(cohort: &Cohort, people: &[Participant]) -> Groups {
    let mut pairs = Vec::new();
    for (b, other) in people.iter().enumerate() {
        for (a, one) in people[..b].iter().enumerate() {
            pairs.extend(score(cohort, one, other).map(|score| (vec![a, b], score)));
        }
    }
    pairs
}

/// Circles, as they come out where they are asked for.
pub fn circles(cohort: &Cohort, people: &[Participant]) -> Groups {
    let mut circles = Vec::new();
    for a in 0..people.len() {
        for b in a + 1..people.len() {
            for c in (a + 1..people.len()).filter(|c| *c != b) {
                let ids = [a, b, c].map(|place| people[place].id.clone());
                let locked = cohort.plan(&PlanRequest {
                    locked: vec![ids.to_vec()],
                    circles: Some(false),
                    ..PlanRequest::default()
                });
                if let Ok(plan) = locked {
                    circles.push((vec![a, b, c], usize::from(plan.circles[0].score.get())));
                }
            }
        }
    }
    circles
}

/// The most that disjoint groups can reach, by an objective: people and total.
pub fn best(
    groups: &[(Vec<usize>, usize)],
    taken: u32,
    better: &dyn Fn((usize, usize), (usize, usize)) -> bool,
) -> (usize, usize) {
    let Some(((members, score), rest)) = groups.split_first() else {
        return (0, 0);
    };
    let mut found = best(rest, taken, better);
    let bits = members.iter().fold(0, |bits, member| bits | 1 << member);
    if taken & bits == 0 {
        let (people, total) = best(rest, taken | bits, better);
        let with = (people + members.len(), total + members.len() * score);
        if better(with, found) {
            found = with;
        }
    }
    found
}

/// The most that one-way steps among some people can come to, from a teacher on, for learners who are
/// not taken.
pub fn best_steps(
    cohort: &Cohort,
    world: &World<'_>,
    people: &[&Participant],
    from: usize,
    taken: u32,
) -> usize {
    let Some(teacher) = people.get(from) else {
        return 0;
    };
    let mut found = best_steps(cohort, world, people, from + 1, taken);
    for (place, learner) in people.iter().enumerate() {
        if taken & 1 << place != 0 || place == from {
            continue;
        }
        let why = cohort
            .score(teacher.id.as_str(), learner.id.as_str())
            .unwrap();
        let worth = world.direction(teacher, learner).worth;
        if why == PairOutcome::Excluded(Exclusion::OneWay) && worth > 0.0 {
            let rest = best_steps(cohort, world, people, from + 1, taken | 1 << place);
            found = found.max(rest + usize::from(Score::from_share(worth).get()));
        }
    }
    found
}
