//! What is written reads back as the same.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/platform.rs"]
mod platform;

use bothways::domain::{
    Approach, Availability, Eagerness, Format, Goal, Hours, LanguageTag, Offer, OfferLevel,
    Participant, PersonId, Priority, Programme, SkillRef, TimeOfDay, Visibility, Weekday, Wish,
    WishLevel,
};
use bothways::wire::{self, RosterSink};
use platform::TestPlatform;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const PROGRAMME: &str = include_str!("documents/good/full.programme.json");
const ROSTER: &str = include_str!("documents/good/full.roster.json");
const SCRIPTS: &str = include_str!("documents/good/scripts.roster.json");
const SIGNUP: &str = include_str!("documents/good/full.signup.json");
const WITHDRAWN: &str = include_str!("documents/good/withdrawn.signup.json");
const FACTS: &str = include_str!("documents/good/gaps.facts.json");

fn programme() -> Programme {
    wire::read_programme(PROGRAMME, &TestPlatform)
        .unwrap()
        .value
}

#[derive(Default)]
struct People(Vec<Participant>);

impl RosterSink for People {
    fn person(&mut self, person: Participant) {
        self.0.push(person);
    }

    fn link(&mut self, person: PersonId, _: PersonId) {
        panic!("{person:?} was left out");
    }
}

fn read_roster(text: &str, programme: &Programme) -> Vec<Participant> {
    let mut people = People::default();
    wire::read_roster(text, programme, &TestPlatform, &mut people).unwrap();
    people.0
}

#[test]
fn rosters_and_participants_come_back() {
    let programme = programme();
    for text in [ROSTER, SCRIPTS] {
        let people = read_roster(text, &programme);
        let written = wire::write_roster(&people);
        assert_eq!(read_roster(&written, &programme), people);
        for person in &people {
            let text = wire::write_participant(person);
            let again = wire::read_participant(&text, &programme, &TestPlatform).unwrap();
            assert_eq!((&again.value, again.issues.len()), (person, 0));
            assert_eq!(wire::write_participant(&again.value), text);
        }
    }
}

#[test]
fn a_sign_up_is_written_with_the_names_it_is_read_by() {
    let programme = programme();
    for text in [SIGNUP, WITHDRAWN] {
        let signup = wire::read_signup(text, &programme, &TestPlatform)
            .unwrap()
            .value;
        let written = wire::write_signup(&signup);
        let again = wire::read_signup(&written, &programme, &TestPlatform).unwrap();
        assert_eq!((&again.value, again.issues.len()), (&signup, 0));
    }
}

#[test]
fn what_was_not_said_is_not_written() {
    let programme = programme();
    let signup = wire::read_signup(WITHDRAWN, &programme, &TestPlatform)
        .unwrap()
        .value;
    assert_eq!(
        wire::write_signup(&signup),
        concat!(
            r#"{"schema":"bothways/signup@1","id":"7f9c3a52","revision":3,"status":"withdrawn","#,
            r#""programme":"spring-2027","programmeHash":"sha256-x","#,
            r#""submittedAt":"2027-02-04T08:00:00Z","locale":"en","#,
            r#""participant":{"id":"p-0412","teach":[],"learn":[],"capacity":1,"visibility":"named"},"#,
            r#""answers":{},"purposes":[],"interested":[],"agreement":{}}"#,
        )
    );
}

#[test]
fn answers_come_back_with_their_gaps() {
    let programme = programme();
    let read = |text: &str| {
        wire::read_facts(text, &programme, &TestPlatform)
            .unwrap()
            .value
    };
    let answers = read(FACTS);
    assert_eq!(answers.teach[0].level, None);
    assert_eq!(read(&wire::write_answers(&answers, &programme)), answers);
}

proptest! {
    #[test]
    fn any_participant_comes_back(person in participant()) {
        let programme = programme();
        let text = wire::write_participant(&person);
        let again = wire::read_participant(&text, &programme, &TestPlatform).unwrap();
        prop_assert_eq!(&again.value, &person);
        // Own skills are equal by their folded texts, so the words are compared apart.
        prop_assert_eq!(wire::write_participant(&again.value), text);
    }
}

