//! The sign-up document.

use super::answers::Picks;
use super::context::Context;
use super::document::document;
use super::json::Json;
use super::leaf::Whole;
use super::node::Node;
use super::shape::Shape;
use super::value::{FromNode, Shaped, ToJson};
use crate::domain::{
    Agreement, Answer, Date, Exposure, Ext, Participant, PersonId, ProgrammeId, Purpose,
    QuestionId, Receipt, Score, SignUp, SmallMap, Status,
};

/// The `schema` of a sign-up.
pub(super) const SCHEMA: &str = "bothways/signup@1";

document! {
    /// What a person hands to the host page.
    for SignUp "SignUp" both(SCHEMA) {
        /// A UUID, the same over retries.
        "id" => required id: Box<str>,
        /// Counts from 1; the highest revision of a participant wins.
        "revision" => required revision: Whole<1, 4_294_967_295>,
        /// Whether it still stands.
        "status" => default(Status::Active) status: Status,
        /// The id of the programme it is for.
        "programme" => required programme: ProgrammeId,
        /// The hash of the programme document that was answered.
        "programmeHash" => required programme_hash: Box<str>,
        /// When it was sent: an RFC 3339 instant in UTC.
        "submittedAt" => required submitted_at: Box<str>,
        /// The language it was answered in.
        "locale" => required locale: Box<str>,
        /// The answers that a roster carries, exactly as a roster has them.
        "participant" => required participant: Participant,
        /// Answers to the programme's own questions, by their ids.
        "answers" => empty answers: SmallMap<QuestionId, Answer>,
        /// What the person wants from the programme.
        "purposes" => empty purposes: Vec<Purpose>,
        /// What would make it worthwhile.
        "expectations" => optional expectations: Box<str>,
        /// Ids picked in the preview, most wanted first; never changes a score.
        "interested" => empty interested: Picks,
        /// What the person agreed to.
        "agreement" => empty agreement: Agreement,
        /// What the preview showed.
        "preview" => optional preview: Receipt,
        /// Yours to use; goes along into later revisions as it is.
        "ext" => optional ext: Ext,
    }
}

document! {
    /// What a person agreed to.
    for Agreement "Agreement" both {
        /// Each rule, in the words the person read.
        "groundRules" => list ground_rules: Box<str>,
        /// Whether they did the training, or said that they will before they meet; not there when there was
        /// none.
        "training" => optional training: bool,
        /// What they hope to reach.
        "goals" => list goals: Box<str>,
        /// Yours to use; goes along as it is.
        "ext" => optional ext: Ext,
    }
}

document! {
    /// What makes a preview replayable: the same engine, programme and roster give the same bytes.
    for Receipt "Receipt" both {
        /// Name and version of the engine.
        "engine" => required engine: Box<str>,
        /// The hash of the programme document.
        "programmeHash" => required programme_hash: Box<str>,
        /// The hash of the roster document.
        "rosterHash" => required roster_hash: Box<str>,
        /// The UTC date whose zone offsets were used, when the programme names no start.
        "zoneDate" => optional zone_date: Date,
        /// `plain` when that chose whom to show, other than the programme has it: nobody knew yet whom many
        /// would pick.
        "exposure" => optional exposure: Exposure,
        /// Who was shown, in order.
        "shown" => empty shown: Vec<(PersonId, Score)>,
    }
}

document! {
    /// Somebody who was shown.
    struct Shown "Shown" read {
        /// Their id.
        "id" => required id: PersonId,
        /// Their score in basis points.
        "score" => required score: Score,
    }
}

impl Shaped for (PersonId, Score) {
    const SHAPE: Shape = Shown::SHAPE;
}

impl FromNode for (PersonId, Score) {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        Shown::from_node(node, cx).map(|shown| (shown.id, shown.score))
    }
}

impl ToJson for (PersonId, Score) {
    fn to_json(&self, json: &mut Json) {
        json.object(|json| {
            json.field("id", &self.0);
            json.field("score", &self.1);
        });
    }
}
