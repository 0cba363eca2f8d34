//! The cohorts that are open, and what the engine does with them: at once, or bit by bit on a page
//! that may start no Worker.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsValue;

use super::bits::{Due, Work, settle};
use super::cohort;
use super::document::{self, Thrown, text_in_bits};
use super::engine::{Task, read_programme};
use super::more::{Answer, Later};
use super::platform::{self, JsPlatform};
use super::progress::{heard, listener, tell};
use super::registry::Registry;
use crate::base::rest::rest_if;
use crate::domain::{Participant, PersonId, Programme};
use crate::matching::{Cohort, Pace, PairOutcome, Phase, PreviewOptions, publish};
use crate::wire::{self, Checked, Issue, RosterSink, code};

/// An open cohort.
struct Open {
    programme: Rc<Programme>,
    cohort: Cohort,
    issues: Vec<Issue>,
}

thread_local! {
    static COHORTS: RefCell<Registry<Open>> = const { RefCell::new(Registry::new()) };
    static WORKS: RefCell<Registry<Work>> = const { RefCell::new(Registry::new()) };
}

/// An open cohort; throws when it was closed.
fn opened(id: u32) -> Result<Rc<Open>, Thrown> {
    let open = COHORTS.with_borrow(|cohorts| cohorts.get(id));
    open.ok_or_else(|| Thrown::new("COHORT_CLOSED", "this cohort was closed"))
}

/// Opens one and numbers it.
pub fn open(programme: &JsValue, roster: &JsValue) -> Result<u32, Thrown> {
    let programme = Rc::new(read_programme(programme)?.value);
    let read = cohort::read(&programme, &document::text(roster, code::ROSTER)?)?;
    Ok(keep(programme, read))
}

/// The same, and rests whenever that is `due`.
async fn open_in_bits(
    programme: &JsValue,
    roster: &JsValue,
    due: &dyn Fn() -> bool,
) -> Result<u32, Thrown> {
    let programme = Rc::new(read_programme(programme)?.value);
    let roster = text_in_bits(roster, code::ROSTER, due).await?;
    let read = cohort::read_in_bits(&programme, &roster, due).await?;
    Ok(keep(programme, read))
}

fn keep(programme: Rc<Programme>, (cohort, issues): (Cohort, Vec<Issue>)) -> u32 {
    let open = Rc::new(Open {
        programme,
        cohort,
        issues,
    });
    COHORTS.with_borrow_mut(|cohorts| cohorts.insert(open))
}

/// How many people are in one.
pub fn size(id: u32) -> Result<usize, Thrown> {
    Ok(opened(id)?.cohort.size())
}

/// What is wrong with its roster.
pub fn issues(id: u32) -> Answer {
    Ok(wire::write_issues(true, &opened(id)?.issues))
}

/// How two people score, from the first one's side.
pub fn score(id: u32, a: &str, b: &str) -> Answer {
    let outcome = opened(id)?.cohort.score(a, b);
    let score = match outcome.map_err(|unknown| unknown_person(&unknown))? {
        PairOutcome::Match(score) => Ok(score),
        PairOutcome::Excluded(exclusion) => Err(exclusion),
    };
    Ok(wire::write_pair_score(score))
}

/// Lets go of one.
pub fn close(id: u32) {
    COHORTS.with_borrow_mut(|cohorts| cohorts.remove(id));
}

/// Does what is asked for, and rests whenever that is `due`.
pub fn work(task: Task, due: Due) -> Later<Result<JsValue, Thrown>> {
    Box::pin(async move {
        let due = &*due;
        Ok(match task {
            Task::Open { programme, roster } => {
                open_in_bits(&programme, &roster, due).await?.into()
            }
            Task::Preview {
                id,
                participant,
                options,
            } => preview(&*opened(id)?, &participant, options, due)
                .await?
                .into(),
            Task::Gather(id) => {
                gather(&opened(id)?.cohort, due).await;
                JsValue::UNDEFINED
            }
            Task::Plan { id, request } => plan(&*opened(id)?, &request, due).await?.into(),
        })
    })
}

