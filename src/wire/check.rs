//! Holds a tree against a shape: reports everything that is wrong, never just the first, and leaves
//! a tree that fits.

use super::context::{Context, Unread};
use super::node::{Key, Node, Pairs, Values, quoted};
use super::path::Path;
use super::shape::{Field, List, Map, Object, Shape, Verdict, Words};
use crate::domain::{self, IdError, Places};

/// The field that hosts may use as they like.
pub(super) const EXT: &str = "ext";

/// Checks a value. Afterwards, if it is sound, the fields of every object in it are in the order of
/// their definition; every word is its place among those known; and nothing is left of what does
/// not count.
pub(super) fn check(
    shape: &Shape,
    node: &mut Node<'_>,
    at: &Path<'_>,
    cx: &mut Context<'_>,
) -> Verdict {
    match shape {
        Shape::Bool if matches!(node, Node::Bool(_)) => Ok(()),
        Shape::Bool => Err(cx.wrong_type(at, "true or false", node)),
        Shape::Whole(low, high) => whole(node, *low, *high, at, cx),
        Shape::Number(high) => number(node, *high, at, cx),
        Shape::TextOr(_) if node.as_text().is_some() => {
            if node.as_text().is_some_and(|text| text.trim().is_empty()) {
                let message = "expected a text for people, found nothing in it";
                cx.warning(at, "blank", message.into());
            }
            Ok(())
        }
        Shape::TextOr(other) => check(other, node, at, cx),
        Shape::List(shape) => list(shape, node, at, cx),
        Shape::Map(shape) => map(shape, node, at, cx),
        Shape::Object(shape) => object(shape, node, at, cx),
        Shape::OneOf(shape) => object(shape.objects[(shape.pick)(node)], node, at, cx),
        Shape::Custom(shape) => (shape.check)(node, at, cx),
        Shape::Words(shape) => words(shape, node, at, cx),
        Shape::Text | Shape::Id | Shape::Reference(_) | Shape::Parsed(_) => match node {
            Node::Text(text) => meaning(shape, text, at, cx),
            other => Err(cx.wrong_type(at, expected_text(shape), other)),
        },
    }
}

fn expected_text(shape: &Shape) -> &str {
    match shape {
        Shape::Id | Shape::Reference(_) => "an id",
        Shape::Parsed(parsed) => parsed.expected,
        _ => "a text",
    }
}

/// Checks what a text means.
fn meaning(shape: &Shape, text: &str, at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    match shape {
        Shape::Id => id(text, at, cx),
        Shape::Reference(reference) => {
            id(text, at, cx)?;
            match cx.programme {
                Some(programme) if !(reference.is_known)(programme, text) => {
                    let found = quoted(text);
                    let message =
                        format!("the programme has no {found}; it counts as not answered");
                    Err(cx.warning(at, reference.code, message))
                }
                _ => Ok(()),
            }
        }
        Shape::Parsed(shape) if !(shape.holds)(text) => {
            let found = quoted(text);
            Err(cx.unexpected(at, shape.code, shape.expected, &found))
        }
        _ => Ok(()),
    }
}

fn words(shape: &Words, node: &mut Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    let Node::Text(text) = node else {
        return Err(cx.wrong_type(at, "a text", node));
    };
    let Some(place) = shape.words.iter().position(|word| word == text) else {
        let (known, found) = (listed(shape.words), quoted(text));
        let message = format!("expected one of {known}, found {found}; it counts as not answered");
        return Err(cx.warning(at, "unknown-value", message));
    };
    if let Some(check) = shape.check {
        check(text, at, cx)?;
    }
    *node = Node::Place(place);
    Ok(())
}

/// Names in a row, for a message.
fn listed<'a>(names: impl IntoIterator<Item = &'a &'static str>) -> String {
    let mut list = String::new();
    for name in names {
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(name);
    }
    list
}

/// Checks that a text is an id.
pub(super) fn id(text: &str, at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    let found = match domain::id::check(text) {
        Ok(()) => return Ok(()),
        Err(IdError::Empty) => "an empty text",
        Err(IdError::TooLong) => "a longer one",
    };
    Err(cx.unexpected(at, "bad-id", "an id of 1 to 128 characters", found))
}

fn whole(node: &Node<'_>, low: i64, high: i64, at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    let code = match node {
        Node::Whole(value) if (low..=high).contains(value) => return Ok(()),
        Node::Whole(_) => "out-of-range",
        _ => "wrong-type",
    };
    let expected = format!("a whole number from {low} to {high}");
    Err(cx.unexpected(at, code, &expected, &node.found()))
}

fn number(node: &Node<'_>, high: u32, at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    let code = match node.as_number() {
        Some(value) if (0.0..=f64::from(high)).contains(&value) => return Ok(()),
        Some(_) => "out-of-range",
        None => "wrong-type",
    };
    let expected = format!("a number from 0 to {high}");
    Err(cx.unexpected(at, code, &expected, &node.found()))
}

/// Adds what is wrong with a part to what is wrong with the whole.
fn add(whole: &mut Verdict, part: Verdict) {
    if part == Err(Unread::Bad) || whole.is_ok() {
        *whole = part;
    }
}

