//! The plan for everybody against every plan there is.

// Helpers of tests may panic as tests do.
#![allow(clippy::unwrap_used)]

#[path = "support/naive.rs"]
mod naive;
#[path = "support/naive_context.rs"]
mod naive_context;
#[path = "support/naive_plan.rs"]
mod naive_plan;
#[path = "support/people.rs"]
mod people;
#[path = "support/platform.rs"]
mod platform;
#[path = "support/random.rs"]
mod random;

use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use bothways::domain::{
    Approach, Eagerness, Exclusion, Likely, Objective, OwnSkill, Participant, PersonId, Plan,
    PlanRequest, SkillRef, StageId, WhyAlone,
};
use bothways::matching::{Cohort, Pace, PairOutcome, PreviewOptions, Problem};
use naive::World;
use naive_plan::{best, best_steps, circles, pairs, score};
use people::cohort;
use platform::TestPlatform;
use proptest::prelude::*;
use random::{programmes, rosters};

/// Leaves out sensitive skills.
fn drop_what_plans_alone_count(people: &mut [Participant]) {
    for person in people {
        person
            .teach
            .retain(|offer| offer.skill != people::skill(people::SENSITIVE));
        person
            .learn
            .retain(|wish| wish.skill != people::skill(people::SENSITIVE));
    }
}

fn plan(cohort: &Cohort, objective: Objective) -> Plan {
    cohort
        .plan(&PlanRequest {
            objective: Some(objective),
            circles: Some(false),
            ..PlanRequest::default()
        })
        .unwrap()
}

