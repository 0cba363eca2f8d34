//! A sign-up that the host has from an earlier visit, to be changed or taken back.

use super::answers::Picks;
use super::context::Context;
use super::document::document;
use super::leaf::Whole;
use super::node::Node;
use super::participant::Person;
use super::shape::{Object, Shape};
use super::value::{Described, FromNode, Reader, Shaped};
use crate::domain::{
    Agreement, Answer, Earlier, Ext, ProgrammeId, Purpose, QuestionId, SmallMap, Status,
};

document! {
    /// A sign-up as [`SignUp`](crate::domain::SignUp) has it, of which a host may keep as much as it likes.
    for Earlier "EarlierSignUp" checked {
        /// Not read.
        "id" => optional id: Ext,
        /// Counts from 1.
        "revision" => optional revision: Whole<1, 2_147_483_647>,
        /// Whether it still stands.
        "status" => default(Status::Active) status: Status,
        /// The id of the programme it is for.
        "programme" => required programme: ProgrammeId,
        /// Not read.
        "programmeHash" => optional programme_hash: Ext,
        /// When it was sent.
        "submittedAt" => optional submitted_at: Box<str>,
        /// Not read.
        "locale" => optional locale: Ext,
        /// The answers that a roster carries.
        "participant" => required participant: Signer,
        /// Answers to the programme's own questions, by their ids.
        "answers" => empty answers: SmallMap<QuestionId, Answer>,
        /// What the person wants from the programme.
        "purposes" => empty purposes: Vec<Purpose>,
        /// What would make it worthwhile.
        "expectations" => optional expectations: Box<str>,
        /// Ids picked in the preview, most wanted first.
        "interested" => empty interested: Picks,
        /// What the person agreed to.
        "agreement" => empty agreement: Agreement,
        /// Not read.
        "preview" => optional preview: Ext,
        /// Yours to use; goes along into later revisions as it is.
        "ext" => optional ext: Ext,
    }
}

/// Whose it is; of what they answered, anything may have been left out.
struct Signer;

impl Shaped for Signer {
    const SHAPE: Shape = Shape::Object(&Object {
        required: &["id"],
        #[cfg(feature = "schema")]
        name: "Signer",
        ..Person::OBJECT
    });
}

impl FromNode for Earlier {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        let mut values = Reader::of(node, cx)?;
        let mut earlier = Self::default();
        values.skip(1);
        values.read(&mut earlier.revision);
        values.read(&mut earlier.status);
        values.read(&mut earlier.programme);
        values.skip(1);
        values.read(&mut earlier.submitted_at);
        values.skip(1);
        let answers = &mut earlier.answers;
        values.read(answers);
        values.read(&mut answers.questions);
        values.read(&mut answers.purposes);
        values.read(&mut answers.expectations);
        values.read(&mut answers.interested);
        values.read(&mut answers.agreement);
        values.skip(1);
        values.read(&mut earlier.ext);
        Some(earlier)
    }
}
