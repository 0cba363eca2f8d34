//! Who is above whom.

use std::collections::HashSet;

use super::intern::number;

/// Stands for nobody among the managers.
const NOBODY: u32 = u32::MAX;

/// The lines of an organisation: everybody's manager, at any distance.
///
/// Every person gets a stretch of numbers that contains the stretches of all who are below, so that
/// "above" is two comparisons. People in a cycle are above one another; they share one stretch.
///
/// A line counts as *checked* when it can be followed to its end: to somebody known who names no
/// manager and is named by others (the head of the organisation), or into a cycle. It is not when
/// it ends at somebody unknown, and neither is that of a person who names no manager and is named
/// by nobody. Naming oneself says nothing.
#[derive(Debug)]
pub(super) struct Lines {
    /// Whom each reports to, or [`NOBODY`].
    managers: Vec<u32>,
    /// How many name each as their manager.
    reports: Vec<u32>,
    known: Vec<bool>,
    checked: Vec<bool>,
    /// The first number of each stretch, and the one after its last.
    stretches: Vec<(u32, u32)>,
    /// Everybody, in the order of those numbers.
    in_order: Vec<u32>,
}

/// Whom a person reports to, as they say themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Above {
    /// They do not say.
    Nobody,
    /// Somebody without a number, whom nobody in the roster named.
    Stranger,
    /// Somebody with a number.
    Person(u32),
}

/// What is around one person, who may report to somebody else than the roster says.
#[derive(Debug, Default)]
pub(super) struct Around {
    /// All who are above or below.
    pub related: Vec<u32>,
    /// Whether the person's own line is checked.
    pub checked: bool,
    /// Somebody whose line is checked only because this person reported to them in the roster.
    pub bereft: Option<u32>,
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
            known: (0..everybody).map(|person| person < people).collect(),
            checked: vec![false; everybody],
            stretches: vec![(0, 0); everybody],
            in_order: vec![0; everybody],
        };
        let links = links
            .iter()
            .filter(|(person, _)| *person as usize >= people);
        for &(person, manager) in managers.iter().chain(links) {
            lines.known[person as usize] = true;
            if person != manager {
                lines.managers[person as usize] = manager;
            }
        }
        for manager in lines.managers.iter().filter(|manager| **manager != NOBODY) {
            lines.reports[*manager as usize] += 1;
        }
        lines.lay_out(&Tree::new(&lines.managers, &lines.reports));
        lines
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
                NOBODY => {
                    let in_cycle = self.managers[at] != NOBODY;
                    in_cycle || (self.known[at] && self.reports[at] > 0)
                }
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
    pub fn nearest_above(&self, person: u32, stops: impl Fn(u32) -> bool) -> Option<u32> {
        let mut met = HashSet::new();
        let mut at = self.managers[person as usize];
        while at != NOBODY && at != person && met.insert(at) {
            if stops(at) || !self.known[at as usize] {
                return Some(at);
            }
            at = self.managers[at as usize];
        }
        None
    }

    /// Whether a person's line could be followed to its end.
    pub fn checked(&self, person: u32) -> bool {
        self.checked[person as usize]
    }

    /// What is around a person who reports to `above`, whatever the roster says. `person` is
    /// `None` for somebody whom the roster neither holds nor names.
    pub fn around(&self, person: Option<u32>, above: Above) -> Around {
        let mut around = Around::default();
        if let Some(me) = person {
            // Whoever reaches me does so over the links of others, so my own cannot change it.
            let (start, end) = self.stretches[me as usize];
            let below = &self.in_order[start as usize..end as usize];
            around
                .related
                .extend(below.iter().filter(|other| **other != me));
            around.checked = self.reports[me as usize] > 0;
            around.bereft = self.bereft(me, above);
        }
        match above {
            Above::Nobody => {}
            Above::Stranger => around.checked = false,
            Above::Person(manager) => {
                around.checked = self.climb(person, manager, &mut around.related);
            }
        }
        around
    }

    /// Adds all from `manager` upwards, and says whether the line could be followed to its end.
    fn climb(&self, from: Option<u32>, manager: u32, above: &mut Vec<u32>) -> bool {
        let mut met = vec![false; self.managers.len()];
        let mut at = manager;
        while Some(at) != from && !std::mem::replace(&mut met[at as usize], true) {
            above.push(at);
            match self.managers[at as usize] {
                NOBODY => return self.known[at as usize],
                next => at = next,
            }
        }
        true
    }

    fn bereft(&self, me: u32, above: Above) -> Option<u32> {
        let before = self.managers[me as usize];
        let gone = before != NOBODY && above != Above::Person(before);
        let alone = |at: usize| self.managers[at] == NOBODY && self.reports[at] == 1;
        (gone && alone(before as usize)).then_some(before)
    }
}

