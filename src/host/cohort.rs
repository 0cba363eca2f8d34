//! A roster on its way from document to cohort.

use std::rc::Rc;

use super::platform::JsPlatform;
use crate::domain::{Participant, Programme};
use crate::matching::{Cohort, CohortBuilder};
use crate::wire::{Issue, Refused, RosterSink, read_roster};

/// Reads a roster person by person straight into the matching's index.
pub fn load(programme: &Rc<Programme>, roster: &str) -> Result<(Cohort, Vec<Issue>), Refused> {
    let mut sink = Sink(CohortBuilder::new(Rc::clone(programme), &JsPlatform));
    let issues = read_roster(roster, programme, &JsPlatform, &mut sink)?;
    Ok((sink.0.finish(), issues))
}

struct Sink(CohortBuilder);

impl RosterSink for Sink {
    fn person(&mut self, person: Participant) {
        self.0.add(&person, &JsPlatform);
    }

    fn link(&mut self, person: &str, manager: &str) {
        self.0.link(person, manager);
    }
}
