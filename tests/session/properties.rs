//! What holds whatever happens, in whatever order.

use std::collections::BTreeSet;

use crate::support::*;
use bothways::domain::{
    Answers, Eagerness, Format, HoursAnswer, OfferAnswer, Side, SkillRef, StageId, WishAnswer,
};
use bothways::session::{Action, Cohort, Effect, Field, Page, Phase, Session};
use proptest::collection::vec;
use proptest::prelude::*;

fn side() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Teach), Just(Learn)]
}

fn any_skill() -> impl Strategy<Value = SkillRef> {
    prop_oneof![
        8 => proptest::sample::select(&SKILLS[..]).prop_map(skill),
        2 => proptest::sample::select(&["newcomers", "customers", "fax", "gone"][..]).prop_map(skill),
        1 => "[a-c]{1,2}".prop_map(|text| own(&text)),
    ]
}

fn some_answers() -> impl Strategy<Value = Answers> {
    let people = proptest::option::of(proptest::sample::select(&["p-1", "p-2"][..]));
    let units = proptest::option::of(Just(Box::from("Finance")));
    let offer = (any_skill(), proptest::option::of(1..=4_u8));
    let wish = (any_skill(), proptest::option::of(0..=3_u8));
    let skills = (vec(offer, 0..3), vec(wish, 0..3));
    (people, units, skills, vec((1..=7_u8).prop_map(day), 0..3)).prop_map(
        |(id, unit, (teach, learn), flexible)| Answers {
            id: id.map(person),
            unit,
            teach: (teach.into_iter())
                .map(|(skill, known)| OfferAnswer {
                    level: known.map(level),
                    ..OfferAnswer::new(skill)
                })
                .collect(),
            learn: (learn.into_iter())
                .map(|(skill, known)| WishAnswer {
                    level: known.map(wish_level),
                    ..WishAnswer::new(skill)
                })
                .collect(),
            hours: HoursAnswer {
                flexible,
                ..HoursAnswer::default()
            },
            ..Answers::default()
        },
    )
}

/// What the person does.
fn doing() -> impl Strategy<Value = Action> {
    let part_of = || proptest::sample::select(&["morning", "midday"][..]).prop_map(part);
    prop_oneof![
        6 => Just(Action::Next),
        2 => Just(Action::Back),
        3 => proptest::sample::select(&Page::ALL[..]).prop_map(Action::Go),
        8 => (side(), any_skill()).prop_map(|(side, skill)| Action::Toggle(side, skill)),
        1 => (side(), any::<bool>()).prop_map(|(side, only)| Action::Only(side, only)),
        4 => (any_skill(), 1..=4_u8).prop_map(|(skill, l)| Action::OfferLevel(skill, level(l))),
        1 => any_skill().prop_map(|skill| Action::Eagerness(skill, Eagerness::Eager)),
        2 => (any_skill(), 0..=3_u8).prop_map(|(skill, l)| Action::WishLevel(skill, wish_level(l))),
        2 => (any_skill(), 1..=4_u8).prop_map(|(skill, g)| Action::Goal(skill, Some(goal(g)))),
        1 => proptest::option::of(any_skill()).prop_map(Action::MostWanted),
        1 => Just(Action::Stage(StageId::new("early").ok())),
        1 => "[a-b ]{0,2}".prop_map(|unit| Action::Unit(unit.into())),
        1 => any::<bool>().prop_map(|on| Action::Language("de".into(), on)),
        1 => Just(Action::TimeZone("UTC".into())),
        1 => vec((1..=7_u8).prop_map(day), 0..3).prop_map(Action::Flexible),
        1 => (part_of(), any::<bool>()).prop_map(|(part, on)| Action::DayPart(day(1), part, on)),
        1 => part_of().prop_map(|part| Action::DayParts(vec![(day(1), part)])),
        1 => (0..3_usize).prop_map(Action::RemoveHours),
        1 => any::<bool>().prop_map(|on| Action::Format(Format::Video, on)),
        1 => (0..3_u16).prop_map(Action::Capacity),
        2 => "[a-e]".prop_map(|id| Action::Interested(person(&id))),
        3 => Just(Action::Submit),
        1 => Just(Action::Withdraw),
        1 => Just(Action::Clear),
    ]
}

