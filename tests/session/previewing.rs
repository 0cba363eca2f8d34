//! When a preview is asked for, and what becomes of it.

use std::rc::Rc;

use crate::support::*;
use bothways::domain::{Answers, Approach, Likely, PreviewPrivacy, Score};
use bothways::session::{Action, Cohort, Effect, Notice, Page, Session};

fn ready() -> Session {
    let mut session = session();
    run(&mut session, [Action::Roster(Cohort::Ready(10))]);
    session
}

fn asks_for_preview(effects: &[Effect]) -> bool {
    effects
        .iter()
        .any(|effect| matches!(effect, Effect::Preview))
}

#[test]
fn answers_that_matching_reads_ask_for_a_preview_and_others_do_not() {
    let check = |action: Action, expected: bool| {
        let mut session = ready();
        run(&mut session, enough());
        let before = session.generation;
        let effects = session.update(action.clone());
        assert_eq!(asks_for_preview(&effects), expected, "{action:?}");
        assert_eq!(session.generation, before + u64::from(expected));
        if expected {
            assert!(effects.contains(&Effect::Preview));
        }
    };
    check(Action::Toggle(Learn, skill("video")), true);
    check(Action::Only(Learn, true), true);
    check(Action::WishLevel(skill("strategy"), wish_level(2)), true);
    check(Action::MostWanted(Some(skill("strategy"))), true);
    check(Action::Unit("Finance".into()), true);
    check(Action::Flexible(vec![day(1)]), true);
    check(Action::Facts(Box::default()), true);
    check(Action::Restore(Box::default(), None), true);
    check(Action::Clear, true);
    check(Action::Roster(Cohort::Ready(11)), true);

    check(Action::Duration(Some(3)), false);
    check(Action::Interested(person("a")), false);
    check(Action::OfferLevel(skill("excel"), level(3)), false);
    check(Action::Go(Page::Check), false);
    check(Action::Submit, false);
}

#[test]
fn without_a_roster_or_with_the_preview_off_none_is_asked_for() {
    let off = session_with(|programme| programme.preview = PreviewPrivacy::Off);
    for (mut session, cohort) in [
        (session(), Action::Roster(Cohort::Loading)),
        (session(), Action::Roster(Cohort::Failed)),
        (off, Action::Roster(Cohort::Ready(10))),
    ] {
        let actions = [vec![cohort], enough(), vec![Action::Clear]].concat();
        for action in actions {
            assert!(!asks_for_preview(&session.update(action)));
        }
        let unasked = previewed(&session, preview(&["a"]));
        run(&mut session, [unasked]);
        assert_eq!(session.matches_so_far(), None, "nor shown");
    }
}

#[test]
fn a_preview_of_other_answers_or_other_people_is_dropped() {
    let check = |between: Action| {
        let mut session = ready();
        let old = previewed(&session, preview(&["a"]));
        run(&mut session, [between.clone(), old]);
        assert_eq!(session.matches_so_far(), None, "{between:?}");
    };
    check(Action::Toggle(Learn, skill("video")));
    check(Action::Roster(Cohort::Ready(4)));
    check(Action::Roster(Cohort::Failed));
    check(Action::Clear);
    check(Action::Restore(Box::default(), None));

    let mut session = ready();
    let new = previewed(&session, preview(&["a"]));
    run(&mut session, [new, Action::Toggle(Learn, skill("video"))]);
    assert_eq!(session.matches_so_far(), Some(1), "kept until the next");
    run(&mut session, [Action::Roster(Cohort::Failed)]);
    assert_eq!(
        (session.cohort, session.matches_so_far()),
        (Cohort::Failed, None)
    );
}

#[test]
fn a_new_number_of_matches_is_said_while_picking() {
    let check = |page: Page, numbers: &[usize], expected: &[usize]| {
        let mut session = ready();
        run(&mut session, enough());
        run(&mut session, [Action::Go(page)]);
        let mut said = Vec::new();
        for number in numbers {
            let ids = ["a", "b", "c"];
            let action = previewed(&session, preview(&ids[..*number]));
            said.extend(session.update(action));
        }
        let expected = expected.iter().copied().map(Notice::Matches);
        assert_eq!(said, expected.map(Effect::Announce).collect::<Vec<_>>());
    };
    check(Page::Help, &[0, 2, 2, 3, 0], &[2, 3, 0]);
    check(Page::Show, &[1], &[1]);
    check(Page::When, &[0, 2, 3], &[]);
}

#[test]
fn cards_are_those_of_the_newest_preview() {
    let mut session = ready();
    let card = bothways::session::Card {
        id: person("a"),
        name: None,
        unit: None,
        stage: None,
    };
    let action = Action::Previewed {
        generation: session.generation,
        preview: Rc::new(preview(&["a"])),
        people: Rc::from([card]),
    };
    assert_eq!(run(&mut session, [action]), []);
    assert!(session.card(&person("a")).is_some());
    let nobody = Answers::default();
    run(&mut session, [Action::Restore(Box::new(nobody), None)]);
    assert!(session.card(&person("a")).is_none());
}

#[test]
fn whom_the_plan_would_give_comes_later_draws_no_card_anew_and_is_out_of_date_with_the_answers() {
    let mut session = ready();
    run(&mut session, enough());
    let shown = previewed(&session, preview(&["a"]));
    let planned = |session: &Session| Action::Planned {
        generation: session.generation,
        likely: Likely {
            with: vec![person("a")],
            score: Score::MAX,
            cost_of_another: 0,
            fewer_matched: None,
        },
        people: Rc::from([]),
    };
    run(&mut session, [shown]);
    let (early, previews) = (planned(&session), session.previews);
    run(&mut session, [early.clone()]);
    assert!(session.likely.is_some());
    assert_eq!(session.previews, previews);
    session.update(Action::Approach(Some(Approach::Reverse)));
    assert!(session.likely.is_none());
    run(&mut session, [early]);
    assert!(session.likely.is_none());
}
