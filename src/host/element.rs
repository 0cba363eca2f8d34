//! What the custom element calls.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::document::{self, Thrown};
use super::draft::Drafts;
use super::instance::{Given, Instance, Options};
use super::more::{More, more};
use super::platform::JsPlatform;
use super::port::Port;
use super::registry::Registry;
use super::sitting::Sitting;
use crate::session::{Action, Mode, Notice, Page, leave_out};
use crate::wire::{self, Checked, code};

thread_local! {
    static INSTANCES: RefCell<Registry<Instance>> = const { RefCell::new(Registry::new()) };
}

/// Runs with an instance; one that is gone answers with the default.
pub(super) fn with<T: Default>(id: u32, run: impl FnOnce(&Rc<Instance>) -> T) -> T {
    let instance = INSTANCES.with_borrow(|instances| instances.get(id));
    instance.map(|instance| run(&instance)).unwrap_or_default()
}

/// Has every questionnaire draw what came after it.
pub fn take_more(more: &'static More) {
    let instances = INSTANCES.with_borrow(Registry::all);
    for instance in instances {
        instance.take_more(more);
    }
}

#[wasm_bindgen]
extern "C" {
    /// How an element wants its questionnaire: a plain object.
    pub type MountOptions;

    /// The language of the interface.
    #[wasm_bindgen(method, getter)]
    fn language(this: &MountOptions) -> String;

    /// The texts of that language as JSON; absent for English.
    #[wasm_bindgen(method, getter)]
    fn locale(this: &MountOptions) -> Option<String>;

    /// Whether those are the host's, in whole or in part, and so to be checked.
    #[wasm_bindgen(method, getter, js_name = localeChecked)]
    fn locale_checked(this: &MountOptions) -> bool;

    /// Facts that the host knows, as JSON; absent for none.
    #[wasm_bindgen(method, getter)]
    fn facts(this: &MountOptions) -> Option<String>;

    /// The level of page headings, 1–6.
    #[wasm_bindgen(method, getter, js_name = headingLevel)]
    fn heading_level(this: &MountOptions) -> u8;

    /// What it is for: `check-in`, or anything else for signing up.
    #[wasm_bindgen(method, getter)]
    fn mode(this: &MountOptions) -> String;

    /// Whether nothing can be changed.
    #[wasm_bindgen(method, getter, js_name = readOnly)]
    fn read_only(this: &MountOptions) -> bool;

    /// Where drafts are kept: `session`, `local` or `host`; nowhere for anything else.
    #[wasm_bindgen(method, getter)]
    fn draft(this: &MountOptions) -> String;

    /// What tells two forms for one programme apart.
    #[wasm_bindgen(method, getter, js_name = draftKey)]
    fn draft_key(this: &MountOptions) -> String;

    /// A draft to go on with in place of the one that is kept; absent for that.
    #[wasm_bindgen(method, getter)]
    fn resume(this: &MountOptions) -> Option<String>;

    /// Whether that is what the host wishes.
    #[wasm_bindgen(method, getter)]
    fn brought(this: &MountOptions) -> bool;

    /// Whether a roster will come.
    #[wasm_bindgen(method, getter, js_name = awaitsRoster)]
    fn awaits_roster(this: &MountOptions) -> bool;

    /// The number of the questionnaire that was here before; 0 for none.
    #[wasm_bindgen(method, getter)]
    fn before(this: &MountOptions) -> u32;

    /// How long to wait for the host's answer to a sign-up, in milliseconds.
    #[wasm_bindgen(method, getter, js_name = submitTimeout)]
    fn submit_timeout(this: &MountOptions) -> u32;
}

