//! What the fields of documents mean in the domain, and what is taken for those left out.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/platform.rs"]
mod platform;

use bothways::domain::{
    Approach, Availability, Date, Eagerness, Exposure, Format, Matching, Objective, Pairing,
    Participant, PersonId, PreviewPrivacy, Programme, Purpose, QuestionKind, SkillKind, Visibility,
};
use bothways::wire::{self, RosterSink};
use platform::TestPlatform;

const FULL: &str = include_str!("documents/good/full.programme.json");
const LEAST: &str = include_str!("documents/good/least.programme.json");
const LABELS: &str = include_str!("documents/good/labels.programme.json");
const ROSTER: &str = include_str!("documents/good/full.roster.json");

fn programme(text: &str) -> Programme {
    wire::read_programme(text, &TestPlatform).unwrap().value
}

#[derive(Default)]
struct People(Vec<Participant>);

impl RosterSink for People {
    fn person(&mut self, person: Participant) {
        self.0.push(person);
    }

    fn link(&mut self, _: PersonId, _: PersonId) {}
}

fn person(id: &str) -> Participant {
    let mut people = People::default();
    wire::read_roster(ROSTER, &programme(FULL), &TestPlatform, &mut people).unwrap();
    let mut people = people.0.into_iter();
    people.find(|person| person.id.as_str() == id).unwrap()
}

#[test]
fn a_programme_that_says_the_least_has_the_usual_of_everything() {
    let least = programme(LEAST);
    assert_eq!(least.approaches, [Approach::Reciprocal]);
    assert_eq!(least.matching, Matching::default());
    assert_eq!(least.preview, PreviewPrivacy::Named);
    assert!(least.own_skills);
    assert!(least.purposes.is_empty() && least.levels.is_none() && least.pairing.is_none());
    let nulls = include_str!("documents/good/nulls.programme.json");
    assert_eq!(programme(nulls).matching, Matching::default());
}

#[test]
fn a_programme_has_what_its_document_says() {
    let full = programme(FULL);
    assert_eq!(
        full.title.get("de-AT"),
        "In beide Richtungen, Frühjahr 2027"
    );
    assert_eq!(full.start_date, Date::new(2027, 3, 1));
    assert_eq!(
        (full.approaches.len(), full.approaches[2]),
        (4, Approach::Reverse)
    );
    assert_eq!(full.purposes[3], Purpose::Inclusion);
    let skill = |id| full.catalogue.skill(id).unwrap();
    assert!(skill("instagram").priority && skill("illness").sensitive && skill("vine").retired);
    assert_eq!(
        skill("vine").replaced_by.as_ref().unwrap().as_str(),
        "instagram"
    );
    assert_eq!(skill("newcomer").kind, SkillKind::Perspective);
    assert_eq!(
        full.levels.as_ref().unwrap()[4].get("de"),
        "Andere fragen mich"
    );
    assert_eq!(full.day_parts[1].hours.to().minutes(), 1440);
    assert_eq!(full.cadence("weekly-coffee").unwrap().minutes, Some(30));
    assert_eq!(full.cadence("now-and-then").unwrap().per_month, None);
    assert_eq!(full.durations, [3, 6, 12]);
    assert_eq!(
        full.formats,
        [Format::InPerson, Format::Video, Format::Call]
    );
    assert_eq!(
        full.training.as_ref().unwrap().url.as_deref(),
        Some("https://example.org/training")
    );
    assert_eq!(full.readiness[0].audience.as_deref(), Some("senior"));
    let (date, closes) = (Date::new(2027, 3, 15), Date::new(2027, 3, 10));
    assert_eq!(full.pairing, Some(Pairing::Date { date, closes }));
    let start = full.texts[0].1.get("start.title");
    assert_eq!(start.map(|text| &**text), Some("Los geht's"));
    assert!((full.matching.weights.rhythm - 8.5).abs() < f64::EPSILON);
    assert_eq!(full.matching.objective, Objective::Everyone);
    assert_eq!(full.matching.exposure, Exposure::Shared);
}

#[test]
fn questions_are_asked_as_their_kind_says() {
    let full = programme(FULL);
    let kind = |id: &str| {
        let question = full
            .questions
            .iter()
            .find(|question| question.id.as_str() == id);
        question.unwrap().kind.clone()
    };
    assert_eq!(
        kind("hope"),
        QuestionKind::Text {
            max_length: Some(500)
        }
    );
    assert_eq!(
        (kind("keen"), kind("mood")),
        (QuestionKind::Scale(0, 10), QuestionKind::Scale(1, 5))
    );
    assert_eq!(kind("before"), QuestionKind::YesNo);
    let QuestionKind::Choices(options) = kind("why-later") else {
        panic!("several can be chosen");
    };
    assert_eq!((&*options[1].0, options[1].1.get("en")), ("away", "away"));
    let is = |i: usize| full.questions[i].show_if.as_ref().unwrap().is.clone();
    assert_eq!([&*is(2), &*is(6), &*is(7)], ["later", "true", "10"]);
}

#[test]
fn labels_default_to_ids_and_a_rolling_programme_may_close() {
    let labels = programme(LABELS);
    assert_eq!(
        labels.catalogue.skill("日本語").unwrap().label.get("en"),
        "日本語"
    );
    assert_eq!(labels.stages[0].label.get("en"), "early");
    let closes = Date::new(2027, 6, 30).unwrap();
    assert_eq!(labels.pairing, Some(Pairing::RollingUntil(closes)));
}

#[test]
fn a_person_has_what_the_roster_says() {
    let ada = person("p-1");
    assert_eq!(
        (ada.name.as_deref(), ada.unit.as_deref()),
        (Some("Ada Wójcik"), Some("Finance"))
    );
    assert_eq!(ada.manager.as_ref().unwrap().as_str(), "p-2");
    assert_eq!(ada.languages[2].primary(), "pt");
    assert!(matches!(&ada.availability[2], Availability::Part(day, part)
        if day.iso() == 3 && part.as_str() == "mornings"));
    let [instagram, newcomer, knives, excel] = &ada.teach[..] else {
        panic!("four offers");
    };
    assert_eq!(
        (instagram.level.get(), instagram.eagerness),
        (3, Eagerness::Eager)
    );
    assert_eq!(
        (newcomer.level.get(), newcomer.eagerness),
        (1, Eagerness::Willing)
    );
    assert_eq!(knives.skill.to_id(), "own:Knife  skills");
    assert_eq!(excel.skill.to_id(), "excel");
    let wishes = ada.learn.iter();
    let wishes = wishes.map(|w| (w.level.get(), w.goal.get(), w.priority.get()));
    assert_eq!(
        wishes.collect::<Vec<_>>(),
        [(0, 2, 3), (3, 4, 2), (1, 4, 2)]
    );
    assert_eq!(ada.learn[0].why.as_deref(), Some("A new post."));
    let ids = [&ada.paired_with[0], &ada.paired_before[0], &ada.avoid[0]];
    assert_eq!(ids.map(|id| id.as_str()), ["p-2", "p-9", "p-3"]);
    assert_eq!((ada.capacity, ada.duration_months), (2, Some(6)));
}

#[test]
fn a_person_who_says_the_least_has_the_usual_of_everything() {
    let two = person("p-2");
    assert_eq!(two, Participant::new(two.id.clone()));
    assert_eq!((two.capacity, two.visibility), (1, Visibility::Named));
    assert_eq!(
        (person("p-3").capacity, person("p-3").visibility),
        (0, Visibility::Unlisted)
    );
}
