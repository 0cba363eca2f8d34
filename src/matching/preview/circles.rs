//! Circles of three around one person.

use crate::base::best::Best;
use crate::base::lists::Lists;
use crate::domain::{Circle, Platform, Score};
use crate::matching::card::Cards;
use crate::matching::circle::Arc;
use crate::matching::classes::Classes;
use crate::matching::cohort::Cohort;
use crate::matching::plan::Pace;
use crate::matching::rules::Exchange;
use crate::matching::ties::AllTies;

use super::Me;
use super::everybody::Unfit;

/// Two people who make a circle of one: whom that one teaches, and who teaches them.
#[derive(Clone, Copy)]
struct Found {
    score: Score,
    learner: u32,
    teacher: u32,
}

/// Somebody whom the one teaches, or who teaches them.
#[derive(Clone, Copy)]
struct Near {
    person: u32,
    arc: Arc,
    /// That of the step between the two, at the bar of the search.
    surplus: f64,
}

/// So many on either side are looked at first, then more and more: the best circles of a few tell
/// of most others that they need no look.
const STAGES: [usize; 4] = [40, 160, 640, usize::MAX];

/// Up to so many twos are looked at one by one.
const FEW: usize = 160 * 160;

/// Whoever is tied to more people than that is looked at beside everybody.
const TIED: usize = 100;

impl Cohort {
    /// The best circles of the participant with two people who are no match of theirs, score
    /// falling, equal ones by their members' ids in teaching order.
    pub(super) async fn circles(
        &self,
        me: &Me<'_>,
        cards: &Cards<'_>,
        unfit: &[Unfit],
        size: usize,
        platform: &dyn Platform,
        pace: Pace<'_>,
    ) -> Vec<Circle> {
        if size == 0 {
            return Vec::new();
        }
        let (learners, teachers) = (near(unfit, true), near(unfit, false));
        let order = |a: &Found, b: &Found| {
            let ids = |found: &Found| [self.ids.get(found.learner), self.ids.get(found.teacher)];
            b.score.cmp(&a.score).then_with(|| ids(a).cmp(&ids(b)))
        };
        let mut bar = 0.0;
        let mut best = Best::new(size);
        for most in STAGES {
            pace.rest().await;
            best = Best::new(size);
            let both = [&learners, &teachers].map(|near| first(near, bar, most));
            for [learners, teachers] in self.parts(both, size) {
                pace.rest().await;
                self.search(&learners, &teachers, bar, &mut |found| {
                    best.add(found, order)
                });
            }
            if let Some(last) = best.last(order) {
                // A little less, since scores are rounded.
                bar = (f64::from(last.score.get()) - 1.0) / 10_000.0;
            }
        }
        let found = best.in_order(order).into_iter();
        found
            .map(|found| {
                let me = &me.person.id;
                let steps = cards.steps(me, found.learner, found.teacher, platform);
                Circle {
                    steps,
                    score: found.score,
                }
            })
            .collect()
    }
}

impl Cohort {
    /// Who is to be looked at together, that the best so many circles are found: everybody, or, where
    /// there are many, of those who said the same only the first by id. Those after them make the same
    /// circles, and come behind, unless the first ones are tied to the third of the circle.
    fn parts(&self, both: [Vec<Near>; 2], size: usize) -> Vec<[Vec<Near>; 2]> {
        if both[0].len().saturating_mul(both[1].len()) <= FEW {
            return vec![both];
        }
        let ties = AllTies::new(self, &[]);
        let is_tied = |near: &&Near| ties.count(self, near.person) > TIED;
        let [learners, teachers] = both;
        let (tied_learners, free_learners): (Vec<_>, Vec<_>) = learners.iter().partition(is_tied);
        let (tied_teachers, free_teachers): (Vec<_>, Vec<_>) = teachers.iter().partition(is_tied);
        let most = size.saturating_add(TIED);
        let firsts = [&free_learners, &free_teachers].map(|near| self.first_of_each(near, most));
        vec![
            firsts,
            [free_learners, tied_teachers],
            [tied_learners, teachers],
        ]
    }

    /// The first so many of those who said the same.
    fn first_of_each(&self, near: &[Near], most: usize) -> Vec<Near> {
        let mut kept = vec![false; self.size()];
        for near in near {
            kept[near.person as usize] = true;
        }
        let classes = Classes::new(self, &self.skills, &|person| kept[person as usize]);
        for class in 0..classes.len() {
            for person in classes.members.get(class).iter().skip(most) {
                kept[*person as usize] = false;
            }
        }
        let mut first = near.to_vec();
        first.retain(|near| kept[near.person as usize]);
        first
    }

    /// Finds every circle of the participant with one of each that reaches `bar`, and some that do
    /// not. They come by falling surplus at that bar.
    fn search(&self, learners: &[Near], teachers: &[Near], bar: f64, each: &mut dyn FnMut(Found)) {
        let best = Arc::BEST.surplus(bar);
        let wishes = self.wishes_of(teachers);
        // Who was met last as a teacher of which learner, plus 1: nobody is looked at twice.
        let mut met = vec![0; teachers.len()];
        for (turn, learner) in (1..).zip(learners) {
            for offer in self.skills.offered.get(learner.person) {
                for place in wishes.get(offer.skill) {
                    let teacher = &teachers[*place as usize];
                    let both = learner.surplus + teacher.surplus;
                    if both + best < 0.0 {
                        break;
                    }
                    if std::mem::replace(&mut met[*place as usize], turn) == turn {
                        continue;
                    }
                    let enough = |worth| both + Arc { worth, ..Arc::BEST }.surplus(bar) >= 0.0;
                    let skills = &self.skills;
                    if let Some(arc) = self.arc(skills, learner.person, teacher.person, &enough) {
                        let circle = Arc::circle([learner.arc, teacher.arc, arc]);
                        each(Found {
                            score: Score::from_share(circle),
                            learner: learner.person,
                            teacher: teacher.person,
                        });
                    }
                }
            }
        }
    }

    /// Who of some people wishes for each skill, by their places.
    fn wishes_of(&self, people: &[Near]) -> Lists<u32> {
        let (mut skills, mut places) = (Vec::new(), Vec::new());
        for (place, near) in (0..).zip(people) {
            for wish in self.skills.wished.get(near.person) {
                skills.push(wish.skill);
                places.push(place);
            }
        }
        Lists::sorted(self.words.len(), &skills, &places)
    }
}

/// Those who learn from the one, or those who teach them, and no more than that.
fn near(unfit: &[Unfit], learners: bool) -> Vec<Near> {
    let mut found = Vec::new();
    for other in unfit {
        let worth = if learners {
            other.fits.teach
        } else {
            other.fits.learn
        };
        if other.exchange == Exchange::Mutual && worth > 0.0 {
            let remains = other.remains;
            found.push(Near {
                person: other.person,
                arc: Arc { worth, remains },
                surplus: 0.0,
            });
        }
    }
    found
}

/// At most so many of those who may be in a circle that reaches a bar, the most promising first.
fn first(near: &[Near], bar: f64, most: usize) -> Vec<Near> {
    let best = Arc::BEST.surplus(bar);
    let falling = |a: &Near, b: &Near| b.surplus.total_cmp(&a.surplus);
    let mut first = Best::new(most);
    for other in near {
        let surplus = other.arc.surplus(bar);
        if surplus + 2.0 * best >= 0.0 {
            first.add(Near { surplus, ..*other }, falling);
        }
    }
    first.in_order(falling)
}
