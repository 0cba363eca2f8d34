//! What the host knows, what it or a draft brings back, and beginning anew.

use std::collections::{BTreeSet, HashSet};
use std::rc::Rc;

use super::update::not_blank;
use super::{Effect, Field, Page, Sending, Session};
use crate::domain::{Answers, OfferAnswer, Side, WishAnswer};

impl Session {
    /// Takes the host's facts in place of earlier ones. Facts about somebody else begin a fresh
    /// run: nobody finds, or sends, the answers of another person.
    pub(super) fn learn_facts(&mut self, facts: Answers, asked: &mut Vec<Effect>) {
        let facts = tidied(facts);
        if is_another(&self.answers, &facts) {
            self.begin_anew();
            asked.push(Effect::ForgetDraft);
        }
        if let Some(sent) = &mut self.sent {
            impose(&facts, Rc::make_mut(sent));
        }
        self.locked = locks(&facts);
        self.facts = Rc::new(facts);
        self.generation += 1;
    }

    /// Goes on with other answers, unless they are somebody else's.
    pub(super) fn restore(&mut self, answers: Answers, page: Option<Page>) {
        if is_another(&self.facts, &answers) {
            return;
        }
        let on_its_way = self.sending == Sending::Sending;
        let (page, sent) = (page.unwrap_or(self.page), self.sent.take());
        self.begin_anew();
        if on_its_way {
            self.sending = Sending::Sending;
            self.sent = sent;
        }
        self.answers = tidied(answers);
        self.page = page;
    }

    /// Clears every answer but the host's. What is on its way cannot be cleared.
    pub(super) fn clear(&mut self, asked: &mut Vec<Effect>) {
        if self.sending != Sending::Sending {
            self.begin_anew();
            asked.push(Effect::ForgetDraft);
        }
    }

    fn begin_anew(&mut self) {
        self.answers = Answers::default();
        self.show(Page::Start);
        self.returning = false;
        self.wish_added = false;
        self.sending = Sending::Idle;
        self.sent = None;
        self.dirty = false;
        self.drop_preview();
    }

    /// Puts what the host knows back over what was answered.
    pub(super) fn impose_facts(&mut self) {
        impose(&self.facts, &mut self.answers);
    }
}

fn is_another(known: &Answers, other: &Answers) -> bool {
    matches!((&known.id, &other.id), (Some(known), Some(other)) if known != other)
}

/// Keeps the first of several offers or wishes of one skill, since everything here goes by the
/// skill, and trims the unit, so that leaving a page has nothing to trim of the host's.
fn tidied(mut answers: Answers) -> Answers {
    let mut seen = HashSet::new();
    answers
        .teach
        .retain(|offer| seen.insert(offer.skill.clone()));
    seen.clear();
    answers.learn.retain(|wish| seen.insert(wish.skill.clone()));
    tidy_unit(&mut answers);
    answers
}

/// Takes the white space off the ends of the unit.
pub(super) fn tidy_unit(answers: &mut Answers) {
    let unit = answers.unit.take().map(|unit| unit.trim().into());
    answers.unit = unit.and_then(not_blank);
}

/// The fields that facts answer, and so lock.
fn locks(facts: &Answers) -> BTreeSet<Field> {
    let fields = [
        (Field::Skills(Side::Teach), !facts.teach.is_empty()),
        (Field::Skills(Side::Learn), !facts.learn.is_empty()),
        (Field::Stage, facts.stage.is_some()),
        (Field::Unit, facts.unit.is_some()),
        (Field::Languages, !facts.languages.is_empty()),
        (Field::TimeZone, facts.time_zone.is_some()),
        (Field::Hours, !facts.hours.is_empty()),
        (Field::Cadences, !facts.cadences.is_empty()),
        (Field::Duration, facts.duration_months.is_some()),
        (Field::Formats, !facts.formats.is_empty()),
        (Field::Style, facts.style.is_some()),
        (Field::Capacity, facts.capacity.is_some()),
        (Field::Interested, !facts.interested.is_empty()),
    ];
    let taught = facts.teach.iter().map(|offer| offer.level.is_some());
    let learnt = facts.learn.iter().map(|wish| wish.level.is_some());
    let levels = (taught
        .enumerate()
        .map(|(i, known)| (Field::Level(Side::Teach, i), known)))
    .chain(
        learnt
            .enumerate()
            .map(|(i, known)| (Field::Level(Side::Learn, i), known)),
    );
    fields
        .into_iter()
        .chain(levels)
        .filter_map(|(field, known)| known.then_some(field))
        .collect()
}