fn list(shape: &List, node: &mut Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    let Node::List(entries) = node else {
        return Err(cx.wrong_type(at, "a list", node));
    };
    let mut sound = shape.check.map_or(Ok(()), |check| check(entries, at, cx));
    let (least, most) = shape.count;
    let count = entries.len();
    if count < least || count > most {
        let expected = if count < least {
            format!("at least {least} entries")
        } else {
            format!("at most {most} entries")
        };
        sound = Err(cx.unexpected(at, "wrong-length", &expected, &count.to_string()));
    }
    let mut index = 0;
    let mut seen = Vec::new();
    entries.retain_mut(|entry| {
        let at = at.index(index);
        index += 1;
        let verdict = check(shape.of, entry, &at, cx);
        if verdict == Err(Unread::Bad) {
            sound = verdict;
        }
        let chosen = choice(shape.of, entry).filter(|_| verdict.is_ok());
        let again = chosen.is_some_and(|choice| seen.contains(&choice));
        if again {
            cx.warning(
                &at,
                "repeated-value",
                "listed before; it counts once".into(),
            );
        } else {
            seen.extend(chosen);
        }
        verdict.is_ok() && !again
    });
    sound
}

/// A word or a number of those that make a list of choices, where each is one however often it is
/// listed.
fn choice(shape: &Shape, entry: &Node<'_>) -> Option<i64> {
    match (shape, entry) {
        (Shape::Words(_), Node::Place(place)) => i64::try_from(*place).ok(),
        (Shape::Whole(..), Node::Whole(number)) => Some(*number),
        _ => None,
    }
}

fn map(shape: &Map, node: &mut Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    let Node::Object(pairs) = node else {
        return Err(cx.wrong_type(at, shape.expected, node));
    };
    let mut sound = Ok(());
    // From the back, so that of equal keys the last one is kept.
    let mut seen = Places::default();
    for place in (0..pairs.len()).rev() {
        let key = pairs[place].0.text();
        let again = seen.insert(key, 0).is_some();
        if again {
            cx.repeated_field(&at.field(key));
        }
        if again || key == EXT {
            pairs.remove(place);
        }
    }
    for (key, value) in pairs.iter_mut() {
        let key = key.text();
        let at = at.field(key);
        if let Some(check) = shape.check_key {
            add(&mut sound, check(key, &at, cx));
        }
        add(&mut sound, check(shape.of, value, &at, cx));
    }
    if shape.some && pairs.is_empty() {
        sound = Err(cx.unexpected(at, "empty", shape.expected, "nothing in it"));
    }
    sound
}

/// Checks an object, and puts its fields in order.
fn object(shape: &Object, node: &mut Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    let Node::Object(pairs) = node else {
        return Err(cx.wrong_type(at, "an object", node));
    };
    let mut sound = shape.check.map_or(Ok(()), |check| check(pairs, at, cx));
    put_in_order(shape.fields, pairs, at, cx);
    let mut values = Values::of(pairs);
    for field in shape.fields {
        let verdict = match values.next() {
            Some(value) => one_field(shape, field, value, at, cx),
            None if shape.requires(field) => Err(cx.missing(&at.field(field.name))),
            None => Ok(()),
        };
        add(&mut sound, verdict);
    }
    sound
}

/// Puts the fields of an object in the order of its definition, each once, and leaves out those
/// that it does not know.
fn put_in_order(fields: &[Field], pairs: &mut Pairs<'_>, at: &Path<'_>, cx: &mut Context<'_>) {
    let (mut next, mut in_order) = (0, true);
    pairs.retain_mut(|(key, _)| {
        let name = key.text();
        // Most write them in order.
        let (before, after) = fields.split_at(next);
        let place = |fields: &[Field]| fields.iter().position(|field| field.name == name);
        if let Some(place) = place(after) {
            next += place + 1;
            *key = Key::Place(next - 1);
        } else if let Some(place) = place(before) {
            in_order = false;
            *key = Key::Place(place);
        } else {
            if name != EXT {
                let names = fields.iter().map(|field| &field.name);
                let message = format!("unknown field; known here: {}", listed(names));
                cx.warning(&at.field(name), "unknown-field", message);
            }
            return false;
        }
        true
    });
    if in_order {
        return;
    }
    let mut slots = Vec::new();
    slots.resize_with(fields.len(), || None);
    for (key, value) in pairs.drain(..) {
        if let Key::Place(place) = key
            && slots[place].replace((key, value)).is_some()
        {
            cx.repeated_field(&at.field(fields[place].name));
        }
    }
    pairs.extend(slots.into_iter().flatten());
}

/// Checks the value of a field. What does not count becomes `null`.
fn one_field(
    object: &Object,
    field: &Field,
    value: &mut Node<'_>,
    at: &Path<'_>,
    cx: &mut Context<'_>,
) -> Verdict {
    let at_field = at.field(field.name);
    let verdict = match value {
        Node::Null if object.requires(field) => return Err(cx.missing(&at_field)),
        Node::Text(text) if text.is_empty() && field.shape.is_text() && !object.requires(field) => {
            Err(Unread::Unsaid)
        }
        Node::Null => return Ok(()),
        _ => check(&field.shape, value, &at_field, cx),
    };
    if verdict != Err(Unread::Unsaid) {
        return verdict;
    }
    *value = Node::Null;
    if !object.requires(field) {
        return Ok(());
    }
    let message = format!("left out, since it means nothing without `{}`", field.name);
    Err(cx.warning(at, "left-out", message))
}
