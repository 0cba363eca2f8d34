//! From page to page.

use std::slice::from_ref;

use crate::support::*;
use bothways::domain::PreviewPrivacy;
use bothways::session::{Action, Effect, Field, Page, Problem, ProblemKind, Session};

/// The pages that Next leads through, from the first to Check.
fn way(session: &mut Session) -> Vec<Page> {
    let mut pages = vec![session.page];
    while session.page != Page::Check {
        let effects = session.update(Action::Next);
        assert_eq!(effects.last(), Some(&Effect::PageShown(session.page)));
        pages.push(session.page);
    }
    pages
}

fn check_way(mut session: Session, answers: Vec<Action>, left_out: &[Page]) {
    run(&mut session, answers);
    // A programme that asks for nothing else has neither aims nor rules.
    let elsewhere = [Page::Aim, Page::Rules, Page::CheckIn, Page::Done];
    let pages: Vec<Page> = Page::ALL
        .into_iter()
        .filter(|page| !elsewhere.contains(page) && !left_out.contains(page))
        .collect();
    assert_eq!(way(&mut session), pages);
    let mut back = vec![session.page];
    while session.page != Page::Start {
        session.update(Action::Back);
        back.insert(0, session.page);
    }
    assert_eq!(back, pages, "back is the same way");
}

fn problem(field: Field, kind: ProblemKind) -> Problem {
    Problem { field, kind }
}

#[test]
fn every_page_comes_in_order() {
    check_way(session(), enough(), &[]);
}

#[test]
fn pages_with_nothing_to_ask_are_passed_over_both_ways() {
    let only = |side| [enough(), vec![Action::Only(side, true)]].concat();
    check_way(session(), only(Teach), &[Page::WhereYouAre]);
    check_way(session(), only(Learn), &[Page::HowWell]);
    let nothing_to_agree = session_with(|programme| {
        programme.cadences.clear();
        programme.durations.clear();
        programme.formats.clear();
        programme.styles.clear();
    });
    check_way(nothing_to_agree, enough(), &[Page::How]);
    let off = session_with(|programme| programme.preview = PreviewPrivacy::Off);
    check_way(off, enough(), &[Page::WhoCouldFit]);
}

#[test]
fn one_perspective_has_no_level_but_two_have_a_more_wanted() {
    let mut session = session();
    let one = [
        Action::Only(Learn, true),
        Action::Toggle(Learn, skill("newcomers")),
    ];
    run(&mut session, one);
    assert!(!session.page_applies(Page::WhereYouAre));
    session.update(Action::Toggle(Learn, skill("customers")));
    assert!(session.page_applies(Page::WhereYouAre));
}

#[test]
fn a_perspective_is_asked_how_gladly_but_not_how_well() {
    let mut session = session();
    session.update(Action::Toggle(Teach, skill("newcomers")));
    assert!(session.page_applies(Page::HowWell));
    assert_eq!(session.problems_of(Page::HowWell), []);
}

#[test]
fn next_stays_until_the_page_is_answered_and_back_never_asks() {
    let mut session = session();
    run(&mut session, [Action::Next]);
    let missing = vec![problem(Field::Skills(Learn), ProblemKind::PickOne)];
    assert_eq!(run(&mut session, [Action::Next]), [Effect::ShowProblems]);
    assert_eq!((session.page, &session.problems), (Page::Help, &missing));
    run(&mut session, [Action::Back]);
    assert_eq!((session.page, session.problems.len()), (Page::Start, 0));
}

#[test]
fn a_problem_is_gone_as_soon_as_it_is_mended() {
    let mut session = session();
    let offers = ["excel", "python"].map(|id| Action::Toggle(Teach, skill(id)));
    run(&mut session, offers);
    run(&mut session, [Action::Go(Page::HowWell), Action::Next]);
    assert_eq!(session.problems.len(), 2);
    run(&mut session, [Action::OfferLevel(skill("excel"), level(1))]);
    let left = problem(Field::Level(Teach, 1), ProblemKind::ChooseLevel);
    assert_eq!(session.problems, [left]);
}

