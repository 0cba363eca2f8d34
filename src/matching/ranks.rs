//! Where in an organisation everybody stands.

use super::lines::NOBODY;
use crate::base::lists::Lists;
use crate::base::table::number;

/// Everybody in an order in which all below a person follow them at once, so that two numbers say
/// who is below whom.
///
/// People in a circle stand side by side, and have all who hang from it below them.
#[derive(Debug, Default)]
pub(super) struct Ranks {
    order: Vec<u32>,
    /// Where each person stands in the order.
    places: Vec<u32>,
    /// The part of the order that holds each person and all below them.
    spans: Vec<(u32, u32)>,
    /// How many are above each person.
    pub above: Vec<u32>,
}

impl Ranks {
    /// Of everybody's manager and everybody's reports.
    pub fn new(managers: &[u32], reports: &Lists<u32>) -> Self {
        let everybody = managers.len();
        let mut ranks = Self {
            order: Vec::with_capacity(everybody),
            places: vec![NOBODY; everybody],
            spans: vec![(0, 0); everybody],
            above: vec![0; everybody],
        };
        for person in 0..number(everybody) {
            if managers[person as usize] == NOBODY {
                ranks.descend(person, 0, reports);
            }
        }
        // Whoever has no place yet reports into a circle.
        let mut met = vec![false; everybody];
        for person in 0..number(everybody) {
            let mut at = person;
            while ranks.is_open(at) && !std::mem::replace(&mut met[at as usize], true) {
                at = managers[at as usize];
            }
            if ranks.is_open(at) {
                ranks.close(at, managers, reports);
            }
        }
        ranks
    }

    fn is_open(&self, person: u32) -> bool {
        self.places[person as usize] == NOBODY
    }

    fn place(&mut self, person: u32, above: u32) {
        self.places[person as usize] = number(self.order.len());
        self.above[person as usize] = above;
        self.order.push(person);
    }

    /// Gives a person and all below them their places.
    fn descend(&mut self, person: u32, above: u32, reports: &Lists<u32>) {
        let mut open = vec![(person, above, false)];
        while let Some((at, above, done)) = open.pop() {
            let here = number(self.order.len());
            if done {
                self.spans[at as usize].1 = here;
                continue;
            }
            self.spans[at as usize].0 = here;
            self.place(at, above);
            open.push((at, above, true));
            let reports = reports.get(at).iter();
            open.extend(reports.map(|report| (*report, above + 1, false)));
        }
    }

    /// Gives a circle, and all who hang from it, their places.
    fn close(&mut self, first: u32, managers: &[u32], reports: &Lists<u32>) {
        let start = number(self.order.len());
        let mut circle = vec![first];
        let mut at = managers[first as usize];
        while at != first {
            circle.push(at);
            at = managers[at as usize];
        }
        let others = number(circle.len()) - 1;
        for person in &circle {
            self.place(*person, others);
        }
        for person in &circle {
            for report in reports.get(*person) {
                if self.is_open(*report) {
                    self.descend(*report, others + 1, reports);
                }
            }
        }
        let end = number(self.order.len());
        for person in circle {
            self.spans[person as usize] = (start, end);
        }
    }

    /// A person and all below them.
    pub fn downwards(&self, person: u32) -> &[u32] {
        let (start, end) = self.spans[person as usize];
        &self.order[start as usize..end as usize]
    }

    /// Whether somebody is below a person, or is that person.
    pub fn is_below(&self, person: u32, other: u32) -> bool {
        let (start, end) = self.spans[person as usize];
        (start..end).contains(&self.places[other as usize])
    }
}
