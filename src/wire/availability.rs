//! Weekly hours, from one time to another or as a part of the day.

use super::catalogue::id_as_label;
use super::document::{document, schema_of};
use super::fields::Fields;
use super::node::Node;
use super::path::Path;
use super::read::{Context, Read, Unread};
use crate::domain::{Availability, DayPart, DayPartId, Hours, Text, TimeOfDay, Weekday};

document! {
    /// Weekly hours, from one time to a later one on the same day.
    struct ExactHours "ExactHours" write check(end_after_they_begin) {
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
    struct PartHours "PartHours" write {
        /// The ISO weekday: 1 is Monday, 7 Sunday.
        "day" => required day: Weekday,
        /// A part of the day that the programme names.
        "dayPart" => required day_part: DayPartId,
    }
}

document! {
    /// A part of the day: what hours are asked for and published as.
    struct DayPartEntry "DayPart" check(end_after_they_begin) {
        /// Its id.
        "id" => required id: DayPartId,
        /// What people call it; the id when left out.
        "label" => or(id_as_label(&id)) label: Text,
        /// When it begins, local time.
        "from" => required from: TimeOfDay,
        /// When it ends, local time; after it begins. `24:00` is allowed.
        "to" => required to: TimeOfDay,
    }
}

impl Read for DayPart {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        let part = DayPartEntry::read(node, at, cx)?;
        Ok(Self {
            id: part.id,
            label: part.label,
            hours: Hours::new(part.from, part.to).ok_or(Unread::Bad)?,
        })
    }
}

schema_of!(DayPart, DayPartEntry);

impl Read for Availability {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        // With both, the exact hours count and the part is reported as an unknown field.
        if node.field("dayPart").is_some() && node.field("from").is_none() {
            let hours = PartHours::read(node, at, cx)?;
            return Ok(Self::Part(hours.day, hours.day_part));
        }
        let exact = ExactHours::read(node, at, cx)?;
        let hours = Hours::new(exact.from, exact.to).ok_or(Unread::Bad)?;
        Ok(Self::Exact(exact.day, hours))
    }
}

/// Checks `from` and `to` of an object.
pub(super) fn end_after_they_begin(
    hours: &Fields<'_, '_>,
    cx: &mut Context<'_>,
) -> Result<(), Unread> {
    let time = |name| TimeOfDay::parse(hours.get(name)?.as_text()?);
    match (time("from"), time("to")) {
        (Some(from), Some(to)) if to <= from => {
            let message = format!("expected a time after {from} on the same day, found {to}");
            Err(cx.error(&hours.at().field("to"), "hours-reversed", message))
        }
        _ => Ok(()),
    }
}

impl serde::Serialize for Availability {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Exact(day, hours) => ExactHours {
                day: *day,
                from: hours.from(),
                to: hours.to(),
            }
            .serialize(serializer),
            Self::Part(day, day_part) => PartHours {
                day: *day,
                day_part: day_part.clone(),
            }
            .serialize(serializer),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Availability {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Availability".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "anyOf": [
                generator.subschema_for::<ExactHours>(),
                generator.subschema_for::<PartHours>()
            ]
        })
    }
}
