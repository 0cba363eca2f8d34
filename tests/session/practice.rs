//! What depends on the approach, the mode or the programme's own questions and rules.

use std::rc::Rc;

use bothways::domain::{
    Answer, Approach, Programme, Purpose, Question, QuestionId, QuestionKind, Readiness,
    ReadinessId, ShowIf, Stage, StageId, Text, Training,
};
use bothways::session::{
    Action, Effect, Field, Mode, Page, Part, Phase, Problem, ProblemKind, SelfCheckItem, Session,
    Truth,
};

use crate::support::*;

pub fn question(id: &str) -> QuestionId {
    QuestionId::new(id).unwrap()
}

pub fn led(approach: Approach, stage: &str) -> Session {
    let mut session = session_with(|programme| programme.approaches = vec![approach]);
    let stage = StageId::new(stage).unwrap();
    session.update(Action::Stage(Some(stage)));
    session
}

fn asks(programme: &mut Programme) {
    programme.questions = vec![
        Question {
            id: question("before"),
            label: Text::plain("Before?"),
            kind: QuestionKind::YesNo,
            required: false,
            show_if: None,
        },
        Question {
            id: question("better"),
            label: Text::plain("Better?"),
            kind: QuestionKind::Text { max_length: None },
            required: true,
            show_if: Some(ShowIf {
                question: question("before"),
                is: "true".into(),
            }),
        },
    ];
}

fn before(yes: bool) -> Action {
    Action::Answer(question("before"), Some(Answer::Bool(yes)))
}

fn better() -> Action {
    Action::Answer(question("better"), Some(Answer::Text("Coffee".into())))
}

#[test]
fn who_leads_by_their_stage_is_asked_first_for_what_they_show() {
    for (approach, stage, part, first) in [
        (Approach::Reverse, "early", Part::Shows, Page::Show),
        (Approach::Reverse, "later", Part::IsShown, Page::Help),
        (Approach::Traditional, "early", Part::IsShown, Page::Help),
        (Approach::Traditional, "later", Part::Shows, Page::Show),
        (Approach::CoMentoring, "later", Part::Both, Page::Help),
    ] {
        let mut session = led(approach, stage);
        assert_eq!(session.part(), part);
        run(&mut session, [Action::Next]);
        if session.page == Page::Aim {
            run(&mut session, [Action::Next]);
        }
        assert_eq!(session.page, first, "{approach:?} {stage}");
    }
}

#[test]
fn what_the_approach_does_not_expect_of_somebody_may_be_left_open() {
    let mut newcomer = led(Approach::Reverse, "early");
    run(&mut newcomer, [Action::Go(Page::Show), Action::Next]);
    assert_eq!(newcomer.problems[0].kind, ProblemKind::PickOne);
    let shows = [
        Action::Toggle(Teach, skill("instagram")),
        Action::OfferLevel(skill("instagram"), level(3)),
        Action::Go(Page::Help),
        Action::Next,
    ];
    run(&mut newcomer, shows);
    assert_eq!((newcomer.page, &*newcomer.problems), (Page::You, &[][..]));

    let mut nobody = led(Approach::Reverse, "early");
    run(&mut nobody, [Action::Go(Page::Help), Action::Next]);
    assert_eq!(nobody.problems[0].kind, ProblemKind::NothingEither);
}

#[test]
fn in_the_middle_the_direction_that_one_chose_says_what_is_asked() {
    // Who does not say their stage may be anywhere.
    let mut session = led(Approach::Reverse, "early");
    run(&mut session, [Action::Stage(None)]);
    assert_eq!(session.part(), Part::Either);
    run(&mut session, [Action::Only(Teach, true)]);
    assert_eq!(
        (session.part(), session.part_by_stage()),
        (Part::Shows, Part::Either)
    );
    assert_eq!(session.own_questions(Page::How)[0].name, "hear-showing");
    // Whoever chose one is asked for that alone, in the usual order, and cannot choose again there.
    assert!(!session.page_applies(Page::Help) && session.page_applies(Page::Show));
    assert!(!session.may_want_one());
    let mut there = session.clone();
    run(&mut there, [Action::Go(Page::Show), Action::Next]);
    assert_eq!(there.problems[0].kind, ProblemKind::NothingEither);
    run(
        &mut session,
        [Action::Only(Teach, false), Action::Only(Learn, true)],
    );
    assert_eq!(session.part(), Part::IsShown);
    assert!(session.page_applies(Page::Help) && !session.page_applies(Page::Show));
    let mut there = session.clone();
    run(&mut there, [Action::Go(Page::Help), Action::Next]);
    assert_eq!(there.problems[0].kind, ProblemKind::NothingEither);
    // Either is both, of which one may be left.
    run(
        &mut session,
        [
            Action::Only(Learn, false),
            Action::Go(Page::Help),
            Action::Next,
        ],
    );
    assert_eq!((session.page, &*session.problems), (Page::Show, &[][..]));
    run(&mut session, [Action::Next]);
    assert_eq!(session.problems[0].kind, ProblemKind::NothingEither);
}

