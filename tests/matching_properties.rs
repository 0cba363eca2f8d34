//! What holds for every cohort, tried on random ones.

// Helpers of tests may panic as tests do.
#![allow(clippy::unwrap_used)]

#[path = "support/naive.rs"]
mod naive;
#[path = "support/naive_context.rs"]
mod naive_context;
#[path = "support/people.rs"]
mod people;
#[path = "support/platform.rs"]
mod platform;
#[path = "support/random.rs"]
mod random;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::rc::Rc;

use bothways::domain::{
    Exclusion, Exposure, Participant, PersonId, Preview, Programme, Score, Side, SkillFit,
};
use bothways::matching::{Cohort, DemandOption, PairOutcome, PreviewOptions};
use naive::{Direction, World};
use people::{cohort, who};
use platform::TestPlatform;
use proptest::prelude::*;
use random::{offers, people as anyone, programmes, rosters, somebody, wishes};

/// The most people of a random roster.
const MOST: usize = 8;

const ALL: PreviewOptions = PreviewOptions {
    size: Some(usize::MAX),
    circles: Some(true),
    demand: DemandOption::Gather,
    likely: None,
};

fn preview(cohort: &Cohort, me: &Participant) -> Preview {
    cohort.preview(me, &TestPlatform, ALL)
}

fn outcome(cohort: &Cohort, a: &Participant, b: &Participant) -> PairOutcome {
    cohort.score(a.id.as_str(), b.id.as_str()).unwrap()
}

/// What a pair scores; nothing when it is left out.
fn score(cohort: &Cohort, a: &Participant, b: &Participant) -> u16 {
    match outcome(cohort, a, b) {
        PairOutcome::Match(pair) => pair.score.get(),
        PairOutcome::Excluded(_) => 0,
    }
}

fn near(found: Score, expect: f64) -> bool {
    (f64::from(found.get()) - expect).abs() <= 1.0
}

fn world<'a>(programme: &'a Programme, people: &[Participant], links: &random::Links) -> World<'a> {
    World {
        programme,
        people: people.to_vec(),
        links: links.clone(),
        platform: &TestPlatform,
    }
}

