//! What a cohort answers: previews with numbers worked by hand, and odd rosters.

// Helpers of tests may panic as tests do.
#![allow(clippy::unwrap_used)]

#[path = "support/people.rs"]
mod people;
#[path = "support/platform.rs"]
mod platform;

use std::rc::Rc;

use bothways::domain::{
    Date, Eagerness, Exclusion, Goal, Participant, Preview, Programme, Reason, Scarcity, Weights,
};
use bothways::matching::{Cohort, CohortBuilder, PreviewOptions};
use people::{id, ids, offer, person, programme, skill, who, wish};
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

fn shown(preview: &Preview) -> Vec<&str> {
    preview
        .matches
        .iter()
        .map(|shown| shown.id.as_str())
        .collect()
}

#[test]
fn a_preview_ranks_matches_and_counts_everybody_else() {
    let me = trader("me", "excel", "strategy");
    let full = trader("full", "strategy", "excel");
    let mut half = trader("half", "strategy", "excel");
    half.learn[0].goal = Goal::MAX;
    let teacher = trader("teacher", "strategy", "video");
    let learner = trader("learner", "video", "excel");
    let other = trader("other", "video", "budget");
    let mut busy = trader("busy", "strategy", "excel");
    busy.capacity = 0;
    let mut wary = trader("wary", "strategy", "excel");
    wary.avoid = ids(&["me"]);
    let cohort = cohort(&[half, busy, me.clone(), other, learner, teacher, wary, full]);
    let preview = preview(&cohort, &me);
    assert_eq!((preview.considered, preview.matched), (7, 2));
    assert_eq!(shown(&preview), ["full", "half"]);
    // Nothing but skills is known: H · 0.9, with A = B = 0.8 / 0.93 = 0.8602.
    assert_eq!(preview.matches[0].score.score.get(), 7742);
    // Half of the way: B = 0.4 / 0.93, H = 2 · 0.8 · 0.4 / (1.2 · 0.93) = 0.5735.
    assert_eq!(preview.matches[1].score.score.get(), 5161);
    assert_eq!(preview.matches[1].teach[0].fit.get(), 5000);
    let one_way = &preview.one_way;
    assert_eq!(
        one_way.could_teach_you[0].skills[0].skill,
        skill("strategy")
    );
    assert_eq!(who(&one_way.could_teach_you), ids(&["teacher"]));
    assert_eq!(who(&one_way.could_learn_from_you), ids(&["learner"]));
    let excluded = [
        (Exclusion::NotAvailable, 2),
        (Exclusion::OneWay, 2),
        (Exclusion::NothingToExchange, 1),
    ];
    assert_eq!(preview.excluded, excluded);
}

#[test]
fn equal_scores_go_to_the_more_even_exchange_then_to_the_lower_id() {
    let mut programme = programme();
    let unit = 100.0 / 3.0;
    programme.matching.weights = Weights {
        time: 0.0,
        stage: 0.0,
        rhythm: 0.0,
        unit,
        style: 0.0,
    };
    let mut people: Vec<_> = ["b", "é", "a", "z", "Z"]
        .map(|id| trader(id, "strategy", "excel"))
        .into();
    let mut uneven = trader("A", "strategy", "excel");
    uneven.learn[0].goal = Goal::MAX;
    people.push(uneven);
    people.push(trader("me", "excel", "strategy"));
    people
        .iter_mut()
        .for_each(|person| person.unit = Some("IT".into()));
    people[5].unit = Some("Sales".into());
    let cohort = people::cohort(&Rc::new(programme), &people, &[], &TestPlatform);
    let size = Some(6);
    let preview = cohort.preview(
        &people[6],
        &TestPlatform,
        PreviewOptions {
            size,
            ..PreviewOptions::default()
        },
    );
    // 0.8602 less a third for the same unit, or 0.5735 whole.
    assert!(
        preview
            .matches
            .iter()
            .all(|shown| shown.score.score.get() == 5735)
    );
    assert_eq!(shown(&preview), ["Z", "a", "b", "z", "é", "A"]);
}

#[test]
fn hours_count_on_the_programmes_first_day_or_else_today() {
    let dated = cohort(&[]);
    assert_eq!(Some(dated.reference_date()), Date::new(2027, 3, 1));
    let programme = Programme {
        start_date: None,
        ..programme()
    };
    let undated = people::cohort(&Rc::new(programme), &[], &[], &TestPlatform);
    assert_eq!(Some(undated.reference_date()), Date::new(2027, 1, 15));
}

