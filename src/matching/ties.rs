//! What stands between one person after another and everybody else.

use super::cohort::Cohort;
use super::lists::{Lists, number};

/// Whom each person must not meet, whatever both said.
#[derive(Debug)]
pub(super) struct AllTies {
    /// Whom each person lists, or must not meet.
    lists: Lists<u32>,
    /// Whether each person is tied to the one at hand, and who is.
    marks: Vec<bool>,
    tied: Vec<u32>,
}

impl AllTies {
    /// With further people who must not meet.
    pub fn new(cohort: &Cohort, apart: &[(u32, u32)]) -> Self {
        let people = cohort.size();
        let (mut by, mut listed) = (Vec::new(), Vec::new());
        for person in 0..number(people) {
            for (lister, _) in cohort.listed_by.get(person) {
                by.push(*lister);
                listed.push(person);
            }
        }
        for (one, other) in apart {
            by.extend([*one, *other]);
            listed.extend([*other, *one]);
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
        let listing = cohort.listed_by.get(person).iter();
        self.tied.extend(listing.map(|(other, _)| *other));
        self.tied.extend(self.lists.get(person));
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

    /// Whether two people are tied.
    pub fn between(&self, cohort: &Cohort, one: u32, other: u32) -> bool {
        let lists = |by: u32, of: u32| self.lists.get(by).contains(&of);
        let line = cohort.frame.rules.reporting_line;
        lists(one, other) || lists(other, one) || (line && cohort.lines.related(one, other))
    }

    /// Whether somebody is tied to the person turned to, or is that person.
    pub fn has(&self, other: u32) -> bool {
        self.marks[other as usize]
    }
}
