//! The search for circles among many, which does not look at all of them: against all that there are.

// Helpers of tests may panic as tests do.
#![allow(clippy::unwrap_used)]

#[path = "support/people.rs"]
mod people;
#[path = "support/platform.rs"]
mod platform;
#[path = "support/random.rs"]
mod random;

use std::rc::Rc;

use bothways::domain::{Approach, Circle, Eagerness, Participant, Programme};
use bothways::matching::PreviewOptions;
use people::{SKILLS, cohort, offer, skill, wish};
use platform::TestPlatform;
use proptest::prelude::*;
use random::{Links, people as anyone, programmes, rosters};

/// The first circles of somebody, at most so many.
fn circles(
    programme: &Rc<Programme>,
    people: &[Participant],
    links: &Links,
    me: &Participant,
    size: usize,
) -> Vec<Circle> {
    let options = PreviewOptions {
        size: Some(size),
        circles: Some(true),
        ..PreviewOptions::default()
    };
    let cohort = cohort(programme, people, links, &TestPlatform);
    cohort.preview(me, &TestPlatform, options).circles
}

/// So many that no search for circles looks at all of them alike.
const MANY: usize = 250;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn the_best_circles_among_many_are_the_first_of_all(
        (mut programme, (mut people, links), mut me) in (programmes(), rosters(MANY..=MANY), anyone(MANY)),
        size in 1..30usize,
    ) {
        // Nobody leads, and few have something for each other, so that there are many.
        programme.approaches = vec![Approach::Reciprocal];
        programme.matching.rules.common_time = false;
        me.id = random::somebody(MANY);
        for person in people.iter_mut().chain([&mut me]) {
            person.approach = None;
            person.capacity = 9;
        }
        for person in &mut people {
            person.teach.truncate(1);
            person.learn.truncate(1);
        }
        me.teach = SKILLS[..2].iter().map(|id| offer(skill(id), 3, Eagerness::Eager)).collect();
        me.learn = SKILLS[2..4].iter().map(|id| wish(skill(id), 0, 2, 2)).collect();
        let programme = Rc::new(programme);
        let circles = |size| circles(&programme, &people, &links, &me, size);
        let all = circles(usize::MAX);
        prop_assert_eq!(&circles(size)[..], &all[..all.len().min(size)]);
    }
}

/// Far more who say the same than a circle needs, some of them tied to the first or to nearly all.
#[test]
fn of_many_who_say_the_same_the_first_by_id_make_the_circles() {
    let somebody = |at: usize, kind: usize| {
        let mut person = people::person(random::somebody(at).as_str());
        person.teach = vec![offer(skill(SKILLS[kind]), 3, Eagerness::Eager)];
        person.learn = vec![wish(skill(SKILLS[(kind + 1) % 3]), 0, 2, 2)];
        person
    };
    let alike = 100..700;
    let first: Vec<_> = alike.clone().take(30).map(random::somebody).collect();
    let mut people: Vec<_> = alike.map(|at| somebody(at, at % 3)).collect();
    for person in &mut people[..30] {
        person.avoid.clone_from(&first);
    }
    for person in &mut people[150..550] {
        person.manager = Some(random::somebody(110));
    }
    let (programme, me) = (Rc::new(people::programme()), somebody(0, 0));
    let circles = |size| circles(&programme, &people, &Links::new(), &me, size);
    let all = circles(usize::MAX);
    for size in [1, 5, 150] {
        assert!(all.len() > 30_000 && circles(size)[..] == all[..size]);
    }
}
