//! Who could fit, worked out for the answers as they are.

use std::rc::Rc;

use gloo_timers::callback::Timeout;

use super::bits::{Clock, Work};
use super::instance::{Instance, with};
use super::platform::JsPlatform;
use crate::domain::{
    Hours, Likely, OneWay, PersonId, Preview, PreviewPrivacy, Visibility, Weekday,
};
use crate::matching::{DemandOption, Pace, PreviewOptions};
use crate::session::{Action, Card, Page};

/// Among more people the plan for everybody takes long on a phone.
const MOST_IN_PLAN: usize = 3_000;

/// Among more people the page would wait for it, if somebody asks for it at once.
const MOST_AT_ONCE: usize = 400;

impl Instance {
    /// Waits for the event at hand to be drawn before it works the preview out.
    pub(super) fn schedule_preview(self: &Rc<Self>, generation: u64) {
        let me = Rc::downgrade(self);
        let timer = Timeout::new(0, move || with(&me, |me| me.show_preview(generation)));
        *self.preview_timer.borrow_mut() = Some(timer);
    }

    fn show_preview(self: &Rc<Self>, generation: u64) {
        *self.planning.borrow_mut() = None;
        let Some(preview) = self.matches() else {
            return;
        };
        let first = preview.matches.first();
        self.demand_shown
            .set(first.is_some_and(|first| first.in_demand.is_some()));
        let people = self.cards(&people_of(&preview)).into();
        let counts = format!(
            "{{\"considered\":{},\"matched\":{}}}",
            preview.considered, preview.matched
        );
        let preview = Rc::new(preview);
        self.dispatch(Action::Previewed {
            generation,
            preview,
            people,
        });
        self.port.emit("bothways-preview", &counts);
        self.plan(generation);
    }

    /// Finds out whom the plan in pairs would give, if the programme wants that, and shows it.
    pub(super) fn plan(self: &Rc<Self>, generation: u64) {
        // Elsewhere nobody reads it.
        let wanted = self.read(|session| {
            let shown = session.page == Page::WhoCouldFit && session.preview.is_some();
            shown && session.likely.is_none() && session.programme.matching.likely
        });
        let roster = self.roster.borrow();
        let Some(cohort) = roster.as_ref().map(|roster| Rc::clone(&roster.cohort)) else {
            return;
        };
        if !wanted || cohort.size() > MOST_IN_PLAN {
            return;
        }
        drop(roster);
        let (me, person) = (Rc::downgrade(self), self.participant());
        let clock = Clock::default();
        let due = clock.due();
        let work = Work::begin(clock, async move {
            let pace = Pace {
                due: &due,
                ..Pace::PATIENT
            };
            let likely = cohort.likely_at(&person, false, &JsPlatform, pace).await;
            if let Some(likely) = likely {
                with(&me, |me| me.show_likely(generation, likely));
            }
        });
        *self.planning.borrow_mut() = Some(work);
    }

    fn show_likely(self: &Rc<Self>, generation: u64, likely: Likely) {
        let mut people = self.read(|session| session.people.to_vec());
        people.extend(self.cards(&likely.with.iter().collect::<Vec<_>>()));
        self.dispatch(Action::Planned {
            generation,
            likely,
            people: people.into(),
        });
    }

    /// The preview for the answers as they are, with whom the plan in pairs would give, if the programme wants that and
    /// it is known or can be had at once. `None` without a roster or where the programme wants none.
    pub fn preview(&self) -> Option<Preview> {
        let mut preview = self.matches()?;
        preview.likely = self.read(|session| session.likely.clone());
        let roster = self.roster.borrow();
        let cohort = &roster.as_ref()?.cohort;
        if preview.likely.is_none()
            && self.programme.matching.likely
            && cohort.size() <= MOST_AT_ONCE
        {
            preview.likely = cohort.likely(&self.participant(), false, &JsPlatform);
        }
        Some(preview)
    }

    /// The preview without the plan.
    fn matches(&self) -> Option<Preview> {
        if self.programme.preview == PreviewPrivacy::Off {
            return None;
        }
        let roster = self.roster.borrow();
        let cohort = &roster.as_ref()?.cohort;
        let options = PreviewOptions {
            demand: DemandOption::IfKnown,
            likely: Some(false),
            ..PreviewOptions::default()
        };
        let me = self.participant();
        Some(cohort.preview(&me, &JsPlatform, options))
    }

    /// What cards may show of these people.
    fn cards(&self, ids: &[&PersonId]) -> Vec<Card> {
        let roster = self.roster.borrow();
        let Some(roster) = roster.as_ref() else {
            return Vec::new();
        };
        let card = |id: &&PersonId| {
            let person = roster.cohort.person(id.as_str())?;
            let listed = person.visibility != Visibility::Unlisted;
            Some(Card {
                id: (*id).clone(),
                name: person.name.map(Box::from),
                unit: person.unit.filter(|_| listed).map(Box::from),
                stage: person
                    .stage
                    .filter(|_| listed)
                    .map(|stage| stage.id.clone()),
            })
        };
        ids.iter().filter_map(card).collect()
    }

    /// The weekly hours in which the person could meet somebody of the roster.
    pub(super) fn common_hours(&self, id: &PersonId) -> Vec<(Weekday, Hours)> {
        let roster = self.roster.borrow();
        roster.as_ref().map_or_else(Vec::new, |roster| {
            let me = self.participant();
            roster.cohort.common_hours(&me, id.as_str(), &JsPlatform)
        })
    }
}

/// All whom a preview names.
fn people_of(preview: &Preview) -> Vec<&PersonId> {
    let OneWay {
        could_teach_you,
        could_learn_from_you,
    } = &preview.one_way;
    let mut people: Vec<&PersonId> = Vec::new();
    people.extend(preview.matches.iter().map(|found| &found.id));
    people.extend(could_teach_you.iter().chain(could_learn_from_you));
    let steps = preview.circles.iter().flat_map(|circle| &circle.steps);
    people.extend(steps.map(|step| &step.from));
    people
}
