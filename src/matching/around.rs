//! The lines around one person, who may report to somebody else than the roster says.

use super::lines::{Lines, NOBODY};

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

/// What is around one person.
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
    /// What is around a person who reports to `above`, whatever the roster says. `person` is
    /// `None` for somebody whom the roster neither holds nor names.
    pub fn around(&self, person: Option<u32>, above: Above) -> Around {
        let mut around = Around::default();
        if let Some(me) = person {
            // Whoever reaches me does so over the links of others, so my own cannot change it.
            around.related = self.below(me).collect();
            around.checked = !self.reports.get(me).is_empty();
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
        for at in self.upwards(manager) {
            if Some(at) == from {
                break;
            }
            above.push(at);
            if self.managers[at as usize] == NOBODY {
                return self.known[at as usize];
            }
        }
        true
    }

    /// The lines as they are with `me` under somebody else than the roster says, and all between whom
    /// that may change something: nobody where it changes nothing among others.
    pub fn redrawn(&self, me: u32, above: Above) -> Option<(Self, Vec<u32>)> {
        let now = match above {
            Above::Person(manager) => manager,
            Above::Nobody | Above::Stranger => NOBODY,
        };
        let before = self.managers[me as usize];
        let mut concerned: Vec<u32> = self.below(me).collect();
        if now == before || concerned.is_empty() {
            return None;
        }
        for manager in [before, now] {
            concerned.extend(self.upwards(manager));
        }
        let mut managers = self.managers.clone();
        managers[me as usize] = now;
        let named = (0..)
            .zip(managers)
            .filter(|(_, manager)| *manager != NOBODY);
        let named: Vec<_> = named.collect();
        let everybody = self.managers.len();
        Some((Self::new(everybody, everybody, &named, &[]), concerned))
    }

    fn bereft(&self, me: u32, above: Above) -> Option<u32> {
        let before = self.managers[me as usize];
        let gone = before != NOBODY && above != Above::Person(before);
        let alone =
            || self.managers[before as usize] == NOBODY && self.reports.get(before).len() == 1;
        (gone && alone()).then_some(before)
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines::tests::{OFFICE, lines};
    use super::*;

    fn around(lines: &Lines, person: Option<u32>, manager: Above) -> Vec<u32> {
        let mut related = lines.around(person, manager).related;
        related.sort_unstable();
        related
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
}
