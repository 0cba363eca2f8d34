//! What is published of a roster, and that a preview of it says what the full one says.

// Helpers of tests may panic as tests do.
#![allow(clippy::unwrap_used)]

#[path = "support/people.rs"]
mod people;
#[path = "support/platform.rs"]
mod platform;
#[path = "support/random.rs"]
mod random;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use bothways::domain::{
    Availability, Eagerness, Ext, Participant, PersonId, PreviewPrivacy, Programme, Visibility,
};
use bothways::matching::{Cohort, PublishError, Published, publish};
use people::{cohort, day_part, exact, id, ids, languages, offer, person, programme, skill, wish};
use platform::TestPlatform;
use proptest::prelude::*;
use random::{Links, programmes, rosters};

/// Different numbers in no particular order, the same at every run.
fn numbers() -> impl FnMut() -> u128 {
    let mut state = 1u128;
    move || {
        state = state
            .wrapping_mul(0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645)
            .wrapping_add(1);
        state ^ (state >> 64)
    }
}

fn published(programme: &Programme, people: &[Participant], reader: Option<&str>) -> Published {
    publish(programme, people, &[], reader, &mut numbers()).unwrap()
}

/// The published person of a real id.
fn of<'a>(published: &'a Published, real: &str) -> &'a Participant {
    let (_, public) = published
        .ids
        .iter()
        .find(|(id, _)| id.as_str() == real)
        .unwrap();
    published
        .people
        .iter()
        .find(|person| person.id == *public)
        .unwrap()
}

fn is_published(published: &Published, real: &str) -> bool {
    published.ids.iter().any(|(id, _)| id.as_str() == real)
}

#[test]
fn what_a_preview_does_not_need_is_left_out() {
    let mut full = person("p-1");
    full.name = Some("Robin".into());
    full.location = Some("Lyon".into());
    full.unit = Some("IT".into());
    full.avoid = ids(&["p-2"]);
    full.languages = languages(&["de-AT", "en", "de"]);
    full.teach = ["excel", "restructuring"]
        .map(|id| offer(skill(id), 2, Eagerness::Eager))
        .into();
    full.learn = ["restructuring", "video"]
        .map(|id| wish(skill(id), 0, 2, 2))
        .into();
    full.learn[1].why = Some("a secret".into());
    let added = || Some(Ext::new("{\"hr\":1}"));
    (full.ext, full.teach[0].ext, full.learn[1].ext) = (added(), added(), added());
    full.capacity = 3;
    full.paired_with = ids(&["p-2", "gone"]);
    full.paired_before = ids(&["p-3", "p-2"]);
    let mut unlisted = person("p-3");
    unlisted.visibility = Visibility::Unlisted;
    let published = published(&programme(), &[full.clone(), person("p-2"), unlisted], None);
    assert_eq!(published.people.len(), 2);
    assert!(!is_published(&published, "p-3"));
    let mut expect = full;
    expect.id = of(&published, "p-1").id.clone();
    expect.location = None;
    expect.avoid.clear();
    expect.languages = languages(&["de", "en"]);
    expect.teach.pop();
    expect.learn.remove(0);
    (expect.learn[0].why, expect.learn[0].ext) = (None, None);
    (expect.teach[0].ext, expect.ext) = (None, None);
    // Three wanted, two of them found, one of those still there.
    expect.capacity = 1;
    expect.paired_with.clear();
    expect.paired_before = vec![of(&published, "p-2").id.clone()];
    assert_eq!(of(&published, "p-1"), &expect);
}

#[test]
fn names_are_published_only_where_programme_and_person_allow_them() {
    let named = |preview, visibility| {
        let programme = Programme {
            preview,
            ..programme()
        };
        let mut somebody = person("p");
        somebody.name = Some("Robin".into());
        somebody.visibility = visibility;
        of(&published(&programme, &[somebody], None), "p")
            .name
            .is_some()
    };
    assert!(named(PreviewPrivacy::Named, Visibility::Named));
    assert!(!named(PreviewPrivacy::Named, Visibility::Pseudonymous));
    assert!(!named(PreviewPrivacy::Pseudonymous, Visibility::Named));
    assert!(!named(PreviewPrivacy::Off, Visibility::Named));
}

