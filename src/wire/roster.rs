//! The roster document, read person by person.

use std::borrow::Cow;

use super::check::check;
use super::code;
use super::context::Context;
use super::document::document;
use super::excess::Excess;
use super::issue::{Issue, Issues, Refused, Severity};
use super::json::{Parsed, parse, parse_person};
use super::node::{Node, Spare};
use super::open::{self, open, warn_of_cuts, without_mark};
use super::path::Path;
use super::pieces::Pieces;
use super::shape::Verdict;
use super::value::{FromNode, Shaped};
use crate::base::rest::rest_if;
use crate::domain::{Participant, PersonId, Places, Platform, Programme, id};

/// The code of the warning of what a browser should not have of a roster.
pub const ROSTER_EXCESS: &str = "ROSTER_EXCESS";

/// The `schema` of a roster.
pub(super) const SCHEMA: &str = "bothways/roster@1";

/// The most issues listed of one code: one slip of an export repeats in every person.
const LIMIT: usize = 100;

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
    fn link(&mut self, person: PersonId, manager: PersonId);
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
    pub fn read(&mut self, index: usize, node: &mut Node<'_>) {
        let people = Path::ROOT.field("people");
        let at = people.index(index);
        let (id, manager) = (id_in(node, "id"), id_in(node, "manager"));
        if let Some(id) = &id
            && let Some(first) = self.seen.insert(id, index)
        {
            let first = people.index(first).text();
            self.different = Err(self.cx.repeated_id(id, &first, &at));
        }
        let room = if self.left_out < IN_DETAIL {
            ERRORS_EACH
        } else {
            1
        };
        self.cx.issues.begin_person(room);
        let sound = check(&Participant::SHAPE, node, &at, self.cx);
        self.cx.issues.end_person();
        let person = sound
            .ok()
            .and_then(|()| Participant::from_node(node, self.cx));
        match (person, id, manager) {
            (Some(person), ..) => {
                self.excess.count(&person);
                self.sink.person(person);
            }
            (None, id, manager) => {
                self.left_out += 1;
                let [person, manager] = [id, manager].map(|id| PersonId::new(id?).ok());
                if let Some((person, manager)) = person.zip(manager) {
                    self.sink.link(person, manager);
                }
            }
        }
    }

    /// Once all people were read: whether their ids differ. Warns of what a preview does not need.
    pub fn finish(self) -> Verdict {
        if let Some(message) = self.excess.message() {
            let at = Path::ROOT.field("people");
            let issues = &mut self.cx.issues;
            issues.push(&at, ROSTER_EXCESS, Severity::Warning, message);
        }
        self.different
    }
}

/// The id in a field of a person, if it is one. Most texts are the document's own, and cost no copy.
fn id_in<'t>(person: &Node<'t>, field: &str) -> Option<Cow<'t, str>> {
    match person.field(field)? {
        Node::Text(text) if id::check(text).is_ok() => Some(text.clone()),
        _ => None,
    }
}

/// Reads a roster, handing its people to the sink as they come. A bad person is left out and
/// reported with the path of what is wrong; the rest load.
///
/// # Errors
///
/// [`Refused`] with the code `ROSTER_INVALID`, when the text is not JSON, has another `schema`, has
/// no list of people, or repeats an id. What the sink has received by then must be thrown away.
pub fn read_roster(
    text: &str,
    programme: &Programme,
    platform: &dyn Platform,
    sink: &mut dyn RosterSink,
) -> Result<Vec<Issue>, Refused> {
    let mut cx = Context::new(platform, Some(programme), LIMIT);
    let mut people = People::new(&mut cx, programme, sink);
    let mut each = |index, person: &mut Node<'_>| people.read(index, person);
    let parsed = parse(without_mark(text), Some(&mut each));
    let different = people.finish();
    conclude(parsed, different, cx)
}

/// As [`read_roster`], but rests after a person whenever that is `due`. `None` for a text that
/// is better read at once, as something is odd about it; what the sink has received by then must be
/// thrown away.
pub async fn read_roster_in_bits(
    text: &str,
    programme: &Programme,
    platform: &dyn Platform,
    sink: &mut dyn RosterSink,
    due: &dyn Fn() -> bool,
) -> Option<Result<Vec<Issue>, Refused>> {
    let mut pieces = Pieces::new(without_mark(text)).ok()?;
    let mut cx = Context::new(platform, Some(programme), LIMIT);
    let mut people = People::new(&mut cx, programme, sink);
    let (mut index, mut cuts, mut spare) = (0, 0, Spare::default());
    while let Some(entry) = pieces.next().ok()? {
        let Parsed { node, cut } = parse_person(entry, &mut spare);
        let mut person = node.ok()?;
        people.read(index, &mut person);
        spare.keep(person);
        (index, cuts) = (index + 1, cuts + cut);
        rest_if(due).await;
    }
    let different = people.finish();
    let around = pieces.rest();
    let Parsed { node, cut } = parse(&around, None);
    let parsed = Parsed {
        node: Ok(node.ok()?),
        cut: cut + cuts,
    };
    Some(conclude(parsed, different, cx))
}

/// What a roster comes to, of which the people were read.
fn conclude(
    Parsed { node, cut }: Parsed<'_>,
    different: Verdict,
    mut cx: Context<'_>,
) -> Result<Vec<Issue>, Refused> {
    // What stands in something that is no roster is not worth reporting.
    let of_people = std::mem::replace(&mut cx.issues, Issues::new(open::LIMIT));
    let opened = open(node, Some(SCHEMA), &mut cx);
    let sound = opened.and_then(|mut opened| {
        warn_of_cuts(cut, &mut cx);
        let of_all = std::mem::replace(&mut cx.issues, of_people);
        cx.issues.prepend(of_all);
        one_list(&opened.node, &mut cx)?;
        opened.check(&RosterEntry::SHAPE, &mut cx)?;
        different
    });
    let issues = cx.issues.finish("people");
    match sound {
        Ok(()) => Ok(issues),
        Err(_) => Err(Refused {
            code: code::ROSTER,
            issues,
        }),
    }
}

/// A roster has one list of people: they were handed over by the time a second one is seen.
fn one_list(node: &Node<'_>, cx: &mut Context<'_>) -> Verdict {
    let Node::Object(pairs) = node else {
        return Ok(());
    };
    if pairs
        .iter()
        .filter(|(key, _)| key.text() == "people")
        .count()
        < 2
    {
        return Ok(());
    }
    let message = "expected one list of people, found a second one";
    Err(cx.error(
        &Path::ROOT.field("people"),
        "repeated-field",
        message.into(),
    ))
}
