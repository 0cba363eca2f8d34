//! What each action does, and what follows from it whatever it was.

use std::rc::Rc;

use super::{Action, Card, Cohort, Effect, Listed, Notice, Page, Sending, Session};
use crate::domain::{Likely, Preview, PreviewPrivacy};

impl Session {
    /// Changes the state and says what the outside has to do.
    ///
    /// What the host locked always wins: its facts are put back over the answers after every
    /// action, so that no action has to know which fields are locked. The page on show always
    /// applies: when a change takes away the reason for it, the page before it is shown.
    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        // Events do not fire for what the host sets, and the focus stays where it is.
        let by_host = matches!(
            action,
            Action::Facts(_)
                | Action::Restore(..)
                | Action::Mode(_)
                | Action::Resume(..)
                | Action::Stands(_)
        );
        let clears = matches!(action, Action::Clear);
        // Matching does not read these, so changing them asks for no new preview.
        let weighs = !matches!(
            action,
            Action::Duration(_)
                | Action::Interested(_)
                | Action::Purpose(..)
                | Action::Visibility(_)
                | Action::Expectations(_)
                | Action::Answer(..)
                | Action::Agree(..)
                | Action::Trained(_)
        );
        let (before, page, generation) = (Rc::clone(&self.answers), self.page, self.generation);

        let mut asked = Vec::new();
        self.apply(action, &mut asked);
        self.impose_facts();
        if by_host {
            let partners = self.answers.capacity.unwrap_or_default();
            self.most_partners = partners.max(Listed::MOST_PARTNERS);
        }

        let changed = self.answers != before;
        if changed && !by_host && !clears {
            self.dirty = true;
        }
        if changed && !self.problems.is_empty() {
            self.problems = self.problems_of(self.page);
        }
        self.settle();

