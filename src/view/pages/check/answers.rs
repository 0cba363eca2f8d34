//! Every answer, page by page, in words.

use super::group::Group;
use crate::domain::{Eagerness, Priority, Side, SkillRef, WishLevel};
use crate::session::{Listed, Page, Part, Session};
use crate::view::control::{Open, left, said};
use crate::view::fit::Person;
use crate::view::pages::how::ASKED;
use crate::view::pages::when::{hours_said, readable};
use crate::view::pages::you::languages::spoken;
use crate::view::skills::level_name;
use crate::view::{Phrase, Ui};

/// The answers of all pages that were asked.
pub fn groups(ui: Ui) -> Vec<Group> {
    let session = ui.peek();
    let mut groups = Vec::new();
    if session.mode.is_check_in() {
        groups.extend(group(ui, &session, Page::CheckIn));
        return groups;
    }
    for page in session.order() {
        if session.is_part(page)
            && let Some(group) = group(ui, &session, page)
        {
            groups.push(group);
        }
    }
    groups
}

fn group(ui: Ui, session: &Session, page: Page) -> Option<Group> {
    let (fill, side): (fn(Ui, &Session, &mut Group), _) = match page {
        Page::Aim => (aim, None),
        Page::Help => (help, Some(Side::Learn)),
        Page::WhereYouAre => (where_you_are, Some(Side::Learn)),
        Page::Show => (show, Some(Side::Teach)),
        Page::HowWell => (how_well, Some(Side::Teach)),
        Page::You => (you, None),
        Page::When => (when, None),
        Page::How => (how, None),
        Page::WorthIt => (worth_it, None),
        Page::CheckIn => (check_in, None),
        Page::Rules => (rules, None),
        // Nobody has to pick anybody, and who did not is not reminded of it.
        Page::WhoCouldFit if !session.answers.interested.is_empty() => (who_could_fit, None),
        _ => return None,
    };
    let mut group = Group::new(page, side);
    fill(ui, session, &mut group);
    Some(group)
}

fn help(ui: Ui, session: &Session, group: &mut Group) {
    let skills = session.wishes().iter().map(|wish| &wish.skill);
    let wanted = session.answers.only == Some(Side::Teach);
    picked(ui, skills, wanted.then_some("check.only.give"), group);
}

fn show(ui: Ui, session: &Session, group: &mut Group) {
    let skills = session.offers().iter().map(|offer| &offer.skill);
    let wanted = session.answers.only == Some(Side::Learn);
    picked(ui, skills, wanted.then_some("check.only.get"), group);
}

fn picked<'a>(
    ui: Ui,
    skills: impl Iterator<Item = &'a SkillRef>,
    none: Option<&str>,
    group: &mut Group,
) {
    let mut names: Vec<_> = skills.map(|skill| ui.skill(skill)).collect();
    if let (true, Some(none)) = (names.is_empty(), none) {
        names.push(ui.t(none).into());
    }
    group.row(ui.t("check.skills").into(), names);
}

fn where_you_are(ui: Ui, session: &Session, group: &mut Group) {
    for wish in session.wishes() {
        let mut lines = Vec::new();
        if session.has_levels(&wish.skill) {
            let level = wish.level.unwrap_or(WishLevel::MIN);
            lines.push(level_name(ui, level.get()));
        }
        if let Some(goal) = wish.goal {
            let level = level_name(ui, goal.get());
            lines.push(ui.fill("check.goal", &[("level", &level)]).into());
        }
        if wish.priority == Some(Priority::MAX) {
            lines.push(ui.t("check.most").into());
        }
        group.row(ui.skill(&wish.skill), lines);
    }
}

fn how_well(ui: Ui, session: &Session, group: &mut Group) {
    for offer in session.offers() {
        let mut lines = Vec::new();
        match offer.level {
            Some(level) => lines.push(level_name(ui, level.get())),
            None if session.has_levels(&offer.skill) => lines.push(ui.t("check.level.none").into()),
            None => {}
        }
        let eager = match offer.eagerness.unwrap_or_default() {
            Eagerness::Eager => "well.eager",
            Eagerness::Willing => "well.willing",
            Eagerness::Reluctant => "well.reluctant",
        };
        lines.push(ui.t(eager).into());
        group.row(ui.skill(&offer.skill), lines);
    }
}

