//! What the host knows, what it or a draft brings back, and beginning anew.

use std::iter;
use std::mem::take;
use std::rc::Rc;

use super::update::not_blank;
use super::{Effect, Field, OwnQuestion, Page, Session};
use crate::domain::{Answers, HoursAnswer, Programme, Side, SkillRef};

impl Session {
    /// Takes the host's facts in place of earlier ones. Facts about somebody else, or about nobody
    /// any more, begin a fresh run: nobody finds, or sends, the answers of another person.
    pub(super) fn learn_facts(&mut self, facts: &Answers, asked: &mut Vec<Effect>) {
        let facts = tidied(facts);
        let gone = self.facts.id.is_some() && facts.id.is_none();
        if gone || is_another(&self.answers, &facts) {
            self.begin_anew();
            self.standing = None;
            asked.extend([Effect::ForgetDraft, Effect::NewPerson]);
        }
        for answers in iter::once(&mut self.answers).chain(&mut self.sent) {
            retract(&self.facts, &facts, Rc::make_mut(answers));
        }
        if let Some(sent) = &mut self.sent {
            impose(&facts, Rc::make_mut(sent));
        }
        self.locked = locks(&facts, &self.programme);
        self.facts = facts;
        self.outdate();
    }

    /// Whether nothing was answered but what the host knows.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        let mut known = Answers::default();
        impose(&self.facts, &mut known);
        *self.answers == known
    }

    /// Goes on with other answers, unless they are somebody else's.
    pub(super) fn restore(&mut self, answers: &Answers, page: Option<Page>) {
        if is_another(&self.facts, answers) {
            return;
        }
        let page = page.unwrap_or(self.page);
        let before = self.clone();
        self.begin_anew();
        self.go_on_sending(&before);
        self.answers = tidied(answers);
        self.page = page;
    }

    /// Clears every answer but the host's. What is on its way cannot be cleared.
    pub(super) fn clear(&mut self, asked: &mut Vec<Effect>) {
        if self.is_on_its_way() {
            return;
        }
        self.begin_anew();
        asked.push(Effect::ForgetDraft);
        // Whom nobody knows may be somebody else from now on, at a device that several use.
        if self.facts.id.is_none() {
            self.standing = None;
            asked.push(Effect::NewPerson);
        }
    }

    fn begin_anew(&mut self) {
        *self = Self {
            mode: self.mode,
            locked: take(&mut self.locked),
            facts: Rc::clone(&self.facts),
            cohort: self.cohort,
            generation: self.generation,
            previews: self.previews,
            standing: self.standing.take(),
            ..Self::new(Rc::clone(&self.programme))
        };
        self.show(self.first_page());
        self.drop_preview();
    }

    /// Puts what the host knows back over what was answered.
    pub(super) fn impose_facts(&mut self) {
        impose(&self.facts, Rc::make_mut(&mut self.answers));
    }
}

fn is_another(known: &Answers, other: &Answers) -> bool {
    matches!((&known.id, &other.id), (Some(known), Some(other)) if known != other)
}

/// Keeps the first of several offers or wishes of one skill, since everything here goes by the
/// skill, and trims the unit, so that leaving a page has nothing to trim of the host's.
fn tidied(answers: &Answers) -> Rc<Answers> {
    let mut answers = answers.clone();
    keep_first(&mut answers.teach, |offer| &offer.skill);
    keep_first(&mut answers.learn, |wish| &wish.skill);
    tidy_unit(&mut answers);
    Rc::new(answers)
}

fn keep_first<T>(picks: &mut Vec<T>, skill: impl Fn(&T) -> &SkillRef) {
    for place in (1..picks.len()).rev() {
        let (before, rest) = picks.split_at(place);
        if before.iter().any(|other| skill(other) == skill(&rest[0])) {
            picks.remove(place);
        }
    }
}

/// Takes the white space off the ends of the unit.
pub(super) fn tidy_unit(answers: &mut Answers) {
    if let Some(unit) = answers.unit.take() {
        answers.unit = not_blank(unit.trim());
    }
}

/// The fields that facts answer, and so lock.
fn locks(facts: &Answers, programme: &Programme) -> Vec<Field> {
    let mut locks = Vec::new();
    let mut lock = |field, known| {
        if known {
            locks.push(field);
        }
    };
    lock(Field::Skills(Side::Teach), facts.teach.is_known());
    lock(Field::Skills(Side::Learn), facts.learn.is_known());
    lock(Field::Stage, facts.stage.is_known());
    lock(Field::Unit, facts.unit.is_known());
    lock(Field::Languages, facts.languages.is_known());
    lock(Field::TimeZone, facts.time_zone.is_known());
    lock(Field::Hours, facts.hours.is_known());
    lock(Field::Cadences, facts.cadences.is_known());
    lock(Field::Duration, facts.duration_months.is_known());
    lock(Field::Formats, facts.formats.is_known());
    lock(Field::Style, facts.style.is_known());
    lock(Field::Capacity, facts.capacity.is_known());
    lock(Field::Purposes, facts.purposes.is_known());
    lock(Field::Approach, facts.approach.is_known());
    lock(Field::Direction, facts.only.is_known());
    lock(Field::Visibility, facts.visibility.is_known());
    lock(Field::Expectations, facts.expectations.is_known());
    lock(Field::Interested, facts.interested.is_known());
    for (place, question) in programme.questions.iter().enumerate() {
        let known = facts.questions.contains_key(question.id.as_str());
        lock(Field::Question(place), known);
    }
    for question in OwnQuestion::every() {
        let known = facts.questions.contains_key(question.id().as_str());
        lock(Field::Own(question.name), known);
    }
    let mut rules = programme.ground_rules.iter();
    let agreed = !programme.ground_rules.is_empty() && rules.all(|rule| facts.agreement.has(rule));
    lock(Field::Rules, agreed);
    lock(Field::Training, facts.agreement.training == Some(true));
    locks
}

