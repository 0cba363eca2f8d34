//! What takes the engine long: at once for `engine.rs`, and bit by bit for a page that may start no
//! Worker.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::bits::{Due, Work, settle};
use super::document::{self, Thrown, text_in_bits};
use super::engine::{Open, keep, needed, opened, read_programme};
use super::platform::JsPlatform;
use super::progress::{heard, listener, tell};
use super::registry::Registry;
use crate::base::rest::rest_if;
use crate::matching::{Cohort, DemandOption, Pace, Phase, PreviewOptions};
use crate::wire::{self, Checked, code};

thread_local! {
    static WORKS: RefCell<Registry<Work>> = const { RefCell::new(Registry::new()) };
}

/// Begins some work, and numbers it for whoever may stop it. In the end either function is called,
/// with what came of it.
fn later<F>(settled: [Function; 2], answer: impl FnOnce(Due) -> F) -> u32
where
    F: Future<Output = Result<JsValue, Thrown>> + 'static,
{
    let work = Work::begin(|due| {
        let answer = heard(listener(), answer(due));
        async move { settle(answer.await, &settled) }
    });
    WORKS.with_borrow_mut(|works| {
        works.retain(|work| !work.is_done());
        works.insert(Rc::new(work))
    })
}

/// Stops some work; neither of its functions is called any more.
#[wasm_bindgen(js_name = stopWork)]
pub fn stop(work: u32) {
    // Out of the registry first: dropping it may run what looks in again.
    let work = WORKS.with_borrow_mut(|works| works.remove(work));
    drop(work);
}

/// Opens a cohort as `openCohort` does, bit by bit.
#[wasm_bindgen(js_name = openCohortInBits)]
pub fn open_in_bits(programme: JsValue, roster: JsValue, done: Function, failed: Function) -> u32 {
    later([done, failed], |due| async move {
        let programme = Rc::new(read_programme(&programme)?.value);
        let roster = text_in_bits(&roster, code::ROSTER, &*due).await?;
        let (cohort, issues) = (needed()?.read_in_bits)(Rc::clone(&programme), roster, due).await?;
        Ok(keep(programme, cohort, issues).into())
    })
}

/// A preview as `cohortPreview` gives it, bit by bit.
#[wasm_bindgen(js_name = cohortPreviewInBits)]
pub fn preview_in_bits(
    id: u32,
    participant: JsValue,
    size: Option<usize>,
    circles: Option<bool>,
    likely: Option<bool>,
    done: Function,
    failed: Function,
) -> u32 {
    let options = preview_options(size, circles, likely);
    later([done, failed], |due| async move {
        let preview = (needed()?.preview_of)(opened(id)?, participant, options, due).await;
        preview.map(JsValue::from)
    })
}

/// Does what `cohortGather` does, bit by bit.
#[wasm_bindgen(js_name = cohortGatherInBits)]
pub fn gather_in_bits(id: u32, done: Function, failed: Function) -> u32 {
    later([done, failed], |due| async move {
        (needed()?.gather_all)(opened(id)?, due).await;
        Ok(JsValue::UNDEFINED)
    })
}

/// A plan as `cohortPlan` gives it, bit by bit.
#[wasm_bindgen(js_name = cohortPlanInBits)]
pub fn plan_in_bits(id: u32, request: String, done: Function, failed: Function) -> u32 {
    later([done, failed], |due| async move {
        let plan = (needed()?.plan)(opened(id)?, request, due).await;
        plan.map(JsValue::from)
    })
}

/// What a preview is asked for, from JavaScript.
pub const fn preview_options(
    size: Option<usize>,
    circles: Option<bool>,
    likely: Option<bool>,
) -> PreviewOptions {
    PreviewOptions {
        size,
        circles,
        likely,
        // It is found out before, where that is done at all.
        demand: DemandOption::IfKnown,
    }
}

/// A preview document.
pub async fn preview(
    open: &Open,
    participant: &JsValue,
    options: PreviewOptions,
    due: &dyn Fn() -> bool,
) -> Result<String, Thrown> {
    let cohort = &open.cohort;
    let text = document::text(participant, code::PARTICIPANT)?;
    let me = wire::read_participant(&text, &open.programme, &JsPlatform)?.value;
    if cohort.size() <= Cohort::MOST_GATHERED {
        gather(cohort, due).await;
    }
    let pace = Pace {
        due,
        ..Pace::PATIENT
    };
    let preview = cohort.preview_at(&me, &JsPlatform, options, pace).await;
    Ok(wire::write_preview(&preview))
}

/// Finds out whom many would pick, and tells how far that is.
pub async fn gather(cohort: &Cohort, due: &dyn Fn() -> bool) {
    const PEOPLE: usize = 64;
    let mut done = 0;
    while cohort.gather(PEOPLE) {
        done += PEOPLE;
        tell("demand", done.min(cohort.size()), Some(cohort.size()));
        rest_if(due).await;
    }
}

/// A plan document.
pub async fn plan(open: &Open, request: &str, due: &dyn Fn() -> bool) -> Result<String, Thrown> {
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
