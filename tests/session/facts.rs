//! What the host knows, and what it or a draft brings back.

use crate::practice::received;
use crate::support::*;
use bothways::domain::{
    Answer, Answers, Goal, OfferAnswer, QuestionId, Text, WishAnswer, WishLevel,
};
use bothways::session::{Action, Effect, Field, Listed, Page, Phase, Session};

fn facts() -> Answers {
    Answers {
        id: Some(person("p-1")),
        unit: Some("Finance".into()),
        teach: vec![
            OfferAnswer {
                level: Some(level(3)),
                ..OfferAnswer::new(skill("excel"))
            },
            OfferAnswer::new(skill("python")),
        ],
        ..Answers::default()
    }
}

fn known(facts: Answers) -> Action {
    Action::Facts(Box::new(facts))
}

fn restored(answers: Answers) -> Action {
    Action::Restore(Box::new(answers), None)
}

#[test]
fn what_the_host_knows_is_filled_in_and_locked() {
    let mut session = session();
    run(&mut session, [Action::Toggle(Teach, skill("video"))]);
    run(&mut session, [known(facts())]);
    let locked = [Field::Skills(Teach), Field::Unit];
    assert_eq!(session.locked, locked);
    assert_eq!(picks(&session, Teach), ["excel", "python"]);

    let ignored = [
        Action::Toggle(Teach, skill("excel")),
        Action::Toggle(Teach, skill("video")),
        Action::Toggle(Learn, skill("excel")),
        Action::OfferLevel(skill("excel"), level(1)),
        Action::Only(Learn, true),
        Action::Unit("Sales".into()),
    ];
    for action in ignored {
        assert_eq!(session.update(action.clone()), [], "{action:?}");
    }
    run(
        &mut session,
        [Action::OfferLevel(skill("python"), level(1))],
    );
    assert_eq!(
        session.answers.teach[1].level,
        Some(level(1)),
        "a gap is open"
    );
}

#[test]
fn facts_outlast_restoring_and_clearing() {
    let mut session = session();
    let mine = Answers {
        unit: Some("Sales".into()),
        teach: vec![OfferAnswer {
            level: Some(level(2)),
            ..OfferAnswer::new(skill("python"))
        }],
        learn: vec![WishAnswer::new(skill("strategy"))],
        ..Answers::default()
    };
    run(&mut session, [known(facts()), restored(mine)]);
    assert_eq!(picks(&session, Teach), ["excel", "python"]);
    assert_eq!(session.answers.teach[1].level, Some(level(2)));
    assert_eq!(picks(&session, Learn), ["strategy"]);
    assert_eq!(session.answers.unit.as_deref(), Some("Finance"));
    run(&mut session, [Action::Clear]);
    assert_eq!(*session.answers, facts());
}

#[test]
fn events_do_not_fire_for_what_the_host_sets() {
    let mut session = session();
    assert_eq!(run(&mut session, [known(facts())]), []);
    let restore = Action::Restore(Box::new(facts()), Some(Page::HowWell));
    assert_eq!(run(&mut session, [restore]), []);
    assert_eq!(
        (session.page, session.phase()),
        (Page::HowWell, Phase::Ready)
    );
}

#[test]
fn what_the_host_knows_is_trimmed_once_and_changes_nothing_later() {
    let mut session = session();
    let spaced = Answers {
        unit: Some(" Finance ".into()),
        ..Answers::default()
    };
    run(&mut session, [known(spaced)]);
    assert_eq!(session.answers.unit.as_deref(), Some("Finance"));
    let shown = Effect::PageShown(Page::Help);
    assert_eq!(run(&mut session, [Action::Next]), [shown]);
}

#[test]
fn newer_facts_replace_older_ones() {
    let mut session = session();
    run(&mut session, [known(facts()), known(Answers::default())]);
    assert!(session.locked.is_empty());
    run(&mut session, [Action::Unit("Sales".into())]);
    assert_eq!(session.answers.unit.as_deref(), Some("Sales"));
}

#[test]
fn nobody_finds_the_answers_of_another_person() {
    let mut session = session();
    run(&mut session, [known(facts())]);
    run(&mut session, [Action::Toggle(Learn, skill("grief"))]);
    let other = Answers {
        id: Some(person("p-2")),
        ..Answers::default()
    };
    let effects = run(&mut session, [known(other.clone())]);
    assert_eq!(effects, [Effect::ForgetDraft, Effect::NewPerson]);
    assert_eq!(*session.answers, other);
    run(&mut session, [restored(facts())]);
    assert_eq!(*session.answers, other, "nor brings them back");
    let effects = run(&mut session, [known(Answers::default())]);
    assert_eq!(effects, [Effect::ForgetDraft, Effect::NewPerson]);
    assert_eq!(
        session.answers.id, None,
        "nor is taken for who was here before"
    );
}