#[test]
fn hours_become_parts_of_days_that_they_cover_by_half() {
    let mut somebody = person("p");
    somebody.time_zone = Some("Asia/Tokyo".into());
    somebody.availability = vec![
        exact(1, "10:30", "13:00"),
        exact(2, "10:31", "13:00"),
        exact(3, "18:00", "19:00"),
        exact(3, "21:00", "24:00"),
        day_part(4, "mornings"),
        day_part(5, "elsewhere"),
    ];
    let hours = |programme: &Programme, somebody: &Participant| {
        let published = published(programme, std::slice::from_ref(somebody), None);
        let somebody = of(&published, "p");
        (somebody.availability.clone(), somebody.time_zone.is_some())
    };
    let parts = vec![
        day_part(1, "mornings"),
        day_part(3, "evenings"),
        day_part(4, "mornings"),
    ];
    assert_eq!(hours(&programme(), &somebody), (parts, true));
    // A programme without parts has the usual ones, 9 to 12, 12 to 14 and 14 to 17, spelt out.
    let without = Programme {
        day_parts: Vec::new(),
        ..programme()
    };
    let spelt_out = vec![
        exact(1, "09:00", "12:00"),
        exact(1, "12:00", "14:00"),
        exact(2, "12:00", "14:00"),
    ];
    assert_eq!(hours(&without, &somebody), (spelt_out, true));
    somebody.availability.clear();
    assert_eq!(hours(&programme(), &somebody), (Vec::new(), false));
    somebody.availability = vec![exact(1, "09:00", "12:00")];
    somebody.time_zone = None;
    assert_eq!(hours(&programme(), &somebody), (Vec::new(), false));
}

#[test]
fn people_whose_hours_are_too_short_to_be_published_are_counted() {
    let with = |id: &str, hours: Vec<Availability>| Participant {
        time_zone: Some("Asia/Tokyo".into()),
        availability: hours,
        ..person(id)
    };
    let people = [
        with("short", vec![exact(1, "09:00", "09:45")]),
        with("long", vec![exact(1, "09:00", "12:00")]),
        with("none", Vec::new()),
    ];
    assert_eq!(published(&programme(), &people, None).without_hours, 1);
}

#[test]
fn lines_run_on_through_people_who_are_not_published() {
    let reporting = |id: &str, manager: &str, visibility| Participant {
        manager: Some(people::id(manager)),
        visibility,
        ..person(id)
    };
    let (seen, unseen) = (Visibility::Named, Visibility::Unlisted);
    let people = [
        person("head"),
        reporting("middle", "head", unseen),
        reporting("low", "left-out", seen),
        reporting("one", "stranger", seen),
        reporting("other", "stranger", seen),
        Participant {
            visibility: unseen,
            ..person("hidden-head")
        },
        reporting("under-hidden", "hidden-head", seen),
        reporting("in-circle", "hidden-circle", seen),
        reporting("hidden-circle", "in-circle", unseen),
    ];
    let links = [(id("left-out"), id("middle"))];
    let published = publish(&programme(), &people, &links, None, &mut numbers()).unwrap();
    let manager = |real: &str| of(&published, real).manager.clone();
    assert_eq!(manager("low"), Some(of(&published, "head").id.clone()));
    assert_eq!(manager("head"), None);
    let stranger = manager("one").unwrap();
    assert_eq!(manager("other"), Some(stranger.clone()));
    assert!(published.people.iter().all(|person| person.id != stranger));
    assert_ne!(stranger, id("stranger"));
    assert_eq!(manager("under-hidden"), None);
    assert_eq!(manager("in-circle"), None);
}

