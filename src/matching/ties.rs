//! What stands between one person after another and everybody else.

use super::cohort::Cohort;
use super::lists::{Lists, number};
use super::pair::Ties;

/// Whom each person must not meet, whatever both said.
#[derive(Debug)]
pub(super) struct AllTies {
    /// Whom each person lists, and as what.
    lists: Lists<(u32, Ties)>,
    /// Whether each person is tied to the one at hand, and who is.
    marks: Vec<bool>,
    tied: Vec<u32>,
}

impl AllTies {
    pub fn new(cohort: &Cohort) -> Self {
        let people = cohort.size();
        let (mut by, mut listed) = (Vec::new(), Vec::new());
        for person in 0..number(people) {
            for (lister, tie) in cohort.listed_by.get(person) {
                by.push(*lister);
                listed.push((person, *tie));
            }
        }
        Self {
            lists: Lists::sorted(people, &by, &listed),
            marks: vec![false; people],
            tied: Vec::new(),
        }
    }

    /// Turns to a person, and says to how many they are tied.
    pub fn turn(&mut self, cohort: &Cohort, person: u32) -> usize {
        for tied in self.tied.drain(..) {
            self.marks[tied as usize] = false;
        }
        for list in [cohort.listed_by.get(person), self.lists.get(person)] {
            self.tied.extend(list.iter().map(|(other, _)| *other));
        }
        if cohort.frame.rules.reporting_line {
            self.tied.extend(cohort.lines.related_to(person));
        }
        self.tied.push(person);
        self.tied.retain(|other| cohort.is_person(*other));
        for tied in &self.tied {
            self.marks[*tied as usize] = true;
        }
        self.tied.len()
    }

    /// Whether somebody is tied to the person turned to, or is that person.
    pub fn has(&self, other: u32) -> bool {
        self.marks[other as usize]
    }
}
