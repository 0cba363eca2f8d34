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
use super::engine::Task;
use super::instance::Instance;
use super::{cohorts, element};
use crate::base::rest::at_once;
use crate::domain::{Hours, PersonId, Weekday};
use crate::view::{self, Ui};

/// Something that comes later, bit by bit.
pub type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// A document, or why there is none.
pub type Answer = Result<String, Thrown>;

/// All of it.
pub struct More {
    pub view: &'static view::More,
    pub texts: fn(&Instance, &Ui),

    // What the questionnaire does with a roster.
    pub set_roster: fn(&Rc<Instance>, JsValue, Function, Function),
    pub work_out: fn(&Rc<Instance>, bool),
    pub gather: fn(&Rc<Instance>),
    pub preview: fn(&Instance) -> Option<String>,
    pub common_hours: fn(&Instance, &PersonId) -> Vec<(Weekday, Hours)>,
    pub document: fn(&Instance, &Ui) -> String,

    // What the engine does.
    pub open: fn(&JsValue, &JsValue) -> Result<u32, Thrown>,
    pub size: fn(u32) -> Result<usize, Thrown>,
    pub issues: fn(u32) -> Answer,
    pub score: fn(u32, &str, &str) -> Answer,
    pub publish: fn(&JsValue, &JsValue, Option<String>) -> Answer,
    pub close: fn(u32),
    pub work: fn(Task, Due) -> Later<Result<JsValue, Thrown>>,
    pub begin: fn(Task, [Function; 2]) -> u32,
    pub stop: fn(u32),
}

static MORE: More = More {
    view: &view::MORE,
    texts: Instance::complete_texts,
    set_roster: Instance::set_roster,
    work_out: Instance::work_out_in_bits,
    gather: Instance::gather,
    preview: Instance::preview_text,
    common_hours: Instance::common_hours,
    document: Instance::document,
    open: cohorts::open,
    size: cohorts::size,
    issues: cohorts::issues,
    score: cohorts::score,
    publish: cohorts::publish_roster,
    close: cohorts::close,
    work: cohorts::work,
    begin: cohorts::begin,
    stop: cohorts::stop,
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
