//! Disjoint groups.

use super::{Group, NOBODY};

/// Disjoint groups.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    /// The group of each vertex, or [`NOBODY`].
    pub of: Vec<u32>,
    pub weight: i64,
}

impl Choice {
    /// Of no group.
    pub fn new(vertices: usize) -> Self {
        Self {
            of: vec![NOBODY; vertices],
            weight: 0,
        }
    }

    /// Adds groups that are in nobody's way.
    pub fn add(&mut self, groups: &[Group], numbers: &[u32]) {
        for number in numbers {
            let group = &groups[*number as usize];
            for vertex in group.vertices() {
                self.of[*vertex as usize] = *number;
            }
            self.weight += group.weight;
        }
    }

    /// The same and what is in nobody's way, until there is none: first what is worth most to each of
    /// its vertices.
    pub fn filled(mut self, groups: &[Group]) -> Self {
        let mut free: Vec<u32> = (0..).take(groups.len()).collect();
        free.retain(|number| self.has_room(&groups[*number as usize]));
        let worth = |number: u32| {
            let group = &groups[number as usize];
            group.weight * if group.vertices().len() == 2 { 3 } else { 2 }
        };
        free.sort_by_key(|number| (-worth(*number), *number));
        for number in free {
            if self.has_room(&groups[number as usize]) {
                self.add(groups, &[number]);
            }
        }
        self
    }

    /// Takes out the groups of some vertices, all of whose vertices must be among them.
    pub fn clear(&mut self, groups: &[Group], vertices: &[u32]) {
        for vertex in vertices {
            self.weight -= self
                .begins_at(groups, *vertex)
                .map_or(0, |group| group.weight);
        }
        for vertex in vertices {
            self.of[*vertex as usize] = NOBODY;
        }
    }

    /// The group of which a vertex is the first.
    pub fn begins_at<'a>(&self, groups: &'a [Group], vertex: u32) -> Option<&'a Group> {
        let group = groups.get(self.of[vertex as usize] as usize)?;
        (group.members[0] == vertex).then_some(group)
    }

    /// Whether a group is in nobody's way.
    pub fn has_room(&self, group: &Group) -> bool {
        let mut vertices = group.vertices().iter();
        vertices.all(|vertex| self.of[*vertex as usize] == NOBODY)
    }

    /// Its groups, each once, in order.
    pub fn groups(&self) -> Vec<u32> {
        let mut chosen = self.of.clone();
        chosen.retain(|group| *group != NOBODY);
        chosen.sort_unstable();
        chosen.dedup();
        chosen
    }

    /// The same choice by the places of its groups in a pool that holds all of them: `near` are the
    /// groups of the pool, `numbers` what places they have elsewhere.
    pub fn among(&self, near: &[Group], numbers: &[u32]) -> Self {
        let mut among = Self::new(self.of.len());
        for group in self.groups() {
            if let Ok(place) = numbers.binary_search(&group) {
                among.add(near, &[number(place)]);
            }
        }
        among
    }

    /// The other way round.
    pub fn back(mut self, numbers: &[u32]) -> Self {
        for group in &mut self.of {
            *group = numbers.get(*group as usize).copied().unwrap_or(NOBODY);
        }
        self
    }

    /// The better of two choices in each part in which they differ (Whitley, Hains and Howe,
    /// *Tunneling between optima*, 2009: partition crossover).
    pub fn cross(&self, other: &Self, groups: &[Group]) -> Self {
        let mut crossed = Self::new(self.of.len());
        let mut met = vec![false; self.of.len()];
        for start in (0..).take(self.of.len()) {
            let part = self.part(other, groups, start, &mut met);
            let weight = |choice: &Self| -> i64 {
                let begun = part
                    .iter()
                    .filter_map(|vertex| choice.begins_at(groups, *vertex));
                begun.map(|group| group.weight).sum()
            };
            let better = if weight(other) > weight(self) {
                other
            } else {
                self
            };
            for vertex in &part {
                if better.begins_at(groups, *vertex).is_some() {
                    crossed.add(groups, &[better.of[*vertex as usize]]);
                }
            }
        }
        crossed
    }

    /// All whom groups of either choice join with a vertex; nobody where it has been met.
    fn part(&self, other: &Self, groups: &[Group], start: u32, met: &mut [bool]) -> Vec<u32> {
        let mut part = Vec::new();
        let mut meet = |vertex: u32, part: &mut Vec<u32>| {
            if !std::mem::replace(&mut met[vertex as usize], true) {
                part.push(vertex);
            }
        };
        meet(start, &mut part);
        let mut next = 0;
        while let Some(&vertex) = part.get(next) {
            for choice in [self, other] {
                let group = groups.get(choice.of[vertex as usize] as usize);
                for near in group.map_or(&[][..], Group::vertices) {
                    meet(*near, &mut part);
                }
            }
            next += 1;
        }
        part
    }
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(NOBODY)
}