#[test]
fn what_nobody_is_asked_goes_with_the_facts() {
    let mut session = session();
    let hidden = Answers {
        id: Some(person("p-1")),
        name: Some("Ann".into()),
        location: Some("Oslo".into()),
        manager: Some(person("boss")),
        paired_with: vec![person("cal")],
        paired_before: vec![person("dee")],
        avoid: vec![person("eve")],
        ..Answers::default()
    };
    let same = Answers {
        id: Some(person("p-1")),
        ..Answers::default()
    };
    run(&mut session, [known(hidden)]);
    run(&mut session, [Action::Toggle(Learn, skill("grief"))]);
    assert_eq!(run(&mut session, [known(same.clone())]), []);
    let asked = Answers {
        learn: session.answers.learn.clone(),
        ..same
    };
    assert_eq!(*session.answers, asked);
}

#[test]
fn what_is_on_its_way_loses_what_the_host_takes_back_too() {
    let mut session = session();
    let named = |name: Option<&str>| Answers {
        id: Some(person("p-1")),
        name: name.map(Into::into),
        ..Answers::default()
    };
    run(&mut session, [known(named(Some("Ann")))]);
    run(&mut session, enough());
    run(
        &mut session,
        [Action::Submit, known(named(None)), received()],
    );
    assert_eq!(session.phase(), Phase::Acknowledged);
}

#[test]
fn a_level_that_the_host_knows_outdoes_a_lower_goal() {
    let mut session = session();
    let wish = |level| WishAnswer {
        level: Some(WishLevel::new(level).unwrap()),
        ..WishAnswer::new(skill("strategy"))
    };
    let to = |goal| Action::Goal(skill("strategy"), Some(Goal::new(goal).unwrap()));
    run(
        &mut session,
        [Action::Toggle(Learn, skill("strategy")), to(2)],
    );
    let facts = |level| Answers {
        learn: vec![wish(level)],
        ..Answers::default()
    };
    run(&mut session, [known(facts(1))]);
    assert!(session.answers.learn[0].goal.is_some());
    run(&mut session, [known(facts(3))]);
    assert_eq!(session.answers.learn[0].goal, None);
}

#[test]
fn facts_that_come_after_the_first_answers_keep_them() {
    let mut session = session();
    run(&mut session, [Action::Toggle(Learn, skill("strategy"))]);
    run(&mut session, [known(facts())]);
    assert_eq!(picks(&session, Learn), ["strategy"]);
    assert_eq!(session.phase(), Phase::Dirty);
}

#[test]
fn restoring_goes_on_with_a_page_that_applies() {
    for (page, expected) in [
        (Some(Page::When), Page::When),
        (Some(Page::HowWell), Page::Show),
        (Some(Page::Done), Page::Check),
        (None, Page::Start),
    ] {
        let mut session = session();
        run(&mut session, [Action::Restore(Box::default(), page)]);
        assert_eq!(session.page, expected);
    }
}

#[test]
fn what_a_draft_brings_back_stays_though_it_would_not_be_taken_now() {
    let mut session = session_with(|programme| programme.own_skills = false);
    let ids = ["fax", "gone", "excel", "video", "phone", "email", "careers"];
    let wishes = ids.map(|id| WishAnswer::new(skill(id))).into_iter();
    let learn: Vec<_> = wishes.chain([WishAnswer::new(own("Knives"))]).collect();
    let answers = Answers {
        learn,
        ..Answers::default()
    };
    run(&mut session, [restored(answers.clone())]);
    assert_eq!(*session.answers, answers);
}

#[test]
fn restoring_while_a_sign_up_is_on_its_way_waits_for_it_all_the_same() {
    let mut session = session();
    run(&mut session, enough());
    run(&mut session, [Action::Submit, restored(Answers::default())]);
    assert_eq!(session.phase(), Phase::Submitting);
    let acknowledged = Action::Acknowledged {
        reference: None,
        message: None,
    };
    run(&mut session, [acknowledged]);
    assert_eq!(session.phase(), Phase::Dirty, "what is here did not arrive");
}

#[test]
fn facts_that_come_while_a_sign_up_is_on_its_way_are_no_change_of_the_persons() {
    let mut session = session();
    run(&mut session, enough());
    let unit = Answers {
        unit: Some("Finance".into()),
        ..Answers::default()
    };
    let acknowledged = Action::Acknowledged {
        reference: None,
        message: None,
    };
    run(&mut session, [Action::Submit, known(unit), acknowledged]);
    assert_eq!(session.phase(), Phase::Acknowledged);
}

