//! The engine's handles: what `engine.js` is a front of.
//!
//! Documents come in as a string or a `Uint8Array`; answers go out as JSON text; a refusal is
//! thrown as JSON text, of which the front makes a `BothwaysError`.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::platform::{self, JsPlatform};
use super::registry::Registry;
use super::{cohort, document};
use crate::domain::{Participant, Programme};
use crate::matching::{Cohort, PreviewOptions, publish};
use crate::wire::{self, Issue, Refused, RosterSink};

struct Open {
    programme: Rc<Programme>,
    cohort: Cohort,
    issues: Vec<Issue>,
}

thread_local! {
    static COHORTS: RefCell<Registry<Open>> = const { RefCell::new(Registry::new()) };
}

/// Runs with an open cohort, or throws when it was closed.
fn with<T>(id: u32, run: impl FnOnce(&Open) -> Result<T, Refused>) -> Result<T, JsValue> {
    let open = COHORTS.with_borrow(|cohorts| cohorts.get(id));
    let open =
        open.ok_or_else(|| thrown(&Refused::new("COHORT_CLOSED", "This cohort was closed.")))?;
    run(&open).map_err(|refused| thrown(&refused))
}

fn thrown(refused: &Refused) -> JsValue {
    document::refusal(refused)
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
    match wire::read_programme(&document::bytes(programme), &JsPlatform) {
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
pub fn open(programme: &JsValue, roster: &JsValue) -> Result<u32, JsValue> {
    let open = || -> Result<Open, Refused> {
        let checked = wire::read_programme(&document::bytes(programme), &JsPlatform)?;
        let programme = Rc::new(checked.value);
        let (cohort, issues) = cohort::load(&programme, &document::bytes(roster))?;
        Ok(Open {
            programme,
            cohort,
            issues,
        })
    };
    let open = open().map_err(|refused| thrown(&refused))?;
    Ok(COHORTS.with_borrow_mut(|cohorts| cohorts.insert(Rc::new(open))))
}

/// How many people are in it.
///
/// # Errors
///
/// Throws when it was closed, as the functions below do.
#[wasm_bindgen(js_name = cohortSize)]
pub fn size(id: u32) -> Result<usize, JsValue> {
    with(id, |open| Ok(open.cohort.size()))
}

/// What is wrong with its roster, as a JSON list.
///
/// # Errors
///
/// Throws when it was closed.
#[wasm_bindgen(js_name = cohortIssues)]
pub fn issues(id: u32) -> Result<String, JsValue> {
    with(id, |open| Ok(wire::write_issue_list(&open.issues)))
}

/// How two people score, from the first one's side.
///
/// # Errors
///
/// Throws for an id that is not in the roster.
#[wasm_bindgen(js_name = cohortScore)]
pub fn score(id: u32, a: &str, b: &str) -> Result<String, JsValue> {
    with(id, |open| match open.cohort.score(a, b) {
        Ok(outcome) => Ok(wire::write_pair_score(outcome)),
        Err(unknown) => Err(Refused::new("UNKNOWN_PERSON", &unknown.to_string())),
    })
}

/// Whom a participant could exchange with; `size` 0 takes the programme's.
///
/// # Errors
///
/// Throws when the participant cannot be used.
#[wasm_bindgen(js_name = cohortPreview)]
pub fn preview(id: u32, participant: &JsValue, size: usize) -> Result<String, JsValue> {
    with(id, |open| {
        let me =
            wire::read_participant(&document::bytes(participant), &open.programme, &JsPlatform)?;
        let options = PreviewOptions {
            size: (size > 0).then_some(size),
        };
        Ok(wire::write_preview(&open.cohort.preview(
            &me.value,
            &JsPlatform,
            options,
        )))
    })
}

/// Lets go of a cohort.
#[wasm_bindgen(js_name = closeCohort)]
pub fn close(id: u32) {
    COHORTS.with_borrow_mut(|cohorts| cohorts.remove(id));
}

/// What a browser may have of a roster: `{ roster, ids, issues }`. An empty `reader` is nobody in particular.
///
/// # Errors
///
/// Throws when a document cannot be used or the reader is not in the roster.
#[wasm_bindgen(js_name = publishRoster)]
pub fn publish_roster(
    programme: &JsValue,
    roster: &JsValue,
    reader: &str,
) -> Result<String, JsValue> {
    let run = || -> Result<String, Refused> {
        let programme = wire::read_programme(&document::bytes(programme), &JsPlatform)?.value;
        let mut people = People::default();
        let issues = wire::read_roster(
            &document::bytes(roster),
            &programme,
            &JsPlatform,
            &mut people,
        )?;
        let reader = (!reader.is_empty()).then_some(reader);
        let published = publish(
            &programme,
            &people.0,
            &people.1,
            reader,
            &mut platform::random,
        )
        .map_err(|unknown| Refused::new("UNKNOWN_PERSON", &unknown.to_string()))?;
        Ok(wire::write_published(
            &published.people,
            &published.ids,
            &issues,
        ))
    };
    run().map_err(|refused| thrown(&refused))
}

/// Everybody in a roster, as they are.
#[derive(Default)]
struct People(Vec<Participant>, Vec<(Box<str>, Box<str>)>);

impl RosterSink for People {
    fn person(&mut self, person: Participant) {
        self.0.push(person);
    }

    fn link(&mut self, person: &str, manager: &str) {
        self.1.push((person.into(), manager.into()));
    }
}
