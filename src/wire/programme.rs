//! The programme document.

use super::catalogue::Areas;
use super::document::document;
use super::leaf::Whole;
use super::parts::{Levels, Privacy, Wordings};
use super::question::Questions;
use crate::domain::{
    Approach, Cadence, Date, DayPart, Format, Matching, Pairing, Programme, ProgrammeId, Purpose,
    Readiness, Stage, Style, Text, Training,
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
        "approaches" => list approaches: Approach,
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
        "durations" => list durations: Whole<1, 120>,
        /// Ways of meeting.
        "formats" => list formats: Format,
        /// Communication styles.
        "styles" => distinct styles: Style,
        /// Its own questions.
        "questions" => empty questions: Questions,
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
        "texts" => empty texts: Wordings,
        /// How matches are found and shown.
        "matching" => empty matching: Matching,
        /// How much others see.
        "privacy" => empty preview: Privacy,
    }
}
