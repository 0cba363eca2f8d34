//! Weekly hours, from one time to another or as a part of the day.

use super::context::Context;
use super::document::document;
use super::json::Json;
use super::node::{Node, Pairs, field};
use super::path::Path;
use super::shape::{OneOf, Shape, Verdict};
use super::value::{Described, FromNode, Shaped, ToJson};
use crate::domain::{Availability, DayPart, DayPartId, Hours, Text, TimeOfDay, Weekday};

document! {
    /// Weekly hours, from one time to a later one on the same day.
    struct ExactHours "ExactHours" read check(end_after_they_begin) {
        /// The ISO weekday: 1 is Monday, 7 Sunday.
        "day" => required day: Weekday,
        /// When they begin, local time.
        "from" => required from: TimeOfDay,
        /// When they end, local time; after they begin. `24:00` is allowed.
        "to" => required to: TimeOfDay,
    }
}

document! {
    /// Weekly hours as a part of the day.
    struct PartHours "PartHours" read {
        /// The ISO weekday: 1 is Monday, 7 Sunday.
        "day" => required day: Weekday,
        /// A part of the day that the programme names.
        "dayPart" => required day_part: DayPartId,
    }
}

document! {
    /// A part of the day: what hours are asked for and published as.
    struct DayPartEntry "DayPart" read check(end_after_they_begin) {
        /// Its id.
        "id" => required id: DayPartId,
        /// What people call it; the id when left out.
        "label" => named label: Text,
        /// When it begins, local time.
        "from" => required from: TimeOfDay,
        /// When it ends, local time; after it begins. `24:00` is allowed.
        "to" => required to: TimeOfDay,
    }
}

/// Checks `from` and `to` of an object.
fn end_after_they_begin(hours: &Pairs<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    let time = |name| TimeOfDay::parse(field(hours, name)?.as_text()?);
    match (time("from"), time("to")) {
        (Some(from), Some(to)) if to <= from => {
            let expected = format!("a time after {from} on the same day");
            let at = at.field("to");
            Err(cx.unexpected(&at, "hours-reversed", &expected, &to.to_string()))
        }
        _ => Ok(()),
    }
}

impl Shaped for DayPart {
    const SHAPE: Shape = DayPartEntry::SHAPE;
}

impl FromNode for DayPart {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        let part = DayPartEntry::from_node(node, cx)?;
        Some(Self {
            id: part.id,
            label: Some(part.label),
            hours: Hours::new(part.from, part.to)?,
        })
    }
}

impl Shaped for Availability {
    const SHAPE: Shape = Shape::OneOf(&OneOf {
        objects: &[&ExactHours::OBJECT, &PartHours::OBJECT],
        // With both, the exact hours count and the part is reported as an unknown field.
        pick: |node| {
            let is_part = node.field("dayPart").is_some() && node.field("from").is_none();
            usize::from(is_part)
        },
    });
}

impl FromNode for Availability {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        if node.pairs().len() == ExactHours::FIELDS.len() {
            let exact = ExactHours::from_node(node, cx)?;
            return Some(Self::Exact(exact.day, Hours::new(exact.from, exact.to)?));
        }
        let part = PartHours::from_node(node, cx)?;
        Some(Self::Part(part.day, part.day_part))
    }
}

impl ToJson for Availability {
    fn to_json(&self, json: &mut Json) {
        json.object(|json| match self {
            Self::Exact(day, hours) => {
                json.field("day", day);
                json.field("from", &hours.from());
                json.field("to", &hours.to());
            }
            Self::Part(day, part) => {
                json.field("day", day);
                json.field("dayPart", part);
            }
        });
    }
}
