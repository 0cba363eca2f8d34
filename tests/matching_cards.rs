//! What cards say of people and of matches.

// Helpers of tests may panic as tests do.
#![allow(clippy::unwrap_used)]

#[path = "support/people.rs"]
mod people;
#[path = "support/platform.rs"]
mod platform;

use std::rc::Rc;

use bothways::domain::{
    CadenceId, Eagerness, Format, NotAnswered, OwnSkill, Participant, Preview, PreviewPrivacy,
    Programme, Reason, SkillFit, SkillRef, StageId, StyleId, Visibility,
};
use bothways::matching::{Cohort, PreviewOptions};
use people::{exact, id, offer, person, programme, skill, wish};
use platform::TestPlatform;

fn cohort(people: &[Participant]) -> Cohort {
    people::cohort(&Rc::new(programme()), people, &[], &TestPlatform)
}

fn preview(cohort: &Cohort, me: &Participant) -> Preview {
    cohort.preview(me, &TestPlatform, PreviewOptions::default())
}

/// Somebody who teaches one skill and wants another, both fully served by their counterpart.
fn trader(id: &str, teaches: &str, wants: &str) -> Participant {
    let mut trader = person(id);
    trader.teach = vec![offer(skill(teaches), 2, Eagerness::Eager)];
    trader.learn = vec![wish(skill(wants), 0, 2, 2)];
    trader
}

#[test]
fn a_card_gives_reasons_in_a_fixed_order_and_says_what_was_not_answered() {
    let mut me = trader("me", "excel", "strategy");
    let mut them = trader("them", "strategy", "excel");
    let bare = cohort(&[me.clone(), them.clone()]);
    let not_answered = [
        NotAnswered::Hours,
        NotAnswered::Stage,
        NotAnswered::Rhythm,
        NotAnswered::Unit,
        NotAnswered::Style,
    ];
    let mut reasons: Vec<_> = not_answered.map(Reason::NotAnswered).into();
    reasons.push(Reason::ReportingLineNotChecked);
    assert_eq!(preview(&bare, &me).matches[0].reasons, reasons);

    for (person, zone, unit, stage) in [
        (&mut me, "Europe/Berlin", "Sales", "early"),
        (&mut them, "UTC", "IT", "veteran"),
    ] {
        person.time_zone = Some(zone.into());
        person.availability = vec![exact(5, "13:00", "15:00")];
        person.unit = Some(unit.into());
        person.stage = StageId::new(stage).ok();
        person.style = StyleId::new("direct").ok();
        person.formats = vec![Format::InPerson, Format::Chat, Format::Video];
        let cadences = ["lunch", "coffee", "elsewhere"];
        person.cadences = cadences.map(|id| CadenceId::new(id).unwrap()).into();
        person.manager = Some(id("boss"));
    }
    let cadence = |id: &str| Reason::SharedCadence(CadenceId::new(id).unwrap());
    let reasons = [
        Reason::SharedHours(60),
        cadence("coffee"),
        cadence("lunch"),
        Reason::SharedFormat(Format::Video),
        Reason::SharedFormat(Format::InPerson),
        Reason::DifferentStage,
        Reason::DifferentUnit,
        Reason::SameStyle,
    ];
    let cohort = cohort(&[me.clone(), them, person("boss")]);
    assert_eq!(preview(&cohort, &me).matches[0].reasons, reasons);
}

#[test]
fn a_card_lists_skills_by_value_in_the_participants_own_words() {
    let own = |text| SkillRef::Own(OwnSkill::new(text, &TestPlatform).unwrap());
    let mut me = person("me");
    me.teach = vec![offer(own("Knife  Skills"), 3, Eagerness::Eager)];
    me.learn = vec![
        wish(skill("excel"), 0, 2, 1),
        wish(own("JUGGLING"), 0, 2, 3),
        wish(skill("excel"), 0, 2, 2),
        wish(skill("video"), 0, 2, 2),
        wish(skill("budget"), 3, 4, 3),
    ];
    let mut them = person("them");
    them.learn = vec![wish(own("knife skills"), 0, 2, 1)];
    them.teach = ["excel", "video", "budget"]
        .map(|id| offer(skill(id), 2, Eagerness::Eager))
        .into();
    them.teach
        .push(offer(own("juggling"), 2, Eagerness::Willing));
    let preview = preview(&cohort(&[them]), &me);
    let names = |fits: &[SkillFit]| -> Vec<(String, u16)> {
        let fits = fits.iter().map(|fit| (fit.skill.to_id(), fit.fit.get()));
        fits.collect()
    };
    assert_eq!(
        names(&preview.matches[0].teach),
        [("own:Knife  Skills".into(), 10_000)]
    );
    // 3/3 · 0.8, then twice 2/3 · 1 in list order; a skill comes once, one without fit never.
    let learn = [("own:JUGGLING", 8000), ("excel", 10_000), ("video", 10_000)];
    assert_eq!(
        names(&preview.matches[0].learn),
        learn.map(|(name, fit)| (name.to_owned(), fit))
    );
}

#[test]
fn a_card_names_people_only_where_programme_and_person_allow_it() {
    let mut somebody = person("somebody");
    somebody.name = Some("Robin".into());
    somebody.unit = Some("IT".into());
    somebody.stage = StageId::new("early").ok();
    let cohort = cohort(std::slice::from_ref(&somebody));
    let card = cohort.person("somebody").unwrap();
    assert_eq!(
        (card.id.as_str(), card.name, card.unit),
        ("somebody", Some("Robin"), Some("IT"))
    );
    assert_eq!(card.stage.unwrap().id.as_str(), "early");
    assert!(cohort.person("nobody").is_none());

    let name = |preview, visibility| {
        let programme = Programme {
            preview,
            ..programme()
        };
        let people = [Participant {
            visibility,
            ..somebody.clone()
        }];
        let cohort = people::cohort(&Rc::new(programme), &people, &[], &TestPlatform);
        cohort.person("somebody").unwrap().name.map(str::to_owned)
    };
    assert!(name(PreviewPrivacy::Named, Visibility::Named).is_some());
    assert!(name(PreviewPrivacy::Named, Visibility::Pseudonymous).is_none());
    assert!(name(PreviewPrivacy::Pseudonymous, Visibility::Named).is_none());
}
