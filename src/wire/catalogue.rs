//! Skill areas and skills.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::document::{document, schema_of};
use super::fields::{different_ids, repeated_id};
use super::node::{Node, Quoted};
use super::path::Path;
use super::read::{Context, Read, Unread};
use crate::domain::{AreaId, Skill, SkillArea, SkillId, SkillKind, Text};

document! {
    /// Skills that belong together.
    for SkillArea "SkillArea" {
        /// Its id.
        "id" => required id: AreaId,
        /// What people call it; the id when left out.
        "label" => or(id_as_label(&id)) label: Text,
        /// Its skills, in the order in which they are shown.
        "skills" => required skills: Vec<Skill>,
    }
}

document! {
    /// A skill, or a view worth hearing.
    for Skill "Skill" {
        /// Its id; the same in every area.
        "id" => required id: SkillId,
        /// What people call it; the id when left out.
        "label" => or(id_as_label(&id)) label: Text,
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

/// What people read where there is an id and no label.
pub(super) fn id_as_label(id: &Result<impl ToString, Unread>) -> Text {
    Text::plain(id.as_ref().map(ToString::to_string).unwrap_or_default())
}

/// The areas, every one with an id of its own, every skill with one of its own among all.
#[derive(Debug)]
pub(super) struct Areas(pub Vec<SkillArea>);

impl Read for Areas {
    fn read(node: Node<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Result<Self, Unread> {
        let areas = different_ids(node.as_list(), at, cx);
        let skills = check_skills(node.as_list(), at, cx);
        let entries = Vec::read(node, at, cx)?;
        areas.and(skills)?;
        Ok(Self(entries))
    }
}

fn check_skills(areas: &[Node<'_>], at: &Path<'_>, cx: &mut Context<'_>) -> Result<(), Unread> {
    let mut sound = Ok(());
    let mut seen = HashMap::new();
    each_skill(areas, at, |skill, at| {
        let Some(id) = skill.field("id").and_then(Node::as_text) else {
            return;
        };
        match seen.entry(id) {
            Entry::Vacant(entry) => {
                entry.insert(at.to_string());
            }
            Entry::Occupied(entry) => sound = Err(repeated_id(id, entry.get(), at, cx)),
        }
    });
    each_skill(areas, at, |skill, at| {
        let other = skill.field("replacedBy").and_then(Node::as_text);
        if let Some(id) = other.filter(|id| !seen.contains_key(id)) {
            let message = format!("the catalogue has no {}", Quoted(id));
            cx.warning(&at.field("replacedBy"), "unknown-skill", message);
        }
    });
    sound
}

fn each_skill<'a, 't>(
    areas: &'a [Node<'t>],
    at: &Path<'_>,
    mut each: impl FnMut(&'a Node<'t>, &Path<'_>),
) {
    for (a, area) in areas.iter().enumerate() {
        let at = at.index(a);
        let at = at.field("skills");
        let skills = area.field("skills").map_or(&[][..], Node::as_list);
        for (s, skill) in skills.iter().enumerate() {
            each(skill, &at.index(s));
        }
    }
}

schema_of!(Areas, Vec<SkillArea>);
