//! Where you are: how far the person is with each thing they want help with, and which matters most.

use crate::domain::{Goal, Level, Priority, Side, SkillRef, WishAnswer, WishLevel};
use crate::session::{Action, Field};
use crate::view::control::{Pick, choices, fact, field_id, fold, group, known};
use crate::view::skills::{Facts, Step, level_name, level_step, segments};
use crate::view::{El, Ui, el, of, rows};

/// The page.
pub fn where_you_are(ui: Ui) -> El {
    let wishes = move || {
        let session = ui.read();
        let mut skills = Vec::new();
        for wish in session.wishes() {
            skills.push(wish.skill.clone());
        }
        skills
    };
    of("div", "levels get")
        .child(of("p", "intro").t(ui, "where-you-are.intro"))
        .child(el("div").live(wishes, move |skills| {
            let wishes = skills.iter().enumerate();
            let levels = wishes.filter_map(|(place, skill)| wish(ui, place, skill));
            let most = (skills.len() > 1).then(|| most_wanted(ui, skills));
            rows(levels.chain(most))
        }))
}

/// One wish; a perspective has no levels to ask for.
fn wish(ui: Ui, place: usize, skill: &SkillRef) -> Option<El> {
    let facts = Facts::named(ui, skill);
    if facts.view {
        return None;
    }
    let field = Field::Level(Side::Learn, place);
    let name = field_id(&field);
    let mut steps = Vec::new();
    for level in WishLevel::MIN.get()..=WishLevel::MAX.get() {
        steps.push(level_step(ui, "where", level));
    }
    let choose = move |step: usize| {
        let level = u8::try_from(step).ok().and_then(WishLevel::new);
        if let Some((skill, level)) = skill_at(ui, place).zip(level) {
            ui.send(Action::WishLevel(skill, level));
        }
    };
    let chosen = move || Some(usize::from(level_at(ui, place)));
    let fact = |fact: fn(&WishAnswer) -> Option<Level>| {
        let level = ui.peek().facts.learn.get(place).and_then(fact);
        level.map(|level| level_name(ui, level))
    };
    let level = match fact(|wish| wish.level.map(WishLevel::get)) {
        Some(level) => known(ui, level),
        None => segments(&name, steps, chosen, choose),
    };
    let goal = match fact(|wish| wish.goal.map(Goal::get)) {
        Some(level) => known(ui, ui.fill("check.goal", &[("level", &level)])),
        None => goal(ui, format!("{name}-goal"), place),
    };
    let controls = el("div").child(level).child(goal);
    Some(group(ui, field, Some(facts.name), None, controls))
}

/// Where the person is with a wish; what was not said counts as new to it.
fn level_at(ui: Ui, place: usize) -> Level {
    let session = ui.read();
    let level = session.wishes().get(place).and_then(|wish| wish.level);
    level.unwrap_or(WishLevel::MIN).get()
}

fn skill_at(ui: Ui, place: usize) -> Option<SkillRef> {
    let session = ui.peek();
    session.wishes().get(place).map(|wish| wish.skill.clone())
}

/// Where they want to get, for those who open it: any level above the one they are at.
fn goal(ui: Ui, name: String, place: usize) -> El {
    let goals = move |level: &Level| goals(ui, &name, place, level + 1).into_any();
    let title = el("span").live_text(move || {
        let session = ui.read();
        let goal = session.wishes().get(place).and_then(|wish| wish.goal);
        goal.map_or_else(
            || ui.t("where.goal"),
            |goal| ui.fill("check.goal", &[("level", &level_name(ui, goal.get()))]),
        )
    });
    fold(title)
        .attr("class", "goal")
        .live(move || level_at(ui, place), goals)
}

fn goals(ui: Ui, name: &str, place: usize, first: Level) -> El {
    let mut steps = vec![Step {
        name: ui.t("where.goal.none").into(),
        example: None,
        level: None,
    }];
    for level in first..=Goal::MAX.get() {
        steps.push(Step {
            name: level_name(ui, level),
            example: None,
            level: Some(level),
        });
    }
    let chosen = move || {
        let session = ui.read();
        let goal = session.wishes().get(place).and_then(|wish| wish.goal);
        let above = goal.and_then(|goal| goal.get().checked_sub(first));
        Some(above.map_or(0, |above| usize::from(above) + 1))
    };
    let choose = move |step: usize| {
        let step = u8::try_from(step).ok().filter(|step| *step > 0);
        let goal = step.and_then(|step| Goal::new(first + step - 1));
        if let Some(skill) = skill_at(ui, place) {
            ui.send(Action::Goal(skill, goal));
        }
    };
    segments(name, steps, chosen, choose)
}

/// Which of the wishes matters most; at first none more than another.
fn most_wanted(ui: Ui, wishes: &[SkillRef]) -> El {
    let session = ui.peek();
    if (session.facts.learn.iter()).any(|wish| wish.priority.is_some()) {
        let most = session.wishes().iter();
        let most = most.filter(|wish| wish.priority == Some(Priority::MAX));
        let most = most.map(|wish| ui.skill(&wish.skill)).collect();
        return fact(ui, ui.t("where.most").into(), most);
    }
    let mut labels = vec![ui.t("where.most.none").into()];
    for skill in wishes {
        labels.push(ui.skill(skill).into());
    }
    let is_most = move |place: usize| {
        let session = ui.read();
        let mut wishes = session.wishes().iter();
        let most = wishes.position(|wish| wish.priority == Some(Priority::MAX));
        most.map_or(0, |most| most + 1) == place
    };
    let choose = move |place: usize, _| {
        let most = place.checked_sub(1).and_then(|place| skill_at(ui, place));
        ui.send(Action::MostWanted(most));
    };
    let radios = choices("most-wanted", Pick::One, labels, is_most, choose);
    let legend = of("legend", "label").attr("part", "label");
    of("fieldset", "question")
        .attr("part", "question")
        .child(legend.t(ui, "where.most"))
        .child(of("p", "hint").t(ui, "where.most.hint"))
        .child(radios)
}
