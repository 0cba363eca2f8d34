//! Skill areas and skills.

use super::context::Context;
use super::document::document;
use super::ids::different_ids;
use super::node::{Node, quoted};
use super::path::Path;
use super::shape::{List, Shape, Verdict};
use super::value::{FromNode, Shaped};
use crate::domain::catalogue::OWN_PREFIX;
use crate::domain::{
    AreaId, Catalogue, Places, Purpose, Skill, SkillArea, SkillId, SkillKind, Text,
};

document! {
    /// Skills that belong together.
    for SkillArea "SkillArea" read {
        /// Its id.
        "id" => required id: AreaId,
        /// What people call it; the id when left out.
        "label" => named label: Text,
        /// The purposes that it serves most; for whoever picks one of them it comes first.
        "purposes" => list purposes: Purpose,
        /// Its skills, in the order in which they are shown.
        "skills" => required skills: Vec<Skill>,
    }
}

document! {
    /// A skill, or a view worth hearing.
    for Skill "Skill" read {
        /// Its id; the same in every area.
        "id" => required id: SkillId,
        /// What people call it; the id when left out.
        "label" => named label: Text,
        /// Other names it is found under.
        "also" => list also: Text,
        /// Where it is defined, such as an ESCO concept.
        "uri" => optional uri: Box<str>,
        /// A perspective has no levels.
        "kind" => default(SkillKind::Skill) kind: SkillKind,
        /// Knowledge about to be lost; comes first.
        "priority" => default(false) priority: bool,
        /// Never published and never on a card; counts only in the coordinator's plan.
        "sensitive" => default(false) sensitive: bool,
        /// No longer offered.
        "retired" => default(false) retired: bool,
        /// The id of what took its place.
        "replacedBy" => optional replaced_by: SkillId,
    }
}

/// The areas, every one with an id of its own, every skill with one of its own among all.
pub(super) struct Areas;

impl Shaped for Areas {
    const SHAPE: Shape = Shape::List(&List {
        check: Some(|areas, at, cx| {
            let ids = different_ids(areas, at, cx);
            check_skills(areas, at, cx).and(ids)
        }),
        ..List::of(&SkillArea::SHAPE)
    });
}

impl FromNode for Catalogue {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        Vec::from_node(node, cx).map(Self::new)
    }
}

fn check_skills(areas: &[Node<'_>], at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    let mut sound = Ok(());
    let mut seen = Places::default();
    // Where each skill stands: its area, and its place there.
    let mut places = Vec::new();
    each_skill(areas, at, &mut |place, skill, at| {
        if let Some(id) = skill.field("id").and_then(Node::as_text) {
            if let Some(first) = seen.insert(id, places.len()) {
                let (area, skill) = places[first];
                let first = format!("skillAreas[{area}].skills[{skill}]");
                sound = Err(cx.repeated_id(id, &first, at));
            }
            if id.starts_with(OWN_PREFIX) {
                let expected = "an id that does not begin like people's own skills";
                sound = Err(cx.unexpected(&at.field("id"), "bad-id", expected, &quoted(id)));
            }
        }
        places.push(place);
    });
    each_skill(areas, at, &mut |_, skill, at| {
        let text = |name| skill.field(name).and_then(Node::as_text);
        let other = text("replacedBy");
        if other.is_some() && other == text("id") {
            let message = "a skill cannot take its own place";
            cx.warning(&at.field("replacedBy"), "circular", message.into());
        }
        if let Some(id) = other.filter(|id| seen.get(id).is_none()) {
            let message = format!("the catalogue has no {}", quoted(id));
            cx.warning(&at.field("replacedBy"), "unknown-skill", message);
        }
    });
    sound
}

type EachSkill<'f> = &'f mut dyn FnMut((usize, usize), &Node<'_>, &Path<'_>);

fn each_skill(areas: &[Node<'_>], at: &Path<'_>, each: EachSkill<'_>) {
    for (a, area) in areas.iter().enumerate() {
        let at = at.index(a);
        let at = at.field("skills");
        let skills = area.field("skills").map_or(&[][..], Node::as_list);
        for (s, skill) in skills.iter().enumerate() {
            each((a, s), skill, &at.index(s));
        }
    }
}
