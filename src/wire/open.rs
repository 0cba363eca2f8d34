//! From text to documents.

use super::check::check;
use super::context::{Context, Unread};
use super::issue::{Checked, Issues, Refused, Severity};
use super::json::{NotJson, Parsed, parse};
use super::node::{Node, Pairs, quoted};
use super::path::Path;
use super::shape::{Shape, Verdict};
use super::value::{FromNode, Shaped};
use super::{code, programme, signup};
use crate::domain::{
    Answers, Approach, Earlier, Participant, PlanRequest, Platform, Programme, SignUp,
};

/// The most issues listed of one code.
pub(super) const LIMIT: usize = 1000;

/// The refusal of bytes that are not UTF-8 from an offset on; `code` says what they are meant to be.
#[must_use]
pub fn not_text(code: &'static str, at: usize) -> Refused {
    let mut issues = Issues::new(LIMIT);
    let message = format!("expected JSON as UTF-8, found other bytes at offset {at}");
    issues.push(&Path::ROOT, "not-json", Severity::Error, message);
    Refused {
        code,
        issues: issues.finish(""),
    }
}

/// Reads a programme. Any error refuses it, and all are reported at once.
///
/// # Errors
///
/// [`Refused`] with the code `PROGRAMME_INVALID`.
pub fn read_programme(text: &str, platform: &dyn Platform) -> Result<Checked<Programme>, Refused> {
    let cx = Context::new(platform, None, LIMIT);
    let mut checked: Checked<Programme> = read(text, Some(programme::SCHEMA), cx, code::PROGRAMME)?;
    let approaches = &mut checked.value.approaches;
    if approaches.is_empty() {
        approaches.push(Approach::default());
    }
    Ok(checked)
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
    let cx = Context::new(platform, Some(programme), LIMIT);
    read(text, None, cx, code::PARTICIPANT)
}

/// Reads what a plan is asked for.
///
/// # Errors
///
/// [`Refused`] with the code `PLAN_INVALID`.
pub fn read_plan_request(
    text: &str,
    programme: &Programme,
    platform: &dyn Platform,
) -> Result<Checked<PlanRequest>, Refused> {
    let cx = Context::new(platform, Some(programme), LIMIT);
    read(text, None, cx, code::PLAN)
}

/// Reads what is known of a person: a participant of whom everything may be left out, with
/// `answers`, `purposes`, `expectations`, `interested` and `agreement` of a sign-up beside.
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
    read(text, None, cx, code::PARTICIPANT)
}

/// The same, of a value that stands in another document.
pub(super) fn read_known(
    mut node: Node<'_>,
    programme: &Programme,
    platform: &dyn Platform,
) -> Option<Checked<Answers>> {
    let mut cx = Context::new(platform, Some(programme), LIMIT);
    cx.gaps = true;
    check(&Answers::SHAPE, &mut node, &Path::ROOT, &mut cx).ok()?;
    let value = Answers::from_node(&mut node, &cx)?;
    let issues = cx.issues.finish("");
    Some(Checked { value, issues })
}

/// Reads a sign-up that the host has from an earlier visit: of what it says of a person, anything may be left out.
///
/// # Errors
///
/// [`Refused`] with the code `SIGNUP_INVALID`.
pub fn read_earlier(
    text: &str,
    programme: &Programme,
    platform: &dyn Platform,
) -> Result<Checked<Earlier>, Refused> {
    let mut cx = Context::new(platform, Some(programme), LIMIT);
    cx.gaps = true;
    read(text, Some(signup::SCHEMA), cx, code::SIGN_UP)
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
    let cx = Context::new(platform, Some(programme), LIMIT);
    read(text, Some(signup::SCHEMA), cx, code::SIGN_UP)
}

fn read<T: FromNode + Shaped>(
    text: &str,
    schema: Option<&str>,
    mut cx: Context<'_>,
    code: &'static str,
) -> Result<Checked<T>, Refused> {
    let node = sound(text, schema, &T::SHAPE, &mut cx);
    let value = node.and_then(|mut node| T::from_node(&mut node, &cx));
    let issues = cx.issues.finish("");
    match value {
        Some(value) => Ok(Checked { value, issues }),
        None => Err(Refused { code, issues }),
    }
}