/// Draws a questionnaire into `root` and numbers it.
///
/// # Errors
///
/// Throws when the programme cannot be used.
#[wasm_bindgen]
pub fn mount(
    root: HtmlElement,
    port: Port,
    programme: &JsValue,
    options: &MountOptions,
) -> Result<u32, Thrown> {
    let text = document::text(programme, code::PROGRAMME)?;
    let Checked {
        value: programme,
        issues,
    } = wire::read_programme(&text, &JsPlatform)?;
    let before = Sitting::take(options.before());
    // Of the very same one, the host knows.
    let known = (before.as_ref()).is_some_and(|before| *before.programme_text == *text);
    let facts = options.facts();
    let facts = facts.map(|facts| wire::read_facts(&facts, &programme, &JsPlatform));
    // What cannot be used was, or will be, told to whoever sets it, and what was known before counts on.
    let of_before = || Some(before.as_ref()?.session.facts.as_ref().clone());
    let mut facts =
        facts.and_then(|read| read.map_or_else(|_| of_before(), |read| Some(read.value)));
    if let Some(facts) = &mut facts {
        // Told as well.
        let _ = leave_out(facts, &programme);
    }
    let mode = match (options.mode() == "check-in", options.read_only()) {
        (false, false) => Mode::SignUp,
        (true, false) => Mode::CheckIn,
        (false, true) => Mode::ReadOnly,
        (true, true) => Mode::ReadOnlyCheckIn,
    };
    let (kind, id, key) = (options.draft(), programme.id.as_str(), options.draft_key());
    let drafts = Drafts::new(&kind, id, &key, mode);
    let given = Given {
        facts,
        draft: options.resume(),
        brought: options.brought(),
        before,
    };
    let options = Options {
        mode,
        locale: options.locale().and_then(|text| wire::read_locale(&text)),
        locale_checked: options.locale_checked(),
        heading_level: options.heading_level().clamp(1, 6),
        form: key.into(),
        drafts,
        awaits_roster: options.awaits_roster(),
        submit_timeout: options.submit_timeout(),
        language: options.language().into(),
    };
    let instance = Instance::mount(root, port, programme, text.into(), options, given)
        .ok_or_else(|| Thrown::new("WASM_TERMINATED", "the questionnaire could not be drawn"))?;
    if !known {
        instance.warn(code::PROGRAMME, &issues, "programme");
    }
    Ok(INSTANCES.with_borrow_mut(|instances| instances.insert(instance)))
}

/// Takes a questionnaire off the page. One that is mounted after it can go on from there.
#[wasm_bindgen]
pub fn unmount(id: u32) {
    // Out of the registry first: dropping it runs the view's clean-up, which may look in again.
    let instance = INSTANCES.with_borrow_mut(|instances| instances.remove(id));
    let sitting = instance.as_ref().and_then(|instance| instance.sitting());
    drop(instance);
    if let Some(sitting) = sitting {
        sitting.keep(id);
    }
}

/// Loads a roster bit by bit; `loaded` is called with what is wrong with it: `{ ok, issues }`, or `refused` with why it
/// cannot be used.
#[wasm_bindgen(js_name = setRoster)]
pub fn set_roster(id: u32, roster: JsValue, loaded: Function, refused: Function) {
    with(id, |instance| {
        if let Some(more) = more() {
            (more.set_roster)(instance, roster, loaded, refused);
        }
    });
}

/// Goes on with a draft that the host kept.
#[wasm_bindgen]
pub fn resume(id: u32, draft: &str) {
    with(id, |instance| {
        instance.resume(draft);
    });
}

/// The answers as a draft.
#[wasm_bindgen]
#[must_use]
pub fn draft(id: u32) -> String {
    with(id, |instance| instance.draft())
}

/// Takes the sign-up back, as the button on Done does.
#[wasm_bindgen]
pub fn withdraw(id: u32) {
    with(id, |instance| instance.dispatch(Action::Withdraw));
}

/// Something was put on the clipboard, or could not be.
#[wasm_bindgen]
pub fn copied(id: u32, worked: bool) {
    with(id, |instance| instance.tell(Notice::Copied(worked)));
}

/// Whom the person could exchange with, as a preview document; absent without a roster.
#[wasm_bindgen]
#[must_use]
pub fn preview(id: u32) -> Option<String> {
    with(id, |instance| (more()?.preview)(instance))
}

