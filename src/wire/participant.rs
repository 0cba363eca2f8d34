//! A roster entry, and the answers it comes from.

use super::context::Context;
use super::document::document;
use super::json::Json;
use super::leaf::Whole;
use super::node::{Node, quoted};
use super::shape::{Custom, Object, Shape};
use super::value::{Described, FromNode, ReadFields, Reader, Shaped, ToFields, ToJson};
use crate::domain::{
    Approach, Availability, CadenceId, Ext, Format, LanguageTag, OfferAnswer, Participant,
    PersonId, StageId, StyleId, Visibility, WishAnswer,
};

document! {
    /// A person: who they are, what they can teach and want to learn, and how they would meet.
    part Person "Person" both of Participant {
        /// Names the person within the roster; never an e-mail address in what is published.
        "id" => optional id: PersonId,
        /// Their name.
        "name" => optional name: Box<str>,
        /// Where in the organisation they work.
        "unit" => optional unit: Box<str>,
        /// Where in the world they work; never published.
        "location" => optional location: Box<str>,
        /// The id of whom they report to.
        "manager" => optional manager: PersonId,
        /// A career stage of the programme.
        "stage" => optional stage: StageId,
        /// Languages they can meet in.
        "languages" => list languages: LanguageTag,
        /// The IANA zone of their hours, such as `Europe/Berlin`.
        "timeZone" => optional time_zone: Zone,
        /// When they can meet every week, in local time.
        "availability" => list availability: Availability,
        /// What they can teach.
        "teach" => optional teach: Vec<OfferAnswer>,
        /// What they want to learn, in their own order.
        "learn" => optional learn: Vec<WishAnswer>,
        /// The approach they picked; without one they take the other person's.
        "approach" => optional approach: Approach,
        /// Rhythms of the programme that suit them.
        "cadences" => list cadences: CadenceId,
        /// For how many months they want to meet.
        "durationMonths" => optional duration_months: Whole<1, 120>,
        /// Ways of meeting that suit them.
        "formats" => list formats: Format,
        /// Their communication style, one of the programme's.
        "style" => optional style: StyleId,
        /// How many partners they want in this programme, those they have now included.
        "capacity" => optional(Whole(1)) capacity: Whole<0, 65_535>,
        /// Ids of partners they have now.
        "pairedWith" => list paired_with: PersonId,
        /// Ids of partners they had before.
        "pairedBefore" => list paired_before: PersonId,
        /// Ids of people they do not want to be paired with; never published.
        "avoid" => list avoid: PersonId,
        /// How much others may see of them.
        "visibility" => optional(Visibility::default()) visibility: Visibility,
        /// Yours to use; goes along as it is, but is never published.
        "ext" => optional ext: Ext,
    }
}

impl Shaped for Ext {
    const SHAPE: Shape = Shape::Custom(&Custom {
        check: |_, _, _| Ok(()),
        is_text: false,
        #[cfg(feature = "schema")]
        schema: "{}",
    });
}

impl FromNode for Ext {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        let mut json = Json::default();
        json.node(node, cx.platform);
        Some(Self::new(json.text()))
    }
}

impl ToJson for Ext {
    fn to_json(&self, json: &mut Json) {
        json.plain(self.as_json());
    }
}

/// A zone that exists.
pub(super) struct Zone;

impl Shaped for Zone {
    const SHAPE: Shape = Shape::Custom(&Custom {
        check: |node, at, cx| {
            let found = match node {
                Node::Text(zone) if cx.zone_exists(zone) => return Ok(()),
                Node::Text(zone) => quoted(zone),
                other => return Err(cx.wrong_type(at, "an IANA time zone", other)),
            };
            let expected = "an IANA time zone such as Europe/Berlin";
            Err(cx.unexpected(at, "unknown-time-zone", expected, &found))
        },
        is_text: true,
        #[cfg(feature = "schema")]
        schema: r#"{ "type": "string", "minLength": 1 }"#,
    });
}

impl Shaped for Participant {
    const SHAPE: Shape = Shape::Object(&Object {
        required: &["id", "teach", "learn"],
        #[cfg(feature = "schema")]
        name: "Participant",
        ..Person::OBJECT
    });
}

impl FromNode for Participant {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        let mut values = Reader::of(node, cx)?;
        let mut participant = Self::default();
        participant.read_fields(&mut values);
        Some(participant)
    }
}

impl ToJson for Participant {
    fn to_json(&self, json: &mut Json) {
        json.object(|json| self.to_fields(json));
    }
}