/// Does the same with every field of which the host knows all or nothing.
macro_rules! whole_fields {
    ($each:ident($facts:expr, $answers:expr)) => {
        whole_fields! {
            $each($facts, $answers)
            name unit location manager stage languages time_zone hours only approach cadences duration_months formats style
            capacity paired_with paired_before avoid visibility ext purposes expectations interested agreement.ext
        }
    };
    ($each:ident($facts:expr, $answers:expr) $($field:ident $(.$part:ident)?)+) => {
        $($each(&$facts.$field$(.$part)?, &mut $answers.$field$(.$part)?);)+
    };
}

/// Takes back what the host knew. Of skills that it still knows, the person may have said more, which stays.
fn retract(facts: &Answers, next: &Answers, answers: &mut Answers) {
    whole_fields!(back(facts, answers));
    if next.teach.is_empty() {
        let known = |skill: &SkillRef| facts.teach.iter().any(|fact| fact.skill == *skill);
        answers.teach.retain(|offer| !known(&offer.skill));
    }
    if next.learn.is_empty() {
        let known = |skill: &SkillRef| facts.learn.iter().any(|fact| fact.skill == *skill);
        answers.learn.retain(|wish| !known(&wish.skill));
    }
    for (id, _) in facts.questions.iter() {
        answers.questions.remove(id);
    }
    let (known, agreement) = (&facts.agreement, &mut answers.agreement);
    agreement
        .ground_rules
        .retain(|rule| !known.ground_rules.contains(rule));
    if known.training == Some(true) {
        agreement.training = None;
    }
}

/// Puts facts over answers. What they leave open, down to the goal of a wish they name, stays as
/// it was answered.
fn impose(facts: &Answers, answers: &mut Answers) {
    over(&facts.id, &mut answers.id);
    whole_fields!(over(facts, answers));
    impose_offers(facts, answers);
    impose_wishes(facts, answers);
    for (id, answer) in facts.questions.iter() {
        answers.questions.insert(id.clone(), answer.clone());
    }
    let (known, agreement) = (&facts.agreement, &mut answers.agreement);
    for rule in &known.ground_rules {
        if !agreement.ground_rules.contains(rule) {
            agreement.ground_rules.push(rule.clone());
        }
    }
    // That it is still to be done, the person may know better.
    if known.training == Some(true) {
        agreement.training = known.training;
    }
}

fn impose_offers(facts: &Answers, answers: &mut Answers) {
    if facts.teach.is_empty() {
        return;
    }
    let answered = std::mem::take(&mut answers.teach);
    for fact in &facts.teach {
        let known = answered.iter().find(|offer| offer.skill == fact.skill);
        let mut offer = known.unwrap_or(fact).clone();
        over(&fact.level, &mut offer.level);
        over(&fact.eagerness, &mut offer.eagerness);
        answers.teach.push(offer);
    }
}

fn impose_wishes(facts: &Answers, answers: &mut Answers) {
    if facts.learn.is_empty() {
        return;
    }
    let answered = std::mem::take(&mut answers.learn);
    for fact in &facts.learn {
        let known = answered.iter().find(|wish| wish.skill == fact.skill);
        let mut wish = known.unwrap_or(fact).clone();
        over(&fact.level, &mut wish.level);
        over(&fact.goal, &mut wish.goal);
        over(&fact.priority, &mut wish.priority);
        over(&fact.why, &mut wish.why);
        wish.keep_goal_above_level();
        answers.learn.push(wish);
    }
}

/// What a host may know.
trait Fact: Clone + Default {
    /// Whether it does.
    fn is_known(&self) -> bool;
}

impl<T: Clone> Fact for Option<T> {
    fn is_known(&self) -> bool {
        self.is_some()
    }
}

impl<T: Clone> Fact for Vec<T> {
    fn is_known(&self) -> bool {
        !self.is_empty()
    }
}

impl Fact for HoursAnswer {
    fn is_known(&self) -> bool {
        !self.is_empty()
    }
}

fn over<T: Fact>(fact: &T, answer: &mut T) {
    if fact.is_known() {
        answer.clone_from(fact);
    }
}

fn back<T: Fact>(fact: &T, answer: &mut T) {
    if fact.is_known() {
        *answer = T::default();
    }
}
