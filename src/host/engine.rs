//! The engine's handles: what `engine.js` is a front of.
//!
//! Documents come in as a string or a `Uint8Array`; answers go out as JSON text; a refusal is
//! thrown as JSON text, of which the front makes a `BothwaysError`. All but the checks of a
//! programme is done in the second half of the module, by [`cohorts`](super::cohorts), which is
//! there before the engine is.

use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::document::{self, Thrown};
use super::more::{More, more};
use super::platform::JsPlatform;
use crate::base::rest::at_once;
use crate::domain::Programme;
use crate::matching::{DemandOption, PreviewOptions};
use crate::wire::{self, code};

/// What the engine is asked for that may take long; a cohort goes by its number.
pub enum Task {
    /// To have one opened, of two documents.
    Open { programme: JsValue, roster: JsValue },
    /// Whom a participant could exchange with.
    Preview {
        id: u32,
        participant: JsValue,
        options: PreviewOptions,
    },
    /// Whom many would pick, for every later preview.
    Gather(u32),
    /// Who exchanges with whom.
    Plan { id: u32, request: String },
}

fn needed() -> Result<&'static More, Thrown> {
    more().ok_or_else(|| Thrown::new("WASM_FETCH", "the second half of the module is missing"))
}

/// Does it at once: nobody else waits for the thread of a Worker, or of Node.
fn now(task: Task) -> Result<JsValue, Thrown> {
    at_once((needed()?.work)(task, Box::new(|| false)))
}

/// Begins to do it bit by bit, and numbers it for whoever may stop it. In the end either function
/// is called, with what came of it.
fn in_bits(task: Task, done: Function, failed: Function) -> Result<u32, Thrown> {
    Ok((needed()?.begin)(task, [done, failed]))
}

/// The programme of a document.
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
    (needed()?.open)(programme, roster)
}

/// The same, bit by bit.
///
/// # Errors
///
/// Throws where the second half of the module is missing, as do the others that go bit by bit;
/// whatever else is wrong, `failed` hears.
#[wasm_bindgen(js_name = openCohortInBits)]
pub fn open_in_bits(
    programme: JsValue,
    roster: JsValue,
    done: Function,
    failed: Function,
) -> Result<u32, Thrown> {
    in_bits(Task::Open { programme, roster }, done, failed)
}

/// How many people are in it.
///
/// # Errors
///
/// Throws when it was closed, as the functions below do.
#[wasm_bindgen(js_name = cohortSize)]
pub fn size(id: u32) -> Result<usize, Thrown> {
    (needed()?.size)(id)
}

/// What is wrong with its roster: `{ ok, issues }`.
///
/// # Errors
///
/// Throws when it was closed.
#[wasm_bindgen(js_name = cohortIssues)]
pub fn issues(id: u32) -> Result<String, Thrown> {
    (needed()?.issues)(id)
}

/// How two people score, from the first one's side.
///
/// # Errors
///
/// Throws for an id that is not in the roster.
#[wasm_bindgen(js_name = cohortScore)]
pub fn score(id: u32, a: &str, b: &str) -> Result<String, Thrown> {
    (needed()?.score)(id, a, b)
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
    participant: JsValue,
    size: Option<usize>,
    circles: Option<bool>,
    likely: Option<bool>,
) -> Result<JsValue, Thrown> {
    now(previewing(id, participant, size, circles, likely))
}

/// The same, bit by bit.
///
/// # Errors
///
/// As [`open_in_bits`].
#[wasm_bindgen(js_name = cohortPreviewInBits)]
pub fn preview_in_bits(
    id: u32,
    participant: JsValue,
    size: Option<usize>,
    circles: Option<bool>,
    likely: Option<bool>,
    done: Function,
    failed: Function,
) -> Result<u32, Thrown> {
    let task = previewing(id, participant, size, circles, likely);
    in_bits(task, done, failed)
}

const fn previewing(
    id: u32,
    participant: JsValue,
    size: Option<usize>,
    circles: Option<bool>,
    likely: Option<bool>,
) -> Task {
    let options = PreviewOptions {
        size,
        circles,
        likely,
        // It is found out before, where that is done at all.
        demand: DemandOption::IfKnown,
    };
    Task::Preview {
        id,
        participant,
        options,
    }
}

/// Finds out whom many would pick, for every later preview.
///
/// # Errors
///
/// Throws when it was closed.
#[wasm_bindgen(js_name = cohortGather)]
pub fn gather(id: u32) -> Result<JsValue, Thrown> {
    now(Task::Gather(id))
}

/// The same, bit by bit.
///
/// # Errors
///
/// As [`open_in_bits`].
#[wasm_bindgen(js_name = cohortGatherInBits)]
pub fn gather_in_bits(id: u32, done: Function, failed: Function) -> Result<u32, Thrown> {
    in_bits(Task::Gather(id), done, failed)
}

/// Who exchanges with whom, as a `bothways/cohort@1`; `request` says what is asked for.
///
/// # Errors
///
/// Throws where what is asked for contradicts itself or the rules.
#[wasm_bindgen(js_name = cohortPlan)]
pub fn plan(id: u32, request: String) -> Result<JsValue, Thrown> {
    now(Task::Plan { id, request })
}

/// The same, bit by bit.
///
/// # Errors
///
/// As [`open_in_bits`].
#[wasm_bindgen(js_name = cohortPlanInBits)]
pub fn plan_in_bits(
    id: u32,
    request: String,
    done: Function,
    failed: Function,
) -> Result<u32, Thrown> {
    in_bits(Task::Plan { id, request }, done, failed)
}

/// Stops what was begun; neither of its functions is called any more.
#[wasm_bindgen(js_name = stopWork)]
pub fn stop(work: u32) {
    if let Some(more) = more() {
        (more.stop)(work);
    }
}

/// Lets go of a cohort.
#[wasm_bindgen(js_name = closeCohort)]
pub fn close(id: u32) {
    if let Some(more) = more() {
        (more.close)(id);
    }
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
