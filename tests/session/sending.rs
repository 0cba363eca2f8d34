//! Handing the sign-up to the host.

use std::rc::Rc;

use crate::support::*;
use bothways::domain::Answers;
use bothways::session::{Action, Effect, Notice, Page, Phase, Sending, Session};

fn acknowledged() -> Action {
    Action::Acknowledged {
        reference: Some("R-1".into()),
        message: None,
    }
}

fn rejected(retry: bool) -> Action {
    Action::Rejected {
        message: Some("Not now".into()),
        retry,
    }
}

fn submitted() -> Session {
    let mut session = session();
    run(&mut session, enough());
    run(&mut session, [Action::Go(Page::Check), Action::Submit]);
    session
}

#[test]
fn what_is_complete_is_sent() {
    let mut session = session();
    run(&mut session, enough());
    assert_eq!(session.phase(), Phase::Dirty);
    run(&mut session, [Action::Go(Page::Check)]);
    let sent = [Effect::Announce(Notice::Sending), Effect::Submit];
    assert_eq!(run(&mut session, [Action::Submit]), sent);
    assert_eq!(session.phase(), Phase::Submitting);
}

#[test]
fn what_is_not_complete_stays_on_check_with_all_that_is_wrong() {
    let mut session = session();
    let gaps = [
        Action::Toggle(Teach, skill("excel")),
        Action::Flexible(vec![day(1)]),
    ];
    run(&mut session, gaps);
    let effects = run(&mut session, [Action::Submit]);
    let shown = Effect::PageShown(Page::Check);
    assert_eq!(effects, [shown, Effect::ShowProblems]);
    let pages = session.problems.iter().map(|problem| problem.field.page());
    let pages: Vec<Page> = pages.collect();
    assert_eq!(pages, [Page::Help, Page::HowWell, Page::When]);
    assert_eq!((session.page, session.phase()), (Page::Check, Phase::Dirty));
}

#[test]
fn the_sending_is_in_each_state_what_the_host_says() {
    let check = |actions: &[Action], phase: Phase, page: Page| {
        let mut session = submitted();
        run(&mut session, actions.to_vec());
        assert_eq!(
            (session.phase(), session.page),
            (phase, page),
            "{actions:?}"
        );
    };
    use Action::{NobodyListened, Prevented, Submit, TimedOut};
    let (yes, no) = (acknowledged, || rejected(true));
    let back = || Action::Toggle(Teach, skill("excel"));

    check(&[yes()], Phase::Acknowledged, Page::Done);
    check(&[no()], Phase::Failed, Page::Check);
    check(&[TimedOut], Phase::Failed, Page::Check);
    check(&[NobodyListened], Phase::Failed, Page::Check);
    check(&[Prevented], Phase::Dirty, Page::Check);

    // Trying again.
    check(&[no(), Submit], Phase::Submitting, Page::Check);
    check(&[TimedOut, Submit, yes()], Phase::Acknowledged, Page::Done);
    check(&[NobodyListened, Submit], Phase::Submitting, Page::Check);
    check(&[Prevented, Submit, yes()], Phase::Acknowledged, Page::Done);

    // Words that come late, and words that nobody asked for.
    check(&[TimedOut, yes()], Phase::Acknowledged, Page::Done);
    check(&[TimedOut, no()], Phase::Failed, Page::Check);
    check(
        &[TimedOut, Submit, no(), yes()],
        Phase::Acknowledged,
        Page::Done,
    );
    check(&[yes(), no()], Phase::Acknowledged, Page::Done);
    check(&[yes(), TimedOut], Phase::Acknowledged, Page::Done);
    check(&[no(), TimedOut], Phase::Failed, Page::Check);
    check(&[NobodyListened, yes()], Phase::Failed, Page::Check);
    check(&[Prevented, yes()], Phase::Dirty, Page::Check);
    check(&[TimedOut, Action::Clear, yes()], Phase::Ready, Page::Start);

    // Changing one's mind.
    check(&[back(), yes()], Phase::Dirty, Page::Check);
    check(&[yes(), back()], Phase::Dirty, Page::Check);
    check(&[yes(), Action::Back], Phase::Acknowledged, Page::Check);
    check(
        &[yes(), Action::Back, Action::Next],
        Phase::Acknowledged,
        Page::Done,
    );
}

#[test]
fn only_what_is_new_is_sent_and_once() {
    let mut session = submitted();
    assert_eq!(run(&mut session, [Action::Submit]), [], "on its way");
    assert_eq!(
        run(&mut session, [acknowledged(), Action::Submit]),
        [],
        "arrived"
    );
    run(&mut session, [Action::Unit("Finance".into())]);
    assert!(run(&mut session, [Action::Submit]).contains(&Effect::Submit));
}

