//! The engine's handles: what `engine.js` is a front of.
//!
//! Documents come in as a string or a `Uint8Array`; answers go out as JSON text; a refusal is
//! thrown as JSON text, of which the front makes a `BothwaysError`.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::bits::Due;
use super::document;
use super::more::{More, more};
use super::platform::{self, JsPlatform};
use super::registry::Registry;
use super::{document::Thrown, slow};
use crate::base::rest::at_once;
use crate::domain::{Participant, PersonId, Programme};
use crate::matching::{Cohort, PairOutcome, publish};
use crate::wire::{self, Issue, RosterSink, code};

/// A cohort that is open.
pub struct Open {
    pub programme: Rc<Programme>,
    pub cohort: Cohort,
    issues: Vec<Issue>,
}

/// Nobody else waits for the thread of a Worker, or of Node.
fn never() -> Due {
    Box::new(|| false)
}

thread_local! {
    static COHORTS: RefCell<Registry<Open>> = const { RefCell::new(Registry::new()) };
}

/// An open cohort; throws when it was closed.
pub fn opened(id: u32) -> Result<Rc<Open>, Thrown> {
    let open = COHORTS.with_borrow(|cohorts| cohorts.get(id));
    open.ok_or_else(|| Thrown::new("COHORT_CLOSED", "this cohort was closed"))
}

/// What an engine needs of the second half of the module, which is there before the engine is.
pub fn needed() -> Result<&'static More, Thrown> {
    more().ok_or_else(|| Thrown::new("WASM_FETCH", "the second half of the module is missing"))
}

/// Runs with an open cohort.
fn with<T>(id: u32, run: impl FnOnce(&Open) -> Result<T, Thrown>) -> Result<T, Thrown> {
    run(&*opened(id)?)
}

pub fn read_programme(document: &JsValue) -> Result<wire::Checked<Programme>, wire::Refused> {
    wire::read_programme(&document::text(document, code::PROGRAMME)?, &JsPlatform)
}

/// The engine's name and version, as receipts carry them.
#[wasm_bindgen(js_name = engineName)]
#[must_use]
pub fn engine_name() -> String {
    super::ENGINE.to_owned()
}

/// Checks a programme: `{ ok, issues }`.
#[wasm_bindgen(js_name = checkProgramme)]
#[must_use]
pub fn check_programme(programme: &JsValue) -> String {
    match read_programme(programme) {
        Ok(checked) => wire::write_issues(true, &checked.issues),
        Err(refused) => wire::write_issues(false, &refused.issues),
    }
}

/// Opens a cohort and numbers it.
///
/// # Errors
///
/// Throws when either document cannot be used.
#[wasm_bindgen(js_name = openCohort)]
pub fn open(programme: &JsValue, roster: &JsValue) -> Result<u32, Thrown> {
    let programme = Rc::new(read_programme(programme)?.value);
    let (cohort, issues) = (needed()?.read)(&programme, &document::text(roster, code::ROSTER)?)?;
    Ok(keep(programme, cohort, issues))
}

/// Keeps an open cohort, and numbers it.
pub fn keep(programme: Rc<Programme>, cohort: Cohort, issues: Vec<Issue>) -> u32 {
    let open = Rc::new(Open {
        programme,
        cohort,
        issues,
    });
    COHORTS.with_borrow_mut(|cohorts| cohorts.insert(open))
}

/// How many people are in it.
///
/// # Errors
///
/// Throws when it was closed, as the functions below do.
#[wasm_bindgen(js_name = cohortSize)]
pub fn size(id: u32) -> Result<usize, Thrown> {
    with(id, |open| Ok(open.cohort.size()))
}

/// What is wrong with its roster: `{ ok, issues }`.
///
/// # Errors
///
/// Throws when it was closed.
#[wasm_bindgen(js_name = cohortIssues)]
pub fn issues(id: u32) -> Result<String, Thrown> {
    with(id, |open| Ok(wire::write_issues(true, &open.issues)))
}

/// How two people score, from the first one's side.
///
/// # Errors
///
/// Throws for an id that is not in the roster.
#[wasm_bindgen(js_name = cohortScore)]
pub fn score(id: u32, a: &str, b: &str) -> Result<String, Thrown> {
    with(id, |open| (needed()?.score)(&open.cohort, a, b))
}

/// The same, of a cohort that is at hand.
pub fn score_of(cohort: &Cohort, a: &str, b: &str) -> Result<String, Thrown> {
    let outcome = cohort.score(a, b);
    let score = match outcome.map_err(|unknown| unknown_person(&unknown))? {
        PairOutcome::Match(score) => Ok(score),
        PairOutcome::Excluded(exclusion) => Err(exclusion),
    };
    Ok(wire::write_pair_score(score))
}

/// Whom a participant could exchange with; `size` is the most matches to show and `circles` whether
/// to look for circles, `likely` whether to make the plan for everybody; absent what the programme says.
///
/// # Errors
///
/// Throws when the participant cannot be used.
#[wasm_bindgen(js_name = cohortPreview)]
pub fn preview(
    id: u32,
    participant: &JsValue,
    size: Option<usize>,
    circles: Option<bool>,
    likely: Option<bool>,
) -> Result<String, Thrown> {
    let options = slow::preview_options(size, circles, likely);
    at_once((needed()?.preview_of)(
        opened(id)?,
        participant.clone(),
        options,
        never(),
    ))
}

/// Finds out whom many would pick, for every later preview.
///
/// # Errors
///
/// Throws when it was closed.
#[wasm_bindgen(js_name = cohortGather)]
pub fn gather(id: u32) -> Result<(), Thrown> {
    at_once((needed()?.gather_all)(opened(id)?, never()));
    Ok(())
}

/// Who exchanges with whom, as a `bothways/cohort@1`; `request` says what is asked for.
///
/// # Errors
///
/// Throws where what is asked for contradicts itself or the rules.
#[wasm_bindgen(js_name = cohortPlan)]
pub fn plan(id: u32, request: String) -> Result<String, Thrown> {
    at_once((needed()?.plan)(opened(id)?, request, never()))
}

/// Lets go of a cohort.
#[wasm_bindgen(js_name = closeCohort)]
pub fn close(id: u32) {
    COHORTS.with_borrow_mut(|cohorts| cohorts.remove(id));
}

/// What a browser may have of a roster: `{ roster, ids, issues }`. With `reader`, for that person's
/// eyes.
///
/// # Errors
///
/// Throws when a document cannot be used or the reader is not in the roster.
#[wasm_bindgen(js_name = publishRoster)]
pub fn publish_roster(
    programme: &JsValue,
    roster: &JsValue,
    reader: Option<String>,
) -> Result<String, Thrown> {
    (needed()?.publish)(programme, roster, reader)
}

/// The same, in the second half of the module.
pub fn publish_of(
    programme: &JsValue,
    roster: &JsValue,
    reader: Option<String>,
) -> Result<String, Thrown> {
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

    fn link(&mut self, person: &str, manager: &str) {
        if let (Ok(person), Ok(manager)) = (PersonId::new(person), PersonId::new(manager)) {
            self.links.push((person, manager));
        }
    }
}
