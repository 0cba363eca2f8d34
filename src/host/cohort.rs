//! A roster on its way from document to cohort.

use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::document::{Hashing, text_in_bits};
use super::platform::JsPlatform;
use super::progress;
use crate::base::rest::rest_if;
use crate::domain::{Participant, PersonId, Programme};
use crate::matching::{Cohort, CohortBuilder};
use crate::wire::{Issue, Refused, RosterSink, code, read_roster, read_roster_in_bits};

/// A roster that was read: its cohort, what is wrong with it, and the hash by which receipts name it.
pub struct Loaded {
    pub cohort: Cohort,
    pub issues: Vec<Issue>,
    pub hash: Hashing,
}

/// A roster that was read: its cohort, and what is wrong with it.
type Read = Result<(Cohort, Vec<Issue>), Refused>;

/// Reads a roster for the questionnaire, and rests whenever that is `due`.
pub async fn load_in_bits(
    programme: Rc<Programme>,
    roster: JsValue,
    due: &dyn Fn() -> bool,
) -> Result<Loaded, Refused> {
    let roster = text_in_bits(&roster, code::ROSTER, due).await?;
    let (cohort, issues) = read_in_bits(&programme, &roster, due).await?;
    Ok(Loaded {
        cohort,
        issues,
        hash: Hashing::of(roster),
    })
}

/// As [`read`], but rests whenever that is `due`.
pub async fn read_in_bits(programme: &Rc<Programme>, roster: &str, due: &dyn Fn() -> bool) -> Read {
    let mut sink = Sink::new(programme);
    let result = read_roster_in_bits(roster, programme, &JsPlatform, &mut sink, due).await;
    rest_if(due).await;
    match result {
        Some(issues) => {
            let issues = issues?;
            Ok((sink.builder.finish_in_bits(due).await, issues))
        }
        // Whatever is odd about it can only be said of the whole.
        None => read(programme, roster),
    }
}

/// Reads a roster person by person straight into the matching's index.
pub fn read(programme: &Rc<Programme>, roster: &str) -> Read {
    let mut sink = Sink::new(programme);
    let issues = read_roster(roster, programme, &JsPlatform, &mut sink)?;
    Ok((sink.builder.finish(), issues))
}

/// After so many people it is told how far it is.
const OFTEN: usize = 64;

struct Sink {
    builder: CohortBuilder,
    people: usize,
}

impl Sink {
    fn new(programme: &Rc<Programme>) -> Self {
        Self {
            builder: CohortBuilder::new(Rc::clone(programme), &JsPlatform),
            people: 0,
        }
    }
}

impl RosterSink for Sink {
    fn person(&mut self, person: Participant) {
        self.builder.add(&person, &JsPlatform);
        self.people += 1;
        if self.people.is_multiple_of(OFTEN) {
            progress::tell("roster", self.people, None);
        }
    }

    fn link(&mut self, person: PersonId, manager: PersonId) {
        self.builder.link(&person, &manager);
    }
}
