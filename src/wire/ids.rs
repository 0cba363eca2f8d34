//! Ids, and skills, which are ids or texts of their own.

use super::check::id;
use super::context::Context;
use super::json::Json;
use super::node::{Node, quoted};
use super::path::Path;
use super::shape::{Custom, Reference, Shape, Verdict};
use super::value::{FromNode, Shaped, ToJson};
use crate::domain::{
    AreaId, CadenceId, DayPartId, OwnSkill, PersonId, Places, ProgrammeId, QuestionId, ReadinessId,
    SkillId, SkillRef, SkillRefError, StageId, StyleId,
};

/// Ids. One that refers to something the programme lacks counts as not said.
macro_rules! ids {
    ($($name:ident $(refers by $is_known:expr, $code:literal)?;)+) => {$(
        impl Shaped for $name {
            const SHAPE: Shape = ids!(@shape $($is_known, $code)?);
        }

        impl FromNode for $name {
            fn from_node(node: &mut Node<'_>, _: &Context<'_>) -> Option<Self> {
                Self::new(node.take_text()?).ok()
            }
        }

        impl ToJson for $name {
            fn to_json(&self, json: &mut Json) {
                json.quote(self.as_str());
            }
        }
    )+};
    (@shape) => { Shape::Id };
    (@shape $is_known:expr, $code:literal) => {
        Shape::Reference(&Reference { code: $code, is_known: $is_known })
    };
}

ids! {
    ProgrammeId;
    PersonId;
    AreaId;
    SkillId;
    QuestionId;
    ReadinessId;
    StageId refers by |programme, id| programme.stage_index(id).is_some(), "unknown-stage";
    CadenceId refers by |programme, id| programme.cadence(id).is_some(), "unknown-cadence";
    DayPartId refers by |programme, id| programme.day_part(id).is_some(), "unknown-day-part";
    StyleId refers by |programme, id| {
        programme.styles.iter().any(|style| style.id.as_str() == id)
    }, "unknown-style";
}

/// Reports ids that stand in a list more than once, whatever else is wrong with its entries.
pub(super) fn different_ids(entries: &[Node<'_>], at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    let mut sound = Ok(());
    let mut seen = Places::default();
    for (i, entry) in entries.iter().enumerate() {
        if let Some(id) = entry.field("id").and_then(Node::as_text)
            && let Some(first) = seen.insert(id, i)
        {
            sound = Err(cx.repeated_id(id, &at.index(first).text(), &at.index(i)));
        }
    }
    sound
}

impl Shaped for SkillRef {
    const SHAPE: Shape = Shape::Custom(&Custom {
        check: check_skill,
        is_text: true,
        #[cfg(feature = "schema")]
        schema: r#"{
            "type": "string",
            "pattern": "^(own:(?=[\\s\\S]*\\S)[\\s\\S]{1,60}|(?!own:)[\\s\\S]{1,128})$"
        }"#,
    });
}

fn check_skill(node: &mut Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    let Node::Text(text) = node else {
        return Err(cx.wrong_type(at, "the id of a skill, or own: and a text", node));
    };
    if let Some(own) = text.strip_prefix("own:") {
        let found = match OwnSkill::new(own, cx.platform) {
            Ok(_) => return Ok(()),
            Err(SkillRefError::Empty) => "nothing in it",
            Err(SkillRefError::TooLong) => "a longer one",
        };
        let expected = "own: and a text of 1 to 60 characters";
        return Err(cx.unexpected(at, "bad-skill", expected, found));
    }
    id(text, at, cx)?;
    if let Some(programme) = cx.programme {
        match programme.catalogue.place(text) {
            Some(place) => *node = Node::Place(place),
            None => {
                let message = format!("the catalogue has no {}; it stays", quoted(text));
                cx.warning(at, "unknown-skill", message);
            }
        }
    }
    Ok(())
}

impl FromNode for SkillRef {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        let Some(programme) = cx.programme else {
            return SkillId::new(node.take_text()?).map(Self::Known).ok();
        };
        match node {
            Node::Place(place) => {
                let skill = programme.catalogue.at(*place)?;
                Some(Self::Known(skill.id.clone()))
            }
            other => {
                let text = other.as_text()?;
                programme.catalogue.resolve(text, cx.platform).ok()
            }
        }
    }
}

impl ToJson for SkillRef {
    fn to_json(&self, json: &mut Json) {
        json.quote(&self.to_id());
    }
}
