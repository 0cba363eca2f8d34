//! Who is above whom.

use super::ranks::Ranks;
use crate::base::lists::Lists;
use crate::base::table::number;

/// Stands for nobody among the managers.
pub(super) const NOBODY: u32 = u32::MAX;

/// The lines of an organisation: everybody's manager, at any distance. People in a circle are above
/// one another.
///
/// A line counts as *checked* when it can be followed to its end: to somebody known who names no
/// manager and is named by others (the head of the organisation), or into a circle. It is not when
/// it ends at somebody unknown, and neither is that of a person who names no manager and is named
/// by nobody. Naming oneself says nothing.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// Whom each reports to, or [`NOBODY`].
    pub(super) managers: Vec<u32>,
    /// Who reports to each.
    pub(super) reports: Lists<u32>,
    pub(super) known: Vec<bool>,
    checked: Vec<bool>,
    ranks: Ranks,
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
            reports: Lists::default(),
            known: vec![false; everybody],
            checked: vec![true; everybody],
            ranks: Ranks::default(),
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
        let (mut named, mut reports) = (Vec::new(), Vec::new());
        for (person, manager) in (0..).zip(&lines.managers) {
            if *manager != NOBODY {
                named.push(*manager);
                reports.push(person);
            }
        }
        lines.reports = Lists::sorted(everybody, &named, &reports);
        lines.check();
        lines.ranks = Ranks::new(&lines.managers, &lines.reports);
        lines
    }

    fn draw(&mut self, person: u32, manager: u32) {
        self.known[person as usize] = true;
        if person != manager {
            self.managers[person as usize] = manager;
        }
    }

    /// Follows every line to its end, but nobody twice.
    fn check(&mut self) {
        let mut met = vec![false; self.managers.len()];
        let mut line = Vec::new();
        for person in 0..number(self.managers.len()) {
            let mut at = person;
            while !std::mem::replace(&mut met[at as usize], true) {
                line.push(at);
                if self.managers[at as usize] != NOBODY {
                    at = self.managers[at as usize];
                }
            }
            // Back at somebody of this line, it is a circle: until it is known, all count as checked.
            let checked = match self.managers[at as usize] {
                NOBODY => self.known[at as usize] && !self.reports.get(at).is_empty(),
                _ => self.checked[at as usize],
            };
            for person in &line {
                self.checked[*person as usize] = checked;
            }
            line.clear();
        }
    }

    /// Somebody and all above them, in order; people in a circle maybe more than once.
    pub fn upwards(&self, person: u32) -> Upwards<'_> {
        Upwards {
            managers: &self.managers,
            at: person,
            mark: NOBODY,
            steps: 0,
        }
    }

    /// All below somebody, but not themselves.
    pub fn below(&self, person: u32) -> impl Iterator<Item = u32> {
        let below = self.ranks.downwards(person).iter().copied();
        below.filter(move |below| *below != person)
    }

    /// How many are above or below a person at most.
    pub fn count_related_to(&self, person: u32) -> usize {
        self.ranks.downwards(person).len() + self.ranks.above[person as usize] as usize
    }

    /// Whether everybody else is above or below a person, as in a circle of all.
    pub fn is_related_to_all(&self, person: u32) -> bool {
        // Who is above somebody in a circle is below them as well.
        let manager = self.managers[person as usize];
        let above = match manager == NOBODY || self.ranks.is_below(person, manager) {
            true => 0,
            false => self.ranks.above[person as usize] as usize,
        };
        self.ranks.downwards(person).len() + above == self.managers.len()
    }

    /// Whether one of two different people is above the other.
    pub fn related(&self, one: u32, other: u32) -> bool {
        self.ranks.is_below(one, other) || self.ranks.is_below(other, one)
    }

    /// The nearest person above whom `stops` holds for or nobody knows anything of. `None` where the
    /// line ends, or turns in a circle, before.
    pub fn nearest_above(&self, person: u32, stops: &dyn Fn(u32) -> bool) -> Option<u32> {
        let mut above = self.upwards(self.managers[person as usize]);
        let found = above.find(|at| *at == person || stops(*at) || !self.known[*at as usize]);
        found.filter(|at| *at != person)
    }

    /// Whether a person's line could be followed to its end.
    pub fn checked(&self, person: u32) -> bool {
        self.checked[person as usize]
    }
}

/// The way up a line.
pub(super) struct Upwards<'a> {
    managers: &'a [u32],
    at: u32,
    /// Whoever walks in a circle comes back here. It moves on, less and less often.
    mark: u32,
    steps: u32,
}

impl Iterator for Upwards<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let at = self.at;
        // There is nobody in the place of NOBODY.
        self.at = *self.managers.get(at as usize)?;
        self.steps += 1;
        if self.steps.is_power_of_two() {
            self.mark = at;
        }
        if self.at == self.mark {
            self.at = NOBODY;
        }
        Some(at)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::around::Above;
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
    fn people_in_a_circle_are_above_one_another_and_above_all_who_hang_from_it() {
        // 0 -> 1 -> 2 -> 0, and 3 -> 1, 4 -> 3; 5 names itself.
        let circle = lines(&[Some(1), Some(2), Some(0), Some(1), Some(3), Some(5)], 0);
        assert_eq!(above(&circle, 0), [1, 2, 3, 4]);
        assert_eq!(above(&circle, 4), [0, 1, 2, 3]);
        assert!(above(&circle, 5).is_empty());
        assert!((0..5).all(|person| circle.checked(person)));
        assert!(!circle.checked(5));
    }

    #[test]
    fn whoever_is_above_or_below_all_is_known_without_looking_at_each() {
        for managers in [
            &OFFICE[..6],
            &[Some(1), Some(2), Some(0), Some(1), Some(3)],
            &[Some(1), Some(0), Some(1), Some(1)],
            &[None, Some(0), Some(1), Some(2)],
            &[None],
        ] {
            let lines = lines(managers, 0);
            for person in 0..number(managers.len()) {
                let all = above(&lines, person).len() + 1 == managers.len();
                assert_eq!(
                    lines.is_related_to_all(person),
                    all,
                    "{person} of {managers:?}"
                );
            }
        }
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
