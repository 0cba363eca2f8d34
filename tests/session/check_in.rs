//! What a pair that already meets is asked.

use std::rc::Rc;

use bothways::domain::{Answer, Answers, Approach, OWN_QUESTION, QuestionId};
use bothways::session::{Action, Effect, Field, Mode, Page, Session, leave_out};

use crate::practice::{led, question, received};
use crate::support::*;

#[test]
fn a_check_in_is_one_page_and_what_came_of_it() {
    let mut session = session();
    run(&mut session, [Action::Mode(Mode::CheckIn)]);
    assert_eq!(session.page, Page::CheckIn);
    run(&mut session, [Action::Submit]);
    let fields: Vec<Field> = session
        .problems
        .iter()
        .map(|problem| problem.field)
        .collect();
    assert_eq!(fields, [Field::Own("met"), Field::Own("next")]);
    let answer = |name: &str, choice: &str| {
        let id = question(&format!("{OWN_QUESTION}{name}"));
        Action::Answer(id, Some(Answer::Text(choice.into())))
    };
    run(
        &mut session,
        [answer("met", "once"), answer("next", "swap")],
    );
    let effects = run(&mut session, [Action::Submit]);
    assert!(effects.contains(&Effect::Submit), "{effects:?}");
    assert_eq!(session.counting_answers().iter().count(), 2);
    run(&mut session, [received()]);
    assert_eq!((session.page, session.stands()), (Page::Done, false));

    // An earlier sign-up is not taken back from here.
    run(&mut session, [Action::Stands(Some(Rc::default()))]);
    assert_eq!(run(&mut session, [Action::Withdraw]), []);
}

#[test]
fn whoever_never_met_is_not_asked_what_it_brought() {
    let mut session = led(Approach::CoMentoring, "early");
    run(&mut session, [Action::Mode(Mode::CheckIn)]);
    let names = |session: &Session| -> Vec<&str> {
        let asked = session.own_questions(Page::CheckIn);
        asked.iter().map(|question| question.name).collect()
    };
    let all = ["met", "gained", "gave", "balance", "would-help", "next"];
    assert_eq!(names(&session), all);
    let met = |id: &str| Action::Answer(question("bothways:met"), Some(Answer::Text(id.into())));
    run(&mut session, [met("not-yet")]);
    assert_eq!(names(&session), ["met", "would-help", "next"]);
    run(&mut session, [met("once")]);
    assert_eq!(names(&session), all);
}

#[test]
fn nothing_that_would_help_goes_with_nothing_else() {
    let mut session = led(Approach::CoMentoring, "early");
    let id = || question("bothways:would-help");
    let ticked = |ids: &[&str]| Answer::Many(ids.iter().map(|id| Box::from(*id)).collect());
    let mut then = |ids: &[&str], left: &[&str]| {
        run(&mut session, [Action::Answer(id(), Some(ticked(ids)))]);
        assert_eq!(session.answers.questions.get(&id()), Some(&ticked(left)));
    };
    then(&["time", "topics"], &["time", "topics"]);
    then(&["time", "topics", "nothing"], &["nothing"]);
    then(&["nothing", "time"], &["time"]);
}

#[test]
fn answers_to_our_own_questions_are_held_against_what_these_offer() {
    let mut answers = Answers::default();
    for (id, said) in [("met", "less"), ("next", "later"), ("nothing", "x")] {
        let id = QuestionId::new(format!("{OWN_QUESTION}{id}")).unwrap();
        answers.questions.insert(id, Answer::Text(said.into()));
    }
    let left = leave_out(&mut answers, &session().programme);
    assert_eq!(left.len(), 2, "{left:?}");
    assert!(left.contains(&format!("answers.{OWN_QUESTION}next").into()));
    assert_eq!(answers.questions.iter().count(), 1);
}
