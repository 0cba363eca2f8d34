//! Answers about what was picked, and about meeting.

use crate::support::*;
use bothways::domain::{
    CadenceId, Eagerness, Format, Hours, Priority, StageId, StyleId, TimeOfDay,
};
use bothways::session::{Action, Effect, Page};

fn hours(from: u16, to: u16) -> Hours {
    let time = |hour: u16| TimeOfDay::from_minutes(hour * 60).unwrap();
    Hours::new(time(from), time(to)).unwrap()
}

#[test]
fn every_answer_is_taken_and_changes_once() {
    let coffee = || CadenceId::new("coffee").unwrap();
    let answers = [
        Action::OfferLevel(skill("excel"), level(4)),
        Action::Eagerness(skill("excel"), Eagerness::Eager),
        Action::WishLevel(skill("strategy"), wish_level(1)),
        Action::Goal(skill("strategy"), Some(goal(3))),
        Action::MostWanted(Some(skill("strategy"))),
        Action::Stage(Some(StageId::new("early").unwrap())),
        Action::Unit("Finance".into()),
        Action::Language("de".into(), true),
        Action::TimeZone("Europe/Berlin".into()),
        Action::Flexible(vec![day(1)]),
        Action::DayPart(day(1), part("morning"), true),
        Action::DayParts(vec![(day(2), part("morning"))]),
        Action::AddHours(day(6), hours(10, 12)),
        Action::Cadence(coffee(), true),
        Action::Duration(Some(6)),
        Action::Format(Format::Video, true),
        Action::Style(Some(StyleId::new("direct").unwrap())),
        Action::Capacity(2),
        Action::Interested(person("a")),
        Action::Only(Teach, true),
    ];
    // Whatever toggles is given the state that it is to have; given twice, it changes nothing.
    let toggles = |action: &Action| matches!(action, Action::Interested(_) | Action::DayParts(_));
    let mut session = session();
    run(&mut session, enough());
    for action in answers {
        let effects = session.update(action.clone());
        assert!(effects.contains(&Effect::Changed), "{action:?}");
        if !toggles(&action) {
            assert_eq!(session.update(action.clone()), [], "{action:?} again");
        }
    }
    let me = session
        .answers
        .participant(person("me"), &session.programme);
    assert_eq!(
        (me.teach[0].level, me.teach[0].eagerness),
        (level(4), Eagerness::Eager)
    );
    assert_eq!(me.time_zone.as_deref(), Some("Europe/Berlin"));
    assert_eq!((me.capacity, me.duration_months), (2, Some(6)));
    assert_eq!(
        (me.cadences, me.formats),
        (vec![coffee()], vec![Format::Video])
    );
    assert_eq!(
        (me.unit.as_deref(), me.languages.len()),
        (Some("Finance"), 1)
    );
}

#[test]
fn what_is_blank_is_not_an_answer() {
    let mut session = session();
    let blank = [
        Action::Unit("  ".into()),
        Action::TimeZone("".into()),
        Action::Language("".into(), true),
    ];
    for action in blank {
        assert_eq!(session.update(action), []);
    }
}

#[test]
fn a_unit_may_be_typed_letter_by_letter_and_ends_without_a_space() {
    let mut session = session();
    run(&mut session, [Action::Go(Page::You)]);
    run(&mut session, [Action::Unit("Human ".into())]);
    assert_eq!(session.answers.unit.as_deref(), Some("Human "));
    let effects = run(&mut session, [Action::Next]);
    assert_eq!(session.answers.unit.as_deref(), Some("Human"));
    assert_eq!(effects[0], Effect::Changed);
}

#[test]
fn a_goal_is_above_the_level() {
    let mut session = session();
    run(&mut session, enough());
    let strategy = || skill("strategy");
    run(&mut session, [Action::Goal(strategy(), Some(goal(2)))]);
    run(&mut session, [Action::WishLevel(strategy(), wish_level(1))]);
    assert_eq!(session.answers.learn[0].goal, Some(goal(2)));
    run(&mut session, [Action::WishLevel(strategy(), wish_level(2))]);
    assert_eq!(session.answers.learn[0].goal, None);
    run(&mut session, [Action::Goal(strategy(), Some(goal(2)))]);
    assert_eq!(session.answers.learn[0].goal, None, "not above");
}

#[test]
fn one_wish_matters_most_and_the_others_alike() {
    let mut session = session();
    let wishes = ["strategy", "feedback"].map(|id| Action::Toggle(Learn, skill(id)));
    run(&mut session, wishes);
    let priorities = |session: &bothways::session::Session| -> Vec<Option<Priority>> {
        session
            .answers
            .learn
            .iter()
            .map(|wish| wish.priority)
            .collect()
    };
    run(&mut session, [Action::MostWanted(Some(skill("strategy")))]);
    run(&mut session, [Action::MostWanted(Some(skill("feedback")))]);
    assert_eq!(priorities(&session), [None, Some(Priority::MAX)]);
    assert_eq!(
        run(&mut session, [Action::MostWanted(Some(skill("video")))]),
        []
    );
    run(&mut session, [Action::MostWanted(None)]);
    assert_eq!(priorities(&session), [None, None]);
}

#[test]
fn perspectives_and_skills_that_are_not_picked_take_no_level() {
    let mut session = session();
    run(
        &mut session,
        [Teach, Learn].map(|side| Action::Toggle(side, skill("newcomers"))),
    );
    for id in ["newcomers", "excel"] {
        let levels = [
            Action::OfferLevel(skill(id), level(2)),
            Action::WishLevel(skill(id), wish_level(2)),
            Action::Goal(skill(id), Some(goal(4))),
        ];
        for action in levels {
            assert_eq!(session.update(action.clone()), [], "{action:?}");
        }
    }
}

#[test]
fn a_set_of_day_parts_is_added_unless_all_of_it_is_there() {
    let mut session = session();
    let mornings = || {
        (1..=5)
            .map(|d| (day(d), part("morning")))
            .collect::<Vec<_>>()
    };
    run(
        &mut session,
        [Action::DayPart(day(1), part("morning"), true)],
    );
    run(
        &mut session,
        [Action::DayPart(day(1), part("midday"), true)],
    );
    run(&mut session, [Action::DayParts(mornings())]);
    assert_eq!(session.answers.hours.parts.len(), 6);
    run(&mut session, [Action::DayParts(mornings())]);
    let left = session.answers.hours.parts.iter().collect::<Vec<_>>();
    assert_eq!(left, [&(day(1), part("midday"))]);
}

#[test]
fn being_flexible_keeps_the_parts_for_who_changes_their_mind() {
    let mut session = session();
    run(
        &mut session,
        [Action::DayPart(day(1), part("morning"), true)],
    );
    run(
        &mut session,
        [Action::Flexible(vec![day(1)]), Action::Flexible(Vec::new())],
    );
    assert_eq!(session.answers.hours.parts.len(), 1);
}

#[test]
fn hours_are_taken_away_by_their_place() {
    let mut session = session();
    run(
        &mut session,
        [10, 12, 14].map(|h| Action::AddHours(day(1), hours(h, h + 1))),
    );
    run(
        &mut session,
        [Action::RemoveHours(1), Action::RemoveHours(7)],
    );
    assert_eq!(
        session.answers.hours.exact,
        [10, 14].map(|h| (day(1), hours(h, h + 1)))
    );
}

#[test]
fn whoever_signs_up_wants_at_least_one_partner() {
    let mut session = session();
    run(&mut session, [Action::Capacity(0)]);
    assert_eq!(session.answers.capacity, Some(1));
}