#[test]
fn what_reverse_mentors_need_to_hear_nobody_else_is_asked() {
    let session = led(Approach::Traditional, "early");
    assert_eq!(session.own_questions(Page::How), []);
    assert_eq!(session.self_check_items().len(), 3);
}

#[test]
fn a_step_that_was_left_out_is_counted_no_more() {
    let mut session = led(Approach::Traditional, "early");
    let learns = [
        Action::Toggle(Learn, skill("strategy")),
        Action::Go(Page::Show),
    ];
    run(&mut session, learns);
    let (step, steps) = session.progress();
    run(&mut session, [Action::Next]);
    assert_eq!(
        (session.page, session.progress()),
        (Page::You, (step + 1, steps - 1))
    );
}

#[test]
fn co_mentors_both_have_something_to_show() {
    let mut session = led(Approach::CoMentoring, "early");
    let only = [
        Action::Toggle(Learn, skill("strategy")),
        Action::Only(Learn, true),
    ];
    run(&mut session, only);
    assert!(!session.may_want_one());
    assert_eq!(session.problems_of(Page::Show).len(), 1);
    assert_eq!(session.own_questions(Page::How)[0].name, "swap");
}

#[test]
fn a_question_is_asked_and_counts_only_under_its_condition() {
    let mut session = session_with(asks);
    run(&mut session, enough());
    assert!(session.problems_of(Page::WorthIt).is_empty());
    run(&mut session, [before(true)]);
    let missing = Problem {
        field: Field::Question(1),
        kind: ProblemKind::Answer,
    };
    assert_eq!(session.problems_of(Page::WorthIt), [missing]);
    run(&mut session, [better()]);
    assert!(session.problems_of(Page::WorthIt).is_empty());
    assert_eq!(session.counting_answers().iter().count(), 2);
    // Not sent, and there again when it is asked again.
    run(&mut session, [before(false)]);
    assert_eq!(session.counting_answers().iter().count(), 1);
    run(&mut session, [before(true)]);
    assert_eq!(session.counting_answers().iter().count(), 2);
}

#[test]
fn a_question_that_waits_for_one_that_nobody_is_asked_is_always_asked() {
    let mut session = session_with(|programme| {
        asks(programme);
        programme.questions.remove(0);
    });
    run(&mut session, enough());
    run(&mut session, [better()]);
    assert_eq!(session.counting_answers().iter().count(), 1);
}

#[test]
fn an_empty_answer_is_none() {
    let mut session = session_with(asks);
    let blank = Action::Answer(question("better"), Some(Answer::Text("  ".into())));
    run(&mut session, [better(), blank]);
    assert_eq!(session.answers.questions.get("better"), None);
}

#[test]
fn every_rule_is_agreed_to_on_its_own_and_training_is_a_condition_where_it_is_required() {
    let mut session = session_with(|programme| {
        programme.ground_rules = vec![Text::plain("Kind"), Text::plain("Punctual")];
        programme.training = Some(Training {
            required: true,
            label: Text::plain("Listening"),
            url: None,
        });
    });
    run(&mut session, enough());
    let fields = |session: &Session| -> Vec<Field> {
        let problems = session.problems_of(Page::Check);
        problems.iter().map(|problem| problem.field).collect()
    };
    assert_eq!(fields(&session), [Field::Rules, Field::Training]);
    run(
        &mut session,
        [Action::Agree(1, true), Action::Trained(true)],
    );
    assert_eq!(fields(&session), [Field::Rules]);
    assert_eq!(session.answers.agreement.ground_rules, ["Punctual".into()]);
    run(
        &mut session,
        [Action::Agree(0, true), Action::Agree(1, false)],
    );
    assert_eq!(fields(&session), [Field::Rules]);
    run(&mut session, [Action::Agree(1, true)]);
    assert_eq!(fields(&session), []);
}

#[test]
fn the_look_at_oneself_is_no_answer() {
    let mut session = led(Approach::Reverse, "later");
    let items = session.self_check_items();
    assert_eq!(items.last(), Some(&SelfCheckItem::Own("ego")));
    let before = session.answers.clone();
    let effects = run(&mut session, [Action::SelfCheck(0, Truth::NotYet)]);
    assert_eq!((effects, &session.answers), (vec![], &before));
    let said = |session: &Session| session.self_checked().collect::<Vec<_>>();
    assert_eq!(said(&session), [Some(Truth::NotYet), None, None, None]);
    run(&mut session, [Action::Clear]);
    assert!(said(&session).iter().all(Option::is_none));
}