fn you(ui: Ui, session: &Session, group: &mut Group) {
    known(ui, "check.name", session.answers.name.as_deref(), group);
    if !session.is_led() {
        listed(ui, session, Listed::Stage, group);
    }
    group.row(ui.t("check.languages").into(), told(spoken(ui)));
    let unit = written(session.answers.unit.as_deref());
    group.row(ui.t("check.unit").into(), unit);
    known(
        ui,
        "check.location",
        session.answers.location.as_deref(),
        group,
    );
    listed(ui, session, Listed::Visibility, group);
}

/// What nobody is asked for, and is sent all the same if the host knows it.
fn known(ui: Ui, key: &str, fact: Option<&str>, group: &mut Group) {
    if fact.is_some() {
        group.row(ui.t(key).into(), written(fact));
    }
}

fn aim(ui: Ui, session: &Session, group: &mut Group) {
    listed(ui, session, Listed::Purposes, group);
    listed(ui, session, Listed::Approach, group);
    if session.is_led() {
        listed(ui, session, Listed::Stage, group);
    }
    if session.part_by_stage() == Part::Either {
        listed(ui, session, Listed::Direction, group);
    }
}

/// A question answered from a list, where it is asked.
fn listed(ui: Ui, session: &Session, question: Listed, group: &mut Group) {
    if session.choices(question) > 0 {
        let key = match question {
            Listed::Purposes => "check.purposes",
            Listed::Approach => "check.approach",
            Listed::Direction => "check.direction",
            Listed::Stage => "check.stage",
            Listed::Visibility => "check.visibility",
            Listed::Cadences => "check.cadences",
            Listed::Formats => "check.formats",
            Listed::Duration => "check.duration",
            Listed::Style => "check.style",
            Listed::Capacity => "check.capacity",
        };
        let mut said = said(ui, session, question);
        // Not to have said it is no answer.
        if said.is_empty() && question != Listed::Stage {
            said.extend(left(ui, question).map(Into::into));
        }
        group.row(ui.t(key).into(), said);
    }
}

fn worth_it(ui: Ui, session: &Session, group: &mut Group) {
    let hope = written(session.answers.expectations.as_deref());
    group.row(ui.t("worth-it.expectations").into(), hope);
    own(ui, session, Page::WorthIt, group);
    for (place, question) in session.programme.questions.iter().enumerate() {
        if session.is_asked(question) {
            open(session, &Open::programme(ui, place, question), group);
        }
    }
}

fn check_in(ui: Ui, session: &Session, group: &mut Group) {
    own(ui, session, Page::CheckIn, group);
}

fn own(ui: Ui, session: &Session, page: Page, group: &mut Group) {
    for question in session.own_questions(page) {
        open(session, &Open::own(ui, question), group);
    }
}

fn open(session: &Session, question: &Open, group: &mut Group) {
    let said = question.said(session);
    group.row(question.legend().clone(), said);
}

fn rules(ui: Ui, session: &Session, group: &mut Group) {
    let programme = &session.programme;
    let count = programme.ground_rules.len();
    if count > 0 {
        let agreed = (0..count).filter(|place| session.agreed(*place)).count();
        let (agreed, all) = (ui.number(agreed), ui.number(count));
        let said = ui.fill("pick.count", &[("count", &agreed), ("most", &all)]);
        group.row(ui.t("check.agreed").into(), told(said));
    }
    if programme.training.is_some() {
        let done = session.answers.agreement.training == Some(true);
        let done = done.then(|| ui.t("rules.training.done").into());
        group.row(ui.t("check.training").into(), Vec::from_iter(done));
    }
}

fn when(ui: Ui, session: &Session, group: &mut Group) {
    group.row(ui.t("check.hours").into(), hours_said(ui));
    if let Some(zone) = session.answers.time_zone.as_deref() {
        group.row(ui.t("check.zone").into(), told(readable(zone)));
    }
}

fn how(ui: Ui, session: &Session, group: &mut Group) {
    for question in ASKED {
        listed(ui, session, question, group);
    }
    own(ui, session, Page::How, group);
}

fn who_could_fit(ui: Ui, session: &Session, group: &mut Group) {
    let picked = session.answers.interested.iter();
    let names = picked.map(|id| Phrase::own(&Person::of(ui, id).name));
    group.row(ui.t("check.interested").into(), names.collect());
}

fn told(text: String) -> Vec<Phrase> {
    vec![text.into()]
}

/// What somebody wrote, if they did.
fn written(text: Option<&str>) -> Vec<Phrase> {
    Vec::from_iter(text.map(Phrase::own))
}
