//! The programme document.

use super::catalogue::Areas;
use super::document::document;
use super::node::Node;
use super::number::Whole;
use super::parts::{Levels, Privacy, Wordings};
use super::path::Path;
use super::question::Questions;
use super::read::{Context, Read, Unread};
use crate::domain::{
    Approach, Cadence, Catalogue, Date, DayPart, Format, Matching, Pairing, PreviewPrivacy,
    Programme, ProgrammeId, Purpose, Readiness, Stage, Style, Text, Training,
};

/// The `schema` of a programme.
pub(super) const SCHEMA: &str = "bothways/programme@1";

document! {
    /// A programme: what the coordinator decides.
    struct ProgrammeEntry "Programme" {
        /// Its id.
        "id" => required id: ProgrammeId,
        /// Its title.
        "title" => required title: Text,
        /// What it is about.
        "description" => optional description: Text,
        /// When it starts; also the date whose offsets time zones have.
        "startDate" => optional start_date: Date,
        /// The approaches on offer, the default first; with several, the person picks.
        "approaches" => list approaches: Approach,
        /// What it is for.
        "purposes" => list purposes: Purpose,
        /// The skills it knows.
        "skillAreas" => required skill_areas: Areas,
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
        "durations" => list durations: Whole<1, 120>,
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
        "privacy" => or(Privacy { preview: PreviewPrivacy::Named }) privacy: Privacy,
    }
}

impl Read for Programme {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        let entry = ProgrammeEntry::read(node, at, cx)?;
        let mut approaches = entry.approaches;
        if approaches.is_empty() {
            approaches.push(Approach::default());
        }
        Ok(Self {
            id: entry.id,
            title: entry.title,
            description: entry.description,
            start_date: entry.start_date,
            approaches,
            purposes: entry.purposes,
            catalogue: Catalogue::new(entry.skill_areas.0),
            own_skills: entry.own_skills,
            levels: entry.levels.map(|levels| levels.0),
            stages: entry.stages,
            day_parts: entry.day_parts,
            cadences: entry.cadences,
            durations: entry.durations.into_iter().map(Into::into).collect(),
            formats: entry.formats,
            styles: entry.styles,
            questions: entry.questions.0,
            ground_rules: entry.ground_rules,
            training: entry.training,
            readiness: entry.readiness,
            pairing: entry.pairing,
            contact: entry.contact,
            privacy_notice: entry.privacy_notice,
            confidentiality: entry.confidentiality,
            way_out: entry.way_out,
            texts: entry.texts.0,
            matching: entry.matching,
            preview: entry.privacy.preview,
        })
    }
}