#[test]
fn what_one_said_of_an_item_stays_with_it() {
    let readiness = |id: &str, audience: &str| Readiness {
        id: ReadinessId::new(id).unwrap(),
        label: Text::plain(id),
        audience: Some(audience.into()),
    };
    let mut session = session_with(|programme| {
        programme.readiness = vec![readiness("old", "senior"), readiness("new", "junior")];
    });
    let [first, .., last] = &*session.programme.stages.clone() else {
        panic!("stages");
    };
    let stage = |stage: &Stage| Action::Stage(Some(stage.id.clone()));
    run(
        &mut session,
        [stage(last), Action::SelfCheck(0, Truth::Mostly)],
    );
    run(&mut session, [stage(first)]);
    assert_eq!(session.self_checked().collect::<Vec<_>>(), [None]);
    run(&mut session, [stage(last)]);
    assert_eq!(
        session.self_checked().collect::<Vec<_>>(),
        [Some(Truth::Mostly)]
    );
}

pub fn received() -> Action {
    Action::Acknowledged {
        reference: None,
        message: None,
    }
}

#[test]
fn only_what_the_host_has_can_be_withdrawn_and_one_can_sign_up_again() {
    let mut session = session();
    run(&mut session, enough());
    assert_eq!(run(&mut session, [Action::Withdraw]), []);
    run(&mut session, [Action::Submit, received()]);
    let effects = run(&mut session, [Action::Withdraw]);
    assert!(effects.contains(&Effect::Submit), "{effects:?}");
    assert!(session.withdrawing);
    assert_eq!(session.phase(), Phase::Submitting);
    run(&mut session, [received()]);
    assert_eq!((session.page, session.stands()), (Page::Done, false));
    run(&mut session, [Action::Go(Page::Check)]);
    assert_eq!(
        (session.withdrawing, session.phase()),
        (false, Phase::Dirty)
    );
    let effects = run(&mut session, [Action::Submit]);
    assert!(effects.contains(&Effect::Submit), "{effects:?}");
}

#[test]
fn a_withdrawal_that_did_not_arrive_is_sent_again_as_one() {
    let mut session = session();
    run(&mut session, enough());
    run(&mut session, [Action::Submit, received(), Action::Withdraw]);
    run(&mut session, [Action::TimedOut]);
    let effects = run(&mut session, [Action::Submit]);
    assert!(effects.contains(&Effect::Submit), "{effects:?}");
    assert!(session.withdrawing);
}

#[test]
fn a_withdrawal_on_its_way_stays_one_whatever_the_host_sets() {
    let mut session = session();
    run(&mut session, enough());
    run(&mut session, [Action::Submit, received(), Action::Withdraw]);
    let answers = Box::new((*session.answers).clone());
    run(&mut session, [Action::Restore(answers, None), received()]);
    assert_eq!((session.withdrawing, session.stands()), (true, false));
}

#[test]
fn who_only_reads_sends_nothing() {
    let mut session = session();
    run(&mut session, enough());
    run(&mut session, [Action::Mode(Mode::ReadOnly)]);
    assert_eq!(session.page, Page::Check);
    let sent = [Action::Submit, Action::Withdraw, Action::Go(Page::Help)];
    run(&mut session, [Action::Stands(Some(Rc::default()))]);
    assert_eq!(run(&mut session, sent), []);
    assert_eq!(session.page, Page::Check);
}

#[test]
fn what_another_version_of_the_programme_lacks_is_left_out_and_its_pages_named() {
    let mut before = session();
    run(&mut before, enough());
    let more = [
        Action::Toggle(Learn, skill("python")),
        Action::Toggle(Teach, skill("fax")),
        Action::Unit("Care".into()),
        better(),
    ];
    run(&mut before, more);

    let mut skills: Vec<_> = ["excel", "strategy", "email"].map(plain).into();
    for (old, new) in [
        ("fax", "letter"),
        ("letter", "email"),
        ("a", "b"),
        ("b", "a"),
    ] {
        skills.push(bothways::domain::Skill {
            retired: true,
            replaced_by: Some(bothways::domain::SkillId::new(new).unwrap()),
            ..plain(old)
        });
    }
    let mut session = Session::new(std::rc::Rc::new(programme_of(skills)));
    let unread = vec!["stage".into()];
    let answers = Box::new((*before.answers).clone());
    let effects = session.update(Action::Resume(answers, Some(Page::When), unread));
    assert_eq!((session.page, effects), (Page::When, vec![]));
    assert_eq!(picks(&session, Learn), ["strategy"]);
    assert_eq!(picks(&session, Teach), ["excel", "email"]);
    assert_eq!(session.answers.unit.as_deref(), Some("Care"));
    assert_eq!(session.outdated, [Page::Help, Page::You, Page::WorthIt]);
    run(&mut session, [Action::Go(Page::Help)]);
    assert_eq!(session.outdated, [Page::You, Page::WorthIt]);
}

#[test]
fn purposes_are_picked_and_put_back_and_ask_for_no_new_preview() {
    let mut session = session_with(|programme| programme.purposes = vec![Purpose::Knowledge]);
    let effects = run(&mut session, [Action::Purpose(Purpose::Knowledge, true)]);
    assert_eq!(effects, [Effect::Changed]);
    run(&mut session, [Action::Purpose(Purpose::Knowledge, false)]);
    assert!(session.answers.purposes.is_empty());
}
