//! What somebody offers and wishes for, as roster entries and answers write it.

use super::document::document;
use super::fields::Fields;
use super::node::Node;
use super::read::{Context, Unread, missing};
use crate::domain::{
    Eagerness, Goal, Offer, OfferAnswer, OfferLevel, Priority, SkillKind, SkillRef, Wish,
    WishAnswer, WishLevel,
};

document! {
    /// A skill somebody can teach.
    for OfferAnswer "Offer" write check(has_level) {
        /// An id of the catalogue, or `own:` and a text of at most 60 characters.
        "skill" => required skill: SkillRef,
        /// How well they know it, 1–4; means nothing for a perspective, which may leave it out.
        "level" => optional level: OfferLevel,
        /// Whether they enjoy teaching it.
        "eagerness" => optional(Eagerness::default()) eagerness: Eagerness,
    }
}

document! {
    /// A skill somebody wants to learn.
    for WishAnswer "Wish" write check(goal_is_above_level) {
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
    }
}

/// An offer says how well, unless it is of a perspective or the answers are not complete yet.
fn has_level(offer: &Fields<'_, '_>, cx: &mut Context<'_>) -> Result<(), Unread> {
    if cx.gaps || offer.get("level").is_some() || is_perspective(offer, cx) {
        return Ok(());
    }
    Err(missing(&offer.at().field("level"), cx))
}

fn is_perspective(offer: &Fields<'_, '_>, cx: &Context<'_>) -> bool {
    let skill = offer.get("skill").and_then(Node::as_text).zip(cx.programme);
    let Some((Ok(SkillRef::Known(id)), programme)) =
        skill.map(|(id, programme)| (programme.catalogue.resolve(id, cx.platform), programme))
    else {
        return false;
    };
    let skill = programme.catalogue.skill(id.as_str());
    skill.is_some_and(|skill| skill.kind == SkillKind::Perspective)
}

fn goal_is_above_level(wish: &Fields<'_, '_>, cx: &mut Context<'_>) -> Result<(), Unread> {
    let number = |name| wish.get(name).and_then(Node::as_number);
    let (level, goal) = (number("level").unwrap_or(0.0), number("goal"));
    match goal {
        // Out of its range it is reported anyway.
        Some(goal) if goal >= 1.0 && goal <= level => {
            let message = format!("expected a goal above the level, {level}, found {goal}");
            Err(cx.error(&wish.at().field("goal"), "goal-not-above-level", message))
        }
        _ => Ok(()),
    }
}

/// The offer, complete by now.
pub(super) fn offer(answer: OfferAnswer) -> Offer {
    Offer {
        skill: answer.skill,
        // Left out for perspectives alone, where it means nothing.
        level: answer.level.unwrap_or(OfferLevel::MIN),
        eagerness: answer.eagerness.unwrap_or_default(),
    }
}

/// The wish, what was left out filled in.
pub(super) fn wish(answer: WishAnswer) -> Wish {
    let level = answer.level.unwrap_or(WishLevel::MIN);
    Wish {
        skill: answer.skill,
        level,
        goal: answer.goal.unwrap_or_else(|| Goal::after(level)),
        priority: answer.priority.unwrap_or_default(),
        why: answer.why,
    }
}

/// The offer as a roster writes it.
pub(super) fn offer_entry(offer: &Offer) -> OfferAnswer {
    OfferAnswer {
        skill: offer.skill.clone(),
        level: Some(offer.level),
        eagerness: Some(offer.eagerness),
    }
}

/// The wish as a roster writes it.
pub(super) fn wish_entry(wish: &Wish) -> WishAnswer {
    WishAnswer {
        skill: wish.skill.clone(),
        level: Some(wish.level),
        goal: Some(wish.goal),
        priority: Some(wish.priority),
        why: wish.why.clone(),
    }
}
