//! A roster entry, and the answers it comes from.

use super::document::{document, leaf_schema};
use super::node::Node;
use super::number::Whole;
use super::path::Path;
use super::read::{Context, Read, Unread, missing, text};
use super::skills::{offer, offer_entry, wish, wish_entry};
use crate::domain::{
    Approach, Availability, CadenceId, Format, LanguageTag, OfferAnswer, Participant, PersonId,
    StageId, StyleId, Visibility, WishAnswer,
};

document! {
    /// A person: who they are, what they can teach and want to learn, and how they would meet.
    struct Person "Person" write {
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
    }
}

/// What a participant must say. Either list may be empty.
pub(super) const REQUIRED: [&str; 3] = ["id", "teach", "learn"];

/// A zone that exists.
#[derive(Debug)]
pub(super) struct Zone(pub Box<str>);

impl Read for Zone {
    const TEXT: bool = true;

    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        let zone = text(node, "an IANA time zone", at, cx)?;
        if cx.zone_exists(&zone) {
            return Ok(Self(zone.into()));
        }
        let message = format!("expected an IANA time zone such as Europe/Berlin, found {zone:?}");
        Err(cx.error(at, "unknown-time-zone", message))
    }
}

impl serde::Serialize for Zone {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

leaf_schema!(Zone, { "type": "string", "minLength": 1 });

impl Person {
    /// The participant, unless what one must say is missing.
    pub fn participant(self) -> Option<Participant> {
        Some(Participant {
            id: self.id?,
            name: self.name,
            unit: self.unit,
            location: self.location,
            manager: self.manager,
            stage: self.stage,
            languages: self.languages,
            time_zone: self.time_zone.map(|zone| zone.0),
            availability: self.availability,
            teach: self.teach?.into_iter().map(offer).collect(),
            learn: self.learn?.into_iter().map(wish).collect(),
            approach: self.approach,
            cadences: self.cadences,
            duration_months: self.duration_months.map(Into::into),
            formats: self.formats,
            style: self.style,
            capacity: self.capacity.map_or(1, Into::into),
            paired_with: self.paired_with,
            paired_before: self.paired_before,
            avoid: self.avoid,
            visibility: self.visibility.unwrap_or_default(),
        })
    }
}

impl From<&Participant> for Person {
    fn from(person: &Participant) -> Self {
        Self {
            id: Some(person.id.clone()),
            name: person.name.clone(),
            unit: person.unit.clone(),
            location: person.location.clone(),
            manager: person.manager.clone(),
            stage: person.stage.clone(),
            languages: person.languages.clone(),
            time_zone: person.time_zone.clone().map(Zone),
            availability: person.availability.clone(),
            teach: Some(person.teach.iter().map(offer_entry).collect()),
            learn: Some(person.learn.iter().map(wish_entry).collect()),
            approach: person.approach,
            cadences: person.cadences.clone(),
            duration_months: person.duration_months.map(|months| Whole(months.into())),
            formats: person.formats.clone(),
            style: person.style.clone(),
            capacity: Some(Whole(person.capacity.into())),
            paired_with: person.paired_with.clone(),
            paired_before: person.paired_before.clone(),
            avoid: person.avoid.clone(),
            visibility: Some(person.visibility),
        }
    }
}

impl Read for Participant {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        let mut complete = true;
        if matches!(node, Node::Object(_)) {
            for name in REQUIRED {
                if node.field(name).is_none() {
                    missing(&at.field(name), cx);
                    complete = false;
                }
            }
        }
        match Person::read(node, at, cx)?.participant() {
            Some(participant) if complete => Ok(participant),
            // All fields are there: the id must be an empty text.
            None if complete => Err(missing(&at.field("id"), cx)),
            _ => Err(Unread::Bad),
        }
    }
}

impl serde::Serialize for Participant {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Person::from(self).serialize(serializer)
    }
}
