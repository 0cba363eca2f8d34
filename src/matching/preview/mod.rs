//! Whom one person could exchange with, and why others are left out.

mod circles;
mod everybody;
mod openings;
mod ranked;
mod scarcity;
mod shown;
mod ties;

use crate::base::rest::at_once;
use crate::domain::{OneWay, Participant, Platform, Preview};
use crate::matching::around::Around;
use crate::matching::card::Cards;
use crate::matching::cohort::Cohort;
use crate::matching::person::Profile;
use crate::matching::plan::Pace;

use everybody::EXCLUSIONS;
pub(super) use ranked::{rank, rank_of, score_of};

/// What a preview is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PreviewOptions {
    /// The most matches to show; `None` leaves it to the programme.
    pub size: Option<usize>,
    /// Whether to look for circles of three; `None` leaves it to the programme.
    pub circles: Option<bool>,
    /// What to do where it is not known yet whom many people would pick.
    pub demand: DemandOption,
    /// Whether to make the plan for everybody, to see whom it would give; `None` leaves it to the
    /// programme.
    pub likely: Option<bool>,
}

/// What to do where it is not known yet whom many people would pick.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DemandOption {
    /// Compare everybody with everybody first, but among more people than
    /// [`Cohort::MOST_GATHERED`].
    #[default]
    Gather,
    /// Show the best matches, until [`Cohort::gather`] has done it.
    IfKnown,
}

/// The one who looks.
struct Me<'a> {
    person: &'a Participant,
    profile: Profile<'a>,
    around: Around,
    /// Their number, if they are in the cohort.
    number: Option<u32>,
}

impl Cohort {
    /// Whom somebody could exchange with, best first, and why others are left out.
    ///
    /// The participant need not be in the cohort; a person of the same id is replaced by them. The
    /// result is the same whatever the order of the roster. It takes time in proportion to the
    /// people, with a very small factor, and to those among them who share a skill; with `likely`,
    /// as much as a [plan](Cohort::plan) of pairs takes.
    #[must_use]
    pub fn preview(
        &self,
        person: &Participant,
        platform: &dyn Platform,
        options: PreviewOptions,
    ) -> Preview {
        at_once(self.preview_at(person, platform, options, Pace::PATIENT))
    }

    /// The same, for somebody who waits.
    pub async fn preview_at(
        &self,
        person: &Participant,
        platform: &dyn Platform,
        options: PreviewOptions,
        pace: Pace<'_>,
    ) -> Preview {
        let usual = &self.programme.matching;
        let size = options.size.unwrap_or(usual.preview_size);
        let me = Me {
            person,
            profile: self.profile(person, platform),
            around: self.around(person),
            number: self.number(person.id.as_str()),
        };
        let everybody = self.sort_out(&me, size, pace).await;
        let cards = Cards::new(self, &me.profile, &me.around);
        let matched = everybody.matches.len();
        let in_circles = options.circles.unwrap_or(usual.circles);
        let likely = options.likely.unwrap_or(usual.likely);
        let most_circles = if in_circles { size } else { 0 };
        let unfit = &*everybody.unfit;
        let circles = self.circles(&me, &cards, unfit, most_circles, platform, pace);
        let circles = circles.await;
        pace.rest().await;
        let openings = self.openings(&me, unfit, size, platform);
        pace.rest().await;
        let mut preview = Preview {
            considered: matched,
            matched,
            matches: Vec::new(),
            circles,
            openings,
            scarcity: self.scarcity(&me, &everybody.parted),
            one_way: OneWay {
                could_teach_you: self.one_sided(everybody.teachers, &|them| cards.learn(them)),
                could_learn_from_you: self.one_sided(everybody.learners, &|them| cards.teach(them)),
            },
            excluded: Vec::new(),
            likely: match likely {
                true => self.likely_at(person, in_circles, platform, pace).await,
                false => None,
            },
        };
        let shown = self.shown(&me, everybody.matches, size, options.demand, pace);
        for (ranked, in_demand) in shown.await {
            let card = cards.card(ranked.person, ranked.score, in_demand);
            preview.matches.push(card);
        }
        for (exclusion, count) in EXCLUSIONS.into_iter().zip(everybody.excluded) {
            if count > 0 {
                preview.considered += count;
                preview.excluded.push((exclusion, count));
            }
        }
        preview
    }
}
