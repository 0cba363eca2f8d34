//! What a preview tells of everybody: whom many would pick, what one more skill would open, who could
//! teach, and circles of three; each against plain counting.

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
use std::rc::Rc;

use bothways::domain::{
    Approach, Eagerness, Exclusion, Exposure, Match, Participant, PersonId, Preview, Programme,
    Side, SkillKind, SkillRef,
};
use bothways::matching::{Cohort, DemandOption, PairOutcome, PreviewOptions};
use naive::World;
use people::{cohort, offer, wish};
use platform::TestPlatform;
use proptest::prelude::*;
use random::{Links, people as anyone, programmes, rosters};

/// The most people of a random roster.
const MOST: usize = 9;

/// A programme, its people with one among them who looks, and the links of those left out.
#[derive(Clone, Debug)]
struct Case {
    programme: Rc<Programme>,
    people: Vec<Participant>,
    links: Links,
    me: Participant,
}

/// Small lists of skills, so that many exchanges lack just one.
fn cases() -> impl Strategy<Value = Case> {
    let me = (anyone(MOST), 0..=MOST + 2);
    (
        programmes(),
        rosters(1..=MOST),
        me,
        0..4usize,
        1..4usize,
        any::<bool>(),
    )
        .prop_map(
            |(mut programme, (mut people, links), (mut me, at), few, size, shared)| {
                me.id = random::somebody(at);
                programme.matching.preview_size = size;
                programme.matching.exposure = if shared {
                    Exposure::Shared
                } else {
                    Exposure::Plain
                };
                for person in people.iter_mut().chain([&mut me]) {
                    if few < 3 {
                        person.teach.truncate(few + 1);
                        person.learn.truncate(few + 1);
                    }
                }
                Case {
                    programme: Rc::new(programme),
                    people,
                    links,
                    me,
                }
            },
        )
}

impl Case {
    /// Everybody with the one who looks in their place, or beside them.
    fn everybody(&self) -> Vec<Participant> {
        let others = self.people.iter().filter(|person| person.id != self.me.id);
        others.chain([&self.me]).cloned().collect()
    }

    fn cohort_of(&self, people: &[Participant]) -> Cohort {
        cohort(&self.programme, people, &self.links, &TestPlatform)
    }

    fn preview(&self, options: PreviewOptions) -> Preview {
        self.cohort_of(&self.people)
            .preview(&self.me, &TestPlatform, options)
    }

    fn all(&self) -> Preview {
        self.preview(PreviewOptions {
            size: Some(usize::MAX),
            circles: Some(true),
            demand: DemandOption::Gather,
            likely: None,
        })
    }

    /// The first matches of somebody, by the pairs' scores alone.
    fn first(&self, cohort: &Cohort, people: &[Participant], who: &PersonId) -> Vec<PersonId> {
        let mut found = Vec::new();
        for other in people {
            if let PairOutcome::Match(pair) = cohort.score(who.as_str(), other.id.as_str()).unwrap()
            {
                let apart = pair.teach_fit.get().abs_diff(pair.learn_fit.get());
                found.push((Reverse(pair.score), apart, other.id.clone()));
            }
        }
        found.sort();
        let size = self.programme.matching.preview_size;
        found.into_iter().take(size).map(|(_, _, id)| id).collect()
    }
}

fn apart(cohort: &Cohort, one: &Participant, other: &Participant) -> Option<Exclusion> {
    match cohort.score(one.id.as_str(), other.id.as_str()).unwrap() {
        PairOutcome::Match(_) => None,
        PairOutcome::Excluded(exclusion) => Some(exclusion),
    }
}

const UNFIT: [Exclusion; 2] = [Exclusion::OneWay, Exclusion::NothingToExchange];

const PARTED: [Exclusion; 5] = [
    Exclusion::AlreadyPaired,
    Exclusion::Avoided,
    Exclusion::ReportingLine,
    Exclusion::NoSharedLanguage,
    Exclusion::NoCommonTime,
];

/// Every id of an own skill here is folded, as an opening names it.
fn id_of(skill: &SkillRef) -> String {
    match skill {
        SkillRef::Known(id) => id.as_str().to_owned(),
        SkillRef::Own(own) => format!("own:{}", own.folded()),
    }
}

impl Case {
    fn is_sensitive(&self, skill: &SkillRef) -> bool {
        let SkillRef::Known(id) = skill else {
            return false;
        };
        self.programme
            .catalogue
            .skill(id.as_str())
            .is_some_and(|skill| skill.sensitive)
    }