/// The tree of a document, if there is nothing wrong with it.
fn sound<'t>(
    text: &'t str,
    schema: Option<&str>,
    shape: &Shape,
    cx: &mut Context<'_>,
) -> Option<Node<'t>> {
    let Parsed { node, cut } = parse(without_mark(text), None);
    warn_of_cuts(cut, cx);
    let mut opened = open(node, schema, cx).ok()?;
    opened.check(shape, cx).ok()?;
    Some(opened.node)
}

/// A document of the kind that is expected, as far as it says.
pub(super) struct Opened<'t> {
    pub(super) node: Node<'t>,
    /// It may fail to say; the rest is looked at all the same, so that all is reported at once.
    schema: Verdict,
}

impl Opened<'_> {
    /// Checks all of it, and then whether it said what it is.
    pub(super) fn check(&mut self, shape: &Shape, cx: &mut Context<'_>) -> Verdict {
        check(shape, &mut self.node, &Path::ROOT, cx).and(self.schema)
    }
}

/// Takes off the mark that some editors put before a text.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Warns of halves of characters. One cut name must not cost a whole roster.
pub(super) fn warn_of_cuts(cut: usize, cx: &mut Context<'_>) {
    if cut > 0 {
        let message =
            format!("expected whole characters, found {cut} halves; each is read as \u{fffd}");
        cx.warning(&Path::ROOT, "cut-character", message);
    }
}

pub(super) fn open<'t>(
    parsed: Result<Node<'t>, NotJson>,
    schema: Option<&str>,
    cx: &mut Context<'_>,
) -> Result<Opened<'t>, Unread> {
    let mut node = match parsed {
        Ok(node) => node,
        Err(NotJson {
            line,
            column,
            at_end,
        }) => {
            let what = if at_end { "the end" } else { "a mistake" };
            let message = format!("expected JSON, found {what} at line {line}, column {column}");
            return Err(cx.error(&Path::ROOT, "not-json", message));
        }
    };
    let schema = match (schema, &mut node) {
        (Some(expected), Node::Object(pairs)) => check_schema(pairs, expected, cx)?,
        _ => Ok(()),
    };
    Ok(Opened { node, schema })
}

/// Takes the `schema` out of a document, which must be the one expected. The outer error is for
/// another document, the inner one for a document that does not say.
fn check_schema(
    pairs: &mut Pairs<'_>,
    expected: &str,
    cx: &mut Context<'_>,
) -> Result<Verdict, Unread> {
    let at = Path::ROOT.field("schema");
    let mut found = None;
    while let Some(place) = pairs.iter().position(|(key, _)| key.text() == "schema") {
        let (_, schema) = pairs.remove(place);
        if found.replace(schema).is_some() {
            cx.repeated_field(&at);
        }
    }
    let schema = match found {
        None | Some(Node::Null) => return Ok(Err(cx.missing(&at))),
        Some(Node::Text(schema)) => schema,
        Some(other) => return Err(cx.wrong_type(&at, &quoted(expected), &other)),
    };
    if schema == expected {
        return Ok(Ok(()));
    }
    let (code, what) = if is_later(&schema, expected) {
        ("later-schema", ", which is from a later version")
    } else {
        ("wrong-schema", "")
    };
    let (expected, found) = (quoted(expected), quoted(&schema));
    let message = format!("expected {expected}, found {found}{what}");
    Err(cx.error(&at, code, message))
}

/// Whether a schema is a later version of the one expected, which is the first.
fn is_later(schema: &str, expected: &str) -> bool {
    let name = expected.strip_suffix('1');
    let Some(digits) = name.and_then(|name| schema.strip_prefix(name)) else {
        return false;
    };
    let mut version = 0_u32;
    for digit in digits.bytes() {
        if !digit.is_ascii_digit() {
            return false;
        }
        let digit = u32::from(digit - b'0');
        version = version.saturating_mul(10).saturating_add(digit);
    }
    version > 1
}
