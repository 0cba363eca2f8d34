//! The programme document.

use super::catalogue::Areas;
use super::context::Context;
use super::document::document;
use super::node::Node;
use super::parts::{Levels, Months, Privacy, Wordings};
use super::question::Questions;
use super::shape::Shape;
use super::value::{FromNode, Shaped};
use crate::domain::{
    Approach, Cadence, Date, DayPart, Format, Matching, Pairing, PreviewPrivacy, Programme,
    ProgrammeId, Purpose, Readiness, Stage, Style, Text, Training,
};

/// The `schema` of a programme.
pub(super) const SCHEMA: &str = "bothways/programme@1";

document! {
    /// A programme: what the coordinator decides.
    for Programme "Programme" read(SCHEMA) {
        /// Its id.
        "id" => required id: ProgrammeId,
        /// Its title.
        "title" => required title: Text,
        /// What it is about.
        "description" => optional description: Text,
        /// When it starts; also the date whose offsets time zones have.
        "startDate" => optional start_date: Date,
        /// The approaches on offer, the default first; with several, the person picks.
        "approaches" => or(Approaches(Vec::new())) approaches: Approaches,
        /// What it is for.
        "purposes" => list purposes: Purpose,
        /// The skills it knows.
        "skillAreas" => required catalogue: Areas,
        /// Whether people may add skills that the catalogue lacks.
        "ownSkills" => default(true) own_skills: bool,
        /// Its own names of levels 0–4.
        "levels" => optional levels: Levels,
        /// Career stages from least to most experienced; never ages.
        "stages" => distinct stages: Stage,
        /// The parts of the day that hours are asked for and published as.
        "dayParts" => distinct day_parts: DayPart,
        /// Rhythms of meeting.
        "cadences" => distinct cadences: Cadence,
        /// For how many months people may meet.
        "durations" => or(Months(Vec::new())) durations: Months,
        /// Ways of meeting.
        "formats" => list formats: Format,
        /// Communication styles.
        "styles" => distinct styles: Style,
        /// Its own questions.
        "questions" => or(Questions(Vec::new())) questions: Questions,
        /// What everyone agrees to, each on its own.
        "groundRules" => list ground_rules: Text,
        /// Something to learn before the start.
        "training" => optional training: Training,
        /// A self-check; its answers are never sent.
        "readiness" => distinct readiness: Readiness,
        /// When pairs are made.
        "pairing" => optional pairing: Pairing,
        /// Whom to turn to.
        "contact" => optional contact: Text,
        /// Who sees what.
        "privacyNotice" => optional privacy_notice: Text,
        /// What stays between two people.
        "confidentiality" => optional confidentiality: Text,
        /// How to leave without fault.
        "wayOut" => optional way_out: Text,
        /// The programme's own wording of interface texts, by language and key.
        "texts" => or(Wordings(Vec::new())) texts: Wordings,
        /// How matches are found and shown.
        "matching" => or(Matching::default()) matching: Matching,
        /// How much others see.
        "privacy" => or(Privacy { preview: PreviewPrivacy::Named }) preview: Privacy,
    }
}

/// The approaches on offer; the usual one, when there is none.
pub(super) struct Approaches(Vec<Approach>);

impl Shaped for Approaches {
    const SHAPE: Shape = Vec::<Approach>::SHAPE;
}

impl FromNode for Approaches {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        Vec::from_node(node, cx).map(Self)
    }
}

impl From<Approaches> for Vec<Approach> {
    fn from(Approaches(mut approaches): Approaches) -> Self {
        if approaches.is_empty() {
            approaches.push(Approach::default());
        }
        approaches
    }
}
