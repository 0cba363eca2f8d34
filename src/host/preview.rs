//! Who could fit, worked out for the answers as they are.

use std::rc::Rc;

use gloo_timers::callback::Timeout;

use super::bits::Work;
use super::gather::PEOPLE;
use super::instance::{Instance, with};
use super::more::more;
use super::platform::JsPlatform;
use crate::base::rest::rest_if;
use crate::domain::{
    Hours, Likely, Match, OneWay, PersonId, Preview, PreviewPrivacy, Visibility, Weekday,
};
use crate::matching::{Cohort, DemandOption, Pace, PreviewOptions};
use crate::session::{Action, Card, Page};
use crate::wire;

/// Among more people the plan for everybody takes long on a phone.
const MOST_IN_PLAN: usize = 3_000;

/// Among more people the page would wait for it, if somebody asks for it at once.
const MOST_AT_ONCE: usize = 400;

/// Among more people it takes long to find out whom many would pick.
const MOST_AWAITED: usize = 1_000;

/// What is shown: the plan comes later, as does, among many people, whom many would pick.
fn shown_of(cohort: &Cohort) -> PreviewOptions {
    PreviewOptions {
        size: None,
        circles: None,
        demand: if cohort.size() <= MOST_AWAITED {
            DemandOption::Gather
        } else {
            DemandOption::IfKnown
        },
        likely: Some(false),
    }
}

impl Instance {
    /// Waits for the event at hand to be drawn before it works the preview out.
    pub(super) fn schedule_preview(self: &Rc<Self>) {
        self.forget_preview();
        let me = Rc::downgrade(self);
        let timer = Timeout::new(0, move || with(&me, |me| me.work_out(true)));
        *self.preview_timer.borrow_mut() = Some(timer);
    }

    /// What is being worked out is for other answers or another roster.
    pub(super) fn forget_preview(&self) {
        *self.previewing.borrow_mut() = None;
    }

    /// Finds out whom the plan in pairs would give, if the programme wants that, and shows it.
    pub(super) fn plan(self: &Rc<Self>) {
        let previewing = self.previewing.borrow();
        let is_done = previewing.as_ref().is_none_or(Work::is_done);
        drop(previewing);
        if is_done {
            self.work_out(false);
        }
    }

    /// Has it worked out, as soon as there is what does so.
    fn work_out(self: &Rc<Self>, anew: bool) {
        if let Some(more) = more() {
            (more.work_out)(self, anew);
        }
    }

    /// Shows a new preview if there is to be one, and then what the plan says.
    pub(super) fn work_out_in_bits(self: &Rc<Self>, anew: bool) {
        let Some(cohort) = self.previewed() else {
            return;
        };
        let (me, person) = (Rc::downgrade(self), self.participant());
        let generation = self.read(|session| session.generation);
        let work = Work::begin(|due| async move {
            let pace = Pace {
                due: &*due,
                ..Pace::PATIENT
            };
            if anew {
                let shown = shown_of(&cohort);
                while shown.demand == DemandOption::Gather && cohort.gather(PEOPLE) {
                    rest_if(&*due).await;
                }
                let preview = cohort.preview_at(&person, &JsPlatform, shown, pace).await;
                with(&me, |me| me.show_preview(generation, preview));
                // Let it be seen.
                rest_if(&|| true).await;
            }
            let wanted = me.upgrade().is_some_and(|me| me.wants_plan());
            if !wanted || cohort.size() > MOST_IN_PLAN {
                return;
            }
            let likely = cohort.likely_at(&person, false, &JsPlatform, pace).await;
            if let Some(likely) = likely {
                with(&me, |me| me.show_likely(generation, likely));
            }
        });
        *self.previewing.borrow_mut() = Some(work);
    }

    fn show_preview(self: &Rc<Self>, generation: u64, preview: Preview) {
        // The answers may have changed meanwhile: the preview for them is on its way.
        if self.read(|session| session.generation) != generation {
            return;
        }
        let first = preview.matches.first();
        self.demand_shown
            .set(first.is_some_and(|first| first.in_demand.is_some()));
        self.previewed_for.set(Some(generation));
        // Whoever was picked, or is likely, keeps their name, also when no card shows them.
        let mut others = self.read(|session| session.answers.interested.clone());
        others.extend(self.read(|session| {
            let likely = session.likely.as_ref();
            likely.map_or_else(Vec::new, |likely| likely.with.clone())
        }));
        let people = people_of(&preview).into_iter().chain(&others);
        let people = self.cards(&people.collect::<Vec<_>>()).into();
        let counts = wire::write_counts(&preview);
        let preview = Rc::new(preview);
        self.dispatch(Action::Previewed {
            generation,
            preview,
            people,
        });
        self.port.emit("bothways-preview", &counts);
    }

    /// Whether whoever looks would read what the plan says, and does not know it yet.
    fn wants_plan(&self) -> bool {
        self.read(|session| {
            let shown = session.page == Page::WhoCouldFit && session.preview.is_some();
            shown && session.likely.is_none() && session.programme.matching.likely
        })
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
    fn preview(&self) -> Option<Preview> {
        let cohort = self.previewed()?;
        let me = self.participant();
        let mut preview = cohort.preview(&me, &JsPlatform, shown_of(&cohort));
        preview.likely = self.read(|session| session.likely.clone());
        if preview.likely.is_none()
            && self.programme.matching.likely
            && cohort.size() <= MOST_AT_ONCE
        {
            preview.likely = cohort.likely(&me, false, &JsPlatform);
        }
        Some(preview)
    }

    /// The matches of a preview for the answers as they are.
    pub(super) fn matches(&self) -> Option<Vec<Match>> {
        let shown = self.read(|session| {
            let known = self.previewed_for.get() == Some(session.generation);
            session.preview.clone().filter(|_| known)
        });
        let preview = match shown {
            Some(preview) => preview,
            None => {
                let cohort = self.previewed()?;
                let options = PreviewOptions {
                    circles: Some(false),
                    ..shown_of(&cohort)
                };
                cohort
                    .preview(&self.participant(), &JsPlatform, options)
                    .into()
            }
        };
        Some(preview.matches.clone())
    }

    /// The same as a document.
    pub(super) fn preview_text(&self) -> Option<String> {
        let preview = self.preview()?;
        Some(wire::write_preview(&preview, &[]))
    }

    /// Everybody, where the programme wants a preview.
    pub(super) fn previewed(&self) -> Option<Rc<Cohort>> {
        if self.programme.preview == PreviewPrivacy::Off {
            return None;
        }
        let roster = self.roster.borrow();
        Some(Rc::clone(&roster.as_ref()?.cohort))
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
    let one_sided = could_teach_you.iter().chain(could_learn_from_you);
    people.extend(one_sided.map(|shown| &shown.id));
    let steps = preview.circles.iter().flat_map(|circle| &circle.steps);
    people.extend(steps.map(|step| &step.from));
    people
}
