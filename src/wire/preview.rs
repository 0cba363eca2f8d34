//! What is only written: the preview, the score of a pair, the findings of a check.

use super::document::{document, words};
use super::issue::{Issue, Severity};
use super::json::Json;
use super::leaf::Whole;
use super::shape::{Map, Shape};
use super::value::{Shaped, ToJson};
use super::words::Word;
use crate::domain::{
    CadenceId, Circle, Exclusion, Format, Likely, Match, NotAnswered, OneSided, OneWay, Opening,
    PairScore, PersonId, Preview, Reason, Scarcity, Score, Side, SkillFit, SkillRef, Step,
};

/// The `schema` of a preview.
pub(super) const SCHEMA: &str = "bothways/preview@1";

/// How many of something.
pub(super) type Count = Whole<0, 4_294_967_295>;

/// How much more or less of something.
type Change = Whole<-9_007_199_254_740_991, 9_007_199_254_740_991>;

document! {
    /// Whom one person could exchange with, and how many others are left out for which reason.
    for Preview "Preview" write(SCHEMA) {
        /// How many others there are.
        "considered" => required considered: Count,
        /// The matches shown, best first.
        "matches" => required matches: Vec<Match>,
        /// Circles of three with people who are no match, best first.
        "circles" => required circles: Vec<Circle>,
        /// People with something in one direction alone.
        "oneWay" => required one_way: OneWay,
        /// How many others are left out, by reason, in the order of the rules.
        "excluded" => required excluded: Vec<(Exclusion, usize)>,
        /// The one skill more that would help most, best first.
        "openings" => required openings: Vec<Opening>,
        /// How many could teach each wish, in the order of the wishes.
        "scarcity" => required scarcity: Vec<Scarcity>,
        /// Whom the plan for everybody would give; left out where it was not asked for or may be
        /// somebody else.
        "likely" => optional likely: Likely,
    }
}

document! {
    /// Whom the best plan for everybody gives the participant, if it were made now. Only where it
    /// would be a worse one if these people could not be together. Where the best circles are not
    /// known for sure, as among more than a hundred people, it is what the best pairs are.
    for Likely "Likely" write {
        /// The other, or in a circle the other two: first whom the participant teaches.
        "with" => required with: Vec<PersonId>,
        /// How good it would be.
        "score" => required score: Score,
        /// How much the total score of the plan would fall if these people could not be together. It
        /// rises where better groups of fewer people take the place of many.
        "costOfAnother" => required cost_of_another: Change,
        /// How many fewer people would be in a group. Left out where the plan aims at quality alone.
        "fewerMatched" => optional fewer_matched: Count,
    }
}

document! {
    /// A circle of three people, of whom each teaches the next.
    part CircleEntry "Circle" shown {
        /// Who, in teaching order, from the participant.
        "members" => required members: Vec<PersonId>,
        /// How good it would be.
        "score" => required score: Score,
        /// Who teaches whom what.
        "steps" => required steps: Vec<Step>,
    }
}

impl Shaped for Circle {
    const SHAPE: Shape = CircleEntry::SHAPE;
}

impl ToJson for Circle {
    fn to_json(&self, json: &mut Json) {
        json.object(|json| {
            json.name("members");
            json.array(self.steps.iter().map(|step| &step.from));
            json.field("score", &self.score);
            json.field("steps", &self.steps[..]);
        });
    }
}

document! {
    /// One direction of a circle.
    for Step "Step" write {
        /// Who teaches.
        "from" => required from: PersonId,
        /// Who learns.
        "to" => required to: PersonId,
        /// What, best first.
        "skills" => required skills: Vec<SkillRef>,
    }
}

document! {
    /// A skill that would make matches of people with whom there is nothing to exchange as yet.
    for Opening "Opening" write {
        /// Where to add it.
        "list" => required side: Side,
        /// Which skill.
        "skill" => required skill: SkillRef,
        /// How many more matches there would be.
        "newMatches" => required new_matches: Count,
    }
}

words! {
    Side {
        "teach" => Teach,
        "learn" => Learn,
    }
}

document! {
    /// How many could teach what the participant wishes for.
    for Scarcity "Scarcity" write {
        /// Which skill.
        "skill" => required skill: SkillRef,
        /// How many could, and are kept apart by no rule.
        "teachers" => required teachers: Count,
        /// How many of them have room for a partner.
        "withRoom" => required with_room: Count,
    }
}

document! {
    /// Somebody to exchange with. Scores and fits are in basis points.
    for Match "Match" write {
        /// Who.
        "id" => required id: PersonId,
        /// How good an exchange would be.
        "score" => required score.score: Score,
        /// What the participant has for them.
        "youTeachFit" => required score.teach_fit: Score,
        /// What they have for the participant.
        "youLearnFit" => required score.learn_fit: Score,
        /// How much of the context both answered.
        "confidence" => required score.confidence: Score,
        /// What the participant would teach, best first.
        "youTeach" => required teach: Vec<SkillFit>,
        /// What the participant would learn, best first.
        "youLearn" => required learn: Vec<SkillFit>,
        /// How many others have them among their own first matches; left out until that is known.
        "inDemand" => optional in_demand: Count,
        /// What else a card says.
        "reasons" => required reasons: Vec<Reason>,
    }
}

document! {
    /// How well an offer meets a wish.
    for SkillFit "SkillFit" write {
        /// Which skill.
        "skill" => required skill: SkillRef,
        /// How well, in basis points.
        "fit" => required fit: Score,
    }
}

