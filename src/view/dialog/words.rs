//! What a plan says. It is drawn, copied and put into a calendar from the same lines.

use super::meetings::{hours, looking_back, meetings};
use crate::domain::{Approach, Cadence, Date, Hours, Match, Reason, Weekday};
use crate::session::{Page, Session};
use crate::view::control::{Open, purpose_key};
use crate::view::fit::{Person, common};
use crate::view::skills::{level_name, listed, quoted};
use crate::view::{Phrase, Ui};

/// For so many months two people meet when nobody said for how many.
const USUAL_MONTHS: u16 = 3;

/// A plan for two people.
pub struct Plan {
    /// What it is called.
    pub title: String,
    /// Its parts: what each is about, and its lines.
    pub parts: Vec<(String, Vec<Phrase>)>,
    /// A text to invite the other person with.
    pub invitation: String,
    /// The first meetings as a calendar file, if there are hours for them.
    pub calendar: Option<String>,
}

impl Plan {
    /// As text, to be copied.
    pub fn text(&self) -> String {
        let mut text = self.title.clone();
        for (title, lines) in &self.parts {
            text.push_str("\n\n");
            text.push_str(&crate::view::listed(title, lines));
        }
        text
    }

    /// For the person and somebody in the preview.
    pub fn new(ui: Ui, found: &Match) -> Self {
        let session = ui.peek();
        let facts = Facts::of(ui, &session, found);
        let (first, person) = (first_meeting(ui, &session), &facts.person.within);
        let mut plan = Self {
            title: ui.fill("plan.title", &[("name", person)]),
            parts: Vec::new(),
            invitation: invitation(ui, &facts),
            calendar: meetings(ui, &session, &facts, &first.join("\n")),
        };
        let about = facts.either("plan.topics", "plan.topics.led");
        plan.add(ui, about, topics(ui, &session, &facts));
        plan.add(ui, "plan.goals", wants(ui, &session));
        plan.add(ui, "plan.rhythm", rhythm(ui, &session, &facts, found));
        plan.add(ui, "plan.hours", hours(ui, &facts));
        plan.add(ui, "plan.lead", lead(ui, &session));
        plan.add(ui, "plan.first", first);
        plan.add(ui, "plan.back", looking_back(ui, &facts));
        plan.add(ui, "plan.rules", rules(ui, &session));
        plan
    }

    fn add<P: Into<Phrase>>(&mut self, ui: Ui, key: &str, lines: Vec<P>) {
        if !lines.is_empty() {
            let lines = lines.into_iter().map(Into::into);
            self.parts.push((ui.t(key), lines.collect()));
        }
    }
}

/// What a plan is made of.
pub(super) struct Facts {
    pub person: Person,
    /// What goes in each direction, as a sentence lists it; empty for nothing.
    pub give: String,
    pub get: String,
    pub cadence: Option<Cadence>,
    pub months: u16,
    pub hours: Vec<(Weekday, Hours)>,
    /// The first day on which they could meet.
    pub from: Date,
}

impl Facts {
    /// The first where something goes both ways, else the second.
    pub const fn either(&self, mutual: &'static str, led: &'static str) -> &'static str {
        if self.give.is_empty() || self.get.is_empty() {
            led
        } else {
            mutual
        }
    }

    fn of(ui: Ui, session: &Session, found: &Match) -> Self {
        let programme = &session.programme;
        let shared = found.reasons.iter().find_map(|reason| match reason {
            Reason::SharedCadence(id) => Some(id),
            _ => None,
        });
        let cadence = shared.or(session.answers.cadences.first());
        let cadence = cadence.and_then(|id| programme.cadence(id.as_str()));
        let months = session.answers.duration_months;
        let months = months.or(programme.durations.first().copied());
        let tomorrow = ui.around().platform.today().plus_days(1);
        Self {
            person: Person::of(ui, &found.id),
            give: listed(ui, found.teach.iter().map(|fit| &fit.skill)),
            get: listed(ui, found.learn.iter().map(|fit| &fit.skill)),
            cadence: cadence.cloned(),
            months: months.unwrap_or(USUAL_MONTHS),
            hours: ui.around().outside.common_hours(&found.id),
            from: programme
                .start_date
                .map_or(tomorrow, |start| start.max(tomorrow)),
        }
    }
}

/// What goes in each direction, a line each.
pub(super) fn exchanged(ui: Ui, facts: &Facts) -> Vec<String> {
    let mut lines = Vec::new();
    for (key, list) in [("plan.give", &facts.give), ("plan.get", &facts.get)] {
        if !list.is_empty() {
            lines.push(ui.fill(key, &[("list", list)]));
        }
    }
    lines
}

fn topics(ui: Ui, session: &Session, facts: &Facts) -> Vec<String> {
    let mut lines = exchanged(ui, facts);
    for purpose in &session.answers.purposes {
        let purpose = ui.t(purpose_key(*purpose));
        lines.push(ui.fill("plan.purposes", &[("purpose", &purpose)]));
    }
    lines
}

