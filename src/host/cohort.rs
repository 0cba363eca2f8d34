//! A roster on its way from document to cohort.

use std::rc::Rc;

use super::platform::JsPlatform;
use super::progress;
use crate::domain::{Participant, Programme};
use crate::matching::{Cohort, CohortBuilder};
use crate::wire::{Issue, Refused, RosterSink, read_roster};

/// Reads a roster person by person straight into the matching's index.
pub fn load(programme: &Rc<Programme>, roster: &str) -> Result<(Cohort, Vec<Issue>), Refused> {
    let mut sink = Sink {
        builder: CohortBuilder::new(Rc::clone(programme), &JsPlatform),
        people: 0,
    };
    let issues = read_roster(roster, programme, &JsPlatform, &mut sink)?;
    Ok((sink.builder.finish(), issues))
}

/// After so many people it is told how far it is.
const OFTEN: usize = 64;

struct Sink {
    builder: CohortBuilder,
    people: usize,
}

impl RosterSink for Sink {
    fn person(&mut self, person: Participant) {
        self.builder.add(&person, &JsPlatform);
        self.people += 1;
        if self.people.is_multiple_of(OFTEN) {
            progress::tell("roster", self.people, None);
        }
    }

    fn link(&mut self, person: &str, manager: &str) {
        self.builder.link(person, manager);
    }
}
