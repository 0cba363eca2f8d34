//! What a preview tells one person.

use super::{CadenceId, Exclusion, Format, OfferLevel, PairScore, PersonId, Score, Side, SkillRef};

/// How well one offer meets one wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillFit {
    /// Which skill.
    pub skill: SkillRef,
    /// How well.
    pub fit: Score,
}

/// A part of the context that one of two people did not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotAnswered {
    /// Hours, or the zone they are in.
    Hours,
    /// The stage.
    Stage,
    /// Cadence and format.
    Rhythm,
    /// The unit.
    Unit,
    /// The style.
    Style,
}

/// Something a card says about a match besides the skills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// They share so many minutes a week.
    SharedHours(u32),
    /// They share a rhythm.
    SharedCadence(CadenceId),
    /// They share a way of meeting.
    SharedFormat(Format),
    /// They are at different stages.
    DifferentStage,
    /// They work in different units.
    DifferentUnit,
    /// They have the same style.
    SameStyle,
    /// One of them did not answer a part that counts.
    NotAnswered(NotAnswered),
    /// The roster does not say whom one of them reports to.
    ReportingLineNotChecked,
}

/// Somebody to exchange with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Who.
    pub id: PersonId,
    /// The figures, seen from the participant.
    pub score: PairScore,
    /// What the participant would teach, best first.
    pub teach: Vec<SkillFit>,
    /// What the participant would learn, best first.
    pub learn: Vec<SkillFit>,
    /// How many others have them among their own first matches, if that is known.
    pub in_demand: Option<u32>,
    /// What else a card says.
    pub reasons: Vec<Reason>,
}

/// People with something in one direction alone, best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OneWay {
    /// Who could teach the participant.
    pub could_teach_you: Vec<OneSided>,
    /// Whom the participant could teach.
    pub could_learn_from_you: Vec<OneSided>,
}

/// Somebody with something in one direction alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneSided {
    /// Who.
    pub id: PersonId,
    /// What would be taught, best first.
    pub skills: Vec<SkillFit>,
}

/// Three people of whom each teaches the next, and the last the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circle {
    /// Who teaches whom, in order, from the participant.
    pub steps: [Step; 3],
    /// How good it would be.
    pub score: Score,
}

/// One direction of a circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Who teaches.
    pub from: PersonId,
    /// Who learns.
    pub to: PersonId,
    /// What, best first.
    pub skills: Vec<SkillRef>,
}

/// A skill that would make matches of people with whom there is nothing to exchange as yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Whether to teach it or to learn it.
    pub side: Side,
    /// Which skill.
    pub skill: SkillRef,
    /// How many more matches there would be.
    pub new_matches: usize,
}

impl Opening {
    /// How well somebody is taken to know a skill that they would add to teach; they would be willing.
    /// A skill to learn is taken to be new to them.
    pub const LEVEL: Option<OfferLevel> = OfferLevel::new(3);
}

/// How many could teach what somebody wishes for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scarcity {
    /// Which skill.
    pub skill: SkillRef,
    /// How many could, and are not kept apart by a rule.
    pub teachers: usize,
    /// How many of them have room for a partner.
    pub with_room: usize,
}

/// Whom the best plan for everybody gives somebody, if it were made now, and what it would come to if
/// it had to give them something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likely {
    /// The other, or in a circle the other two: first whom the person teaches.
    pub with: Vec<PersonId>,
    /// How good it would be.
    pub score: Score,
    /// How much the total score of the plan would fall, in basis points. It rises where better groups
    /// of fewer people take the place of many.
    pub cost_of_another: i64,
    /// How many fewer people would be in a group, where the plan aims at everybody. With the highest
    /// scores alone, plans that are as good may have more people or fewer.
    pub fewer_matched: Option<usize>,
}

/// Whom one person could exchange with, and why others are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// How many others there are.
    pub considered: usize,
    /// How many of them are matches, shown or not.
    pub matched: usize,
    /// The matches shown, best first.
    pub matches: Vec<Match>,
    /// Circles of three with people who are no match, best first.
    pub circles: Vec<Circle>,
    /// One-way possibilities, never blended in.
    pub one_way: OneWay,
    /// How many are left out, by reason, in the order of the rules. None is zero.
    pub excluded: Vec<(Exclusion, usize)>,
    /// The one answer more that would help most, best first.
    pub openings: Vec<Opening>,
    /// Who could teach each wish, in the order of the wishes.
    pub scarcity: Vec<Scarcity>,
    /// Whom every best plan for everybody would give; `None` if they differ, or nobody asked.
    pub likely: Option<Likely>,
}