/// What the host does.
fn hosting() -> impl Strategy<Value = Action> {
    let reply = Action::Acknowledged {
        reference: None,
        message: None,
    };
    let refusal = Action::Rejected {
        message: None,
        retry: true,
    };
    prop_oneof![
        1 => Just(Action::Roster(Cohort::Loading)),
        1 => Just(Action::Roster(Cohort::Ready(5))),
        1 => Just(Action::Roster(Cohort::Failed)),
        1 => some_answers().prop_map(|facts| Action::Facts(Box::new(facts))),
        1 => (some_answers(), proptest::option::of(proptest::sample::select(&Page::ALL[..])))
            .prop_map(|(answers, page)| Action::Restore(Box::new(answers), page)),
        1 => some_answers().prop_map(|answers| Action::Resume(Box::new(answers), None, Vec::new())),
        1 => proptest::option::of(some_answers()).prop_map(|said| Action::Stands(said.map(Into::into))),
        4 => Just(reply),
        1 => Just(refusal),
        1 => Just(Action::TimedOut),
        1 => Just(Action::NobodyListened),
        1 => Just(Action::Prevented),
    ]
}

fn happening() -> impl Strategy<Value = Action> {
    prop_oneof![6 => doing(), 1 => hosting()]
}

/// Whether an action may take something away: what is put back, moved, cleared or replaced.
fn may_lose(action: &Action) -> bool {
    matches!(
        action,
        Action::Toggle(..)
            | Action::Clear
            | Action::Restore(..)
            | Action::Resume(..)
            | Action::Facts(_)
    )
}

/// What was said, one line for each thing.
fn said(answers: &Answers) -> BTreeSet<String> {
    let offers = answers.teach.iter().flat_map(|offer| {
        let level = offer.level.map(|_| "level");
        let eagerness = offer.eagerness.map(|_| "eagerness");
        let said = [Some("picked"), level, eagerness].into_iter().flatten();
        said.map(|what| format!("teach {} {what}", offer.skill.to_id()))
    });
    let wishes = answers.learn.iter().flat_map(|wish| {
        let level = wish.level.map(|_| "level");
        let said = [Some("picked"), level].into_iter().flatten();
        said.map(|what| format!("learn {} {what}", wish.skill.to_id()))
    });
    offers.chain(wishes).collect()
}

fn locked_facts(session: &Session) -> Answers {
    let mut answers = Answers::default();
    for field in &session.locked {
        match field {
            Field::Skills(Teach) => answers.teach.clone_from(&session.answers.teach),
            Field::Skills(Learn) => answers.learn.clone_from(&session.answers.learn),
            Field::Unit => answers.unit.clone_from(&session.answers.unit),
            Field::Hours => answers.hours.clone_from(&session.answers.hours),
            _ => {}
        }
    }
    // What the host left open about a skill it named is not locked.
    for (index, offer) in answers.teach.iter_mut().enumerate() {
        let fact = session.facts.teach.get(index);
        let (level, eagerness) = fact.map_or((None, None), |fact| (fact.level, fact.eagerness));
        offer.level = offer.level.filter(|_| level.is_some());
        offer.eagerness = offer.eagerness.filter(|_| eagerness.is_some());
    }
    for (index, wish) in answers.learn.iter_mut().enumerate() {
        let fact = session.facts.learn.get(index);
        let level = fact.and_then(|fact| fact.level);
        wish.level = wish.level.filter(|_| level.is_some());
        (wish.goal, wish.priority) = (None, None);
    }
    answers
}

