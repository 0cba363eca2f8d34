//! The roster document, read person by person.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::document::document;
use super::excess::Excess;
use super::fields::repeated_id;
use super::issue::Severity;
use super::node::Node;
use super::path::Path;
use super::read::{Context, Read, Unread};
use crate::domain::{Participant, PersonId, Programme};

/// The `schema` of a roster.
pub(super) const SCHEMA: &str = "bothways/roster@1";

/// So many people who were left out have several of their errors listed; from then on each has one.
const IN_DETAIL: usize = 1000;
/// The most errors listed of one person.
const ERRORS_EACH: usize = 10;

document! {
    /// People who take part. Order means nothing.
    struct RosterEntry "Roster" {
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
    seen: HashMap<PersonId, usize>,
    repeated: bool,
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
            seen: HashMap::new(),
            repeated: false,
            left_out: 0,
            excess: Excess::new(programme),
        }
    }

    /// Reads one person, and hands them or what is left of them to the sink.
    pub fn read(&mut self, index: usize, node: Node<'_>) {
        let people = Path::ROOT.field("people");
        let at = people.index(index);
        let name = |field| {
            let text = node.field(field).and_then(Node::as_text);
            text.and_then(|text| PersonId::new(text).ok())
        };
        let (id, manager) = (name("id"), name("manager"));
        let sound = id.as_ref().is_none_or(|id| self.is_new(id, index, &at));
        let room = if self.left_out < IN_DETAIL {
            ERRORS_EACH
        } else {
            1
        };
        self.cx.issues.begin_person(room);
        let person = Participant::read(node, &at, self.cx);
        self.cx.issues.end_person();
        match person {
            Ok(person) if sound => {
                self.excess.count(&person);
                self.sink.person(person);
            }
            Ok(_) => {}
            Err(_) => {
                self.left_out += 1;
                if let (Some(id), Some(manager)) = (id, manager) {
                    self.sink.link(id.as_str(), manager.as_str());
                }
            }
        }
    }

    fn is_new(&mut self, id: &PersonId, index: usize, at: &Path<'_>) -> bool {
        match self.seen.entry(id.clone()) {
            Entry::Vacant(entry) => {
                entry.insert(index);
                true
            }
            Entry::Occupied(entry) => {
                let first = Path::ROOT.field("people");
                repeated_id(id.as_str(), &first.index(*entry.get()), at, self.cx);
                self.repeated = true;
                false
            }
        }
    }

    /// Once all people were read: whether no id repeats. Warns of what a preview does not need.
    pub fn finish(self) -> Result<(), Unread> {
        if let Some(message) = self.excess.message() {
            let at = Path::ROOT.field("people");
            self.cx
                .issues
                .push(&at, "ROSTER_EXCESS", Severity::Warning, message);
        }
        if self.repeated {
            Err(Unread::Bad)
        } else {
            Ok(())
        }
    }
}
