//! Every answer, page by page, in words.

use super::group::Group;
use crate::domain::{Eagerness, PreviewPrivacy, Priority, Side, SkillRef};
use crate::session::{Page, Session};
use crate::view::control::Open;
use crate::view::fit::Person;
use crate::view::pages::aim::{approach_key, purpose_text};
use crate::view::pages::how::format_key;
use crate::view::pages::when::{hours_text, readable};
use crate::view::pages::you::languages::spoken;
use crate::view::pages::you::visibility_key;
use crate::view::skills::level_name;
use crate::view::{El, Ui};

/// The answers of all pages that were asked.
pub fn groups(ui: Ui) -> Vec<El> {
    let session = ui.peek();
    let mut groups = Vec::new();
    for page in Page::ALL {
        if session.page_applies(page)
            && let Some(group) = group(ui, &session, page)
        {
            groups.push(group.draw(ui));
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
    picked(ui, skills, "check.only.give", group);
}

fn show(ui: Ui, session: &Session, group: &mut Group) {
    let skills = session.offers().iter().map(|offer| &offer.skill);
    picked(ui, skills, "check.only.get", group);
}

fn picked<'a>(ui: Ui, skills: impl Iterator<Item = &'a SkillRef>, none: &str, group: &mut Group) {
    let mut names = Lines::default();
    for skill in skills {
        names.add(ui.skill(skill));
    }
    if names.0.is_empty() {
        names.add(ui.t(none));
    }
    group.row(ui, ui.t("check.skills"), Some(names.0));
}

fn where_you_are(ui: Ui, session: &Session, group: &mut Group) {
    for wish in session.wishes() {
        let mut lines = Lines::default();
        if let Some(level) = wish.level {
            lines.add(level_name(ui, level.get()));
        }
        if let Some(goal) = wish.goal {
            let level = level_name(ui, goal.get());
            lines.add(ui.fill("check.goal", &[("level", &level)]));
        }
        if wish.priority == Some(Priority::MAX) {
            lines.add(ui.t("check.most"));
        }
        group.row(ui, ui.skill(&wish.skill), Some(lines.0));
    }
}

fn how_well(ui: Ui, session: &Session, group: &mut Group) {
    for offer in session.offers() {
        let mut lines = Lines::default();
        if let Some(level) = offer.level {
            lines.add(level_name(ui, level.get()));
        }
        if let Some(eagerness) = offer.eagerness {
            lines.add(ui.t(match eagerness {
                Eagerness::Eager => "well.eager",
                Eagerness::Willing => "well.willing",
                Eagerness::Reluctant => "well.reluctant",
            }));
        }
        group.row(ui, ui.skill(&offer.skill), Some(lines.0));
    }
}

fn you(ui: Ui, session: &Session, group: &mut Group) {
    let answers = &session.answers;
    if !session.is_led() {
        stage(ui, session, group);
    }
    group.row(ui, ui.t("check.languages"), Some(spoken(ui)));
    let unit = answers.unit.as_deref().map(str::to_owned);
    group.row(ui, ui.t("check.unit"), unit);
    if session.programme.preview == PreviewPrivacy::Named {
        let visibility = visibility_key(answers.visibility.unwrap_or_default());
        group.row(ui, ui.t("check.visibility"), Some(ui.t(visibility)));
    }
}

fn stage(ui: Ui, session: &Session, group: &mut Group) {
    let mut stages = session.programme.stages.iter();
    if !session.programme.stages.is_empty() {
        let stage = stages.find(|stage| Some(&stage.id) == session.answers.stage.as_ref());
        let label = stage.map(|stage| ui.text(&stage.label));
        group.row(ui, ui.t("check.stage"), label);
    }
}

fn aim(ui: Ui, session: &Session, group: &mut Group) {
    let (answers, programme) = (&session.answers, &session.programme);
    if !programme.purposes.is_empty() {
        let mut lines = Lines::default();
        for purpose in &answers.purposes {
            lines.add(purpose_text(ui, *purpose));
        }
        group.row(ui, ui.t("check.purposes"), Some(lines.0));
    }
    if programme.approaches.len() > 1 {
        let key = answers.approach.map_or("approach.none", approach_key);
        group.row(ui, ui.t("check.approach"), Some(ui.t(key)));
    }
    if session.is_led() {
        stage(ui, session, group);
    }
}

fn worth_it(ui: Ui, session: &Session, group: &mut Group) {
    let hope = session.answers.expectations.as_deref().map(str::to_owned);
    group.row(ui, ui.t("worth-it.expectations"), hope);
    own(ui, session, Page::WorthIt, group);
    for (place, question) in session.programme.questions.iter().enumerate() {
        if session.is_asked(question) {
            open(ui, session, &Open::programme(ui, place, question), group);
        }
    }
}

fn own(ui: Ui, session: &Session, page: Page, group: &mut Group) {
    for question in session.own_questions(page) {
        open(ui, session, &Open::own(ui, question), group);
    }
}

fn open(ui: Ui, session: &Session, question: &Open, group: &mut Group) {
    let said = question.said(ui, session);
    group.row(ui, question.legend().to_owned(), said);
}

fn rules(ui: Ui, session: &Session, group: &mut Group) {
    let programme = &session.programme;
    let count = programme.ground_rules.len();
    if count > 0 {
        let agreed = (0..count).filter(|place| session.agreed(*place)).count();
        let said = ui.count("check.agreed.count", agreed);
        group.row(ui, ui.t("check.agreed"), Some(said));
    }
    if programme.training.is_some() {
        let done = session.answers.agreement.training == Some(true);
        let done = done.then(|| ui.t("rules.training.done"));
        group.row(ui, ui.t("check.training"), done);
    }
}

fn when(ui: Ui, session: &Session, group: &mut Group) {
    group.row(ui, ui.t("check.hours"), Some(hours_text(ui)));
    if let Some(zone) = session.answers.time_zone.as_deref() {
        group.row(ui, ui.t("check.zone"), Some(readable(zone)));
    }
}

fn how(ui: Ui, session: &Session, group: &mut Group) {
    let (answers, programme) = (&session.answers, &session.programme);
    if !programme.cadences.is_empty() {
        let mut lines = Lines::default();
        for cadence in &programme.cadences {
            if answers.cadences.contains(&cadence.id) {
                lines.add(ui.text(&cadence.label));
            }
        }
        group.row(ui, ui.t("check.cadences"), Some(lines.0));
    }
    if !programme.formats.is_empty() {
        let mut lines = Lines::default();
        for format in &answers.formats {
            lines.add(ui.t(format_key(*format)));
        }
        group.row(ui, ui.t("check.formats"), Some(lines.0));
    }
    if !programme.durations.is_empty() {
        let months = answers.duration_months;
        let months = months.map(|months| ui.count("how.months", usize::from(months)));
        group.row(ui, ui.t("check.duration"), months);
    }
    if !programme.styles.is_empty() {
        let mut styles = programme.styles.iter();
        let style = styles.find(|style| Some(&style.id) == answers.style.as_ref());
        group.row(
            ui,
            ui.t("check.style"),
            style.map(|style| ui.text(&style.label)),
        );
    }
    let capacity = usize::from(answers.capacity.unwrap_or(1));
    let partners = ui.count("check.partners", capacity);
    group.row(ui, ui.t("check.capacity"), Some(partners));
    own(ui, session, Page::How, group);
}

fn who_could_fit(ui: Ui, session: &Session, group: &mut Group) {
    let mut names = Lines::default();
    for id in &session.answers.interested {
        names.add(Person::of(ui, id).name);
    }
    group.row(ui, ui.t("check.interested"), Some(names.0));
}

/// One below the other.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn add(&mut self, line: String) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(&line);
    }
}
