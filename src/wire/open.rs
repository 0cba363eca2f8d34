//! From text to documents.

use super::issue::{Checked, Issue, Refused};
use super::node::{Node, Quoted, parse};
use super::path::Path;
use super::read::{Context, Read, Unread, missing, repeated, text};
use super::roster::{People, RosterEntry, RosterSink};
use super::{programme, roster, signup};
use crate::domain::{Answers, Participant, Platform, Programme, SignUp};

/// The most issues listed of one code.
const LIMIT: usize = 1000;
/// The same in a roster, where one slip of an export repeats in every person.
const ROSTER_LIMIT: usize = 100;

const PROGRAMME_INVALID: &str = "PROGRAMME_INVALID";
const ROSTER_INVALID: &str = "ROSTER_INVALID";
const PARTICIPANT_INVALID: &str = "PARTICIPANT_INVALID";
const SIGNUP_INVALID: &str = "SIGNUP_INVALID";

/// The text of UTF-8 bytes, which `code` says what for.
///
/// # Errors
///
/// [`Refused`] with that code and one issue, `not-json`, when they are something else.
pub fn text_of<'a>(bytes: &'a [u8], code: &'static str) -> Result<&'a str, Refused> {
    std::str::from_utf8(bytes).map_err(|error| {
        let mut issues = super::issue::Issues::new(LIMIT);
        let at = error.valid_up_to();
        let message = format!("expected JSON as UTF-8, found other bytes at offset {at}");
        issues.push(&Path::ROOT, "not-json", super::Severity::Error, message);
        Refused {
            code,
            issues: issues.finish(&""),
        }
    })
}

/// Reads a programme. Any error refuses it, and all are reported at once.
///
/// # Errors
///
/// [`Refused`] with the code `PROGRAMME_INVALID`.
pub fn read_programme(
    text: &str,
    platform: &dyn Platform,
) -> Result<Checked<Programme>, Refused> {
    let mut cx = Context::new(platform, None, LIMIT);
    let value = open(text, Some(programme::SCHEMA), &mut cx)
        .and_then(|node| programme::read(node, &mut cx));
    close(value, cx, PROGRAMME_INVALID)
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
    let mut cx = Context::new(platform, Some(programme), ROSTER_LIMIT);
    let mut people = People::new(&mut cx, programme, sink);
    let parsed = parse(strip(text), Some(&mut |index, person| people.read(index, person)));
    let different = people.finish();
    // What stands in something that is no roster is not worth reporting.
    let mut whole = Context::new(platform, None, LIMIT);
    let node = json(parsed, &mut whole).and_then(|node| check(node, roster::SCHEMA, &mut whole));
    let checked = match node {
        Err(error) => close(Err(error), whole, ROSTER_INVALID),
        Ok(node) => {
            let once = one_list(&node, &mut cx);
            let rest = RosterEntry::read(node, &Path::ROOT, &mut cx);
            let rest = rest.map(|rest| debug_assert!(rest.people.is_empty(), "handed over"));
            close(rest.and(once).and(different), cx, ROSTER_INVALID)
        }
    };
    checked.map(|checked| checked.issues)
}

/// Reads one participant: a roster entry on its own.
///
/// # Errors
///
/// [`Refused`] with the code `PARTICIPANT_INVALID`.
pub fn read_participant(
    text: &str,
    programme: &Programme,
    platform: &dyn Platform,
) -> Result<Checked<Participant>, Refused> {
    let mut cx = Context::new(platform, Some(programme), LIMIT);
    let value = open(text, None, &mut cx)
        .and_then(|node| Participant::read(node, &Path::ROOT, &mut cx));
    close(value, cx, PARTICIPANT_INVALID)
}

/// Reads what is known of a person: a participant of whom everything may be left out, with
/// `answers`, `purposes`, `expectations` and `interested` of a sign-up beside.
///
/// # Errors
///
/// [`Refused`] with the code `PARTICIPANT_INVALID`.
pub fn read_facts(
    text: &str,
    programme: &Programme,
    platform: &dyn Platform,
) -> Result<Checked<Answers>, Refused> {
    let mut cx = Context::new(platform, Some(programme), LIMIT);
    cx.gaps = true;
    let value = open(text, None, &mut cx).and_then(|node| Answers::read(node, &Path::ROOT, &mut cx));
    close(value, cx, PARTICIPANT_INVALID)
}