/// The lines as trees: of every cycle, one person stands in as the root of the others.
struct Tree {
    parents: Vec<u32>,
    /// Everybody, each before their parent.
    bottom_up: Vec<u32>,
    /// The others of every cycle, each with the one who stands in.
    cycles: Vec<(u32, u32)>,
}

impl Tree {
    /// Picks people without reports until only cycles remain, then opens those.
    fn new(managers: &[u32], reports: &[u32]) -> Self {
        let mut parents = managers.to_vec();
        let mut left = reports.to_vec();
        let mut cycles = Vec::new();
        let everybody = 0..number(managers.len());
        let mut bottom_up: Vec<u32> = everybody
            .clone()
            .filter(|person| left[*person as usize] == 0)
            .collect();
        let mut at = 0;
        while let Some(&person) = bottom_up.get(at) {
            at += 1;
            let manager = managers[person as usize];
            if manager != NOBODY {
                left[manager as usize] -= 1;
                if left[manager as usize] == 0 {
                    bottom_up.push(manager);
                }
            }
        }
        for root in everybody {
            if left[root as usize] == 0 {
                continue;
            }
            let mut person = managers[root as usize];
            while person != root {
                left[person as usize] = 0;
                parents[person as usize] = root;
                cycles.push((person, root));
                bottom_up.push(person);
                person = managers[person as usize];
            }
            left[root as usize] = 0;
            parents[root as usize] = NOBODY;
            bottom_up.push(root);
        }
        Self {
            parents,
            bottom_up,
            cycles,
        }
    }

    /// How many are at or below each.
    fn sizes(&self) -> Vec<u32> {
        let mut sizes = vec![1; self.parents.len()];
        for &person in &self.bottom_up {
            let parent = self.parents[person as usize];
            if parent != NOBODY {
                sizes[parent as usize] += sizes[person as usize];
            }
        }
        sizes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines in which each of so many people names a manager or nobody, and the last `strangers`
    /// of them are not in the roster.
    fn lines(managers: &[Option<u32>], strangers: usize) -> Lines {
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

    fn around(lines: &Lines, person: Option<u32>, manager: Above) -> Vec<u32> {
        let mut related = lines.around(person, manager).related;
        related.sort_unstable();
        related
    }

    //        0
    //      1   2     6 knows nobody    7 -> 8 (a stranger)
    //    3  4   5
    const OFFICE: [Option<u32>; 9] = [
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
    fn somebody_may_report_to_another_than_the_roster_says() {
        let office = lines(&OFFICE, 1);
        assert_eq!(around(&office, Some(1), Above::Person(2)), [0, 2, 3, 4]);
        assert_eq!(around(&office, Some(1), Above::Nobody), [3, 4]);
        assert_eq!(around(&office, None, Above::Person(5)), [0, 2, 5]);
        assert!(around(&office, None, Above::Stranger).is_empty());
        // Reporting to one's own report is a cycle, and ends.
        assert_eq!(around(&office, Some(1), Above::Person(3)), [3, 3, 4]);
    }

    #[test]
    fn a_new_line_is_checked_like_one_of_the_roster() {
        let office = lines(&OFFICE, 1);
        let checked = |person, above| office.around(person, above).checked;
        assert!(checked(None, Above::Person(5)));
        assert!(checked(None, Above::Person(6)));
        assert!(!checked(None, Above::Person(7)));
        assert!(!checked(None, Above::Person(8)));
        assert!(!checked(None, Above::Nobody));
        assert!(checked(Some(2), Above::Nobody));
        assert!(!checked(Some(2), Above::Stranger));
    }

    #[test]
    fn whoever_loses_their_only_report_is_no_head_any_more() {
        let pair = lines(&[None, Some(0)], 0);
        assert_eq!(pair.around(Some(1), Above::Nobody).bereft, Some(0));
        assert_eq!(pair.around(Some(1), Above::Person(0)).bereft, None);
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
