//! The roster document, read person by person.

use super::check::check;
use super::context::Context;
use super::document::document;
use super::excess::Excess;
use super::issue::Severity;
use super::node::Node;
use super::path::Path;
use super::shape::Verdict;
use super::value::{FromNode, Shaped};
use crate::domain::{Participant, PersonId, Places, Programme};

/// The `schema` of a roster.
pub(super) const SCHEMA: &str = "bothways/roster@1";

/// So many people who were left out have several of their errors listed; from then on each has one.
const IN_DETAIL: usize = 1000;
/// The most errors listed of one person.
const ERRORS_EACH: usize = 10;

document! {
    /// People who take part. Order means nothing.
    part RosterEntry "Roster" checked(SCHEMA) {
        /// The people; their ids differ.
        "people" => required people: Vec<Participant>,
    }
}

/// Takes what a roster holds, person by person.
pub trait RosterSink {
    /// Somebody who takes part.
    fn person(&mut self, person: Participant);

    /// Somebody who was left out, and whom they report to: reporting lines pass through people who
    /// are not there.
    fn link(&mut self, person: &str, manager: &str);
}

/// Reads people as they come.
pub(super) struct People<'a, 'c> {
    cx: &'a mut Context<'c>,
    sink: &'a mut dyn RosterSink,
    /// Where each id stood first.
    seen: Places,
    different: Verdict,
    left_out: usize,
    excess: Excess<'a>,
}

impl<'a, 'c> People<'a, 'c> {
    pub fn new(
        cx: &'a mut Context<'c>,
        programme: &'a Programme,
        sink: &'a mut dyn RosterSink,
    ) -> Self {
        Self {
            cx,
            sink,
            seen: Places::default(),
            different: Ok(()),
            left_out: 0,
            excess: Excess::new(programme),
        }
    }

    /// Reads one person, and hands them or what is left of them to the sink.
    pub fn read(&mut self, index: usize, mut node: Node<'_>) {
        let people = Path::ROOT.field("people");
        let at = people.index(index);
        let name = |field| {
            let text = node.field(field).and_then(Node::as_text);
            text.and_then(|text| PersonId::new(text).ok())
        };
        let (id, manager) = (name("id"), name("manager"));
        if let Some(id) = &id
            && let Some(first) = self.seen.insert(id.as_str(), index)
        {
            self.different =
                Err(self
                    .cx
                    .repeated_id(id.as_str(), &people.index(first).text(), &at));
        }
        let room = if self.left_out < IN_DETAIL {
            ERRORS_EACH
        } else {
            1
        };
        self.cx.issues.begin_person(room);
        let sound = check(&Participant::SHAPE, &mut node, &at, self.cx);
        self.cx.issues.end_person();
        let person = sound
            .ok()
            .and_then(|()| Participant::from_node(&mut node, self.cx));
        match (person, id, manager) {
            (Some(person), ..) => {
                self.excess.count(&person);
                self.sink.person(person);
            }
            (None, id, manager) => {
                self.left_out += 1;
                if let (Some(id), Some(manager)) = (id, manager) {
                    self.sink.link(id.as_str(), manager.as_str());
                }
            }
        }
    }

    /// Once all people were read: whether their ids differ. Warns of what a preview does not need.
    pub fn finish(self) -> Verdict {
        if let Some(message) = self.excess.message() {
            let at = Path::ROOT.field("people");
            let issues = &mut self.cx.issues;
            issues.push(&at, "ROSTER_EXCESS", Severity::Warning, message);
        }
        self.different
    }
}
