//! Picking skills and people.

use super::{Effect, Field, Notice, Refused, Session};
use crate::domain::{OfferAnswer, PersonId, Side, SkillRef, WishAnswer};

impl Session {
    /// Picks a skill, or puts it back.
    ///
    /// Nobody can sensibly teach and learn the same skill, so picking it on one side takes it from
    /// the other. A perspective may stand on both: a view can be given for a view.
    ///
    /// Picking something in a direction that the person had ruled out brings that direction back;
    /// otherwise the pick would silently not count.
    pub(super) fn toggle(&mut self, side: Side, skill: &SkillRef, asked: &mut Vec<Effect>) {
        if self.locked.contains(&Field::Skills(side)) {
            return;
        }
        if let Some(place) = self.place(side, skill) {
            self.put_back(side, place, asked);
            return;
        }
        let other = side.other();
        let moves = self.place(other, skill).filter(|_| self.has_levels(skill));
        let foreign = matches!(skill, SkillRef::Own(_)) && !self.programme.own_skills;
        if foreign || (moves.is_some() && self.locked.contains(&Field::Skills(other))) {
            return;
        }
        let (picked, most) = self.picked_of(side);
        if picked >= most {
            let refused = Refused::Skill(skill.clone());
            asked.push(Effect::Announce(Notice::Full(most, refused)));
            return;
        }

        if let Some(place) = moves {
            self.put_back(other, place, asked);
        }
        let answers = self.answers_mut();
        match side {
            Side::Teach => answers.teach.push(OfferAnswer::new(skill.clone())),
            Side::Learn => answers.learn.push(WishAnswer::new(skill.clone())),
        }
        self.wish_added |= self.returns_to.is_some() && side == Side::Learn;
        self.only(other, false);
        let added = Notice::Added(side, skill.clone());
        asked.push(Effect::Announce(added));
    }

    /// Whether as many skills are picked on a side as can be.
    #[must_use]
    pub fn is_full(&self, side: Side) -> bool {
        let (picked, most) = self.picked_of(side);
        picked >= most
    }

    /// How many skills are picked on a side, and how many can be.
    pub(super) fn picked_of(&self, side: Side) -> (usize, usize) {
        match side {
            Side::Teach => (self.answers.teach.len(), Self::MOST_OFFERS),
            Side::Learn => (self.answers.learn.len(), Self::MOST_WISHES),
        }
    }

    fn put_back(&mut self, side: Side, place: usize, asked: &mut Vec<Effect>) {
        let answers = self.answers_mut();
        let skill = match side {
            Side::Teach => answers.teach.remove(place).skill,
            Side::Learn => answers.learn.remove(place).skill,
        };
        asked.push(Effect::Announce(Notice::Removed(side, skill)));
    }

    /// Rules the other direction out, or in again. What was picked in it stays, and does not count
    /// meanwhile. A direction that the host filled cannot be ruled out.
    pub(super) fn only(&mut self, side: Side, only: bool) {
        if !only && self.answers.only == Some(side) {
            self.answers_mut().only = None;
        }
        if only && !self.locked.contains(&Field::Skills(side.other())) {
            self.answers_mut().only = Some(side);
        }
    }

    /// Picks somebody in the preview, or puts them back.
    pub(super) fn interested(&mut self, person: PersonId, asked: &mut Vec<Effect>) {
        let picks = &mut self.answers_mut().interested;
        if let Some(index) = picks.iter().position(|pick| *pick == person) {
            picks.remove(index);
        } else if picks.len() < Self::MOST_INTERESTED {
            picks.push(person);
        } else {
            let refused = Refused::Person(person);
            let full = Notice::Full(Self::MOST_INTERESTED, refused);
            asked.push(Effect::Announce(full));
        }
    }
}
