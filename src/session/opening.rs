//! What would open more exchanges, and what the person says to it.

use super::{Effect, Field, Session};
use crate::domain::{Opening, Side, SkillRef};

impl Session {
    /// The most that are shown at once.
    pub const MOST_OPENINGS: usize = 3;

    /// The skills that would open most exchanges, those that open most first. None that the person
    /// said no to, or has no room for.
    #[must_use]
    pub fn openings(&self) -> Vec<Opening> {
        let all = self.preview.iter().flat_map(|found| &found.openings);
        let open = |opening: &&Opening| {
            let said = (opening.side, opening.skill.clone());
            let wanted = self.answers.only != Some(opening.side.other()) || !self.may_want_one();
            let offered = self.offers_skill(&opening.skill);
            wanted && offered && self.has_room(opening.side) && !self.declined.contains(&said)
        };
        let mut openings: Vec<_> = all.filter(open).collect();
        openings.sort_by_key(|opening| std::cmp::Reverse(opening.new_matches));
        let first = openings.into_iter().take(Self::MOST_OPENINGS);
        first.cloned().collect()
    }

    /// Whether a skill can be picked.
    fn offers_skill(&self, skill: &SkillRef) -> bool {
        match skill {
            SkillRef::Own(_) => self.programme.own_skills,
            SkillRef::Known(id) => {
                let known = self.programme.catalogue.skill(id.as_str());
                known.is_none_or(|skill| !skill.retired)
            }
        }
    }

    /// Adds a skill as an opening counts it.
    pub(super) fn open(&mut self, side: Side, skill: &SkillRef, asked: &mut Vec<Effect>) {
        if self.picked(side, skill) {
            return;
        }
        self.toggle(side, skill, asked);
        if let (Side::Teach, Some(level)) = (side, Opening::LEVEL) {
            self.offer_level(skill, level);
        }
    }

    fn has_room(&self, side: Side) -> bool {
        let (picked, most) = self.picked_of(side);
        picked < most && !self.locked.contains(&Field::Skills(side))
    }
}
