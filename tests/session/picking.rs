//! Picking skills and people.

use crate::support::*;
use bothways::domain::{OneSided, Side};
use bothways::session::{Action, Cohort, Effect, Notice, Refused, Session};

#[test]
fn a_skill_is_picked_and_put_back_in_order() {
    let mut session = session();
    let added = run(&mut session, [Action::Toggle(Learn, skill("strategy"))]);
    let notice = Notice::Added(Learn, skill("strategy"));
    assert_eq!(added, [Effect::Changed, Effect::Announce(notice)]);
    run(&mut session, [Action::Toggle(Learn, own("Knife skills"))]);
    assert_eq!(picks(&session, Learn), ["strategy", "own:Knife skills"]);
    let removed = run(&mut session, [Action::Toggle(Learn, own("knife  SKILLS"))]);
    let notice = Notice::Removed(Learn, own("knife skills"));
    assert_eq!(removed, [Effect::Changed, Effect::Announce(notice)]);
    assert_eq!(picks(&session, Learn), ["strategy"]);
}

#[test]
fn more_than_the_most_are_not_taken_and_it_is_said() {
    for (side, most) in [(Learn, Session::MOST_WISHES), (Teach, Session::MOST_OFFERS)] {
        let mut session = session();
        for id in &SKILLS[..most] {
            run(&mut session, [Action::Toggle(side, skill(id))]);
        }
        let effects = run(&mut session, [Action::Toggle(side, skill(SKILLS[most]))]);
        let refused = Refused::Skill(skill(SKILLS[most]));
        assert_eq!(effects, [Effect::Announce(Notice::Full(most, refused))]);
        assert_eq!(picks(&session, side), SKILLS[..most]);
        run(&mut session, [Action::Toggle(side, skill(SKILLS[0]))]);
        assert_eq!(
            picks(&session, side),
            SKILLS[1..most],
            "putting back still works"
        );
    }
}

#[test]
fn a_skill_is_on_one_side_alone() {
    for side in [Teach, Learn] {
        let mut session = session();
        let other: Side = side.other();
        run(&mut session, [Action::Toggle(other, skill("excel"))]);
        let effects = run(&mut session, [Action::Toggle(side, skill("excel"))]);
        assert_eq!(picks(&session, side), ["excel"]);
        assert_eq!(picks(&session, other), [""; 0]);
        let notices = [
            Notice::Removed(other, skill("excel")),
            Notice::Added(side, skill("excel")),
        ];
        assert_eq!(effects[1..], notices.map(Effect::Announce));
    }
}

#[test]
fn a_skill_that_finds_no_room_stays_where_it_was() {
    let mut session = session();
    for id in &SKILLS[..Session::MOST_WISHES] {
        run(&mut session, [Action::Toggle(Learn, skill(id))]);
    }
    let full = [
        Action::Toggle(Teach, skill("video")),
        Action::Toggle(Learn, skill("video")),
    ];
    run(&mut session, full);
    assert_eq!(picks(&session, Teach), ["video"]);
}

#[test]
fn a_view_can_be_given_for_a_view() {
    let mut session = session();
    let both = [Teach, Learn].map(|side| Action::Toggle(side, skill("newcomers")));
    run(&mut session, both);
    assert_eq!(picks(&session, Teach), picks(&session, Learn));
}

#[test]
fn wanting_one_direction_keeps_the_other_without_counting_it() {
    let mut session = session();
    run(&mut session, enough());
    run(&mut session, [Action::Only(Teach, true)]);
    assert_eq!(picks(&session, Learn), ["strategy"]);
    assert_eq!((session.wishes().len(), session.offers().len()), (0, 1));
    let participant = session
        .answers
        .participant(person("me"), &session.programme);
    assert!(participant.learn.is_empty());

    run(&mut session, [Action::Only(Learn, false)]);
    assert_eq!(session.answers.only, Some(Teach), "that was not the one");
    run(&mut session, [Action::Only(Teach, false)]);
    assert_eq!((session.wishes().len(), session.offers().len()), (1, 1));
}

#[test]
fn picking_in_a_direction_brings_it_back() {
    let mut session = session();
    let actions = [
        Action::Only(Teach, true),
        Action::Toggle(Teach, skill("excel")),
    ];
    run(&mut session, actions);
    assert_eq!(session.answers.only, Some(Teach));
    run(&mut session, [Action::Toggle(Learn, skill("video"))]);
    assert_eq!(session.answers.only, None);
}

#[test]
fn own_skills_are_taken_where_the_programme_wants_them() {
    let mut session = session_with(|programme| programme.own_skills = false);
    assert_eq!(
        run(&mut session, [Action::Toggle(Teach, own("Knives"))]),
        []
    );
    assert_eq!(picks(&session, Teach), [""; 0]);
}

#[test]
fn at_most_three_people_are_picked_in_order_of_wanting() {
    let mut session = session();
    let pick = |id| Action::Interested(person(id));
    run(&mut session, ["c", "a", "b"].map(pick));
    let full = Notice::Full(Session::MOST_INTERESTED, Refused::Person(person("d")));
    assert_eq!(run(&mut session, [pick("d")]), [Effect::Announce(full)]);
    run(&mut session, [pick("c"), pick("d")]);
    assert_eq!(session.answers.interested, ["a", "b", "d"].map(person));
}

#[test]
fn picks_that_a_new_preview_no_longer_shows_stay_and_are_marked() {
    let mut session = session();
    run(&mut session, [Action::Roster(Cohort::Ready(3))]);
    let picks = ["a", "b", "c"].map(|id| Action::Interested(person(id)));
    run(&mut session, picks);
    assert_eq!(session.stale_picks().count(), 0, "nothing to tell by yet");

    let mut found = preview(&["a"]);
    let one_sided = OneSided {
        id: person("c"),
        skills: Vec::new(),
    };
    found.one_way.could_teach_you.push(one_sided);
    let action = previewed(&session, found);
    run(&mut session, [action]);
    assert_eq!(session.stale_picks().collect::<Vec<_>>(), [&person("b")]);
    assert_eq!(session.answers.interested.len(), 3);
}