/// One's own goals, and room for theirs: what somebody else wants is theirs to say.
fn wants(ui: Ui, session: &Session) -> Vec<String> {
    let mut lines = Vec::new();
    for (skill, level) in goals(ui, &ui.peek()) {
        lines.push(ui.fill("plan.goal", &[("skill", &skill), ("level", &level)]));
    }
    if let Some(hope) = session.answers.expectations.as_deref() {
        lines.push(ui.fill("plan.hope", &[("text", hope)]));
    }
    if let [promise, ..] = &*said(ui, session, Page::WorthIt) {
        lines.push(ui.fill("plan.promise", &[("text", promise)]));
    }
    lines.push(ui.t("plan.theirs"));
    lines
}

/// What the person said they want to get to: skills and levels.
#[must_use]
pub fn goals(ui: Ui, session: &Session) -> Vec<(Phrase, Phrase)> {
    let mut goals = Vec::new();
    for wish in session.wishes() {
        if let Some(goal) = wish.goal {
            goals.push((ui.skill(&wish.skill), level_name(ui, goal.get())));
        }
    }
    goals
}

/// What was answered to the first of our own questions on a page that has an answer.
fn said(ui: Ui, session: &Session, page: Page) -> Vec<Phrase> {
    let own = session.own_questions(page).iter();
    let mut said = own.map(|own| Open::own(ui, own).said(session));
    said.find(|said| !said.is_empty()).unwrap_or_default()
}

fn rhythm(ui: Ui, session: &Session, facts: &Facts, found: &Match) -> Vec<Phrase> {
    let mut lines = Vec::new();
    if let Some(cadence) = &facts.cadence {
        lines.push(ui.text(&cadence.label));
    }
    let time = ui.count("how.months", usize::from(facts.months));
    let key = match session.answers.duration_months {
        Some(_) => "plan.months",
        None => "plan.months.open",
    };
    lines.push(ui.fill(key, &[("time", &time)]).into());
    if session.answers.formats.len() > 1 || facts.hours.is_empty() {
        lines.extend(common(ui, &found.reasons).map(Into::into));
    }
    lines
}

fn lead(ui: Ui, session: &Session) -> Vec<String> {
    let approach = session
        .approach()
        .or(session.programme.approaches.first().copied());
    let keys: &[&str] = match approach.unwrap_or_default() {
        Approach::Reciprocal => &["plan.lead.reciprocal"],
        Approach::CoMentoring => &[
            "plan.lead.co-mentoring.first",
            "plan.lead.co-mentoring.then",
            "plan.lead.co-mentoring.last",
        ],
        Approach::Reverse => &["plan.lead.reverse"],
        Approach::Traditional => &["plan.lead.traditional"],
    };
    let mut lines = Vec::new();
    for key in keys {
        lines.push(ui.t(key));
    }
    lines.extend(match (session.approach(), &*said(ui, session, Page::How)) {
        (_, []) => None,
        (Some(Approach::CoMentoring), [when, ..]) => Some(ui.fill("plan.swap", &[("when", when)])),
        (_, words) => {
            let words: Vec<_> = words.iter().map(|word| quoted(ui, word)).collect();
            Some(ui.fill("plan.hear", &[("list", &ui.list(&words))]))
        }
    });
    lines
}

fn first_meeting(ui: Ui, session: &Session) -> Vec<String> {
    const AGENDA: [&str; 4] = [
        "plan.first.hello",
        "plan.first.want",
        "plan.first.show",
        "plan.first.next",
    ];
    let mut lines: Vec<String> = AGENDA.iter().map(|key| ui.t(key)).collect();
    if session.programme.stages.len() > 1 {
        lines.push(ui.t("plan.first.newer"));
        lines.push(ui.t("plan.first.longer"));
    }
    lines
}

fn rules(ui: Ui, session: &Session) -> Vec<Phrase> {
    let programme = &session.programme;
    let mut lines = Vec::new();
    let told = [
        &programme.confidentiality,
        &programme.way_out,
        &programme.contact,
    ];
    for text in programme
        .ground_rules
        .iter()
        .chain(told.into_iter().flatten())
    {
        lines.push(ui.text(text));
    }
    lines
}

fn invitation(ui: Ui, facts: &Facts) -> String {
    let exchange = [("give", &*facts.give), ("get", &*facts.get)];
    let what = match (facts.give.is_empty(), facts.get.is_empty()) {
        (false, true) => ui.fill("invitation.give", &exchange),
        (true, false) => ui.fill("invitation.get", &exchange),
        _ => ui.fill("invitation.both", &exchange),
    };
    let hello = match facts.person.is_named {
        true => ui.fill("invitation.hello", &[("name", &facts.person.name)]),
        false => ui.t("invitation.hello.someone"),
    };
    let what = ui.sentences(&what, &ui.t("invitation.ask"));
    format!("{hello}\n\n{what}")
}
