//! Who could fit, worked out for the answers as they are.

use std::rc::Rc;

use gloo_timers::callback::Timeout;

use super::instance::{Instance, with};
use super::platform::JsPlatform;
use crate::domain::{Hours, Match, PersonId, Preview, PreviewPrivacy, Visibility, Weekday};
use crate::matching::{DemandOption, PreviewOptions};
use crate::session::{Action, Card, Page};

/// Among more people the plan for everybody would keep the page waiting.
const MOST_IN_PLAN: usize = 400;

impl Instance {
    /// Waits for the event at hand to be drawn before it works the preview out.
    pub(super) fn schedule_preview(self: &Rc<Self>, generation: u64) {
        let me = Rc::downgrade(self);
        let timer = Timeout::new(0, move || with(&me, |me| me.show_preview(generation)));
        *self.preview_timer.borrow_mut() = Some(timer);
    }

    fn show_preview(self: &Rc<Self>, generation: u64) {
        // Elsewhere nobody reads whom the plan would give.
        let likely = self.read(|session| session.page == Page::WhoCouldFit);
        let Some(preview) = self.preview(likely) else {
            return;
        };
        let first = preview.matches.first();
        self.demand_shown
            .set(first.is_some_and(|first| first.in_demand.is_some()));
        let people = self.cards(&preview);
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
    }

    /// Works the preview out for the answers as they are; with `likely`, whom the plan in pairs would
    /// give, if the programme wants that and it can be had at once. `None` without a roster or where
    /// the programme wants none.
    pub fn preview(&self, likely: bool) -> Option<Preview> {
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
        let mut preview = cohort.preview(&me, &JsPlatform, options);
        if likely && self.programme.matching.likely && cohort.size() <= MOST_IN_PLAN {
            preview.likely = cohort.likely(&me, false, &JsPlatform);
        }
        Some(preview)
    }

    /// What cards may show of the people in a preview.
    fn cards(&self, preview: &Preview) -> Rc<[Card]> {
        let roster = self.roster.borrow();
        let Some(roster) = roster.as_ref() else {
            return Rc::from([]);
        };
        let one_way = &preview.one_way;
        let ids = preview.matches.iter().map(|Match { id, .. }| id);
        let ids = ids
            .chain(&one_way.could_teach_you)
            .chain(&one_way.could_learn_from_you);
        let circles = preview.circles.iter().flat_map(|circle| &circle.steps);
        let likely = preview.likely.iter().flat_map(|likely| &likely.with);
        let ids = ids.chain(circles.map(|step| &step.from)).chain(likely);
        ids.filter_map(|id| {
            let person = roster.cohort.person(id.as_str())?;
            let listed = person.visibility != Visibility::Unlisted;
            Some(Card {
                id: id.clone(),
                name: person.name.map(Box::from),
                unit: person.unit.filter(|_| listed).map(Box::from),
                stage: person
                    .stage
                    .filter(|_| listed)
                    .map(|stage| stage.id.clone()),
            })
        })
        .collect()
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