/// Begins some work, and numbers it for whoever may stop it. In the end either function is called,
/// with what came of it.
pub fn begin(task: Task, settled: [Function; 2]) -> u32 {
    let begun = Work::begin(|due| {
        let answer = heard(listener(), work(task, due));
        async move { settle(answer.await, &settled) }
    });
    WORKS.with_borrow_mut(|works| {
        works.retain(|work| !work.is_done());
        works.insert(Rc::new(begun))
    })
}

/// Stops some work; neither of its functions is called any more.
pub fn stop(work: u32) {
    // Out of the registry first: dropping it may run what looks in again.
    let work = WORKS.with_borrow_mut(|works| works.remove(work));
    drop(work);
}

/// A preview document.
async fn preview(
    open: &Open,
    participant: &JsValue,
    options: PreviewOptions,
    due: &dyn Fn() -> bool,
) -> Answer {
    let cohort = &open.cohort;
    let text = document::text(participant, code::PARTICIPANT)?;
    let Checked { value: me, issues } =
        wire::read_participant(&text, &open.programme, &JsPlatform)?;
    if cohort.size() <= Cohort::MOST_GATHERED {
        gather(cohort, due).await;
    }
    let pace = Pace {
        due,
        ..Pace::PATIENT
    };
    let preview = cohort.preview_at(&me, &JsPlatform, options, pace).await;
    Ok(wire::write_preview(&preview, &issues))
}

/// Finds out whom many would pick, and tells how far that is.
async fn gather(cohort: &Cohort, due: &dyn Fn() -> bool) {
    const PEOPLE: usize = 64;
    let mut done = 0;
    while cohort.gather(PEOPLE) {
        done += PEOPLE;
        tell("demand", done.min(cohort.size()), Some(cohort.size()));
        rest_if(due).await;
    }
}

/// A plan document.
async fn plan(open: &Open, request: &str, due: &dyn Fn() -> bool) -> Answer {
    let Checked {
        value: request,
        issues,
    } = wire::read_plan_request(request, &open.programme, &JsPlatform)?;
    let watch = &|phase, done, of| {
        let phase = match phase {
            Phase::Comparing => "comparing",
            Phase::Pairs => "pairs",
            Phase::Circles => "circles",
        };
        tell(phase, done, Some(of));
    };
    let plan = open.cohort.plan_at(&request, Pace { watch, due }).await;
    let plan = plan.map_err(|error| {
        let (code, message) = (error.problem.code(), error.problem.message());
        wire::Refused::of(code::PLAN, &error.path, code, message)
    })?;
    Ok(wire::write_plan(&plan, &issues))
}

/// What a browser may have of a roster; with `reader`, for that person's eyes.
pub fn publish_roster(programme: &JsValue, roster: &JsValue, reader: Option<String>) -> Answer {
    let programme = read_programme(programme)?.value;
    let mut people = People::default();
    let roster = document::text(roster, code::ROSTER)?;
    let mut issues = wire::read_roster(&roster, &programme, &JsPlatform, &mut people)?;
    // What a browser should not have is what publishing takes out.
    issues.retain(|issue| issue.code != wire::ROSTER_EXCESS);
    let People { people, links } = people;
    let published = publish(
        &programme,
        &people,
        &links,
        reader.as_deref(),
        &mut platform::random,
    )
    .map_err(|error| unknown_person(&error))?;
    if published.without_hours > 0 {
        let count = published.without_hours;
        issues.push(wire::Issue {
            path: "people".to_owned(),
            code: "hours-left-out",
            message: format!(
                "expected hours that cover half of a part of a day, found shorter ones; people \
                 who are published without hours: {count}"
            ),
            severity: wire::Severity::Warning,
        });
    }
    Ok(wire::write_published(
        &published.people,
        &published.ids,
        &issues,
    ))
}

fn unknown_person(error: &dyn std::fmt::Display) -> Thrown {
    Thrown::new("UNKNOWN_PERSON", &error.to_string())
}

/// Everybody in a roster, as they are, and the managers of those who were left out.
#[derive(Default)]
struct People {
    people: Vec<Participant>,
    links: Vec<(PersonId, PersonId)>,
}

impl RosterSink for People {
    fn person(&mut self, person: Participant) {
        self.people.push(person);
    }

    fn link(&mut self, person: PersonId, manager: PersonId) {
        self.links.push((person, manager));
    }
}
