//! What a page does without before somebody goes on from its first page: the other pages, and the matching.
//!
//! The build makes the second half of the module of all that can be reached through [`More`] alone. So nothing here, and nothing
//! in the view's half of it, is to be called from elsewhere by its own name.

use std::cell::OnceCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::bits::Due;
use super::document::Thrown;
use super::engine::{self, Open};
use super::instance::Instance;
use super::{cohort, element, slow};
use crate::base::rest::at_once;
use crate::domain::{Hours, PersonId, Programme, Score, Weekday};
use crate::matching::{Cohort, PreviewOptions};
use crate::view;
use crate::wire::{Issue, Refused};

/// Something that comes later, bit by bit.
pub type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// A roster that was read: its cohort, and what is wrong with it.
pub type Read = Result<(Cohort, Vec<Issue>), Refused>;

/// A document, or why there is none.
pub type Answer = Result<String, Thrown>;

/// Whom a preview shows, and how they score.
pub type Shown = Vec<(PersonId, Score)>;

/// All of it.
pub struct More {
    pub view: &'static view::More,

    // What the questionnaire does with a roster.
    pub set_roster: fn(&Rc<Instance>, JsValue, Function, Function),
    pub work_out: fn(&Rc<Instance>, bool),
    pub gather: fn(&Rc<Instance>),
    pub preview: fn(&Instance) -> Option<String>,
    pub matches: fn(&Instance) -> Option<Shown>,
    pub common_hours: fn(&Instance, &PersonId) -> Vec<(Weekday, Hours)>,

    // What the engine does.
    pub read: fn(&Rc<Programme>, &str) -> Read,
    pub read_in_bits: fn(Rc<Programme>, String, Due) -> Later<Read>,
    pub score: fn(&Cohort, &str, &str) -> Answer,
    pub preview_of: fn(Rc<Open>, JsValue, PreviewOptions, Due) -> Later<Answer>,
    pub gather_all: fn(Rc<Open>, Due) -> Later<()>,
    pub plan: fn(Rc<Open>, String, Due) -> Later<Answer>,
    pub publish: fn(&JsValue, &JsValue, Option<String>) -> Answer,
}

static MORE: More = More {
    view: &view::MORE,
    set_roster: Instance::set_roster,
    work_out: Instance::work_out_in_bits,
    gather: Instance::gather,
    preview: Instance::preview_text,
    matches: Instance::matches,
    common_hours: Instance::common_hours,
    read: cohort::read,
    read_in_bits: |programme, roster, due| {
        Box::pin(async move { cohort::read_in_bits(&programme, &roster, &*due).await })
    },
    score: engine::score_of,
    preview_of: |open, participant, options, due| {
        Box::pin(async move { slow::preview(&open, &participant, options, &*due).await })
    },
    gather_all: |open, due| Box::pin(async move { slow::gather(&open.cohort, &*due).await }),
    plan: |open, request, due| Box::pin(async move { slow::plan(&open, &request, &*due).await }),
    publish: engine::publish_of,
};

thread_local! {
    static LOADED: OnceCell<&'static More> = const { OnceCell::new() };
}

/// All of it, once it is there.
pub fn more() -> Option<&'static More> {
    LOADED.with(|loaded| loaded.get().copied())
}

/// It is there: every questionnaire on the page goes on with it.
#[wasm_bindgen(js_name = takeMore)]
pub fn take() {
    let more = LOADED.with(|loaded| *loaded.get_or_init(|| at_once(load())));
    element::take_more(more);
}

/// The way into the second half of the module. Where that is in one piece, this is a function like any other.
#[cfg(feature = "split")]
#[allow(unsafe_code, reason = "the macro's, which ties the halves together")]
#[leptos::wasm_split::wasm_split(more, wasm_split_path = leptos::wasm_split)]
fn load() -> &'static More {
    &MORE
}

#[cfg(not(feature = "split"))]
async fn load() -> &'static More {
    &MORE
}
