//! The rest of the plain reading: circumstances, reporting lines and reasons.

// Each test uses a part of this.
#![allow(dead_code)]

use std::collections::{BTreeMap, BTreeSet};

use bothways::domain::{Availability, NotAnswered, Participant, PersonId, Reason};

use crate::naive::World;

impl World<'_> {
    /// The parts that are asked, with weight and worth.
    pub fn parts(
        &self,
        a: &Participant,
        b: &Participant,
        peers: bool,
    ) -> Vec<(NotAnswered, f64, Option<f64>)> {
        let programme = self.programme;
        let weights = programme.matching.weights;
        let yes = |it_is: bool| if it_is { 1.0 } else { 0.0 };
        let time = self
            .common_minutes(a, b)
            .map(|minutes| (f64::from(minutes) / f64::from(2 * self.session(a, b))).min(1.0));
        let stage = self.stage(a).zip(self.stage(b)).map(|(x, y)| {
            if peers {
                yes(x != y)
            } else {
                x.abs_diff(y) as f64 / (programme.stages.len() - 1) as f64
            }
        });
        let shares = |x: Vec<String>, y: Vec<String>| {
            (!x.is_empty() && !y.is_empty()).then(|| yes(x.iter().any(|one| y.contains(one))))
        };
        let both = [
            shares(self.cadences(a), self.cadences(b)),
            shares(self.formats(a), self.formats(b)),
        ];
        let said: Vec<f64> = both.into_iter().flatten().collect();
        let rhythm = (!said.is_empty()).then(|| said.iter().sum::<f64>() / said.len() as f64);
        let unit = |p: &Participant| p.unit.clone().filter(|unit| !unit.is_empty());
        let unit = unit(a).zip(unit(b)).map(|(x, y)| yes(x != y));
        let style = self.style(a).zip(self.style(b)).map(|(x, y)| yes(x == y));
        let rhythm_asked = !programme.cadences.is_empty() || !programme.formats.is_empty();
        let parts = [
            (NotAnswered::Hours, true, weights.time, time),
            (
                NotAnswered::Stage,
                programme.stages.len() >= 2,
                weights.stage,
                stage,
            ),
            (NotAnswered::Rhythm, rhythm_asked, weights.rhythm, rhythm),
            (NotAnswered::Unit, true, weights.unit, unit),
            (
                NotAnswered::Style,
                !programme.styles.is_empty(),
                weights.style,
                style,
            ),
        ];
        let asked = parts
            .into_iter()
            .filter(|(_, asked, weight, _)| *asked && *weight != 0.0);
        asked
            .map(|(name, _, weight, c)| (name, weight, c))
            .collect()
    }

    /// All above somebody, and whether the line could be followed to its end.
    pub fn chain(&self, person: &Participant) -> (BTreeSet<PersonId>, bool) {
        let mut managers: BTreeMap<&PersonId, &PersonId> = BTreeMap::new();
        managers.extend(self.links.iter().map(|(person, manager)| (person, manager)));
        self.people.iter().for_each(|person| {
            managers.remove(&person.id);
        });
        let own = self
            .people
            .iter()
            .filter_map(|p| Some((&p.id, p.manager.as_ref()?)));
        managers.extend(own);
        let known = |id: &PersonId| {
            let left_out = self.links.iter().any(|(person, _)| person == id);
            left_out || self.people.iter().any(|person| person.id == *id)
        };
        managers.retain(|person, manager| person != manager);
        let mut above = BTreeSet::new();
        let mut at = &person.id;
        while let Some(manager) = managers.get(at) {
            if !above.insert((*manager).clone()) {
                return (above, true);
            }
            at = manager;
        }
        let is_head = managers.values().any(|manager| *manager == at);
        (above, is_head && known(at))
    }

    /// What a card says besides the skills.
    pub fn reasons(&self, a: &Participant, b: &Participant) -> Vec<Reason> {
        let programme = self.programme;
        let mut reasons = Vec::new();
        if let Some(minutes @ 1..) = self.common_minutes(a, b) {
            reasons.push(Reason::SharedHours(minutes));
        }
        for cadence in &programme.cadences {
            if a.cadences.contains(&cadence.id) && b.cadences.contains(&cadence.id) {
                reasons.push(Reason::SharedCadence(cadence.id.clone()));
            }
        }
        for format in &programme.formats {
            if a.formats.contains(format) && b.formats.contains(format) {
                reasons.push(Reason::SharedFormat(*format));
            }
        }
        if self
            .stage(a)
            .zip(self.stage(b))
            .is_some_and(|(x, y)| x != y)
        {
            reasons.push(Reason::DifferentStage);
        }
        let unit = |p: &Participant| p.unit.clone().filter(|unit| !unit.is_empty());
        if unit(a).zip(unit(b)).is_some_and(|(x, y)| x != y) {
            reasons.push(Reason::DifferentUnit);
        }
        if self.style(a).is_some() && self.style(a) == self.style(b) {
            reasons.push(Reason::SameStyle);
        }
        for (name, _, c) in self.parts(a, b, true) {
            if c.is_none() {
                reasons.push(Reason::NotAnswered(name));
            }
        }
        let checked = self.chain(a).1 && self.chain(b).1;
        if programme.matching.rules.reporting_line && !checked {
            reasons.push(Reason::ReportingLineNotChecked);
        }
        reasons
    }

    pub fn stage(&self, person: &Participant) -> Option<usize> {
        let stage = person.stage.as_ref()?;
        self.programme
            .stages
            .iter()
            .position(|known| known.id == *stage)
    }

    pub fn style(&self, person: &Participant) -> Option<usize> {
        let style = person.style.as_ref()?;
        self.programme
            .styles
            .iter()
            .position(|known| known.id == *style)
    }

    pub fn cadences(&self, person: &Participant) -> Vec<String> {
        let known = person
            .cadences
            .iter()
            .filter(|id| self.programme.cadence(id.as_str()).is_some());
        known.map(|id| id.as_str().to_owned()).collect()
    }

    pub fn formats(&self, person: &Participant) -> Vec<String> {
        let known = person
            .formats
            .iter()
            .filter(|format| self.programme.formats.contains(format));
        known.map(|format| format!("{format:?}")).collect()
    }

    pub fn session(&self, a: &Participant, b: &Participant) -> u32 {
        let minutes = |id: &String| self.programme.cadence(id)?.minutes.map(u32::from);
        let (of_a, of_b) = (self.cadences(a), self.cadences(b));
        let shared = of_a.iter().filter(|cadence| of_b.contains(cadence));
        let shortest = shared.filter_map(minutes).min();
        shortest
            .or_else(|| of_a.iter().chain(&of_b).filter_map(minutes).min())
            .unwrap_or(30)
    }

    /// Every minute of the week by itself, and whether somebody has it.
    fn minutes(&self, person: &Participant) -> Vec<bool> {
        let mut minutes = vec![false; 10_080];
        let reference = self.programme.start_date;
        let reference = reference.unwrap_or_else(|| self.platform.today());
        let zone = person.time_zone.as_deref();
        let Some(offset) = zone.and_then(|zone| self.platform.zone_offset(zone, reference)) else {
            return minutes;
        };
        for entry in &person.availability {
            let (day, hours) = match entry {
                Availability::Exact(day, hours) => (day, *hours),
                Availability::Part(day, part) => match self.programme.day_part(part.as_str()) {
                    Some(part) => (day, part.hours),
                    None => continue,
                },
            };
            for minute in hours.from().minutes()..hours.to().minutes() {
                let local = (i32::from(day.iso()) - 1) * 1440 + i32::from(minute);
                minutes[((local - offset + 2 * 10_080) % 10_080) as usize] = true;
            }
        }
        minutes
    }

    pub fn common_minutes(&self, a: &Participant, b: &Participant) -> Option<u32> {
        let (a, b) = (self.minutes(a), self.minutes(b));
        let said = a.contains(&true) && b.contains(&true);
        said.then(|| a.iter().zip(&b).filter(|(a, b)| **a && **b).count() as u32)
    }
}