    /// How many more matches one more skill would make among those who are not for want of skills.
    fn newly_matched(&self, skill: &SkillRef, side: Side) -> usize {
        let people = self.everybody();
        let before = self.cohort_of(&people);
        let mut me = self.me.clone();
        match side {
            Side::Teach => me.teach.push(offer(skill.clone(), 3, Eagerness::Willing)),
            Side::Learn => me.learn.push(wish(skill.clone(), 0, 2, 2)),
        }
        let mut changed = people.clone();
        *changed.last_mut().unwrap() = me;
        let after = self.cohort_of(&changed);
        let opened = people.iter().filter(|other| {
            let unfit = apart(&before, &self.me, other).is_some_and(|why| UNFIT.contains(&why));
            unfit && apart(&after, &self.me, other).is_none()
        });
        opened.count()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn those_whom_many_want_give_way(case in cases()) {
        let everybody = case.everybody();
        let whole = case.cohort_of(&everybody);
        let others = everybody.iter().filter(|person| person.id != case.me.id);
        let firsts: Vec<_> = others.map(|other| case.first(&whole, &everybody, &other.id)).collect();
        let in_demand = |id: &PersonId| {
            firsts.iter().filter(|first| first.contains(id)).count()
        };
        let all = case.all();
        for found in &all.matches {
            prop_assert_eq!(found.in_demand, u32::try_from(in_demand(&found.id)).ok());
        }
        let mut expect: Vec<&Match> = all.matches.iter().collect();
        if case.programme.matching.exposure == Exposure::Shared {
            expect.sort_by_key(|found| {
                let demand = in_demand(&found.id).min(20);
                Reverse(usize::from(found.score.score.get()) * (200 - 3 * demand))
            });
        }
        expect.truncate(case.programme.matching.preview_size);
        let expect: Vec<_> = all.matches.iter().filter(|found| expect.contains(found)).collect();
        let shown = case.preview(PreviewOptions::default());
        prop_assert_eq!(shown.matches.iter().collect::<Vec<_>>(), expect);
        // The same as far as that is known, and without waiting for it else.
        let unknown = case.preview(PreviewOptions { demand: DemandOption::IfKnown, ..PreviewOptions::default() });
        prop_assert!(unknown.matches.iter().all(|found| found.in_demand.is_none()));
    }

    #[test]
    fn openings_are_what_one_more_skill_would_open(case in cases()) {
        let everybody = case.everybody();
        let mine = |skill: &SkillRef| {
            let offered = case.me.teach.iter().any(|offer| offer.skill == *skill);
            offered || case.me.learn.iter().any(|wish| wish.skill == *skill)
        };
        let named = |person: &Participant, skill: &SkillRef| {
            let offered = person.teach.iter().any(|offer| offer.skill == *skill);
            offered || person.learn.iter().any(|wish| wish.skill == *skill)
        };
        for side in [Side::Teach, Side::Learn] {
            let mut skills: Vec<SkillRef> = Vec::new();
            for person in everybody.iter().filter(|person| person.id != case.me.id) {
                skills.extend(person.teach.iter().map(|offer| offer.skill.clone()));
                skills.extend(person.learn.iter().map(|wish| wish.skill.clone()));
            }
            skills.sort_by_key(id_of);
            skills.dedup();
            let mut expect = Vec::new();
            for skill in skills {
                let others = case.people.iter().filter(|person| person.id != case.me.id);
                let sharing = others.filter(|person| named(person, &skill)).count();
                let suggested = matches!(skill, SkillRef::Known(_)) || sharing > 1;
                let count = case.newly_matched(&skill, side);
                if count > 0 && suggested && !mine(&skill) && !case.is_sensitive(&skill) {
                    expect.push((Reverse(count), id_of(&skill)));
                }
            }
            expect.sort();
            let all = case.all();
            let found = all.openings.iter().filter(|opening| opening.side == side);
            let found: Vec<_> = found
                .map(|opening| (Reverse(opening.new_matches), id_of(&opening.skill)))
                .collect();
            prop_assert_eq!(found, expect);
        }
    }

    #[test]
    fn scarcity_counts_who_could_teach(case in cases()) {
        let mut roomy = case.clone();
        for person in roomy.people.iter_mut().chain([&mut roomy.me]) {
            person.capacity = 60;
        }
        let everybody = roomy.everybody();
        let cohort = roomy.cohort_of(&everybody);
        let wishes = case.me.learn.iter().filter(|wish| !case.is_sensitive(&wish.skill));
        let expect: Vec<_> = wishes.map(|wish| {
            let view = match &wish.skill {
                SkillRef::Known(id) => case.programme.catalogue.skill(id.as_str())
                    .is_some_and(|skill| skill.kind == SkillKind::Perspective),
                SkillRef::Own(_) => false,
            };
            let teachers: Vec<_> = case.people.iter().filter(|person| {
                let ahead = person.teach.iter().any(|offer| {
                    offer.skill == wish.skill && (view || offer.level.get() > wish.level.get())
                });
                let kept = apart(&cohort, &case.me, person).is_some_and(|why| PARTED.contains(&why));
                ahead && !kept && person.id != case.me.id
            }).collect();
            let room = teachers.iter().filter(|person| person.has_room()).count();
            (id_of(&wish.skill), teachers.len(), room)
        }).collect();
        let found: Vec<_> = case.all().scarcity.into_iter()
            .map(|wish| (id_of(&wish.skill), wish.teachers, wish.with_room))
            .collect();
        prop_assert_eq!(found, expect);
    }

    #[test]
    fn circles_are_those_that_can_be(case in cases()) {
        let everybody = case.everybody();
        let whole = case.cohort_of(&everybody);
        let world = World {
            programme: &case.programme,
            people: everybody.clone(),
            links: case.links.clone(),
            platform: &TestPlatform,
        };
        let mutual = |a: &Participant, b: &Participant| {
            let peers = [Approach::Reciprocal, Approach::CoMentoring];
            let usual = case.programme.approaches.first().copied().unwrap_or_default();
            let agreed = a.approach.or(b.approach).unwrap_or(usual);
            // Two different approaches that go together are mutual.
            let why = apart(&whole, a, b);
            let kept = why.is_some_and(|why| !UNFIT.contains(&why));
            peers.contains(&agreed) && !kept
        };
        let remains = |a: &Participant, b: &Participant| {
            let parts = world.parts(a, b, true);
            1.0 - parts.iter().map(|(_, w, c)| w * (1.0 - c.unwrap_or(0.75)) / 100.0).sum::<f64>()
        };
        let me = &case.me;
        let mut expect = Vec::new();
        for b in &case.people {
            for c in &case.people {
                let ids = [&me.id, &b.id, &c.id];
                let same = ids[0] == ids[1] || ids[1] == ids[2] || ids[2] == ids[0];
                if same || !mutual(me, b) || !mutual(b, c) || !mutual(c, me) {
                    continue;
                }
                if apart(&whole, me, b).is_none() || apart(&whole, me, c).is_none() {
                    continue;
                }
                let [x, y, z] = [(me, b), (b, c), (c, me)].map(|(a, b)| world.direction(a, b).worth);
                if x > 0.0 && y > 0.0 && z > 0.0 {
                    let h = 3.0 / (1.0 / x + 1.0 / y + 1.0 / z);
                    let mean = (remains(me, b) + remains(b, c) + remains(c, me)) / 3.0;
                    expect.push((ids.map(Clone::clone), 10_000.0 * h * mean));
                }
            }
        }
        let found = case.all().circles;
        prop_assert_eq!(found.len(), expect.len());
        for pair in found.windows(2) {
            let key = |at: usize| {
                (Reverse(pair[at].score), pair[at].steps.clone().map(|step| step.from))
            };
            prop_assert!(key(0) < key(1));
        }
        for circle in &found {
            let members = circle.steps.clone().map(|step| step.from);
            let (_, score) = expect.iter().find(|(ids, _)| *ids == members).unwrap();
            prop_assert!((f64::from(circle.score.get()) - score).abs() <= 1.0);
            let [first, second, third] = &circle.steps;
            prop_assert_eq!([&first.to, &second.to, &third.to], [&members[1], &members[2], &members[0]]);
            prop_assert!(circle.steps.iter().all(|step| !step.skills.is_empty()));
        }
        // Few of them are the first of many.
        let few = case.preview(PreviewOptions { size: Some(2), circles: Some(true), ..PreviewOptions::default() });
        prop_assert_eq!(&few.circles[..], &found[..found.len().min(2)]);
    }
}