/// Whether it will be known soon whom many would pick.
#[wasm_bindgen]
#[must_use]
pub fn gathers(id: u32) -> bool {
    with(id, |instance| instance.gathers())
}

/// The names of the pages that are not answered yet.
#[wasm_bindgen]
#[must_use]
pub fn unanswered(id: u32) -> Vec<String> {
    with(id, |instance| {
        instance.read(|session| {
            // What Check lacks, other pages ask for.
            let pages = Page::ALL.into_iter().filter(|page| {
                *page != Page::Check
                    && session.page_applies(*page)
                    && !session.problems_of(*page).is_empty()
            });
            pages.map(|page| page.name().to_owned()).collect()
        })
    })
}

/// A roster is on its way.
#[wasm_bindgen(js_name = rosterLoading)]
pub fn roster_loading(id: u32) {
    with(id, |instance| instance.await_roster());
}

/// The host has a roster no more.
#[wasm_bindgen(js_name = rosterGone)]
pub fn roster_gone(id: u32) {
    with(id, Instance::forget_roster);
}

/// There is no roster to be had.
#[wasm_bindgen(js_name = rosterFailed)]
pub fn roster_failed(id: u32) {
    with(id, Instance::lack_roster);
}

/// The answers as JSON.
#[wasm_bindgen(js_name = value)]
#[must_use]
pub fn value(id: u32) -> String {
    with(id, |instance| instance.value())
}

/// The name of the page on show.
#[wasm_bindgen]
#[must_use]
pub fn step(id: u32) -> String {
    with(id, |instance| {
        instance.read(|session| session.page.name().to_owned())
    })
}

/// The element's `state`.
#[wasm_bindgen]
#[must_use]
pub fn state(id: u32) -> String {
    with(id, |instance| {
        instance.read(|session| session.phase().name().to_owned())
    })
}

/// Shows a page; with `focus`, its heading takes the focus.
#[wasm_bindgen]
pub fn show(id: u32, step: &str, focus: bool) {
    if let Some(page) = Page::named(step) {
        with(id, |instance| instance.show(page, focus));
    }
}

/// Sends the sign-up, as the button on Check does.
#[wasm_bindgen]
pub fn submit(id: u32) {
    with(id, |instance| {
        instance.settle_zone();
        instance.dispatch(Action::Submit);
    });
}

/// Clears the answers, as the button on every page does.
#[wasm_bindgen]
pub fn clear(id: u32) {
    with(id, |instance| instance.dispatch_quietly(Action::Clear));
}

/// Forgets the draft, if one is kept.
#[wasm_bindgen(js_name = forgetDraft)]
pub fn forget_draft(id: u32) {
    with(id, |instance| instance.forget_draft());
}

/// The host took the sign-up.
#[wasm_bindgen(js_name = settleAcknowledged)]
pub fn settle_acknowledged(id: u32, reference: Option<String>, message: Option<String>) {
    let (reference, message) = (reference.map(Into::into), message.map(Into::into));
    with(id, |instance| {
        instance.settle(Action::Acknowledged { reference, message })
    });
}

/// The host refused it.
#[wasm_bindgen(js_name = settleRejected)]
pub fn settle_rejected(id: u32, message: Option<String>, retry: bool) {
    let message = message.map(Into::into);
    with(id, |instance| {
        instance.settle(Action::Rejected { message, retry })
    });
}

/// Nobody called `respondWith`.
#[wasm_bindgen(js_name = settleUnheard)]
pub fn settle_unheard(id: u32) {
    with(id, |instance| instance.settle(Action::NobodyListened));
}

/// The host prevented the event.
#[wasm_bindgen(js_name = settlePrevented)]
pub fn settle_prevented(id: u32) {
    with(id, |instance| {
        instance.settle(Action::Prevented);
        // Nothing is on its way any more.
        instance.ui.get().inspect(|ui| ui.hush());
    });
}
