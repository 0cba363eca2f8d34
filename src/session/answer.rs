//! Answers about what was picked, and about meeting.

use super::Session;
use super::update::set;
use crate::domain::{
    DayPartId, Eagerness, Goal, Hours, LanguageTag, OfferAnswer, OfferLevel, Priority, Side,
    SkillRef, Weekday, WishAnswer, WishLevel,
};

impl Session {
    pub(super) fn offer_level(&mut self, skill: &SkillRef, level: OfferLevel) {
        if self.has_levels(skill)
            && let Some(offer) = self.offer_mut(skill)
        {
            offer.level = Some(level);
        }
    }

    pub(super) fn eagerness(&mut self, skill: &SkillRef, eagerness: Eagerness) {
        if let Some(offer) = self.offer_mut(skill) {
            offer.eagerness = Some(eagerness);
        }
    }

    /// Sets the level; a goal that it has caught up with is none any more.
    pub(super) fn wish_level(&mut self, skill: &SkillRef, level: WishLevel) {
        if self.has_levels(skill)
            && let Some(wish) = self.wish_mut(skill)
        {
            wish.level = Some(level);
            wish.keep_goal_above_level();
        }
    }

    /// Sets a goal above the level, or leaves it to us.
    pub(super) fn goal(&mut self, skill: &SkillRef, goal: Option<Goal>) {
        if self.has_levels(skill)
            && let Some(wish) = self.wish_mut(skill)
        {
            let level = wish.level.unwrap_or(WishLevel::MIN);
            if goal.is_none_or(|goal| goal.get() > level.get()) {
                wish.goal = goal;
            }
        }
    }

    /// Sets one wish above the others, which all count alike, or none.
    pub(super) fn most_wanted(&mut self, skill: Option<&SkillRef>) {
        if skill.is_none_or(|skill| self.picked(Side::Learn, skill)) {
            for wish in &mut self.answers_mut().learn {
                wish.priority = (skill == Some(&wish.skill)).then_some(Priority::MAX);
            }
        }
    }

    pub(super) fn language(&mut self, tag: &str, on: bool) {
        if !tag.trim().is_empty() {
            set(
                &mut self.answers_mut().languages,
                &LanguageTag::new(tag),
                on,
            );
        }
    }

    pub(super) fn day_part(&mut self, day: Weekday, part: &DayPartId, on: bool) {
        let (parts, part) = (&mut self.answers_mut().hours.parts, (day, part.clone()));
        if on {
            parts.insert(part);
        } else {
            parts.remove(&part);
        }
    }

    /// Adds a whole set, or takes it away if all of it was there.
    pub(super) fn day_parts(&mut self, set: &[(Weekday, DayPartId)]) {
        let parts = &self.answers.hours.parts;
        let on = !set.iter().all(|part| parts.contains(part));
        for (day, part) in set {
            self.day_part(*day, part, on);
        }
    }

    pub(super) fn add_hours(&mut self, day: Weekday, hours: Hours) {
        set(&mut self.answers_mut().hours.exact, &(day, hours), true);
    }

    pub(super) fn remove_hours(&mut self, index: usize) {
        let exact = &mut self.answers_mut().hours.exact;
        if index < exact.len() {
            exact.remove(index);
        }
    }

    fn offer_mut(&mut self, skill: &SkillRef) -> Option<&mut OfferAnswer> {
        let place = self.place(Side::Teach, skill)?;
        self.answers_mut().teach.get_mut(place)
    }

    fn wish_mut(&mut self, skill: &SkillRef) -> Option<&mut WishAnswer> {
        let place = self.place(Side::Learn, skill)?;
        self.answers_mut().learn.get_mut(place)
    }
}
