//! Who is above whom.

use super::tree::Tree;

/// Stands for nobody among the managers.
pub(super) const NOBODY: u32 = u32::MAX;

/// The lines of an organisation: everybody's manager, at any distance.
///
/// Every person gets a stretch of numbers that contains the stretches of all who are below, so that
/// "above" is two comparisons. People in a cycle are above one another; they share one stretch.
///
/// A line counts as *checked* when it can be followed to its end: to somebody known who names no
/// manager and is named by others (the head of the organisation), or into a cycle. It is not when
/// it ends at somebody unknown, and neither is that of a person who names no manager and is named
/// by nobody. Naming oneself says nothing.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// Whom each reports to, or [`NOBODY`].
    pub(super) managers: Vec<u32>,
    /// How many name each as their manager.
    pub(super) reports: Vec<u32>,
    pub(super) known: Vec<bool>,
    checked: Vec<bool>,
    /// The first number of each stretch, and the one after its last.
    pub(super) stretches: Vec<(u32, u32)>,
    /// Everybody, in the order of those numbers.
    pub(super) in_order: Vec<u32>,
}

impl Lines {
    /// Draws the lines among so many, of whom the first `people` are in the roster. `managers` is
    /// whom those report to; `links` is whom others report to, who are known by that alone.
    pub fn new(
        everybody: usize,
        people: usize,
        managers: &[(u32, u32)],
        links: &[(u32, u32)],
    ) -> Self {
        let mut lines = Self {
            managers: vec![NOBODY; everybody],
            reports: vec![0; everybody],
            known: vec![false; everybody],
            checked: vec![false; everybody],
            stretches: vec![(0, 0); everybody],
            in_order: vec![0; everybody],
        };
        lines.known[..people].fill(true);
        for &(person, manager) in managers {
            lines.draw(person, manager);
        }
        for &(person, manager) in links {
            if person as usize >= people {
                lines.draw(person, manager);
            }
        }
        for &manager in &lines.managers {
            if manager != NOBODY {
                lines.reports[manager as usize] += 1;
            }
        }
        lines.lay_out(&Tree::new(&lines.managers, &lines.reports));
        lines
    }

    fn draw(&mut self, person: u32, manager: u32) {
        self.known[person as usize] = true;
        if person != manager {
            self.managers[person as usize] = manager;
        }
    }

    /// Gives everybody their stretch, parents before children.
    fn lay_out(&mut self, tree: &Tree) {
        let sizes = tree.sizes();
        let mut next_root = 0;
        // The first number that is still free in each stretch.
        let mut next = vec![0; sizes.len()];
        for &person in tree.bottom_up.iter().rev() {
            let (at, parent) = (person as usize, tree.parents[person as usize]);
            let free = match parent {
                NOBODY => &mut next_root,
                parent => &mut next[parent as usize],
            };
            let start = *free;
            *free += sizes[at];
            next[at] = start + 1;
            self.stretches[at] = (start, start + sizes[at]);
            self.in_order[start as usize] = person;
            self.checked[at] = match parent {
                // A head, or one who stands in for a cycle.
                NOBODY => self.known[at] && self.reports[at] > 0,
                parent => self.checked[parent as usize],
            };
        }
        for &(person, root) in &tree.cycles {
            self.stretches[person as usize] = self.stretches[root as usize];
        }
    }

    /// Whether one of two different people is above the other.
    pub fn related(&self, one: u32, other: u32) -> bool {
        let contains = |above: u32, below: u32| {
            let (start, end) = self.stretches[above as usize];
            (start..end).contains(&self.stretches[below as usize].0)
        };
        contains(one, other) || contains(other, one)
    }

    /// The nearest person above whom `stops` holds for or nobody knows anything of. `None` where the
    /// line ends, or turns in a cycle, before.
    pub fn nearest_above(&self, person: u32, stops: &dyn Fn(u32) -> bool) -> Option<u32> {
        // Whoever walks in a circle comes back to the mark, which moves on less and less often.
        let (mut mark, mut steps) = (person, 0_u32);
        let mut at = self.managers[person as usize];
        while at != NOBODY && at != person && at != mark {
            if stops(at) || !self.known[at as usize] {
                return Some(at);
            }
            steps += 1;
            if steps.is_power_of_two() {
                mark = at;
            }
            at = self.managers[at as usize];
        }
        None
    }

    /// Whether a person's line could be followed to its end.
    pub fn checked(&self, person: u32) -> bool {
        self.checked[person as usize]
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::around::Above;
    use super::super::lists::number;
    use super::*;

    //        0
    //      1   2     6 knows nobody    7 -> 8 (a stranger)
    //    3  4   5
    pub const OFFICE: [Option<u32>; 9] = [
        None,
        Some(0),
        Some(0),
        Some(1),
        Some(1),
        Some(2),
        None,
        Some(8),
        None,
    ];

    /// Lines in which each of so many people names a manager or nobody, and the last `strangers`
    /// of them are not in the roster.
    pub fn lines(managers: &[Option<u32>], strangers: usize) -> Lines {
        let named = (0..).zip(managers);
        let named: Vec<_> = named
            .filter_map(|(person, manager)| Some((person, (*manager)?)))
            .collect();
        Lines::new(managers.len(), managers.len() - strangers, &named, &[])
    }

    fn above(lines: &Lines, person: u32) -> Vec<u32> {
        let others = 0..number(lines.managers.len());
        others
            .filter(|other| *other != person && lines.related(person, *other))
            .collect()
    }

    #[test]
    fn a_line_runs_at_any_distance_but_not_sideways() {
        let office = lines(&OFFICE, 1);
        assert_eq!(above(&office, 0), [1, 2, 3, 4, 5]);
        assert_eq!(above(&office, 1), [0, 3, 4]);
        assert_eq!(above(&office, 5), [0, 2]);
        assert!(above(&office, 6).is_empty());
    }

    #[test]
    fn a_line_is_checked_when_it_ends_at_a_known_head() {
        let office = lines(&OFFICE, 1);
        let checked: Vec<_> = (0..9).map(|person| office.checked(person)).collect();
        assert_eq!(
            checked,
            [true, true, true, true, true, true, false, false, false]
        );
    }

    #[test]
    fn people_in_a_cycle_are_above_one_another_and_above_all_who_hang_from_it() {
        // 0 -> 1 -> 2 -> 0, and 3 -> 1, 4 -> 3; 5 names itself.
        let cycle = lines(&[Some(1), Some(2), Some(0), Some(1), Some(3), Some(5)], 0);
        assert_eq!(above(&cycle, 0), [1, 2, 3, 4]);
        assert_eq!(above(&cycle, 4), [0, 1, 2, 3]);
        assert!(above(&cycle, 5).is_empty());
        assert!((0..5).all(|person| cycle.checked(person)));
        assert!(!cycle.checked(5));
    }

    #[test]
    fn a_line_of_a_hundred_thousand_is_no_deeper_than_the_stack() {
        let managers: Vec<_> = (0..100_000u32)
            .map(|person| person.checked_sub(1))
            .collect();
        let line = lines(&managers, 0);
        assert!(line.related(0, 99_999) && line.checked(99_999));
        assert_eq!(
            line.around(Some(50_000), Above::Person(49_999))
                .related
                .len(),
            99_999
        );
    }
}