fn pair(plan: &Plan) -> Option<Vec<PersonId>> {
    plan.pairs.first().map(|pair| pair.members.clone())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn no_plan_is_better(mut programme in programmes(), (mut people, links) in rosters(0..=8)) {
        programme.matching.one_way = true;
        drop_what_plans_alone_count(&mut people);
        let programme = Rc::new(programme);
        let cohort = cohort(&programme, &people, &links, &TestPlatform);
        let pairs = pairs(&cohort, &people);
        for objective in [Objective::Everyone, Objective::Quality] {
            let plan = plan(&cohort, objective);
            let reach = (plan.reach.people_matched, plan.reach.total_score);
            let better = |a: (usize, usize), b: (usize, usize)| match objective {
                Objective::Everyone => a > b,
                Objective::Quality => a.1 > b.1,
            };
            let most = best(&pairs, 0, &better);
            match objective {
                Objective::Everyone => prop_assert_eq!(reach, most),
                Objective::Quality => prop_assert_eq!(reach.1, most.1),
            }
            prop_assert!(plan.optimal && plan.bound == plan.reach);
            let total: usize = plan.pairs.iter().map(|pair| 2 * usize::from(pair.score.get())).sum();
            prop_assert_eq!(total, plan.reach.total_score);
            prop_assert_eq!(plan.reach.people_matched + plan.unmatched.len(), people.len());
            for (id, why) in &plan.unmatched {
                let person = people.iter().find(|person| person.id == *id).unwrap();
                let any = people.iter().any(|other| score(&cohort, person, other).is_some());
                prop_assert_eq!(*why == WhyAlone::NoRoom, !person.has_room());
                prop_assert_eq!(*why == WhyAlone::LeftOver, any);
            }
            let apart = |a: &PersonId, b: &PersonId| {
                !plan.pairs.iter().any(|pair| pair.members.contains(a) && pair.members.contains(b))
            };
            let now = |id: &PersonId| {
                let mine = plan.pairs.iter().find(|pair| pair.members.contains(id));
                mine.map_or(0, |pair| usize::from(pair.score.get()))
            };
            let mut blocking = 0;
            for (place, a) in people.iter().enumerate() {
                for b in &people[place + 1..] {
                    let together = score(&cohort, a, b).unwrap_or(0);
                    let both = together > now(&a.id) && together > now(&b.id);
                    blocking += usize::from(both && apart(&a.id, &b.id));
                }
            }
            prop_assert_eq!(plan.metrics.blocking_pairs, blocking);
            let world = World {
                programme: &programme,
                people: people.clone(),
                links: links.clone(),
                platform: &TestPlatform,
            };
            let left: Vec<_> = plan.unmatched.iter().map(|(id, _)| world.person(id)).collect();
            let sum: usize = plan.one_way.iter().map(|step| usize::from(step.score.get())).sum();
            // Each step is rounded on its own.
            prop_assert!(sum.abs_diff(best_steps(&cohort, &world, &left, 0, 0)) <= left.len());
            for step in &plan.one_way {
                let why = cohort.score(step.teacher.as_str(), step.learner.as_str()).unwrap();
                prop_assert_eq!(why, PairOutcome::Excluded(Exclusion::OneWay));
                let left = |id| plan.unmatched.iter().any(|(other, _)| other == id);
                prop_assert!(left(&step.teacher) && left(&step.learner));
            }
        }
    }

    #[test]
    fn no_plan_with_circles_is_better(
        programme in programmes(), (mut people, links) in rosters(0..=7),
    ) {
        drop_what_plans_alone_count(&mut people);
        let cohort = cohort(&Rc::new(programme), &people, &links, &TestPlatform);
        let mut groups = pairs(&cohort, &people);
        groups.extend(circles(&cohort, &people));
        for objective in [Objective::Everyone, Objective::Quality] {
            let plan = cohort.plan(&PlanRequest {
                objective: Some(objective),
                circles: Some(true),
                ..PlanRequest::default()
            }).unwrap();
            let better = |a: (usize, usize), b: (usize, usize)| match objective {
                Objective::Everyone => a > b,
                Objective::Quality => a.1 > b.1,
            };
            let most = best(&groups, 0, &better);
            prop_assert_eq!(plan.reach.total_score, most.1);
            if objective == Objective::Everyone {
                prop_assert_eq!(plan.reach.people_matched, most.0);
            }
            prop_assert!(plan.optimal && plan.bound == plan.reach);
            let chosen = plan.pairs.iter().chain(&plan.circles);
            for group in chosen {
                let members = group.members.iter();
                let mut places: Vec<_> = members
                    .map(|id| people.iter().position(|person| person.id == *id).unwrap())
                    .collect();
                let first = (0..places.len()).min_by_key(|place| places[*place]).unwrap();
                places.rotate_left(first);
                let score = usize::from(group.score.get());
                prop_assert!(groups.contains(&(places, score)));
            }
        }
    }

    #[test]
    fn whoever_rests_gets_the_same_plan(
        programme in programmes(),
        (people, links) in rosters(2..=8),
        circles in any::<bool>(),
    ) {
        let cohort = cohort(&Rc::new(programme), &people, &links, &TestPlatform);
        let request = PlanRequest { circles: Some(circles), ..PlanRequest::default() };
        let pace = Pace { due: &|| true, ..Pace::PATIENT };
        let mut resting = pin!(cohort.plan_at(&request, pace));
        let mut rests = 0;
        let plan = loop {
            match resting.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
                Poll::Ready(plan) => break plan,
                Poll::Pending => rests += 1,
            }
        };
        prop_assert!(rests > 0);
        prop_assert_eq!(plan, cohort.plan(&request));
    }

    #[test]
    fn likely_is_whom_every_best_plan_gives(
        mut programme in programmes(),
        (mut people, links) in rosters(1..=8),
        (before, _) in rosters(1..=1),
        circles in any::<bool>(),
        objective in prop_oneof![Just(Objective::Everyone), Just(Objective::Quality)],
    ) {
        programme.matching.objective = objective;
        drop_what_plans_alone_count(&mut people);
        let programme = Rc::new(programme);
        let everybody = cohort(&programme, &people, &links, &TestPlatform);
        let me = people.pop().unwrap();
        let others = cohort(&programme, &people, &links, &TestPlatform);
        // Somebody else under the same id.
        people.insert(0, Participant { id: me.id.clone(), ..before[0].clone() });
        let replaced = cohort(&programme, &people, &links, &TestPlatform);

        let plan = |forbidden: Vec<Vec<PersonId>>| {
            let request = PlanRequest { circles: Some(circles), forbidden, ..PlanRequest::default() };
            everybody.plan(&request).unwrap()
        };
        let reach = |plan: &Plan| match objective {
            Objective::Everyone => (plan.reach.people_matched, plan.reach.total_score),
            Objective::Quality => (plan.reach.total_score, 0),
        };
        let best = plan(Vec::new());
        let mine = best.pairs.iter().chain(&best.circles).find(|group| group.members.contains(&me.id));
        let expected = mine.and_then(|group| {
            let another = plan(vec![group.members.clone()]);
            let less = |one: usize, other: usize| i64::try_from(one).unwrap() - i64::try_from(other).unwrap();
            let mut with = group.members.clone();
            with.rotate_left(group.members.iter().position(|id| *id == me.id).unwrap());
            (reach(&another) < reach(&best)).then(|| Likely {
                with: with[1..].to_vec(),
                score: group.score,
                cost_of_another: less(best.reach.total_score, another.reach.total_score),
                fewer_matched: (objective == Objective::Everyone)
                    .then(|| best.reach.people_matched - another.reach.people_matched),
            })
        });
        for cohort in [&everybody, &others, &replaced] {
            let options = PreviewOptions {
                likely: Some(true),
                circles: Some(circles),
                ..PreviewOptions::default()
            };
            prop_assert_eq!(&cohort.preview(&me, &TestPlatform, options).likely, &expected);
        }
    }

    #[test]
    fn the_order_of_the_roster_changes_no_plan(
        programme in programmes(),
        ((people, links), shuffled) in rosters(0..=9).prop_flat_map(|(people, links)| {
            (Just((people.clone(), links)), Just(people).prop_shuffle())
        }),
    ) {
        let programme = Rc::new(programme);
        let [one, other] = [&people, &shuffled].map(|people| cohort(&programme, people, &links, &TestPlatform));
        prop_assert_eq!(one.plan(&PlanRequest::default()), other.plan(&PlanRequest::default()));
    }

    #[test]
    fn what_is_locked_is_kept_and_what_is_forbidden_never_made(
        programme in programmes(), (people, links) in rosters(2..=8),
    ) {
        let cohort = cohort(&Rc::new(programme), &people, &links, &TestPlatform);
        let free = plan(&cohort, Objective::Everyone);
        let Some(pair) = pair(&free) else { return Ok(()) };
        let with = |locked: Vec<Vec<PersonId>>, forbidden: Vec<Vec<PersonId>>| {
            cohort.plan(&PlanRequest { locked, forbidden, objective: Some(Objective::Everyone), circles: Some(false) })
        };
        let locked = with(vec![pair.clone()], Vec::new()).unwrap();
        prop_assert_eq!(locked.reach, free.reach);
        prop_assert!(locked.pairs.iter().any(|group| group.members == pair));
        let other = with(Vec::new(), vec![pair.clone()]).unwrap();
        prop_assert!(other.pairs.iter().all(|group| group.members != pair));
        let reach = |plan: &Plan| (plan.reach.people_matched, plan.reach.total_score);
        prop_assert!(reach(&other) <= reach(&free));
        let wrong = with(vec![pair.clone()], vec![pair.clone()]).unwrap_err();
        prop_assert_eq!((wrong.path.as_str(), wrong.problem), ("locked[0]", Problem::Forbidden));
        let twice = with(vec![pair.clone(), pair.clone()], Vec::new()).unwrap_err();
        prop_assert_eq!((twice.path.as_str(), twice.problem), ("locked[1]", Problem::Twice));
        let alone = with(Vec::new(), vec![vec![pair[0].clone()]]).unwrap_err();
        prop_assert_eq!((alone.path.as_str(), alone.problem), ("forbidden[0]", Problem::Size));
        let with_circles = |locked: Vec<Vec<PersonId>>, forbidden: Vec<Vec<PersonId>>| {
            let circles = Some(true);
            cohort.plan(&PlanRequest { locked, forbidden, circles, ..PlanRequest::default() }).unwrap()
        };
        let free = with_circles(Vec::new(), Vec::new());
        if let Some(circle) = free.circles.first() {
            let locked = with_circles(vec![circle.members.clone()], Vec::new());
            prop_assert!(locked.circles.contains(circle));
            let mut turned = circle.members.clone();
            turned.rotate_left(1);
            let other = with_circles(Vec::new(), vec![turned]);
            prop_assert!(!other.circles.iter().any(|group| group.members == circle.members));
        }
    }
}

