//! Random programmes and people: small enough that rules and skills meet often, with everything
//! that a roster may hold.

use std::ops::RangeInclusive;

use bothways::domain::{
    Approach, Availability, CadenceId, Date, Eagerness, Format, Offer, OwnSkill, Participant,
    PersonId, Programme, Rules, SkillRef, StageId, StyleId, Visibility, Weights, Wish,
};
use proptest::array::uniform5;
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::people::{
    PERSPECTIVE, SENSITIVE, SKILLS, day_part, exact, id, languages, offer, person, programme,
    skill, wish,
};
use crate::platform::TestPlatform;

/// Whom people report to who were left out of a roster.
pub type Links = Vec<(PersonId, PersonId)>;

const APPROACHES: [Approach; 4] = [
    Approach::Reciprocal,
    Approach::CoMentoring,
    Approach::Reverse,
    Approach::Traditional,
];

/// Programmes that ask for more or less, with any weights and rules.
pub fn programmes() -> impl Strategy<Value = Programme> {
    let weights = prop_oneof![
        2 => Just([12.0, 10.0, 8.0, 6.0, 4.0]),
        1 => uniform5(0.0..12.0),
        1 => Just([0.0; 5]),
    ];
    let counts = (0..=4usize, 0..=3usize, 0..=2usize, 0..=2usize);
    let approaches = subsequence(&APPROACHES, 0..=2).prop_shuffle();
    let switches = (
        any::<[bool; 3]>(),
        weighted(0.8, Just(Date::new(2027, 3, 1).unwrap())),
    );
    (weights, counts, approaches, switches).prop_map(|(weights, counts, approaches, switches)| {
        let mut programme = programme();
        let (stages, cadences, formats, styles) = counts;
        programme.stages.truncate(stages);
        programme.cadences.truncate(cadences);
        programme.formats.truncate(formats);
        programme.styles.truncate(styles);
        programme.approaches = approaches;
        let ([reporting_line, shared_language, common_time], start_date) = switches;
        programme.start_date = start_date;
        programme.matching.rules = Rules {
            reporting_line,
            shared_language,
            common_time,
        };
        let [time, stage, rhythm, unit, style] = weights;
        programme.matching.weights = Weights {
            time,
            stage,
            rhythm,
            unit,
            style,
        };
        programme
    })
}

/// Rosters of so many people, `p0`, `p1` and so on, each with somebody in mind, and some links.
pub fn rosters(size: RangeInclusive<usize>) -> impl Strategy<Value = (Vec<Participant>, Links)> {
    let most = *size.end();
    let copies = (people(most), weighted(0.2, 0..most));
    let people = vec(copies, size).prop_map(|copies| {
        let mut people: Vec<Participant> = Vec::new();
        for (at, (person, copy_of)) in copies.into_iter().enumerate() {
            // People who say the same tie with one another.
            let copied = copy_of.and_then(|other| people.get(other).cloned());
            let person = copied.unwrap_or(person);
            people.push(Participant {
                id: somebody(at),
                ..person
            });
        }
        people
    });
    let links = vec((most..most + 3, 0..most + 4), 0..=3).prop_map(|links| {
        let links = links.into_iter().map(|(a, b)| (somebody(a), somebody(b)));
        // Everybody was left out once.
        let mut links: Links = links.collect();
        links.sort();
        links.dedup_by(|a, b| a.0 == b.0);
        links
    });
    (people, links)
}