fn participant() -> impl Strategy<Value = Participant> {
    let who = (
        id(),
        option::of(words()),
        option::of(words()),
        option::of(id()),
    );
    let meets = (
        option::of(select(vec!["early", "middle", "late"])),
        prop::collection::vec(select(vec!["en", "de-AT", "zh-Hant"]), 0..3),
        option::of(select(vec!["UTC", "Asia/Kolkata"])),
        prop::collection::vec(availability(), 0..3),
        // What is listed twice counts once, and would come back so.
        subsequence(vec![Format::Video, Format::Call, Format::InPerson], 0..=2),
        option::of(1_u16..=120),
    );
    let skills = (
        prop::collection::vec(offer(), 0..4),
        prop::collection::vec(wish(), 0..4),
    );
    let rest = (
        option::of(select(vec![
            Approach::Reciprocal,
            Approach::CoMentoring,
            Approach::Reverse,
        ])),
        any::<u16>(),
        prop::collection::vec(id(), 0..3),
        select(vec![
            Visibility::Named,
            Visibility::Pseudonymous,
            Visibility::Unlisted,
        ]),
    );
    (who, meets, skills, rest).prop_map(|(who, meets, skills, rest)| Participant {
        id: who.0,
        name: who.1,
        location: who.2,
        manager: who.3,
        stage: meets
            .0
            .map(|id| bothways::domain::StageId::new(id).unwrap()),
        languages: meets.1.into_iter().map(LanguageTag::new).collect(),
        time_zone: meets.2.map(Into::into),
        availability: meets.3,
        formats: meets.4,
        duration_months: meets.5,
        teach: skills.0,
        learn: skills.1,
        approach: rest.0,
        capacity: rest.1,
        avoid: rest.2,
        visibility: rest.3,
        ..Participant::new(PersonId::new("x").unwrap())
    })
}

/// Texts of all sorts, with control characters, quotes and other scripts.
fn words() -> impl Strategy<Value = Box<str>> {
    "\\PC{1,12}|[\"\\\\\u{0}-\u{1f}/<>&\u{2028}😀ش中]{1,12}".prop_map(Into::into)
}

fn id() -> impl Strategy<Value = PersonId> {
    words().prop_map(|text| PersonId::new(text).unwrap())
}

fn skill() -> impl Strategy<Value = SkillRef> {
    let own = words().prop_map(|text| format!("own:x{text}"));
    let known = select(vec!["excel", "instagram", "newcomer"]).prop_map(String::from);
    prop_oneof![known, own]
        .prop_map(|id| programme().catalogue.resolve(&id, &TestPlatform).unwrap())
}

fn offer() -> impl Strategy<Value = Offer> {
    let eagerness = select(vec![
        Eagerness::Eager,
        Eagerness::Willing,
        Eagerness::Reluctant,
    ]);
    (skill(), 1_u8..=4, eagerness).prop_map(|(skill, level, eagerness)| Offer {
        skill,
        level: OfferLevel::new(level).unwrap(),
        eagerness,
        ext: None,
    })
}

fn wish() -> impl Strategy<Value = Wish> {
    let level_and_goal = (0_u8..=3).prop_flat_map(|level| (Just(level), level + 1..=4));
    (skill(), level_and_goal, 1_u8..=3, option::of(words())).prop_map(
        |(skill, (level, goal), priority, why)| Wish {
            skill,
            level: WishLevel::new(level).unwrap(),
            goal: Goal::new(goal).unwrap(),
            priority: Priority::new(priority).unwrap(),
            why,
            ext: None,
        },
    )
}

fn availability() -> impl Strategy<Value = Availability> {
    let time = |minutes| TimeOfDay::from_minutes(minutes).unwrap();
    (1_u8..=7, 0_u16..1440)
        .prop_flat_map(|(day, from)| (Just(day), Just(from), from + 1..=1440))
        .prop_map(move |(day, from, to)| {
            let day = Weekday::from_iso(day).unwrap();
            Availability::Exact(day, Hours::new(time(from), time(to)).unwrap())
        })
}