#[test]
fn each_page_says_what_it_must_have() {
    use ProblemKind::{ChooseLevel, NameZone, NothingEither, PickOne};
    let check = |answers: &[Action], page, expected: &[Problem]| {
        let mut session = session();
        run(&mut session, answers.to_vec());
        assert_eq!(session.problems_of(page), expected, "{answers:?}");
        for problem in expected {
            assert_eq!(problem.field.page(), page);
        }
    };
    let (learn, teach) = (
        Action::Toggle(Learn, skill("strategy")),
        Action::Toggle(Teach, skill("excel")),
    );
    let only = |side| Action::Only(side, true);
    let skills = Field::Skills;

    check(&[], Page::Help, &[problem(skills(Learn), PickOne)]);
    check(
        &[only(Learn)],
        Page::Help,
        &[problem(skills(Learn), PickOne)],
    );
    check(&[only(Teach)], Page::Help, &[]);
    check(from_ref(&learn), Page::Help, &[]);

    check(&[], Page::Show, &[problem(skills(Teach), NothingEither)]);
    check(
        &[only(Learn)],
        Page::Show,
        &[problem(skills(Teach), NothingEither)],
    );
    check(
        &[only(Teach)],
        Page::Show,
        &[problem(skills(Teach), NothingEither)],
    );
    check(
        &[learn.clone(), only(Teach)],
        Page::Show,
        &[problem(skills(Teach), NothingEither)],
    );
    check(
        from_ref(&learn),
        Page::Show,
        &[problem(skills(Teach), PickOne)],
    );
    check(&[learn, only(Learn)], Page::Show, &[]);
    check(from_ref(&teach), Page::Show, &[]);

    let level = problem(Field::Level(Teach, 0), ChooseLevel);
    check(from_ref(&teach), Page::HowWell, &[level]);
    check(&[teach, only(Learn)], Page::HowWell, &[]);

    let zone = problem(Field::TimeZone, NameZone);
    let morning = Action::DayPart(day(1), part("morning"), true);
    check(
        &[Action::Flexible(vec![day(1)])],
        Page::When,
        from_ref(&zone),
    );
    check(from_ref(&morning), Page::When, &[zone]);
    check(&[], Page::When, &[]);
    check(&[morning, Action::TimeZone("UTC".into())], Page::When, &[]);
}

fn at_check() -> Session {
    let mut session = session();
    run(&mut session, enough());
    way(&mut session);
    session
}

#[test]
fn who_changes_something_from_check_goes_straight_back_there() {
    for back in [Action::Next, Action::Back] {
        let mut session = at_check();
        run(&mut session, [Action::Go(Page::You)]);
        assert_eq!(
            (session.page, session.returns_to),
            (Page::You, Some(Page::Check))
        );
        run(&mut session, [back]);
        assert_eq!((session.page, session.returns_to), (Page::Check, None));
    }
    let mut session = at_check();
    run(
        &mut session,
        [Action::Go(Page::You), Action::Go(Page::Check)],
    );
    assert_eq!(session.returns_to, None);
}

#[test]
fn a_skill_added_from_check_is_asked_about_before_going_back() {
    let mut session = at_check();
    let add = [
        Action::Go(Page::Show),
        Action::Toggle(Teach, skill("python")),
    ];
    run(&mut session, add);
    run(&mut session, [Action::Next]);
    assert_eq!(session.page, Page::HowWell);
    let answer = [Action::OfferLevel(skill("python"), level(2)), Action::Next];
    run(&mut session, answer);
    assert_eq!(session.page, Page::Check);

    let add = [
        Action::Go(Page::Help),
        Action::Toggle(Learn, skill("video")),
    ];
    run(&mut session, add);
    run(&mut session, [Action::Next]);
    assert_eq!(session.page, Page::WhereYouAre);
    run(
        &mut session,
        [Action::Next, Action::Go(Page::Help), Action::Next],
    );
    assert_eq!(session.page, Page::Check, "it is asked once");
}

#[test]
fn what_check_found_is_still_to_be_read_on_its_page() {
    let mut session = session();
    let actions = [
        Action::Toggle(Learn, skill("strategy")),
        Action::Toggle(Teach, skill("excel")),
        Action::Flexible(vec![day(1)]),
        Action::Submit,
        Action::Go(Page::HowWell),
    ];
    run(&mut session, actions);
    let level = problem(Field::Level(Teach, 0), ProblemKind::ChooseLevel);
    assert_eq!(session.problems, [level]);
}

#[test]
fn nobody_is_sent_to_a_page_that_does_not_apply() {
    for page in [Page::WhereYouAre, Page::HowWell, Page::Done, Page::Start] {
        let mut session = session();
        assert_eq!(session.update(Action::Go(page)), []);
        assert_eq!(session.page, Page::Start);
    }
    let mut session = at_check();
    let acknowledged = Action::Acknowledged {
        reference: None,
        message: None,
    };
    run(&mut session, [Action::Submit, acknowledged, Action::Back]);
    assert_eq!(session.update(Action::Go(Page::Done)), []);
}

#[test]
fn a_page_that_lost_its_reason_is_left() {
    let mut session = session();
    run(&mut session, enough());
    run(&mut session, [Action::Go(Page::HowWell)]);
    let effects = run(&mut session, [Action::Toggle(Teach, skill("excel"))]);
    assert_eq!(session.page, Page::Show);
    assert!(effects.contains(&Effect::PageShown(Page::Show)));
}

#[test]
fn steps_are_counted_over_the_pages_that_apply_and_do_not_grow_on_the_way() {
    let mut session = session();
    assert_eq!(session.progress(), (1, 11));
    run(&mut session, enough());
    assert_eq!(session.progress(), (1, 11));
    run(&mut session, [Action::Go(Page::Show)]);
    assert_eq!(session.progress(), (4, 11));
    run(&mut session, [Action::Only(Teach, true)]);
    assert_eq!(session.progress(), (3, 10));
    run(&mut session, [Action::Submit]);
    assert_eq!(session.progress(), (10, 10));
    let acknowledged = Action::Acknowledged {
        reference: None,
        message: None,
    };
    run(&mut session, [acknowledged]);
    assert_eq!((session.page, session.progress()), (Page::Done, (10, 10)));
}