#[test]
fn a_view_on_both_sides_comes_back_on_both() {
    let mut session = session();
    let both = Answers {
        teach: vec![OfferAnswer::new(skill("newcomers"))],
        learn: vec![WishAnswer::new(skill("newcomers"))],
        ..Answers::default()
    };
    run(&mut session, [restored(both.clone())]);
    assert_eq!(*session.answers, both);
}

#[test]
fn a_skill_named_twice_is_taken_once() {
    let mut session = session();
    let offer = |number| OfferAnswer {
        level: Some(level(number)),
        ..OfferAnswer::new(skill("excel"))
    };
    let twice = || Answers {
        teach: vec![offer(3), offer(1)],
        ..Answers::default()
    };
    for action in [restored(twice()), known(twice())] {
        run(&mut session, [action]);
        assert_eq!(session.answers.teach, [offer(3)]);
    }
}

#[test]
fn what_the_host_says_of_rules_and_training_adds_to_what_the_person_says() {
    let mut programme = programme_of(SKILLS.map(plain).into());
    programme.ground_rules = vec![Text::plain("Kind"), Text::plain("Punctual")];
    let mut session = Session::new(programme.into());
    let mut facts = Answers::default();
    facts.agreement.ground_rules = vec!["Kind".into()];
    facts.agreement.training = Some(false);
    run(&mut session, [known(facts.clone())]);
    assert!(!session.locked.contains(&Field::Rules) && !session.locked.contains(&Field::Training));
    run(
        &mut session,
        [Action::Agree(1, true), Action::Trained(true)],
    );
    assert!(session.agreed(0) && session.agreed(1));
    assert_eq!(session.answers.agreement.training, Some(true));

    facts.agreement.ground_rules.push("Punctual".into());
    facts.agreement.training = Some(true);
    run(&mut session, [known(facts)]);
    assert!(session.locked.contains(&Field::Rules) && session.locked.contains(&Field::Training));
}

#[test]
fn an_answer_to_one_of_our_own_questions_is_locked_as_one_to_the_programmes_is() {
    let mut session = session();
    let mut facts = Answers::default();
    let promise = QuestionId::new("bothways:promise").unwrap();
    facts
        .questions
        .insert(promise.clone(), Answer::Text("Be there".into()));
    run(&mut session, [known(facts)]);
    assert_eq!(session.locked, [Field::Own("promise")]);
    let other = Action::Answer(promise, Some(Answer::Text("Be late".into())));
    assert_eq!(session.update(other), []);
}

#[test]
fn somebody_with_many_partners_chooses_among_a_few_numbers_and_theirs() {
    let mut session = session();
    let answers = Answers {
        capacity: Some(40_000),
        ..Answers::default()
    };
    run(&mut session, [restored(answers)]);
    let choices = 0..session.choices(Listed::Capacity);
    let partners: Vec<u16> = choices.map(|place| session.partners(place)).collect();
    assert_eq!(partners, [1, 2, 3, 40_000]);
    assert!(session.is_chosen(Listed::Capacity, 3) && !session.is_chosen(Listed::Capacity, 2));
    let action = session.choosing(Listed::Capacity, 1, true).unwrap();
    run(&mut session, [action]);
    assert_eq!(session.answers.capacity, Some(2));
    assert!(
        !session.is_chosen(Listed::Capacity, 3),
        "one is chosen at a time"
    );
    let action = session.choosing(Listed::Capacity, 3, true).unwrap();
    run(&mut session, [action]);
    assert_eq!(
        session.answers.capacity,
        Some(40_000),
        "and there is a way back"
    );
}

#[test]
fn skills_that_the_host_no_longer_knows_go_and_those_it_still_does_keep_what_was_said_of_them() {
    let fact = |skills: &[&str]| Answers {
        id: Some(person("noor")),
        teach: skills
            .iter()
            .map(|id| OfferAnswer::new(skill(id)))
            .collect(),
        ..Answers::default()
    };
    let mut session = session();
    run(
        &mut session,
        [Action::Facts(Box::new(fact(&["video", "excel"])))],
    );
    run(&mut session, [Action::OfferLevel(skill("video"), level(3))]);
    run(&mut session, [Action::Facts(Box::new(fact(&["video"])))]);
    let said: Vec<_> = session
        .answers
        .teach
        .iter()
        .map(|offer| (&offer.skill, offer.level))
        .collect();
    assert_eq!(said, [(&skill("video"), Some(level(3)))]);
    run(&mut session, [Action::Facts(Box::new(fact(&[])))]);
    assert_eq!(session.answers.teach, []);
}