        let mut effects = Vec::new();
        if changed && !by_host {
            effects.push(Effect::Changed);
        }
        if changed && weighs && self.generation == generation {
            self.outdate();
        }
        if self.generation != generation && self.can_preview() {
            effects.push(Effect::Preview);
        }
        if self.page != page && !by_host {
            effects.push(Effect::PageShown(self.page));
        }
        if !changed {
            self.answers = before;
        }
        // What the action itself asked for comes last: a draft is forgotten only after the change
        // that would have kept it, and problems are shown on the page they are on.
        effects.append(&mut asked);
        effects
    }

    fn apply(&mut self, action: Action, asked: &mut Vec<Effect>) {
        let answers = Rc::make_mut(&mut self.answers);
        match action {
            Action::Next => self.next(asked),
            Action::Back => self.back(),
            Action::Go(page) => self.go(page),

            Action::Toggle(side, skill) => self.toggle(side, &skill, asked),
            Action::Only(side, only) => self.only(side, only),
            Action::OfferLevel(skill, level) => self.offer_level(&skill, level),
            Action::Eagerness(skill, eagerness) => self.eagerness(&skill, eagerness),
            Action::WishLevel(skill, level) => self.wish_level(&skill, level),
            Action::Goal(skill, goal) => self.goal(&skill, goal),
            Action::MostWanted(skill) => self.most_wanted(skill.as_ref()),

            Action::Stage(stage) => answers.stage = stage,
            Action::Unit(unit) => answers.unit = not_blank(&unit),
            Action::Language(tag, on) => self.language(&tag, on),
            Action::TimeZone(zone) => answers.time_zone = not_blank(&zone),
            Action::Flexible(days) => answers.hours.flexible = days,
            Action::DayPart(day, part, on) => self.day_part(day, &part, on),
            Action::DayParts(parts) => self.day_parts(&parts),
            Action::AddHours(day, hours) => self.add_hours(day, hours),
            Action::RemoveHours(index) => self.remove_hours(index),
            Action::Cadence(cadence, on) => set(&mut answers.cadences, &cadence, on),
            Action::Duration(months) => answers.duration_months = months,
            Action::Format(format, on) => set(&mut answers.formats, &format, on),
            Action::Style(style) => answers.style = style,
            // Whoever signs up wants at least one partner.
            Action::Capacity(capacity) => answers.capacity = Some(capacity.max(1)),

            Action::Purpose(purpose, on) => set(&mut answers.purposes, &purpose, on),
            Action::Approach(approach) => answers.approach = approach,
            Action::Visibility(visibility) => answers.visibility = Some(visibility),
            Action::Expectations(text) => answers.expectations = not_blank(&text),
            Action::Answer(id, answer) => self.answer(id, answer),
            Action::Agree(place, on) => self.agree(place, on),
            Action::Trained(on) => answers.agreement.training = on.then_some(true),
            Action::SelfCheck(place, truth) => self.check_self(place, truth),

            Action::Interested(person) => self.interested(person, asked),
            Action::Open(side, skill) => self.open(side, &skill, asked),
            Action::NotMe(side, skill) => self.declined.push((side, skill)),
            Action::Submit => self.submit(asked),
            Action::Withdraw => self.withdraw(asked),
            Action::Clear => self.clear(asked),

            Action::Roster(cohort) => self.roster(cohort),
            Action::Previewed {
                generation,
                preview,
                people,
            } => self.previewed(generation, preview, people, asked),
            Action::Planned {
                generation,
                likely,
                people,
            } => self.planned(generation, likely, people),
            Action::Facts(facts) => self.learn_facts(&facts, asked),
            Action::Restore(answers, page) => self.restore(&answers, page),
            Action::Resume(answers, page, unread) => self.resume(&answers, page, &unread),
            Action::Stands(standing) => {
                self.standing = standing;
                if !self.stands() {
                    self.end_withdrawal();
                }
            }
            Action::Mode(mode) => {
                if self.mode != mode {
                    self.mode = mode;
                    self.show(self.first_page());
                }
            }

            Action::Acknowledged { reference, message } => {
                self.acknowledged(Sending::Received { reference, message }, asked);
            }
            Action::Rejected { message, retry } => {
                self.failed(Sending::Refused { message, retry }, asked);
            }
            Action::TimedOut => self.failed(Sending::TimedOut, asked),
            Action::NobodyListened => self.failed(Sending::NobodyListened, asked),
            Action::Prevented => self.prevented(),
        }
    }

    fn roster(&mut self, cohort: Cohort) {
        self.cohort = cohort;
        self.drop_preview();
    }

    fn previewed(
        &mut self,
        generation: u64,
        preview: Rc<Preview>,
        people: Rc<[Card]>,
        asked: &mut Vec<Effect>,
    ) {
        if generation != self.generation || !self.can_preview() {
            return;
        }
        let matches = preview.matched;
        let picking = matches!(self.page, Page::Help | Page::Show);
        if picking && matches != self.matches_so_far().unwrap_or(0) {
            asked.push(Effect::Announce(Notice::Matches(matches)));
        }
        self.preview = Some(preview);
        self.previews += 1;
        self.people = people;
    }

    /// What was worked out, or is on its way, is out of date.
    pub(super) fn outdate(&mut self) {
        self.generation += 1;
        self.likely = None;
    }

    /// What is shown stays, and says more.
    fn planned(&mut self, generation: u64, likely: Likely, people: Rc<[Card]>) {
        if generation == self.generation {
            self.likely = Some(likely);
            self.people = people;
        }
    }

    /// What was worked out so far is about other answers or other people. A preview that is on its
    /// way is out of date, too.
    pub(super) fn drop_preview(&mut self) {
        self.preview = None;
        self.people = Rc::from([]);
        self.outdate();
    }

    /// Whether there is anybody to compare with, and the programme lets people do it.
    fn can_preview(&self) -> bool {
        matches!(self.cohort, Cohort::Ready(_)) && self.programme.preview != PreviewPrivacy::Off
    }
}

/// A text with something in it.
pub(super) fn not_blank(text: &str) -> Option<Box<str>> {
    (!text.trim().is_empty()).then(|| text.into())
}

/// Puts a value into a list, or takes it out; either way it is there at most once.
pub(super) fn set<T: Clone + PartialEq>(list: &mut Vec<T>, value: &T, on: bool) {
    while let Some(place) = list.iter().position(|listed| listed == value) {
        if on {
            return;
        }
        list.remove(place);
    }
    if on {
        list.push(value.clone());
    }
}
