//! A small programme and people in it, for tests.

// Every test takes of this what it needs.
#![allow(dead_code)]

use std::rc::Rc;

use bothways::domain::{
    Approach, AreaId, Availability, Cadence, CadenceId, Catalogue, DayPart, DayPartId, Eagerness,
    Format, Goal, Hours, LanguageTag, Matching, Offer, OfferLevel, OneSided, Participant, PersonId,
    Platform, PreviewPrivacy, Priority, Programme, ProgrammeId, Skill, SkillArea, SkillId,
    SkillKind, SkillRef, Stage, StageId, Style, StyleId, Text, TimeOfDay, Weekday, Wish, WishLevel,
};
use bothways::matching::{Cohort, CohortBuilder};

/// Skills that have levels.
pub const SKILLS: [&str; 6] = [
    "excel",
    "strategy",
    "instagram",
    "speaking",
    "video",
    "budget",
];
/// A skill that has none.
pub const PERSPECTIVE: &str = "newcomers-view";
/// A skill that is on no card.
pub const SENSITIVE: &str = "restructuring";
/// From least to most experienced.
pub const STAGES: [&str; 4] = ["early", "developing", "established", "veteran"];
/// With sessions of 30 and 60 minutes, and of no stated length.
pub const CADENCES: [(&str, Option<u16>); 3] = [
    ("coffee", Some(30)),
    ("lunch", Some(60)),
    ("as-needed", None),
];
/// Ways to say things.
pub const STYLES: [&str; 2] = ["direct", "gentle"];
/// With the hours they stand for.
pub const DAY_PARTS: [(&str, &str, &str); 2] = [
    ("mornings", "09:00", "12:00"),
    ("evenings", "18:00", "22:00"),
];

/// A programme with a bit of everything; dated, so that offsets do not depend on today.
pub fn programme() -> Programme {
    Programme {
        id: ProgrammeId::new("spring").unwrap(),
        title: Text::plain("Spring"),
        description: None,
        start_date: bothways::domain::Date::new(2027, 3, 1),
        approaches: vec![Approach::Reciprocal],
        purposes: Vec::new(),
        catalogue: catalogue(),
        own_skills: true,
        levels: None,
        stages: STAGES
            .map(|id| Stage {
                id: StageId::new(id).unwrap(),
                label: Text::plain(id),
            })
            .into(),
        day_parts: DAY_PARTS
            .map(|(id, from, to)| DayPart {
                id: DayPartId::new(id).unwrap(),
                label: Some(Text::plain(id)),
                hours: hours(from, to),
            })
            .into(),
        cadences: CADENCES
            .map(|(id, minutes)| Cadence {
                id: CadenceId::new(id).unwrap(),
                label: Text::plain(id),
                per_month: None,
                minutes,
            })
            .into(),
        durations: vec![6],
        formats: vec![Format::Video, Format::InPerson],
        styles: STYLES
            .map(|id| Style {
                id: StyleId::new(id).unwrap(),
                label: Text::plain(id),
            })
            .into(),
        questions: Vec::new(),
        ground_rules: Vec::new(),
        training: None,
        readiness: Vec::new(),
        pairing: None,
        contact: None,
        privacy_notice: None,
        confidentiality: None,
        way_out: None,
        texts: Vec::new(),
        matching: Matching::default(),
        preview: PreviewPrivacy::Named,
    }
}

fn catalogue() -> Catalogue {
    let skill = |id: &str, kind, sensitive| Skill {
        id: SkillId::new(id).unwrap(),
        label: Text::plain(id),
        also: Vec::new(),
        uri: None,
        kind,
        priority: false,
        sensitive,
        retired: false,
        replaced_by: None,
    };
    let levelled = SKILLS.map(|id| skill(id, SkillKind::Skill, false));
    let others = [
        skill(PERSPECTIVE, SkillKind::Perspective, false),
        skill(SENSITIVE, SkillKind::Skill, true),
    ];
    Catalogue::new(vec![SkillArea {
        id: AreaId::new("all").unwrap(),
        label: Text::plain("All"),
        purposes: Vec::new(),
        skills: levelled.into_iter().chain(others).collect(),
    }])
}

/// The cohort of some people.
pub fn cohort<'a>(
    programme: &Rc<Programme>,
    people: impl IntoIterator<Item = &'a Participant>,
    links: &[(PersonId, PersonId)],
    platform: &dyn Platform,
) -> Cohort {
    let mut builder = CohortBuilder::new(Rc::clone(programme), platform);
    for person in people {
        builder.add(person, platform);
    }
    for (person, manager) in links {
        builder.link(person, manager);
    }
    builder.finish()
}

/// Somebody who has said nothing yet.
pub fn person(id: &str) -> Participant {
    Participant::new(self::id(id))
}

pub fn id(id: &str) -> PersonId {
    PersonId::new(id).unwrap()
}

/// Who is named, by their ids.
pub fn who(people: &[OneSided]) -> Vec<PersonId> {
    people.iter().map(|shown| shown.id.clone()).collect()
}

pub fn ids(ids: &[&str]) -> Vec<PersonId> {
    ids.iter().map(|text| id(text)).collect()
}

pub fn skill(id: &str) -> SkillRef {
    SkillRef::Known(SkillId::new(id).unwrap())
}

pub fn offer(skill: SkillRef, level: u8, eagerness: Eagerness) -> Offer {
    let level = OfferLevel::new(level).unwrap();
    Offer {
        skill,
        level,
        eagerness,
        ext: None,
    }
}

pub fn wish(skill: SkillRef, level: u8, goal: u8, priority: u8) -> Wish {
    Wish {
        skill,
        level: WishLevel::new(level).unwrap(),
        goal: Goal::new(goal).unwrap(),
        priority: Priority::new(priority).unwrap(),
        why: None,
        ext: None,
    }
}

pub fn languages(tags: &[&str]) -> Vec<LanguageTag> {
    tags.iter().map(|tag| LanguageTag::new(*tag)).collect()
}

pub fn hours(from: &str, to: &str) -> Hours {
    let time = |text| TimeOfDay::parse(text).unwrap();
    Hours::new(time(from), time(to)).unwrap()
}

/// Hours on an ISO weekday.
pub fn exact(day: u8, from: &str, to: &str) -> Availability {
    Availability::Exact(Weekday::from_iso(day).unwrap(), hours(from, to))
}

/// A part of an ISO weekday.
pub fn day_part(day: u8, part: &str) -> Availability {
    Availability::Part(
        Weekday::from_iso(day).unwrap(),
        DayPartId::new(part).unwrap(),
    )
}