document! {
    /// People with something in one direction alone, best first.
    for OneWay "OneWay" write {
        /// Who could teach the participant.
        "couldTeachYou" => required could_teach_you: Vec<OneSided>,
        /// Whom the participant could teach.
        "couldLearnFromYou" => required could_learn_from_you: Vec<OneSided>,
    }
}

/// By their id alone.
impl Shaped for OneSided {
    const SHAPE: Shape = PersonId::SHAPE;
}

impl ToJson for OneSided {
    fn to_json(&self, json: &mut Json) {
        self.id.to_json(json);
    }
}

document! {
    /// Something a card says about a match besides the skills.
    part ReasonEntry "Reason" shown {
        /// What.
        "code" => required code: ReasonCode,
        /// With `shared-hours`: how many minutes a week.
        "minutes" => optional minutes: Count,
        /// With `shared-cadence`: which.
        "cadence" => optional cadence: CadenceId,
        /// With `shared-format`: which.
        "format" => optional format: Format,
        /// With `not-answered`: which part of the context one of them did not answer.
        "part" => optional part: NotAnswered,
    }
}

/// What kind of thing a card says.
#[derive(Clone, Copy)]
pub(super) enum ReasonCode {
    SharedHours,
    SharedCadence,
    SharedFormat,
    DifferentStage,
    DifferentUnit,
    SameStyle,
    NotAnswered,
    ReportingLineNotChecked,
}

words! {
    ReasonCode {
        "shared-hours" => SharedHours,
        "shared-cadence" => SharedCadence,
        "shared-format" => SharedFormat,
        "different-stage" => DifferentStage,
        "different-unit" => DifferentUnit,
        "same-style" => SameStyle,
        "not-answered" => NotAnswered,
        "reporting-line-not-checked" => ReportingLineNotChecked,
    }
}

impl Shaped for Reason {
    const SHAPE: Shape = ReasonEntry::SHAPE;
}

impl ToJson for Reason {
    fn to_json(&self, json: &mut Json) {
        json.object(|json| {
            json.field("code", &ReasonCode::of(self));
            match self {
                Self::SharedHours(minutes) => json.field("minutes", minutes),
                Self::SharedCadence(cadence) => json.field("cadence", cadence),
                Self::SharedFormat(format) => json.field("format", format),
                Self::NotAnswered(part) => json.field("part", part),
                _ => {}
            }
        });
    }
}

impl ReasonCode {
    const fn of(reason: &Reason) -> Self {
        match reason {
            Reason::SharedHours(_) => Self::SharedHours,
            Reason::SharedCadence(_) => Self::SharedCadence,
            Reason::SharedFormat(_) => Self::SharedFormat,
            Reason::DifferentStage => Self::DifferentStage,
            Reason::DifferentUnit => Self::DifferentUnit,
            Reason::SameStyle => Self::SameStyle,
            Reason::NotAnswered(_) => Self::NotAnswered,
            Reason::ReportingLineNotChecked => Self::ReportingLineNotChecked,
        }
    }
}

impl Shaped for Vec<(Exclusion, usize)> {
    const SHAPE: Shape = Shape::Map(&Map {
        of: &Count::SHAPE,
        expected: "an object from reason to count",
        some: false,
        check_key: None,
        #[cfg(feature = "schema")]
        keys: Some(Exclusion::WORDS),
    });
}

impl ToJson for Vec<(Exclusion, usize)> {
    fn to_json(&self, json: &mut Json) {
        json.object(|json| {
            for (reason, count) in self {
                json.field(reason.word(), count);
            }
        });
    }
}

document! {
    /// How two people score, seen from the first; in basis points.
    part PairScoreEntry "PairScore" shown {
        /// How good an exchange would be; 0 for people who are kept apart.
        "score" => required score: Score,
        /// What the first has for the second.
        "teachFit" => optional teach_fit: Score,
        /// What the second has for the first.
        "learnFit" => optional learn_fit: Score,
        /// How much of the context both answered.
        "confidence" => optional confidence: Score,
        /// What keeps them apart: the first rule that applies. There are no other figures then.
        "excluded" => optional excluded: Exclusion,
    }
}

impl ToJson for Result<PairScore, Exclusion> {
    fn to_json(&self, json: &mut Json) {
        json.object(|json| match self {
            Ok(pair) => {
                json.field("score", &pair.score);
                json.field("teachFit", &pair.teach_fit);
                json.field("learnFit", &pair.learn_fit);
                json.field("confidence", &pair.confidence);
            }
            Err(excluded) => {
                json.field("score", &Score::default());
                json.field("excluded", excluded);
            }
        });
    }
}

document! {
    /// What a check found in a document.
    part Findings "Findings" shown {
        /// Whether the document can be used.
        "ok" => required ok: bool,
        /// What is wrong or remarkable.
        "issues" => required issues: Vec<Issue>,
    }
}

document! {
    /// Something wrong in a document.
    for Issue "Issue" write {
        /// Where, as JavaScript would reach it: `people[3].teach[0].level`, `title["pt-BR"]`. Empty
        /// for the document itself.
        "path" => required path: String,
        /// What kind of wrong; stable, for programs.
        "code" => required code: String,
        /// What is wrong, what was found and what is expected; English, for whoever wrote the
        /// document.
        "message" => required message: String,
        /// How bad it is.
        "severity" => required severity: Severity,
    }
}
