//! What the view reads off a session, beyond its fields.

use super::{Cohort, Sending, Session};
use crate::domain::{OfferAnswer, PersonId, PreviewPrivacy, Side, SkillKind, SkillRef, WishAnswer};

impl Session {
    /// What the person offers and counts: nothing when they only want to learn.
    #[must_use]
    pub fn offers(&self) -> &[OfferAnswer] {
        match self.answers.only {
            Some(Side::Learn) => &[],
            _ => &self.answers.teach,
        }
    }

    /// What the person wishes for and counts: nothing when they only want to teach.
    #[must_use]
    pub fn wishes(&self) -> &[WishAnswer] {
        match self.answers.only {
            Some(Side::Teach) => &[],
            _ => &self.answers.learn,
        }
    }

    /// The skills picked on a side, in the order picked, whether or not they count.
    #[must_use]
    pub fn picks(&self, side: Side) -> Vec<SkillRef> {
        let (teach, learn) = (self.answers.teach.iter(), self.answers.learn.iter());
        match side {
            Side::Teach => teach.map(|offer| offer.skill.clone()).collect(),
            Side::Learn => learn.map(|wish| wish.skill.clone()).collect(),
        }
    }

    /// Whether a level is asked for a skill: for every one but perspectives.
    #[must_use]
    pub fn has_levels(&self, skill: &SkillRef) -> bool {
        let SkillRef::Known(id) = skill else {
            return true;
        };
        let known = self.programme.catalogue.skill(id.as_str());
        known.is_none_or(|skill| skill.kind == SkillKind::Skill)
    }

    /// Whether a wish could still be given a level.
    pub(super) fn wish_is_open(&self, wish: &WishAnswer) -> bool {
        wish.level.is_none() && self.has_levels(&wish.skill)
    }

    /// Whether there is anybody to be seen in a preview, or may be once the roster is there.
    #[must_use]
    pub fn shows_people(&self) -> bool {
        self.programme.preview != PreviewPrivacy::Off && self.cohort != Cohort::Absent
    }

    /// How many colleagues could exchange with the person by the newest preview, shown or not.
    /// `None` before there is one.
    #[must_use]
    pub fn matches_so_far(&self) -> Option<usize> {
        self.preview.as_ref().map(|preview| preview.matched)
    }

    /// People who were picked and whom the newest preview no longer shows. Their picks stay, and
    /// are sent, until the person puts them back: an answer is never lost because another changed.
    /// None while there is no preview to tell.
    pub fn stale_picks(&self) -> impl Iterator<Item = &PersonId> {
        let preview = self.preview.as_deref();
        let picks = self.answers.interested.iter();
        picks.filter(move |pick| {
            preview.is_some_and(|preview| {
                let one_way = &preview.one_way;
                let sides = [&one_way.could_teach_you, &one_way.could_learn_from_you];
                let mut one_sided = sides.into_iter().flatten().map(|shown| &shown.id);
                let mut matched = preview.matches.iter().map(|shown| &shown.id);
                let mut likely = self.likely.iter().flat_map(|likely| &likely.with);
                let is_pick = |shown: &PersonId| shown == *pick;
                !(matched.any(is_pick) || one_sided.any(is_pick) || likely.any(is_pick))
            })
        })
    }

    /// Whether the host has a sign-up of this person's that stands.
    #[must_use]
    pub const fn stands(&self) -> bool {
        self.standing.is_some()
    }

    /// Whether the sign-up arrived as it is now.
    #[must_use]
    pub fn arrived(&self) -> bool {
        matches!(self.sending, Sending::Received { .. }) && !self.dirty
    }
}
