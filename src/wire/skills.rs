//! What somebody offers and wishes for, as roster entries and answers write it.

use super::context::Context;
use super::document::document;
use super::json::Json;
use super::node::{Node, Pairs, field};
use super::path::Path;
use super::shape::Verdict;
use super::value::{FromNode, ToJson};
use crate::domain::{
    Eagerness, Ext, Goal, Offer, OfferAnswer, OfferLevel, Priority, SkillKind, SkillRef, Wish,
    WishAnswer, WishLevel,
};

document! {
    /// A skill somebody can teach.
    for OfferAnswer "Offer" both check(has_level) {
        /// An id of the catalogue, or `own:` and a text of at most 60 characters.
        "skill" => required skill: SkillRef,
        /// How well they know it, 1–4; means nothing for a perspective, which may leave it out.
        "level" => optional level: OfferLevel,
        /// Whether they enjoy teaching it.
        "eagerness" => optional(Eagerness::default()) eagerness: Eagerness,
        /// Yours to use; goes along as it is, but is never published.
        "ext" => optional ext: Ext,
    }
}

document! {
    /// A skill somebody wants to learn.
    for WishAnswer "Wish" both check(goal_is_above_level) {
        /// An id of the catalogue, or `own:` and a text of at most 60 characters.
        "skill" => required skill: SkillRef,
        /// Where they are, 0–3.
        "level" => optional(WishLevel::MIN) level: WishLevel,
        /// Where they want to get, 1–4 and above the level; two levels up when left out, at most 4.
        "goal" => optional goal: Goal,
        /// How much it matters, 1–3; 3 is most wanted.
        "priority" => optional(Priority::default()) priority: Priority,
        /// Why, in their own words; never published.
        "why" => optional why: Box<str>,
        /// Yours to use; goes along as it is, but is never published.
        "ext" => optional ext: Ext,
    }
}

/// An offer says how well, unless it is of a perspective or the answers are not complete yet.
fn has_level(offer: &Pairs<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    if cx.gaps || field(offer, "level").is_some() || is_perspective(offer, cx) {
        return Ok(());
    }
    Err(cx.missing(&at.field("level")))
}

fn is_perspective(offer: &Pairs<'_>, cx: &Context<'_>) -> bool {
    let skill = || {
        let id = field(offer, "skill")?.as_text()?;
        let catalogue = &cx.programme?.catalogue;
        match catalogue.resolve(id, cx.platform).ok()? {
            SkillRef::Known(id) => catalogue.skill(id.as_str()),
            SkillRef::Own(_) => None,
        }
    };
    skill().is_some_and(|skill| skill.kind == SkillKind::Perspective)
}

fn goal_is_above_level(wish: &Pairs<'_>, at: &Path<'_>, cx: &mut Context<'_>) -> Verdict {
    let whole = |name| match field(wish, name) {
        Some(Node::Whole(value)) => Some(*value),
        _ => None,
    };
    let level = whole("level").unwrap_or(0);
    match whole("goal") {
        // Out of its range it is reported anyway.
        Some(goal) if goal >= 1 && goal <= level => {
            let expected = format!("a goal above the level, {level}");
            let at = at.field("goal");
            Err(cx.unexpected(&at, "goal-not-above-level", &expected, &goal.to_string()))
        }
        _ => Ok(()),
    }
}

impl FromNode for Offer {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        let answer = OfferAnswer::from_node(node, cx)?;
        Some(Self {
            skill: answer.skill,
            // Left out for perspectives alone, where it means nothing.
            level: answer.level.unwrap_or(OfferLevel::MIN),
            eagerness: answer.eagerness.unwrap_or_default(),
            ext: answer.ext,
        })
    }
}

impl FromNode for Wish {
    fn from_node(node: &mut Node<'_>, cx: &Context<'_>) -> Option<Self> {
        let answer = WishAnswer::from_node(node, cx)?;
        let level = answer.level.unwrap_or(WishLevel::MIN);
        Some(Self {
            skill: answer.skill,
            level,
            goal: answer.goal.unwrap_or_else(|| Goal::after(level)),
            priority: answer.priority.unwrap_or_default(),
            why: answer.why,
            ext: answer.ext,
        })
    }
}

impl ToJson for Offer {
    fn to_json(&self, json: &mut Json) {
        json.object(|json| {
            json.field("skill", &self.skill);
            json.field("level", &self.level);
            json.field("eagerness", &self.eagerness);
            json.field("ext", &self.ext);
        });
    }
}

impl ToJson for Wish {
    fn to_json(&self, json: &mut Json) {
        json.object(|json| {
            json.field("skill", &self.skill);
            json.field("level", &self.level);
            json.field("goal", &self.goal);
            json.field("priority", &self.priority);
            json.field("why", &self.why);
            json.field("ext", &self.ext);
        });
    }
}
