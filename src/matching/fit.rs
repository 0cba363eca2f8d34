//! What one person has for another: one skill, and one direction of an exchange.

use crate::domain::{Eagerness, Goal, OfferLevel, Priority, Score, WishLevel};

/// How many wishes of one person count.
pub(super) const COUNTED_WISHES: usize = 8;

/// What a wish adds when it is fully served, by the place it takes among the best served ones.
const WORTH: [f64; 3] = [0.8, 0.5, 0.3];

/// What three wishes fully served add up to: 1 − 0.2 · 0.5 · 0.7. Divides, so that they are worth 1.
const FULL: f64 = 0.93;

/// What an offer has to give.
#[derive(Clone, Copy, Debug)]
pub(super) struct Give {
    pub level: OfferLevel,
    pub eagerness: Eagerness,
}

/// What a wish is after.
#[derive(Clone, Copy, Debug)]
pub(super) enum Aim {
    /// To get from a level to a higher one.
    Steps(WishLevel, Goal),
    /// A view worth hearing, which has no levels.
    View,
}

/// A wish that counts: what it is after, and what it weighs among the wishes of one person.
#[derive(Clone, Copy, Debug)]
pub(super) struct Want {
    pub aim: Aim,
    pub share: Share,
}

/// The priority of a wish by the highest priority among those that count: p / q.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Share {
    Third,
    Half,
    TwoThirds,
    Whole,
}

impl Share {
    fn of(priority: Priority, highest: Priority) -> Self {
        match (priority.get(), highest.get()) {
            (1, 2) => Self::Half,
            (1, 3) => Self::Third,
            (2, 3) => Self::TwoThirds,
            _ => Self::Whole,
        }
    }

    fn value(self) -> f64 {
        match self {
            Self::Third => 1.0 / 3.0,
            Self::Half => 0.5,
            Self::TwoThirds => 2.0 / 3.0,
            Self::Whole => 1.0,
        }
    }
}

impl Give {
    /// How well this offer meets a wish for the same skill, 0–1.
    ///
    /// One step ahead is close enough to help but has less to give; four steps ahead forgets what
    /// it was like. Whoever can only go part of the way to the goal gives that part.
    #[inline]
    pub fn fit(self, aim: Aim) -> f64 {
        let eager = match self.eagerness {
            Eagerness::Eager => 1.0,
            Eagerness::Willing => 0.8,
            Eagerness::Reluctant => 0.4,
        };
        let Aim::Steps(level, goal) = aim else {
            return eager;
        };
        let gap = i16::from(self.level.get()) - i16::from(level.get());
        let closeness = match gap {
            ..=0 => return 0.0,
            1 => 0.75,
            2 | 3 => 1.0,
            _ => 0.9,
        };
        let way = i16::from(goal.get()) - i16::from(level.get());
        // Written out, since the library's minimum also thinks of what is not a number.
        let part = if gap < way {
            f64::from(gap) / f64::from(way)
        } else {
            1.0
        };
        eager * closeness * part
    }
}

/// The greater of two fits. The library's maximum also thinks of what is not a number.
pub(super) fn better(one: f64, other: f64) -> f64 {
    if other > one { other } else { one }
}

impl Want {
    /// What a fit is worth to the one who wishes, 0–1.
    pub fn value(self, fit: f64) -> f64 {
        self.share.value() * fit
    }
}

/// What each wish weighs among all of a person, of which these are the priorities, and whether it
/// counts: the eight of highest priority do, equal ones in list order.
pub(super) fn weighed(priorities: &[Priority]) -> Vec<(Share, bool)> {
    // How many of each priority count: the higher ones take theirs first.
    let mut counts = [0_usize; Priority::MAX.get() as usize + 1];
    let mut highest = Priority::MIN;
    for priority in priorities {
        counts[usize::from(priority.get())] += 1;
        highest = highest.max(*priority);
    }
    let mut room = COUNTED_WISHES;
    for count in counts.iter_mut().rev() {
        *count = room.min(*count);
        room -= *count;
    }
    let mut weighed = Vec::with_capacity(priorities.len());
    for priority in priorities {
        let left = &mut counts[usize::from(priority.get())];
        let counts = *left > 0;
        *left -= usize::from(counts);
        weighed.push((Share::of(*priority, highest), counts));
    }
    weighed
}

/// The three best served wishes of a learner, best first: all that a direction depends on.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Served([f64; 3]);

