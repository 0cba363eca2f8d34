//! What a plan comes to.

use crate::domain::{Coverage, Metrics, Score};
use crate::matching::cohort::{Cohort, Person};
use crate::matching::fit::Share;
use crate::matching::skills::{Skills, best};

use super::Team;
use super::edges::Edges;
use super::pace::Pace;

/// Groups of fewer people are not broken out.
const FEWEST: usize = 5;

/// How somebody fares in a plan.
#[derive(Clone, Copy, Default)]
struct Lot {
    /// Which team they are in, from 1; 0 for none.
    team: usize,
    score: Score,
}

impl Cohort {
    /// What these teams come to.
    pub(super) async fn metrics(
        &self,
        skills: &Skills,
        edges: &Edges<'_>,
        teams: &[Team],
        pace: Pace<'_>,
    ) -> Metrics {
        let mut lots = vec![Lot::default(); self.size()];
        let (mut scores, mut served) = (Vec::new(), 0);
        let (mut lesser, mut greater) = (0, 0);
        for (number, team) in (1..).zip(teams) {
            let Team { people, score } = team;
            for (place, person) in people.iter().enumerate() {
                let learner = people[(place + 1) % people.len()];
                let teacher = people[(place + people.len() - 1) % people.len()];
                lots[*person as usize] = Lot {
                    team: number,
                    score: *score,
                };
                scores.push(*score);
                served += usize::from(top_want_served(skills, teacher, *person));
                let points = |teacher, learner| {
                    usize::from(Score::from_share(skills.direction(teacher, learner)).get())
                };
                let (give, get) = (points(*person, learner), points(teacher, *person));
                lesser += give.min(get);
                greater += give.max(get);
            }
        }
        scores.sort_unstable();
        let total = scores.iter().map(|score| u64::from(score.get())).sum();
        let (by_stage, by_unit) = (self.by_stage(&lots), self.by_unit(&lots));
        Metrics {
            coverage: share(scores.len(), self.room()),
            mean_score: mean(total, scores.len()),
            p10_score: scores.get(scores.len() / 10).copied().unwrap_or_default(),
            top_want_served: share(served, scores.len()),
            balance: share(lesser, greater),
            blocking_pairs: edges.blocking(&lots, pace).await,
            stage_parity: parity(by_stage.iter().map(|(_, coverage)| coverage.coverage)),
            unit_parity: parity(by_unit.iter().map(|(_, coverage)| coverage.coverage)),
            by_stage,
            by_unit,
        }
    }

    fn by_stage(&self, lots: &[Lot]) -> Vec<(Box<str>, Coverage)> {
        let mut found = Vec::new();
        for (place, stage) in self.programme.stages.iter().enumerate() {
            let belongs = |person: &Person| person.traits.stage.map(usize::from) == Some(place);
            let coverage = self.coverage(lots, &belongs);
            found.extend(coverage.map(|coverage| (stage.id.as_str().into(), coverage)));
        }
        found
    }

    fn by_unit(&self, lots: &[Lot]) -> Vec<(Box<str>, Coverage)> {
        let mut units = Vec::new();
        for person in &self.people {
            units.extend(person.traits.unit);
        }
        units.sort_unstable_by_key(|unit| self.words.text(*unit));
        units.dedup();
        let mut found = Vec::new();
        for unit in units {
            let coverage = self.coverage(lots, &|person| person.traits.unit == Some(unit));
            found.extend(coverage.map(|coverage| (self.words.text(unit).into(), coverage)));
        }
        found
    }

    fn coverage(&self, lots: &[Lot], belongs: &dyn Fn(&Person) -> bool) -> Option<Coverage> {
        let (mut people, mut matched) = (0, 0);
        for (person, lot) in self.people.iter().zip(lots) {
            if person.traits.room && belongs(person) {
                people += 1;
                matched += usize::from(lot.team > 0);
            }
        }
        (people >= FEWEST).then(|| Coverage {
            people,
            coverage: share(matched, people),
        })
    }
}

/// Whether somebody learns one of the skills that they want most from their teacher.
fn top_want_served(skills: &Skills, teacher: u32, learner: u32) -> bool {
    let offered = skills.offered.get(teacher);
    let (counted, others) = (skills.wished.get(learner), skills.uncounted.get(learner));
    let mut wished = counted.iter().chain(others);
    wished.any(|wish| wish.want.share == Share::Whole && best(wish, offered) > 0.0)
}

impl Edges<'_> {
    /// How many pairs of people in different teams would both score higher together.
    async fn blocking(&self, lots: &[Lot], pace: Pace<'_>) -> usize {
        // The people of each class by their scores, the lowest first.
        let mut members = Vec::new();
        for class in 0..self.classes.len() {
            let mut people = self.classes.members.get(class).to_vec();
            people.sort_unstable_by_key(|person| lots[*person as usize].score);
            members.push(people);
        }
        let lower = |class: u32, score: Score| {
            let people: &Vec<u32> = &members[class as usize];
            let end = people.partition_point(|person| lots[*person as usize].score < score);
            &people[..end]
        };
        let mut count = 0;
        for (turn, (one, other, score)) in self.market.pairs.iter().enumerate() {
            pace.rest_after(turn).await;
            for a in lower(*one, *score) {
                for b in lower(*other, *score) {
                    let [mine, theirs] = [a, b].map(|person| lots[*person as usize].team);
                    let together = mine == theirs && mine > 0;
                    // Within a class every pair comes twice.
                    let once = if one == other { a < b } else { true };
                    if once && !together && !self.are_kept_apart(*a, *b) {
                        count += 1;
                    }
                }
            }
        }
        count
    }
}

fn share(part: usize, whole: usize) -> Score {
    mean(10_000 * part as u64, whole)
}

/// A mean, rounded half up; 0 of nothing.
fn mean(total: u64, count: usize) -> Score {
    let count = (count as u64).max(1);
    Score::from_points(u16::try_from((2 * total + count) / (2 * count)).unwrap_or(u16::MAX))
}

/// The lowest of some shares by the highest; all of it where there are none.
fn parity(shares: impl Iterator<Item = Score> + Clone) -> Score {
    let points = |share: Score| usize::from(share.get());
    match (shares.clone().min(), shares.max()) {
        (Some(lowest), Some(highest)) if highest.get() > 0 => {
            share(points(lowest), points(highest))
        }
        _ => Score::MAX,
    }
}