fn check_step(session: &mut Session, action: Action) {
    let before = session.clone();
    let effects = session.update(action.clone());
    let host = matches!(
        action,
        Action::Facts(_) | Action::Restore(..) | Action::Resume(..) | Action::Stands(_)
    );

    assert!(session.page_applies(session.page), "the page applies");
    if !matches!(action, Action::Facts(_)) {
        assert_eq!(before.locked, session.locked);
        assert_eq!(
            locked_facts(&before),
            locked_facts(session),
            "what is locked stays"
        );
    }
    if !may_lose(&action) {
        let (had, has) = (said(&before.answers), said(&session.answers));
        assert!(had.is_subset(&has), "{had:?} became {has:?}");
    }
    if matches!(action, Action::Next | Action::Back | Action::Go(_)) {
        let (had, has) = (&before.answers, &session.answers);
        let unit = |answers: &Answers| answers.unit.as_deref().map(str::trim).map(str::to_owned);
        assert_eq!(unit(had), unit(has));
        assert_eq!(
            (&had.teach, &had.learn, &had.hours),
            (&has.teach, &has.learn, &has.hours)
        );
        assert_eq!(had.interested, has.interested);
    }

    let changed = before.answers != session.answers;
    assert_eq!(effects.contains(&Effect::Changed), changed && !host);
    let moved = before.page != session.page;
    assert_eq!(
        effects.contains(&Effect::PageShown(session.page)),
        moved && !host
    );
    assert!(session.generation >= before.generation);
    if effects.contains(&Effect::Submit) {
        assert!(
            session.withdrawing || session.problems_of(Page::Check).is_empty(),
            "only what is whole is sent"
        );
        assert_ne!(before.phase(), Phase::Submitting, "and not twice at a time");
    }
    let mut sent = session.clone();
    if sent.problems_of(Page::Check).is_empty()
        && sent.phase() != Phase::Submitting
        && !sent.arrived()
    {
        let effects = sent.update(Action::Submit);
        assert!(
            effects.contains(&Effect::Submit),
            "what is whole can be sent"
        );
    }
    let added = |now: usize, then: usize, most: usize| now <= most.max(then) || host;
    let (now, then) = (&session.answers, &before.answers);
    assert!(added(
        now.teach.len(),
        then.teach.len(),
        Session::MOST_OFFERS
    ));
    assert!(added(
        now.learn.len(),
        then.learn.len(),
        Session::MOST_WISHES
    ));
    assert!(now.interested.len() <= Session::MOST_INTERESTED);
    let (step, steps) = session.progress();
    assert!(
        1 <= step && step <= steps && steps <= 11,
        "{step} of {steps}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_nothing_is_lost_locked_fields_stay_and_the_page_applies(
        actions in vec(happening(), 1..80)
    ) {
        let mut session = session();
        for action in actions {
            check_step(&mut session, action);
        }
    }

    #[test]
    fn whoever_answers_what_is_asked_reaches_the_end(actions in vec(doing(), 0..40)) {
        let mut session = session();
        for action in actions {
            session.update(action);
        }
        session.update(Action::Prevented);
        // Whatever was done before, following the problems leads to a sign-up.
        for _ in 0..40 {
            session.update(Action::Submit);
            let Some(problem) = session.problems.first().cloned() else {
                break;
            };
            session.update(Action::Go(problem.field.page()));
            let mend = match problem.field {
                Field::Skills(Teach) => Action::Toggle(Teach, skill("video")),
                Field::Skills(Learn) => Action::Toggle(Learn, skill("budgets")),
                Field::Level(Teach, index) => {
                    let skill = session.answers.teach[index].skill.clone();
                    Action::OfferLevel(skill, level(2))
                }
                _ => Action::TimeZone("UTC".into()),
            };
            session.update(mend);
        }
        prop_assert_eq!(session.phase(), Phase::Submitting);
    }

    #[test]
    fn searching_never_fails(rows in vec("\\PC{0,12}", 1..6), typed in "\\PC{0,12}") {
        let skills = rows.iter().enumerate().map(|(index, label)| bothways::domain::Skill {
            label: bothways::domain::Text::plain(label.as_str()),
            ..plain(&index.to_string())
        });
        let programme = programme_of(skills.collect());
        let search = bothways::session::SkillSearch::new(&programme, "en", &crate::platform::TestPlatform);
        let (found, all) = search.find(&typed, 2, &crate::platform::TestPlatform);
        prop_assert!(found.len() == all.min(2));
        for label in &rows {
            let (_, all) = search.find(label, 10, &crate::platform::TestPlatform);
            let bytes: Vec<bool> = label.bytes().map(|b| b.is_ascii_alphanumeric()).collect();
            let searchable = bytes.windows(2).any(|two| two == [true, true]);
            prop_assert!(all > 0 || !searchable, "{label} finds itself");
        }
    }
}