impl Served {
    /// Takes note of a wish that is served with this value, 0–1. The order of notes is immaterial.
    pub fn add(&mut self, mut value: f64) {
        for best in &mut self.0 {
            // Both picked without a branch: which is greater is hard to foretell.
            (*best, value) = if value > *best {
                (value, *best)
            } else {
                (*best, value)
            };
        }
    }

    /// Whether any wish is served.
    pub fn any(&self) -> bool {
        self.0[0] > 0.0
    }

    /// D, the worth of the direction, 0–1. One wish fully served is worth 0.86, two 0.97, three 1:
    /// a further wish or offer adds, and never makes up for a direction that has nothing.
    pub fn worth(self) -> f64 {
        let [first, second, third] = self.0;
        let [a, b, c] = WORTH;
        (1.0 - (1.0 - a * first) * (1.0 - b * second) * (1.0 - c * third)) / FULL
    }
}

/// Both directions of an exchange, seen from one of the two; each 0–1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Fits {
    /// D(me → them).
    pub teach: f64,
    /// D(them → me).
    pub learn: f64,
}

impl Fits {
    /// The figures that are shown: what one teaches, what one learns.
    pub fn scores(self) -> (Score, Score) {
        (Score::from_share(self.teach), Score::from_share(self.learn))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn give(level: u8, eagerness: Eagerness) -> Give {
        let level = OfferLevel::new(level).unwrap();
        Give { level, eagerness }
    }

    fn steps(level: u8, goal: u8) -> Aim {
        Aim::Steps(WishLevel::new(level).unwrap(), Goal::new(goal).unwrap())
    }

    fn worth(values: &[f64]) -> u16 {
        let mut served = Served::default();
        values.iter().for_each(|value| served.add(*value));
        Score::from_share(served.worth()).get()
    }

    #[test]
    fn a_fit_is_eagerness_times_closeness_times_the_part_of_the_way() {
        use Eagerness::{Eager, Reluctant, Willing};
        for (level, eagerness, aim, fit) in [
            (2, Eager, steps(0, 2), 1.0),
            (3, Willing, steps(1, 3), 0.8),
            (1, Eager, steps(0, 1), 0.75),
            (1, Eager, steps(0, 2), 0.375),
            (2, Willing, steps(0, 4), 0.4),
            (4, Eager, steps(0, 4), 0.9),
            (4, Reluctant, steps(0, 1), 0.36),
            (2, Eager, steps(2, 3), 0.0),
            (1, Eager, steps(3, 4), 0.0),
            (1, Reluctant, Aim::View, 0.4),
        ] {
            let found = give(level, eagerness).fit(aim);
            assert!((found - fit).abs() < 1e-12, "{level} {aim:?}: {found}");
        }
    }

    #[test]
    fn one_wish_fully_served_is_worth_86_two_97_and_three_100_percent() {
        assert_eq!(worth(&[]), 0);
        // 0.8 / 0.93, (1 - 0.2 * 0.5) / 0.93
        assert_eq!(worth(&[1.0]), 8602);
        assert_eq!(worth(&[1.0, 1.0]), 9677);
        assert_eq!(worth(&[1.0, 1.0, 1.0]), 10_000);
        assert_eq!(worth(&[1.0, 1.0, 1.0, 1.0]), 10_000);
        // (1 - (1 - 0.64) * (1 - 0.2) * (1 - 0.03)) / 0.93, in whatever order they come
        assert_eq!(worth(&[0.1, 0.8, 0.4]), worth(&[0.4, 0.05, 0.1, 0.8]));
        assert_eq!(worth(&[0.1, 0.8, 0.4]), 7749);
        // 0.51875: an exact half goes up, though binary fractions make it a trifle less.
        assert_eq!(worth(&[0.375, 0.375, 0.3]), 5188);
    }

    #[test]
    fn the_eight_wishes_of_highest_priority_count_equal_ones_in_list_order() {
        let priorities = [1, 2, 2, 1, 2, 2, 1, 2, 2, 2, 1];
        let weighed = weighed(&priorities.map(|priority| Priority::new(priority).unwrap()));
        let expect = [
            (Share::Half, true),
            (Share::Whole, true),
            (Share::Whole, true),
            (Share::Half, false),
            (Share::Whole, true),
            (Share::Whole, true),
            (Share::Half, false),
            (Share::Whole, true),
            (Share::Whole, true),
            (Share::Whole, true),
            (Share::Half, false),
        ];
        assert_eq!(weighed, expect);
    }
}