#[test]
fn a_roster_for_one_reader_lacks_all_who_are_kept_from_them() {
    let mut reader = person("reader");
    reader.manager = Some(id("boss"));
    reader.avoid = ids(&["avoided"]);
    reader.paired_with = ids(&["partner"]);
    reader.paired_before = ids(&["former"]);
    reader.visibility = Visibility::Unlisted;
    let mut avoids = person("avoids");
    avoids.avoid = ids(&["reader"]);
    let mut met = person("met");
    met.capacity = 2;
    met.paired_with = ids(&["reader"]);
    let mut peer = person("peer");
    peer.manager = Some(id("boss"));
    peer.capacity = 2;
    peer.paired_with = ids(&["partner"]);
    let mut report = person("report");
    report.manager = Some(id("reader"));
    let others = ["boss", "avoided", "partner", "former"].map(person);
    let mut people: Vec<_> = others.into();
    people.extend([reader, avoids, met, peer, report]);
    let published = published(&programme(), &people, Some("reader"));
    assert_eq!(published.ids.len(), 1);
    let peer = of(&published, "peer");
    assert_eq!((peer.manager.as_ref(), peer.capacity), (None, 1));
    assert!(peer.paired_with.is_empty() && peer.paired_before.is_empty());

    let mut programme = programme();
    programme.matching.rules.reporting_line = false;
    let published = self::published(&programme, &people, Some("reader"));
    assert!(
        ["boss", "peer", "report"]
            .iter()
            .all(|id| is_published(&published, id))
    );
}

#[test]
fn nothing_is_published_for_somebody_unknown_or_with_numbers_that_repeat() {
    let people = [person("a"), person("b")];
    let unknown = publish(&programme(), &people, &[], Some("c"), &mut numbers());
    assert!(matches!(unknown, Err(PublishError::UnknownPerson(_))));
    let constant = publish(&programme(), &people, &[], None, &mut || 1);
    assert_eq!(constant.unwrap_err(), PublishError::NotRandom);
    assert!(published(&programme(), &[], None).people.is_empty());
}

/// People whose hours are parts of days already, and who avoid nobody.
fn publishable() -> impl Strategy<Value = (Vec<Participant>, Links)> {
    rosters(0..=8).prop_map(|(mut people, links)| {
        for person in &mut people {
            let is_part = |entry: &Availability| matches!(entry, Availability::Part(..));
            person.availability.retain(is_part);
            person.avoid.clear();
        }
        (people, links)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn everybody_published_scores_as_in_the_full_roster(
        programme in programmes(), (people, mut links) in publishable(),
    ) {
        let programme = Rc::new(programme);
        let published = publish(&programme, &people, &links, None, &mut numbers()).unwrap();
        let (unlisted, listed): (Vec<_>, Vec<_>) =
            people.iter().partition(|person| person.visibility == Visibility::Unlisted);
        let managers = unlisted.iter().filter_map(|p| Some((p.id.clone(), p.manager.clone()?)));
        links.extend(managers);
        let full = cohort(&programme, listed.iter().copied(), &links, &TestPlatform);
        let public = cohort(&programme, &published.people, &[], &TestPlatform);
        let outcome = |cohort: &Cohort, a: &PersonId, b: &PersonId| {
            cohort.score(a.as_str(), b.as_str()).unwrap()
        };
        prop_assert_eq!(published.ids.len(), listed.len());
        for (a, public_a) in &published.ids {
            for (b, public_b) in &published.ids {
                prop_assert_eq!(outcome(&full, a, b), outcome(&public, public_a, public_b));
            }
        }
    }

    #[test]
    fn no_real_id_is_published_and_the_order_says_nothing(
        programme in programmes(), (people, links) in rosters(0..=8), at in 0..9usize,
    ) {
        let reader = people.get(at).map(|person| person.id.as_str());
        let published = publish(&programme, &people, &links, reader, &mut numbers()).unwrap();
        let real: HashSet<&PersonId> = people.iter().map(|person| &person.id).collect();
        let map: HashMap<_, _> = published.ids.iter().map(|(real, public)| (public, real)).collect();
        prop_assert_eq!(map.len(), published.people.len());
        prop_assert!(published.people.is_sorted_by(|a, b| a.id < b.id));
        for person in &published.people {
            let named = person.paired_before.iter().chain(&person.manager);
            for id in named.chain([&person.id]) {
                prop_assert!(!real.contains(id) && id.as_str().len() == 26);
            }
            prop_assert!(person.paired_before.iter().all(|id| map.contains_key(id)));
            prop_assert!(person.availability.iter().all(|e| matches!(e, Availability::Part(..))));
            prop_assert!(person.avoid.is_empty() && person.paired_with.is_empty());
        }
    }
}