/// One person, who may name anybody among `others` and a few beyond.
pub fn people(others: usize) -> impl Strategy<Value = Participant> {
    let place = (
        weighted(0.7, select(&["Sales", "IT", ""])),
        of(0..others + 4),
        weighted(
            0.8,
            select(&["early", "developing", "veteran", "elsewhere"]),
        ),
        weighted(0.2, select(&APPROACHES[..])),
        weighted(0.5, select(&["direct", "gentle", "elsewhere"])),
    );
    let zones = select(&[
        "UTC",
        "Asia/Kolkata",
        "Pacific/Auckland",
        "America/Los_Angeles",
        "Mars",
    ]);
    let meeting = (
        subsequence(&["en-GB", "EN", "de", "fr", "pl"], 0..=2),
        weighted(0.8, zones),
        vec(hours(), 0..=3),
        subsequence(&["coffee", "lunch", "as-needed", "elsewhere"], 0..=2).prop_shuffle(),
        subsequence(&[Format::Video, Format::InPerson, Format::Chat], 0..=2),
    );
    let lists = (
        prop_oneof![1 => Just(0u16), 20 => 1u16..4],
        few(others),
        few(others),
        few(others),
    );
    let skills = (vec(offers(), 0..=8), vec(wishes(), 0..=10));
    let seen = select(&[
        Visibility::Named,
        Visibility::Pseudonymous,
        Visibility::Unlisted,
    ]);
    (place, meeting, lists, skills, seen).prop_map(|(place, meeting, lists, skills, seen)| {
        let mut person = person("me");
        let (unit, manager, stage, approach, style) = place;
        person.unit = unit.map(Into::into);
        person.manager = manager.map(somebody);
        person.stage = stage.map(|id| StageId::new(id).unwrap());
        person.approach = approach;
        person.style = style.map(|id| StyleId::new(id).unwrap());
        let (tags, zone, availability, cadences, formats) = meeting;
        person.languages = languages(&tags);
        person.time_zone = zone.map(Into::into);
        person.availability = availability;
        person.cadences = cadences
            .into_iter()
            .map(|id| CadenceId::new(id).unwrap())
            .collect();
        person.formats = formats;
        (
            person.capacity,
            person.paired_with,
            person.paired_before,
            person.avoid,
        ) = lists;
        (person.teach, person.learn) = skills;
        person.name = Some("Robin".into());
        person.visibility = seen;
        person
    })
}

/// Somebody in a roster, or beyond.
pub fn somebody(at: usize) -> PersonId {
    id(&format!("p{at}"))
}

fn few(others: usize) -> impl Strategy<Value = Vec<PersonId>> {
    let some = vec(0..others + 2, 1..=2);
    let some = some.prop_map(|few| few.into_iter().map(somebody).collect());
    prop_oneof![8 => Just(Vec::new()), 1 => some]
}

fn hours() -> impl Strategy<Value = Availability> {
    let times = select(&[
        ("00:00", "01:15"),
        ("09:00", "12:00"),
        ("11:00", "11:45"),
        ("20:00", "24:00"),
    ]);
    let parts = select(&["mornings", "evenings", "elsewhere"]);
    prop_oneof![
        3 => (1..=7u8, times).prop_map(|(day, (from, to))| exact(day, from, to)),
        1 => (1..=7u8, parts).prop_map(|(day, part)| day_part(day, part)),
    ]
}

/// A skill of any kind; own ones in several wordings.
pub fn skills() -> impl Strategy<Value = SkillRef> {
    let own = select(&["Knife skills", "KNIFE  skills", "Juggling"]);
    prop_oneof![
        6 => select(&SKILLS).prop_map(skill),
        1 => Just(skill(PERSPECTIVE)),
        1 => Just(skill(SENSITIVE)),
        1 => Just(skill("elsewhere")),
        2 => own.prop_map(|text| SkillRef::Own(OwnSkill::new(text, &TestPlatform).unwrap())),
    ]
}

pub fn offers() -> impl Strategy<Value = Offer> {
    let eagerness = select(&[Eagerness::Eager, Eagerness::Willing, Eagerness::Reluctant]);
    (skills(), 1..=4u8, eagerness)
        .prop_map(|(skill, level, eagerness)| offer(skill, level, eagerness))
}

pub fn wishes() -> impl Strategy<Value = Wish> {
    let steps = (0..=3u8).prop_flat_map(|level| (Just(level), level + 1..=4));
    (skills(), steps, 1..=3u8)
        .prop_map(|(skill, (level, goal), priority)| wish(skill, level, goal, priority))
}