#[test]
fn somebody_is_found_behind_all_whom_a_person_must_not_meet() {
    let circle = 200;
    let exchanging = |number: usize, level: u8| Participant {
        unit: Some(format!("unit {number}").into()),
        teach: vec![people::offer(
            people::skill("excel"),
            level,
            Eagerness::Eager,
        )],
        learn: vec![people::wish(people::skill("excel"), 1, 4, 3)],
        ..people::person(&format!("p{number:03}"))
    };
    let mut everybody = Vec::new();
    for number in 0..circle {
        let manager = people::id(&format!("p{:03}", (number + 1) % circle));
        everybody.push(Participant {
            manager: Some(manager),
            ..exchanging(number, 4)
        });
    }
    // The only one outside of the circle is worth least to everybody.
    everybody.push(exchanging(circle, 2));
    let cohort = cohort(
        &Rc::new(people::programme()),
        &everybody,
        &[],
        &TestPlatform,
    );
    let plan = plan(&cohort, Objective::Everyone);
    assert_eq!(plan.pairs.len(), 1);
    assert_eq!(plan.unmatched.len(), circle - 1);
    assert!(
        plan.unmatched
            .iter()
            .all(|(_, why)| *why == WhyAlone::LeftOver)
    );
}

#[test]
fn of_the_wishes_that_somebody_wants_most_one_that_does_not_count_is_served_too() {
    let own = |text: &str| SkillRef::Own(OwnSkill::new(text, &TestPlatform).unwrap());
    let mut programme = people::programme();
    programme.approaches = vec![Approach::Reverse];
    let newcomer = Participant {
        stage: Some(StageId::new("early").unwrap()),
        teach: vec![people::offer(people::skill("excel"), 3, Eagerness::Willing)],
        learn: (1..=9)
            .map(|nth| people::wish(own(&format!("thing {nth}")), 0, 2, 3))
            .collect(),
        ..people::person("newcomer")
    };
    let veteran = |taught: &str| Participant {
        stage: Some(StageId::new("veteran").unwrap()),
        teach: vec![people::offer(own(taught), 3, Eagerness::Willing)],
        learn: vec![people::wish(people::skill("excel"), 0, 2, 3)],
        ..people::person("veteran")
    };
    let programme = Rc::new(programme);
    for (taught, served) in [("thing 9", 10_000), ("thing 10", 5_000)] {
        let everybody = [newcomer.clone(), veteran(taught)];
        let cohort = cohort(&programme, &everybody, &[], &TestPlatform);
        let plan = plan(&cohort, Objective::Everyone);
        assert_eq!(plan.pairs.len(), 1);
        assert_eq!(plan.metrics.top_want_served.get(), served, "{taught}");
    }
}