/// Reads a sign-up.
///
/// # Errors
///
/// [`Refused`] with the code `SIGNUP_INVALID`.
pub fn read_signup(
    text: &str,
    programme: &Programme,
    platform: &dyn Platform,
) -> Result<Checked<SignUp>, Refused> {
    let mut cx = Context::new(platform, Some(programme), LIMIT);
    let value = open(text, Some(signup::SCHEMA), &mut cx)
        .and_then(|node| SignUp::read(node, &Path::ROOT, &mut cx));
    close(value, cx, SIGNUP_INVALID)
}

fn open<'t>(
    text: &'t str,
    schema: Option<&str>,
    cx: &mut Context<'_>,
) -> Result<Node<'t>, Unread> {
    let node = json(parse(strip(text), None), cx)?;
    match schema {
        Some(schema) => check(node, schema, cx),
        None => Ok(node),
    }
}

/// Without the mark that some editors put before a text.
fn strip(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

fn json<'t>(
    parsed: Result<Node<'t>, serde_json::Error>,
    cx: &mut Context<'_>,
) -> Result<Node<'t>, Unread> {
    parsed.map_err(|error| {
        let what = error.to_string();
        let what = what.split(" at line ").next().unwrap_or_default();
        let message = format!(
            "expected JSON, found a mistake at line {}, column {}: {what}",
            error.line(),
            error.column(),
        );
        cx.error(&Path::ROOT, "not-json", message)
    })
}

/// Takes the `schema` out of a document, which must be the one that is expected.
fn check<'t>(
    mut node: Node<'t>,
    expected: &str,
    cx: &mut Context<'_>,
) -> Result<Node<'t>, Unread> {
    let Node::Object(pairs) = &mut node else {
        return Err(cx.wrong_type(&Path::ROOT, "an object", &node));
    };
    let at = Path::ROOT.field("schema");
    let mut found = None;
    pairs.retain_mut(|(key, value)| {
        let is_schema = key == "schema";
        if is_schema && found.replace(std::mem::replace(value, Node::Null)).is_some() {
            repeated(&at, cx);
        }
        !is_schema
    });
    let schema = match found {
        None | Some(Node::Null) => return Err(missing(&at, cx)),
        Some(found) => text(found, &format!("{expected:?}"), &at, cx)?,
    };
    if schema == expected {
        return Ok(node);
    }
    let (code, what) = if is_later(&schema, expected) {
        ("later-schema", ", which is from a later version")
    } else {
        ("wrong-schema", "")
    };
    let message = format!("expected {expected:?}, found {}{what}", Quoted(&schema));
    Err(cx.error(&at, code, message))
}

/// Whether a schema is a later version of the one expected.
fn is_later(schema: &str, expected: &str) -> bool {
    let version = |schema: &str| {
        let (name, version) = schema.rsplit_once('@')?;
        Some((name.to_owned(), version.parse::<u32>().ok()?))
    };
    match (version(schema), version(expected)) {
        (Some((name, found)), Some((wanted, version))) => name == wanted && found > version,
        _ => false,
    }
}

/// A roster has one list of people: they were handed over by the time a second one is seen.
fn one_list(node: &Node<'_>, cx: &mut Context<'_>) -> Result<(), Unread> {
    let Node::Object(pairs) = node else {
        return Ok(());
    };
    if pairs.iter().filter(|(key, _)| key == "people").count() < 2 {
        return Ok(());
    }
    let message = "expected one list of people, found a second one";
    Err(cx.error(&Path::ROOT.field("people"), "repeated-field", message.into()))
}

fn close<T>(
    value: Result<T, Unread>,
    cx: Context<'_>,
    code: &'static str,
) -> Result<Checked<T>, Refused> {
    let at = if code == ROSTER_INVALID { "people" } else { "" };
    let issues = cx.issues.finish(&at);
    match value {
        Ok(value) => Ok(Checked { value, issues }),
        Err(_) => Err(Refused { code, issues }),
    }
}