/// Puts facts over answers. What they leave open, down to the goal of a wish they name, stays as
/// it was answered.
fn impose(facts: &Answers, answers: &mut Answers) {
    over(&facts.id, &mut answers.id);
    over(&facts.name, &mut answers.name);
    over(&facts.unit, &mut answers.unit);
    over(&facts.location, &mut answers.location);
    over(&facts.manager, &mut answers.manager);
    over(&facts.stage, &mut answers.stage);
    over_list(&facts.languages, &mut answers.languages);
    over(&facts.time_zone, &mut answers.time_zone);
    if !facts.hours.is_empty() {
        answers.hours.clone_from(&facts.hours);
    }
    if !facts.teach.is_empty() {
        answers.teach = impose_offers(&facts.teach, &answers.teach);
    }
    if !facts.learn.is_empty() {
        answers.learn = impose_wishes(&facts.learn, &answers.learn);
    }
    over(&facts.only, &mut answers.only);
    over(&facts.approach, &mut answers.approach);
    over_list(&facts.cadences, &mut answers.cadences);
    over(&facts.duration_months, &mut answers.duration_months);
    over_list(&facts.formats, &mut answers.formats);
    over(&facts.style, &mut answers.style);
    over(&facts.capacity, &mut answers.capacity);
    over_list(&facts.paired_with, &mut answers.paired_with);
    over_list(&facts.paired_before, &mut answers.paired_before);
    over_list(&facts.avoid, &mut answers.avoid);
    over(&facts.visibility, &mut answers.visibility);
    over_list(&facts.purposes, &mut answers.purposes);
    over(&facts.expectations, &mut answers.expectations);
    let questions = facts.questions.iter();
    answers
        .questions
        .extend(questions.map(|(id, answer)| (id.clone(), answer.clone())));
    over_list(&facts.interested, &mut answers.interested);
}

fn impose_offers(facts: &[OfferAnswer], answers: &[OfferAnswer]) -> Vec<OfferAnswer> {
    let imposed = |fact: &OfferAnswer| {
        let answered = answers.iter().find(|offer| offer.skill == fact.skill);
        let mut offer = answered.unwrap_or(fact).clone();
        over(&fact.level, &mut offer.level);
        over(&fact.eagerness, &mut offer.eagerness);
        offer
    };
    facts.iter().map(imposed).collect()
}

fn impose_wishes(facts: &[WishAnswer], answers: &[WishAnswer]) -> Vec<WishAnswer> {
    let imposed = |fact: &WishAnswer| {
        let answered = answers.iter().find(|wish| wish.skill == fact.skill);
        let mut wish = answered.unwrap_or(fact).clone();
        over(&fact.level, &mut wish.level);
        over(&fact.goal, &mut wish.goal);
        over(&fact.priority, &mut wish.priority);
        over(&fact.why, &mut wish.why);
        wish
    };
    facts.iter().map(imposed).collect()
}

fn over<T: Clone>(fact: &Option<T>, answer: &mut Option<T>) {
    if fact.is_some() {
        answer.clone_from(fact);
    }
}

fn over_list<T: Clone>(fact: &[T], answer: &mut Vec<T>) {
    if !fact.is_empty() {
        *answer = fact.to_vec();
    }
}
