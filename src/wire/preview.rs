//! What is only written: the preview, the score of a pair, the findings of a check.

use serde::Serialize;
use serde::ser::Serializer;

use super::issue::Issue;
use crate::domain::{
    CadenceId, Exclusion, Format, Match, NotAnswered, OneWay, PairScore, PersonId, Preview, Reason,
    Score, SkillFit, SkillRef,
};

/// The `schema` of a preview.
pub(super) const SCHEMA: &str = "bothways/preview@1";

/// Whom one person could exchange with, and how many others are left out for which reason.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Preview"))]
pub(super) struct PreviewEntry<'a> {
    schema: &'static str,
    /// How many others there are.
    considered: usize,
    /// The matches shown, best first.
    matches: Vec<MatchEntry<'a>>,
    /// People with something in one direction alone.
    one_way: OneWayEntry<'a>,
    /// How many others are left out, by reason, in the order of the rules.
    excluded: Excluded<'a>,
}

/// Somebody to exchange with.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Match"))]
struct MatchEntry<'a> {
    /// Who.
    id: &'a PersonId,
    /// How good an exchange would be, in basis points.
    score: Score,
    /// What the participant has for them, in basis points.
    you_teach_fit: Score,
    /// What they have for the participant, in basis points.
    you_learn_fit: Score,
    /// How much of the context both answered, in basis points.
    confidence: Score,
    /// What the participant would teach, best first.
    you_teach: Vec<FitEntry<'a>>,
    /// What the participant would learn, best first.
    you_learn: Vec<FitEntry<'a>>,
    /// What else a card says.
    reasons: Vec<ReasonEntry<'a>>,
}

/// How well an offer meets a wish.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "SkillFit"))]
struct FitEntry<'a> {
    /// Which skill.
    skill: &'a SkillRef,
    /// How well, in basis points.
    fit: Score,
}

/// Something a card says about a match besides the skills.
#[derive(Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Reason"))]
enum ReasonEntry<'a> {
    /// They share so many minutes a week.
    SharedHours { minutes: u32 },
    /// They share a rhythm.
    SharedCadence { cadence: &'a CadenceId },
    /// They share a way of meeting.
    SharedFormat { format: Format },
    /// They are at different stages.
    DifferentStage,
    /// They work in different units.
    DifferentUnit,
    /// They have the same style.
    SameStyle,
    /// One of them did not answer a part that counts.
    NotAnswered { part: NotAnswered },
    /// The roster does not say whom one of them reports to.
    ReportingLineNotChecked,
}

/// People with something in one direction alone, best first.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "OneWay"))]
struct OneWayEntry<'a> {
    /// Who could teach the participant.
    could_teach_you: &'a [PersonId],
    /// Whom the participant could teach.
    could_learn_from_you: &'a [PersonId],
}

/// Counts by reason.
pub(super) struct Excluded<'a>(&'a [(Exclusion, usize)]);

impl Serialize for Excluded<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(reason, count)| (reason, count)))
    }
}

impl<'a> From<&'a Preview> for PreviewEntry<'a> {
    fn from(preview: &'a Preview) -> Self {
        let OneWay {
            could_teach_you,
            could_learn_from_you,
        } = &preview.one_way;
        Self {
            schema: SCHEMA,
            considered: preview.considered,
            matches: preview.matches.iter().map(Into::into).collect(),
            one_way: OneWayEntry {
                could_teach_you,
                could_learn_from_you,
            },
            excluded: Excluded(&preview.excluded),
        }
    }
}

impl<'a> From<&'a Match> for MatchEntry<'a> {
    fn from(found: &'a Match) -> Self {
        let fits = |fits: &'a [SkillFit]| fits.iter().map(Into::into).collect();
        Self {
            id: &found.id,
            score: found.score.score,
            you_teach_fit: found.score.teach_fit,
            you_learn_fit: found.score.learn_fit,
            confidence: found.score.confidence,
            you_teach: fits(&found.teach),
            you_learn: fits(&found.learn),
            reasons: found.reasons.iter().map(Into::into).collect(),
        }
    }
}

impl<'a> From<&'a SkillFit> for FitEntry<'a> {
    fn from(fit: &'a SkillFit) -> Self {
        Self {
            skill: &fit.skill,
            fit: fit.fit,
        }
    }
}

impl<'a> From<&'a Reason> for ReasonEntry<'a> {
    fn from(reason: &'a Reason) -> Self {
        match reason {
            Reason::SharedHours(minutes) => Self::SharedHours { minutes: *minutes },
            Reason::SharedCadence(cadence) => Self::SharedCadence { cadence },
            Reason::SharedFormat(format) => Self::SharedFormat { format: *format },
            Reason::DifferentStage => Self::DifferentStage,
            Reason::DifferentUnit => Self::DifferentUnit,
            Reason::SameStyle => Self::SameStyle,
            Reason::NotAnswered(part) => Self::NotAnswered { part: *part },
            Reason::ReportingLineNotChecked => Self::ReportingLineNotChecked,
        }
    }
}

/// How two people score, seen from the first; in basis points.
#[derive(Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "PairScore"))]
pub(super) enum PairScoreEntry {
    /// They could exchange.
    Match {
        /// How good an exchange would be.
        score: Score,
        /// What the first has for the second.
        teach_fit: Score,
        /// What the second has for the first.
        learn_fit: Score,
        /// How much of the context both answered.
        confidence: Score,
    },
    /// They are kept apart.
    Excluded {
        /// 0.
        score: Score,
        /// By the first rule that applies.
        excluded: Exclusion,
    },
}

impl From<Result<PairScore, Exclusion>> for PairScoreEntry {
    fn from(outcome: Result<PairScore, Exclusion>) -> Self {
        match outcome {
            Ok(pair) => Self::Match {
                score: pair.score,
                teach_fit: pair.teach_fit,
                learn_fit: pair.learn_fit,
                confidence: pair.confidence,
            },
            Err(excluded) => Self::Excluded {
                score: Score::default(),
                excluded,
            },
        }
    }
}

/// What a check found in a document.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Findings<'a> {
    /// Whether the document can be used.
    pub ok: bool,
    /// What is wrong or remarkable.
    pub issues: &'a [Issue],
}
