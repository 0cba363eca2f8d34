//! Every answer, page by page, in words.

use super::group::Group;
use crate::domain::{Eagerness, OfferAnswer, Priority, Side, SkillRef, WishAnswer};
use crate::session::{Page, Session};
use crate::view::fit::Person;
use crate::view::pages::how::format_key;
use crate::view::pages::when::{hours_text, readable};
use crate::view::pages::you::languages::own_name;
use crate::view::skills::level_name;
use crate::view::{El, Ui};

/// The answers of all pages that were asked.
pub fn groups(ui: Ui) -> Vec<El> {
    ui.peek(|session| {
        let asked = Page::ALL
            .into_iter()
            .filter(|page| session.page_applies(*page));
        let groups = asked.filter_map(|page| group(ui, session, page));
        groups.map(|group| group.draw(ui)).collect()
    })
}

fn group(ui: Ui, session: &Session, page: Page) -> Option<Group> {
    let group = Group::new(page);
    match page {
        Page::Help => Some(help(ui, session, group.inked(Side::Learn))),
        Page::WhereYouAre => Some(where_you_are(ui, session, group.inked(Side::Learn))),
        Page::Show => Some(show(ui, session, group.inked(Side::Teach))),
        Page::HowWell => Some(how_well(ui, session, group.inked(Side::Teach))),
        Page::You => Some(you(ui, session, group)),
        Page::When => Some(when(ui, session, group)),
        Page::How => Some(how(ui, session, group)),
        Page::WhoCouldFit => who_could_fit(ui, session, group),
        Page::Start | Page::Check | Page::Done => None,
    }
}

fn help(ui: Ui, session: &Session, group: Group) -> Group {
    let skills = session.wishes().iter().map(|wish| &wish.skill);
    let names = lines(skills.map(|skill| Some(name(ui, session, skill))));
    let names = names.unwrap_or_else(|| ui.t("check.only.give"));
    group.row(ui, ui.t("check.skills"), Some(names))
}

fn show(ui: Ui, session: &Session, group: Group) -> Group {
    let skills = session.offers().iter().map(|offer| &offer.skill);
    let names = lines(skills.map(|skill| Some(name(ui, session, skill))));
    let names = names.unwrap_or_else(|| ui.t("check.only.get"));
    group.row(ui, ui.t("check.skills"), Some(names))
}

fn where_you_are(ui: Ui, session: &Session, group: Group) -> Group {
    let answer = |wish: &WishAnswer| {
        let level = wish.level.map(|level| level_name(ui, level.get()));
        let goal = wish.goal.map(|goal| {
            let level = level_name(ui, goal.get());
            ui.fill("check.goal", &[("level", &level)])
        });
        let most = wish.priority == Some(Priority::MAX);
        let most = most.then(|| ui.t("check.most"));
        lines([level, goal, most])
    };
    session.wishes().iter().fold(group, |group, wish| {
        group.row(ui, name(ui, session, &wish.skill), answer(wish))
    })
}

fn how_well(ui: Ui, session: &Session, group: Group) -> Group {
    let answer = |offer: &OfferAnswer| {
        let level = offer.level.map(|level| level_name(ui, level.get()));
        let eagerness = offer.eagerness.map(|eagerness| match eagerness {
            Eagerness::Eager => ui.t("well.eager"),
            Eagerness::Willing => ui.t("well.willing"),
            Eagerness::Reluctant => ui.t("well.reluctant"),
        });
        lines([level, eagerness, None])
    };
    session.offers().iter().fold(group, |group, offer| {
        group.row(ui, name(ui, session, &offer.skill), answer(offer))
    })
}

fn you(ui: Ui, session: &Session, group: Group) -> Group {
    let answers = &session.answers;
    let stages = session.programme.stages.iter();
    let stage = stages
        .filter(|stage| Some(&stage.id) == answers.stage.as_ref())
        .map(|stage| ui.text(&stage.label))
        .next();
    let group = if session.programme.stages.is_empty() {
        group
    } else {
        group.row(ui, ui.t("check.stage"), stage)
    };
    let languages = answers.languages.iter().map(|tag| own_name(tag.as_str()));
    group
        .row(
            ui,
            ui.t("check.languages"),
            Some(ui.list(&languages.collect::<Vec<_>>())),
        )
        .row(
            ui,
            ui.t("check.unit"),
            answers.unit.as_deref().map(str::to_owned),
        )
}

fn when(ui: Ui, session: &Session, group: Group) -> Group {
    let group = group.row(ui, ui.t("check.hours"), Some(hours_text(ui)));
    match session.answers.time_zone.as_deref() {
        Some(zone) => group.row(ui, ui.t("check.zone"), Some(readable(zone))),
        None => group,
    }
}

fn how(ui: Ui, session: &Session, group: Group) -> Group {
    let (answers, programme) = (&session.answers, &session.programme);
    let cadences = programme.cadences.iter();
    let cadences = cadences
        .filter(|cadence| answers.cadences.contains(&cadence.id))
        .map(|cadence| ui.text(&cadence.label));
    let formats = answers
        .formats
        .iter()
        .map(|format| ui.t(format_key(*format)));
    let months = answers.duration_months;
    let months = months.map(|months| ui.count("how.months", usize::from(months)));
    let style = programme.styles.iter();
    let style = style
        .filter(|style| Some(&style.id) == answers.style.as_ref())
        .map(|style| ui.text(&style.label))
        .next();
    let capacity = usize::from(answers.capacity.unwrap_or(1));
    let rows = [
        (
            !programme.cadences.is_empty(),
            "check.cadences",
            lines(cadences.map(Some)),
        ),
        (
            !programme.formats.is_empty(),
            "check.formats",
            lines(formats.map(Some)),
        ),
        (!programme.durations.is_empty(), "check.duration", months),
        (!programme.styles.is_empty(), "check.style", style),
        (
            true,
            "check.capacity",
            Some(ui.count("check.partners", capacity)),
        ),
    ];
    rows.into_iter()
        .filter(|(asked, ..)| *asked)
        .fold(group, |group, (_, key, answer)| {
            group.row(ui, ui.t(key), answer)
        })
}

/// Nobody has to pick anybody, and who did not is not reminded of it.
fn who_could_fit(ui: Ui, session: &Session, group: Group) -> Option<Group> {
    let picks = session.answers.interested.iter();
    let names = lines(picks.map(|id| Some(Person::of(ui, id).name)))?;
    Some(group.row(ui, ui.t("check.interested"), Some(names)))
}

fn name(ui: Ui, session: &Session, skill: &SkillRef) -> String {
    let catalogue = &session.programme.catalogue;
    catalogue.name(skill, &ui.language()).to_owned()
}

/// One below the other; none, where there are none.
fn lines(texts: impl IntoIterator<Item = Option<String>>) -> Option<String> {
    let texts: Vec<String> = texts.into_iter().flatten().collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}
