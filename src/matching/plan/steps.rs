//! Who could teach whom as part of a circle.

use crate::base::best::Best;
use crate::base::lists::Lists;
use crate::domain::Score;
use crate::matching::circle::Arc;
use crate::matching::preview::rank_of;
use crate::matching::sweep::Sweep;

use super::edges::Edges;
use super::market::LOOKED_PAST;
use super::pace::Pace;

/// A class, and the step to or from its people: the less the rank, the better.
#[derive(Clone, Copy)]
struct Near {
    rank: u32,
    class: u32,
    arc: Arc,
}

/// The best steps of each class of people: in which they teach, and in which they learn.
pub(super) struct Steps<'a> {
    edges: &'a Edges<'a>,
    near: [Vec<Vec<Near>>; 2],
    /// The most people whom anybody could teach, or learn from.
    pub most: usize,
    /// How many steps there are.
    pub count: usize,
}

impl<'a> Steps<'a> {
    /// The best so many steps of each class either way.
    pub async fn new(edges: &'a Edges<'a>, kept: usize, pace: Pace<'_>) -> Self {
        let classes = &edges.classes;
        let mut best = [(); 2].map(|()| vec![Best::new(kept); classes.len() as usize]);
        let mut counts = [(); 2].map(|()| vec![0; classes.len() as usize]);
        let mut sweep = Sweep::new(edges.cohort, classes);
        for class in 0..classes.len() {
            pace.rest().await;
            sweep.steps(class, class + 1, &mut |other, arcs| {
                for (way, arc) in arcs.into_iter().enumerate() {
                    if arc.worth <= 0.0 || (other == class && way == 1) {
                        continue;
                    }
                    // Who teaches in this step, and who learns.
                    let sides = [[class, other], [other, class]][way];
                    for (side, class) in sides.into_iter().enumerate() {
                        let near = Near {
                            rank: rank_of(quality(arc)),
                            class: sides[1 - side],
                            arc,
                        };
                        best[side][class as usize].add(near, order);
                        counts[side][class as usize] += classes.members.get(near.class).len();
                    }
                }
            });
        }
        let near = best.map(|best| best.into_iter().map(|best| best.in_order(order)).collect());
        let most = counts.iter().flatten().copied().max().unwrap_or(0);
        // 65,536 people who all could teach one another have more steps than 32 bits can count.
        let of_class = |(class, others): (u32, &usize)| {
            let members = classes.members.get(class);
            members.len().saturating_mul(*others)
        };
        let count = (0..).zip(&counts[0]).map(of_class);
        let count = count.fold(0, usize::saturating_add);
        Self {
            edges,
            near,
            most,
            count,
        }
    }

    /// The best so many steps of each person either way: by place in the order of ids, to whom and
    /// how good.
    pub async fn of_people(&self, kept: usize, pace: Pace<'_>) -> Lists<(u32, Arc)> {
        let Edges {
            cohort, classes, ..
        } = self.edges;
        let places = &cohort.order().places;
        let (mut teachers, mut learners) = (Vec::new(), Vec::new());
        for class in 0..classes.len() {
            pace.rest().await;
            for (turn, person) in classes.members.get(class).iter().enumerate() {
                for (side, near) in self.near.iter().enumerate() {
                    let near = near[class as usize].iter();
                    let others = near.flat_map(|near| {
                        let members = classes.members.turned(near.class, turn);
                        members.map(|other| (other, near.arc))
                    });
                    // Whoever must not meet anybody would be held against everybody.
                    let open = others
                        .take(kept.saturating_add(LOOKED_PAST))
                        .filter(|(other, _)| !self.edges.are_kept_apart(*person, *other));
                    for (other, arc) in open.take(kept) {
                        let mut ends = [*person, other].map(|person| places[person as usize]);
                        ends.rotate_left(side);
                        teachers.push(ends[0]);
                        learners.push((ends[1], arc));
                    }
                }
            }
        }
        let found = Lists::sorted(cohort.size(), &teachers, &learners);
        let mut steps = Lists::default();
        for person in (0..).take(found.len()) {
            pace.rest().await;
            // Many a step is among the best of both its ends.
            let mut own = found.get(person).to_vec();
            own.sort_unstable_by_key(|(learner, _)| *learner);
            own.dedup_by_key(|(learner, _)| *learner);
            steps.push(&own);
        }
        steps
    }
}

/// What a step would be worth on its own.
fn quality(arc: Arc) -> Score {
    Score::from_share(arc.worth * arc.remains)
}

fn order(one: &Near, other: &Near) -> std::cmp::Ordering {
    (one.rank, one.class).cmp(&(other.rank, other.class))
}

/// Calls with all circles of some steps, each once, from its member with the least place on.
pub(super) async fn circles(
    steps: &Lists<(u32, Arc)>,
    pace: Pace<'_>,
    each: &mut dyn FnMut([u32; 3], [Arc; 3]),
) {
    // The steps to one person.
    let mut back: Vec<Option<Arc>> = vec![None; steps.len()];
    let (mut to, mut from) = (Vec::new(), Vec::new());
    for person in (0..).take(steps.len()) {
        for (learner, arc) in steps.get(person) {
            to.push(*learner);
            from.push((person, *arc));
        }
    }
    let teachers = Lists::sorted(steps.len(), &to, &from);
    for first in (0..).take(steps.len()) {
        pace.rest().await;
        for (teacher, arc) in teachers.get(first) {
            back[*teacher as usize] = Some(*arc);
        }
        for (second, arc) in steps.get(first) {
            if *second < first {
                continue;
            }
            for (third, next) in steps.get(*second) {
                if let Some(last) = back[*third as usize]
                    && *third > first
                {
                    each([first, *second, *third], [*arc, *next, last]);
                }
            }
        }
        for (teacher, _) in teachers.get(first) {
            back[*teacher as usize] = None;
        }
    }
}