#[test]
fn the_smallest_rosters_have_an_answer() {
    let me = trader("me", "excel", "strategy");
    let empty = cohort(&[]);
    assert_eq!(empty.size(), 0);
    let nobody = Preview {
        scarcity: vec![Scarcity {
            skill: skill("strategy"),
            teachers: 0,
            with_room: 0,
        }],
        ..Preview::default()
    };
    assert_eq!(preview(&empty, &me), nobody);
    assert!(empty.score("me", "me").is_err());
    let alone = cohort(std::slice::from_ref(&me));
    assert_eq!(preview(&alone, &me), nobody);
    let silent = cohort(&[person("silent")]);
    assert_eq!(
        preview(&silent, &person("me")).excluded,
        [(Exclusion::NothingToExchange, 1)]
    );
}

#[test]
fn twenty_thousand_identical_people_are_all_matches_of_one_another() {
    let mut everybody = CohortBuilder::new(Rc::new(programme()), &TestPlatform);
    let mut me = trader("me", "excel", "excel");
    for number in 0..20_000 {
        me.id = id(&format!("{number:05}"));
        everybody.add(&me, &TestPlatform);
    }
    let everybody = everybody.finish();
    let preview = preview(&everybody, &me);
    assert_eq!((preview.considered, preview.matched), (19_999, 19_999));
    // The first ones would fill everybody's list, and the sixth those of the first five.
    assert_eq!(
        shown(&preview),
        ["00006", "00007", "00008", "00009", "00010"]
    );
}

#[test]
fn people_may_list_themselves_and_nobody_and_managers_may_run_in_circles() {
    let mut me = trader("me", "excel", "strategy");
    me.manager = Some(id("them"));
    me.avoid = ids(&["me", "nobody"]);
    me.paired_before = ids(&["me"]);
    let mut them = trader("them", "strategy", "excel");
    them.manager = Some(id("boss"));
    let mut boss = trader("boss", "strategy", "excel");
    boss.manager = Some(id("me"));
    let mut own_boss = trader("own-boss", "strategy", "excel");
    own_boss.manager = Some(id("own-boss"));
    own_boss.paired_before = ids(&["own-boss"]);
    let cohort = cohort(&[me.clone(), them, boss, own_boss]);
    let preview = preview(&cohort, &me);
    assert_eq!(shown(&preview), ["own-boss"]);
    assert_eq!(preview.excluded, [(Exclusion::ReportingLine, 2)]);
}

#[test]
fn lines_run_through_people_who_were_left_out() {
    let me = Participant {
        manager: Some(id("left-out")),
        ..trader("me", "excel", "strategy")
    };
    let head = trader("head", "strategy", "excel");
    let people = [me.clone(), head];
    let links = [(id("left-out"), id("head"))];
    let programme = Rc::new(programme());
    let linked = people::cohort(&programme, &people, &links, &TestPlatform);
    assert_eq!(
        preview(&linked, &me).excluded,
        [(Exclusion::ReportingLine, 1)]
    );
    let unlinked = people::cohort(&programme, &people, &[], &TestPlatform);
    let found = preview(&unlinked, &me);
    assert_eq!(
        found.matches[0].reasons.last(),
        Some(&Reason::ReportingLineNotChecked)
    );
}

#[test]
fn whoever_loses_their_only_report_to_the_participants_new_line_is_not_checked() {
    let reports_to = |manager: &str| Participant {
        manager: Some(id(manager)),
        ..trader("me", "excel", "strategy")
    };
    let mut people = vec![
        reports_to("head"),
        trader("head", "strategy", "excel"),
        person("boss"),
    ];
    let last_reason = |people: &[Participant]| {
        let preview = preview(&cohort(people), &reports_to("boss"));
        assert_eq!(shown(&preview), ["head"]);
        preview.matches[0].reasons.last().cloned()
    };
    assert_eq!(last_reason(&people), Some(Reason::ReportingLineNotChecked));
    let other = Participant {
        manager: Some(id("head")),
        ..person("other")
    };
    people.push(other);
    assert_ne!(last_reason(&people), Some(Reason::ReportingLineNotChecked));
}
