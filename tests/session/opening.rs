//! What would open more exchanges, and what the person says to it.

use crate::support::*;
use bothways::domain::{Opening, Preview, Side};
use bothways::session::{Action, Cohort, Session};

/// A session with a preview that knows these openings.
fn opened(openings: &[(Side, &str, usize)]) -> Session {
    let mut session = session();
    run(&mut session, [Action::Roster(Cohort::Ready(10))]);
    show(&mut session, openings);
    session
}

fn show(session: &mut Session, openings: &[(Side, &str, usize)]) {
    let opening = |&(side, id, new_matches): &(Side, &str, usize)| Opening {
        side,
        skill: skill(id),
        new_matches,
    };
    let found = Preview {
        openings: openings.iter().map(opening).collect(),
        ..preview(&[])
    };
    let action = previewed(session, found);
    run(session, [action]);
}

fn shown(session: &Session) -> Vec<String> {
    let openings = session.openings();
    openings.iter().map(|one| one.skill.to_id()).collect()
}

const FOUR: [(Side, &str, usize); 4] = [
    (Teach, "excel", 4),
    (Teach, "video", 1),
    (Learn, "strategy", 5),
    (Learn, "sql", 4),
];

#[test]
fn the_three_that_open_most_are_shown_whatever_their_side() {
    assert_eq!(shown(&opened(&FOUR)), ["strategy", "excel", "sql"]);
    assert!(shown(&session()).is_empty(), "nothing is known yet");
}

#[test]
fn what_the_person_says_no_to_makes_room_for_another() {
    let mut session = opened(&FOUR);
    let generation = session.generation;
    run(&mut session, [Action::NotMe(Learn, skill("strategy"))]);
    assert_eq!(shown(&session), ["excel", "sql", "video"]);
    assert_eq!(session.generation, generation, "no answer changed");
    // Only on that side, and for as long as the questionnaire is open.
    show(
        &mut session,
        &[(Teach, "strategy", 2), (Learn, "strategy", 2)],
    );
    let openings = session.openings();
    assert_eq!(
        openings.iter().map(|one| one.side).collect::<Vec<_>>(),
        [Teach]
    );
}

#[test]
fn what_is_added_counts_as_the_opening_said() {
    let mut session = opened(&FOUR);
    run(&mut session, [Action::Open(Teach, skill("excel"))]);
    assert_eq!(picks(&session, Teach), ["excel"]);
    assert_eq!(session.answers.teach[0].level, level(3).into());
    run(&mut session, [Action::Open(Learn, skill("strategy"))]);
    assert_eq!(picks(&session, Learn), ["strategy"]);
    assert_eq!(
        session.answers.learn[0].level, None,
        "new to them unless they say more"
    );
    // A second tap that was on its way takes nothing back.
    run(&mut session, [Action::Open(Teach, skill("excel"))]);
    assert_eq!(picks(&session, Teach), ["excel"]);
}

#[test]
fn nothing_is_shown_for_a_side_without_room() {
    let mut session = opened(&FOUR);
    let wishes =
        (0..Session::MOST_WISHES).map(|place| Action::Toggle(Learn, own(&format!("wish {place}"))));
    run(&mut session, wishes);
    show(&mut session, &FOUR);
    assert_eq!(shown(&session), ["excel", "video"]);
}