#[test]
fn the_draft_is_forgotten_when_all_of_it_arrived() {
    let mut session = submitted();
    let effects = run(&mut session, [acknowledged()]);
    let expected = [
        Effect::PageShown(Page::Done),
        Effect::Announce(Notice::Received),
        Effect::ForgetDraft,
    ];
    assert_eq!(effects, expected);
    let reference = Some("R-1".into());
    let received = Sending::Received {
        reference,
        message: None,
    };
    assert_eq!(session.sending, received);

    let mut session = submitted();
    let effects = run(
        &mut session,
        [Action::Unit("Finance".into()), acknowledged()],
    );
    assert_eq!(effects, [Effect::Announce(Notice::Received)]);
}

#[test]
fn a_failure_is_said_and_loses_nothing() {
    for failure in [rejected(false), Action::TimedOut, Action::NobodyListened] {
        let mut session = submitted();
        let before = session.answers.clone();
        let effects = run(&mut session, [failure]);
        assert_eq!(effects, [Effect::Announce(Notice::NotReceived)]);
        assert_eq!(session.answers, before);
    }
}

#[test]
fn clearing_goes_to_the_start_and_forgets_the_draft_after_the_change() {
    let mut session = session();
    run(&mut session, enough());
    run(&mut session, [Action::Go(Page::Check)]);
    let effects = run(&mut session, [Action::Clear]);
    let expected = [
        Effect::Changed,
        Effect::PageShown(Page::Start),
        Effect::ForgetDraft,
        // Nobody the host knows: maybe somebody else is next.
        Effect::NewPerson,
    ];
    assert_eq!(effects, expected);
    assert_eq!(*session.answers, bothways::domain::Answers::default());
    assert_eq!(session.phase(), Phase::Ready);
}

#[test]
fn what_is_on_its_way_cannot_be_cleared() {
    let mut session = submitted();
    assert_eq!(run(&mut session, [Action::Clear]), []);
    assert_eq!(session.phase(), Phase::Submitting);
    assert_eq!(session.answers.learn.len(), 1);
}

#[test]
fn whoever_goes_back_from_a_withdrawal_that_failed_signs_up_again() {
    let mut session = submitted();
    let refused = Action::Rejected {
        message: None,
        retry: true,
    };
    run(&mut session, [acknowledged(), Action::Withdraw, refused]);
    assert!(session.withdrawing);
    run(&mut session, [Action::Back]);
    assert!(!session.withdrawing);
    run(&mut session, [Action::Next]);
    assert_eq!((session.page, session.phase()), (Page::Check, Phase::Dirty));
    assert!(session.update(Action::Submit).contains(&Effect::Submit));
}

#[test]
fn whoever_changes_something_while_they_withdraw_can_sign_up_again() {
    let mut session = submitted();
    run(&mut session, [acknowledged(), Action::Withdraw]);
    run(&mut session, [Action::Toggle(Teach, skill("video"))]);
    run(&mut session, [acknowledged()]);
    assert_eq!((session.stands(), session.withdrawing), (false, false));
    run(&mut session, [Action::OfferLevel(skill("video"), level(2))]);
    assert!(run(&mut session, [Action::Submit]).contains(&Effect::Submit));
}

#[test]
fn whoever_changes_something_once_their_sign_up_is_taken_back_signs_up_anew() {
    let mut session = submitted();
    run(
        &mut session,
        [acknowledged(), Action::Withdraw, acknowledged()],
    );
    assert_eq!(
        run(&mut session, [Action::Submit]),
        [],
        "it is taken back already"
    );
    run(&mut session, [Action::Expectations("Again".into())]);
    assert!(run(&mut session, [Action::Submit]).contains(&Effect::Submit));
    assert!(!session.withdrawing);
}

#[test]
fn what_the_host_sets_after_a_silence_does_not_make_a_late_answer_count_for_nothing() {
    let mut session = submitted();
    run(&mut session, [Action::TimedOut]);
    let mut answers = Answers::clone(&session.answers);
    answers.expectations = Some("More".into());
    run(&mut session, [Action::Restore(Box::new(answers), None)]);
    assert_eq!(session.phase(), Phase::Failed);
    run(&mut session, [acknowledged()]);
    assert!(session.stands());
    assert!(run(&mut session, [Action::Withdraw]).contains(&Effect::Submit));
}

#[test]
fn whoever_takes_a_sign_up_back_hands_over_what_it_said_and_nothing_since() {
    let mut session = submitted();
    run(&mut session, [acknowledged()]);
    let sent = Rc::clone(&session.answers);
    let since = [
        Action::Toggle(Teach, skill("video")),
        Action::Expectations("Not for the host".into()),
        Action::Withdraw,
    ];
    assert!(run(&mut session, since).contains(&Effect::Submit));
    assert_ne!(session.answers, sent);
    assert_eq!(session.handed_over().answers, sent);
    run(&mut session, [acknowledged()]);
    assert_eq!(session.page, Page::Done);
    // Whoever signs up again says all of it.
    run(&mut session, [Action::Go(Page::Check), Action::Submit]);
    assert_eq!(session.handed_over().answers, session.answers);
}