/// The skills of a direction as a card lists them.
fn listed(direction: &Direction) -> Vec<SkillFit> {
    let mut served: Vec<_> = direction.served.iter().collect();
    served.sort_by_key(|(_, value, _)| Reverse(Score::from_share(*value)));
    let mut listed: Vec<SkillFit> = Vec::new();
    for (skill, _, fit) in served {
        if listed.iter().all(|fit| fit.skill != *skill) {
            let (skill, fit) = (skill.clone(), Score::from_share(*fit));
            listed.push(SkillFit { skill, fit });
        }
    }
    listed
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_pair_scores_as_the_page_says(
        programme in programmes(), (people, links) in rosters(0..=MOST),
    ) {
        let programme = Rc::new(programme);
        let cohort = cohort(&programme, &people, &links, &TestPlatform);
        let world = world(&programme, &people, &links);
        for a in &people {
            for b in &people {
                match (outcome(&cohort, a, b), world.pair(a, b)) {
                    (PairOutcome::Match(found), Ok(expect)) => {
                        prop_assert!(near(found.score, expect.score), "{found:?} {expect:?}");
                        prop_assert!(near(found.teach_fit, expect.teach), "{found:?} {expect:?}");
                        prop_assert!(near(found.learn_fit, expect.learn), "{found:?} {expect:?}");
                        let confidence = near(found.confidence, expect.confidence);
                        prop_assert!(confidence, "{found:?} {expect:?}");
                    }
                    (PairOutcome::Excluded(found), Err(expect)) => prop_assert_eq!(found, expect),
                    (found, expect) => prop_assert!(false, "{found:?} {expect:?}"),
                }
            }
        }
    }

    #[test]
    fn a_score_is_the_same_from_both_sides_and_the_fits_are_mirrored(
        programme in programmes(), (people, links) in rosters(0..=MOST),
    ) {
        let cohort = cohort(&Rc::new(programme), &people, &links, &TestPlatform);
        for a in &people {
            for b in &people {
                match (outcome(&cohort, a, b), outcome(&cohort, b, a)) {
                    (PairOutcome::Match(there), PairOutcome::Match(back)) => {
                        prop_assert_eq!(there.score, back.score);
                        prop_assert_eq!(there.confidence, back.confidence);
                        prop_assert_eq!(there.teach_fit, back.learn_fit);
                        prop_assert_eq!(there.learn_fit, back.teach_fit);
                        prop_assert!(there.score > Score::default());
                        prop_assert!(there.score <= there.teach_fit.max(there.learn_fit));
                    }
                    (there, back) => prop_assert_eq!(there, back),
                }
            }
        }
    }

    #[test]
    fn a_preview_says_of_everybody_what_their_score_says(
        programme in programmes(), (people, links) in rosters(0..=MOST),
    ) {
        let programme = Rc::new(programme);
        let cohort = cohort(&programme, &people, &links, &TestPlatform);
        let world = world(&programme, &people, &links);
        for me in &people {
            let preview = preview(&cohort, me);
            let mut left_out: BTreeMap<Exclusion, usize> = BTreeMap::new();
            let (mut matches, mut teachers, mut learners) = (Vec::new(), Vec::new(), Vec::new());
            for them in people.iter().filter(|them| them.id != me.id) {
                match outcome(&cohort, me, them) {
                    PairOutcome::Match(pair) => {
                        let difference = pair.teach_fit.get().abs_diff(pair.learn_fit.get());
                        matches.push((Reverse(pair.score), difference, them.id.clone(), pair));
                    }
                    PairOutcome::Excluded(exclusion) => {
                        *left_out.entry(exclusion.discreet()).or_default() += 1;
                        if exclusion == Exclusion::OneWay {
                            let learn = world.direction(them, me).worth;
                            let teach = world.direction(me, them).worth;
                            let list = if learn > 0.0 { &mut teachers } else { &mut learners };
                            let fit = Score::from_share(learn.max(teach));
                            list.push((Reverse(fit), them.id.clone()));
                        }
                    }
                }
            }
            matches.sort_by(|a, b| (&a.0, &a.1, &a.2).cmp(&(&b.0, &b.1, &b.2)));
            teachers.sort();
            learners.sort();

            prop_assert_eq!(preview.considered, people.len() - 1);
            prop_assert_eq!(preview.matched, matches.len());
            let counted: usize = preview.excluded.iter().map(|(_, count)| count).sum();
            prop_assert_eq!(preview.matched + counted, preview.considered);
            prop_assert_eq!(&preview.excluded, &left_out.into_iter().collect::<Vec<_>>());
            let ids = |list: Vec<(Reverse<Score>, PersonId)>| -> Vec<PersonId> {
                list.into_iter().map(|(_, id)| id).collect()
            };
            let one_way = &preview.one_way;
            prop_assert_eq!(who(&one_way.could_teach_you), ids(teachers));
            prop_assert_eq!(who(&one_way.could_learn_from_you), ids(learners));
            for shown in &one_way.could_teach_you {
                let them = world.person(&shown.id);
                prop_assert_eq!(&shown.skills, &listed(&world.direction(them, me)));
            }
            for shown in &one_way.could_learn_from_you {
                let them = world.person(&shown.id);
                prop_assert_eq!(&shown.skills, &listed(&world.direction(me, them)));
            }
            prop_assert_eq!(preview.matches.len(), matches.len());
            for (shown, (_, _, id, pair)) in preview.matches.iter().zip(&matches) {
                prop_assert_eq!(&shown.id, id);
                prop_assert_eq!(&shown.score, pair);
                let them = world.person(id);
                prop_assert_eq!(&shown.reasons, &world.reasons(me, them));
                prop_assert_eq!(&shown.teach, &listed(&world.direction(me, them)));
                prop_assert_eq!(&shown.learn, &listed(&world.direction(them, me)));
                // Own skills are in my words.
                for fit in &shown.teach {
                    let words = me.teach.iter().map(|offer| offer.skill.to_id());
                    prop_assert!(words.into_iter().any(|word| word == fit.skill.to_id()));
                }
                for fit in &shown.learn {
                    let words = me.learn.iter().map(|wish| wish.skill.to_id());
                    prop_assert!(words.into_iter().any(|word| word == fit.skill.to_id()));
                }
            }
        }
    }

    #[test]
    fn a_short_preview_is_the_beginning_of_a_long_one(
        programme in programmes(), (people, links) in rosters(0..=MOST), size in 0..4usize,
    ) {
        let mut programme = programme;
        // Where exposure is shared, those shown are not simply the first.
        programme.matching.exposure = Exposure::Plain;
        let cohort = cohort(&Rc::new(programme), &people, &links, &TestPlatform);
        for me in &people {
            let mut long = preview(&cohort, me);
            long.matches.truncate(size);
            long.circles.truncate(size);
            let (mut teach, mut learn): (Vec<_>, Vec<_>) =
                long.openings.into_iter().partition(|opening| opening.side == Side::Teach);
            teach.truncate(size);
            learn.truncate(size);
            long.openings = [teach, learn].concat();
            long.one_way.could_teach_you.truncate(size);
            long.one_way.could_learn_from_you.truncate(size);
            let short = PreviewOptions {
                size: Some(size),
                ..ALL
            };
            prop_assert_eq!(cohort.preview(me, &TestPlatform, short), long);
        }
    }

    #[test]
    fn the_order_of_the_roster_changes_nothing(
        programme in programmes(),
        ((people, links), shuffled) in rosters(0..=MOST).prop_flat_map(|(people, links)| {
            (Just((people.clone(), links)), Just(people).prop_shuffle())
        }),
        me in anyone(MOST),
    ) {
        let programme = Rc::new(programme);
        let one = cohort(&programme, &people, &links, &TestPlatform);
        let other = cohort(&programme, &shuffled, &links, &TestPlatform);
        // Debug text also shows the wordings of own skills, which compare as equal.
        for me in people.iter().chain([&me]) {
            let [one, other] = [&one, &other].map(|cohort| format!("{:?}", preview(cohort, me)));
            prop_assert_eq!(one, other);
        }
        for a in &people {
            for b in &people {
                prop_assert_eq!(outcome(&one, a, b), outcome(&other, a, b));
            }
        }
    }

    #[test]
    fn a_participant_takes_the_place_of_their_roster_entry(
        programme in programmes(), (people, links) in rosters(0..=MOST),
        me in anyone(MOST), at in 0..MOST + 3,
    ) {
        let programme = Rc::new(programme);
        let me = Participant { id: somebody(at), ..me };
        let before = cohort(&programme, &people, &links, &TestPlatform);
        let others = people.iter().filter(|person| person.id != me.id);
        let after = cohort(&programme, others.chain([&me]), &links, &TestPlatform);
        let [before, after] = [before, after].map(|cohort| preview(&cohort, &me));
        prop_assert_eq!(before, after);
    }

    #[test]
    fn a_longer_honest_list_never_lowers_a_score(
        programme in programmes(), (mut people, links) in rosters(2..=2),
        offer in offers(), mut wish in wishes(),
    ) {
        let programme = Rc::new(programme);
        let scores = |people: &[Participant]| {
            let cohort = cohort(&programme, people, &links, &TestPlatform);
            let world = world(&programme, people, &links);
            let there = world.direction(&people[0], &people[1]).worth;
            let back = world.direction(&people[1], &people[0]).worth;
            (score(&cohort, &people[0], &people[1]), there, back)
        };
        let before = scores(&people);
        people[0].teach.push(offer);
        let with_offer = scores(&people);
        prop_assert!(with_offer.0 >= before.0 && with_offer.1 >= before.1);
        let least = people[0].learn.iter().map(|wish| wish.priority).min();
        wish.priority = least.map_or(wish.priority, |least| least.min(wish.priority));
        people[0].learn.push(wish);
        let with_wish = scores(&people);
        prop_assert!(with_wish.0 >= with_offer.0 && with_wish.2 >= with_offer.2);
    }

    #[test]
    fn nothing_in_a_direction_that_both_need_is_no_match(
        programme in programmes(), (mut people, links) in rosters(0..=MOST),
    ) {
        let mut programme = programme;
        programme.approaches.clear();
        people.iter_mut().for_each(|person| person.approach = None);
        if let Some(first) = people.first_mut() {
            first.teach.clear();
        }
        let cohort = cohort(&Rc::new(programme), &people, &links, &TestPlatform);
        for them in people.iter().skip(1) {
            prop_assert_eq!(score(&cohort, &people[0], them), 0);
        }
    }
}
