//! The best choice among some vertices, exactly.

use super::price::Cover;
use super::{Group, NOBODY};

/// Where a search has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// There is nothing better.
    Nothing,
    /// This is better.
    Better(Vec<u32>),
    /// There may be something: it took too many steps.
    Open,
}

/// Searches for a choice among some vertices.
///
/// What a choice weighs less than its vertices cost is the slack of its groups and the prices of the
/// vertices that it leaves alone. So of all that could be better, little is left to look at: vertex by
/// vertex, the one with the fewest ways to go on first, no further than what may be lost.
pub(super) struct Search<'a> {
    groups: &'a [Group],
    /// The ways to go on at each vertex with what they lose: groups, and staying alone. Those that
    /// lose least come first.
    ways: Vec<Vec<(i64, u32)>>,
    /// The vertices at hand.
    region: Vec<u32>,
    taken: Vec<bool>,
    chosen: Vec<u32>,
    /// How many ways may still be looked at.
    looks: usize,
    /// The way that was gone so far.
    path: Vec<Step>,
    /// Where it has ended, if it has.
    end: Option<End>,
}

/// A vertex, and how to go on there.
struct Step {
    vertex: u32,
    /// What may be lost from there on.
    loss: i64,
    /// The next of its ways to try.
    next: usize,
    /// The one being tried: a group, or staying alone.
    tried: Option<u32>,
}

impl<'a> Search<'a> {
    /// With all ways that lose no more than that.
    pub fn new(groups: &'a [Group], cover: &Cover, most: i64) -> Self {
        let mut ways: Vec<Vec<(i64, u32)>> = Vec::new();
        for price in &cover.of {
            ways.push(vec![(*price, NOBODY)]);
        }
        for (number, group) in (0..).zip(groups) {
            let slack = cover.slack(group);
            if slack <= most {
                for vertex in group.vertices() {
                    ways[*vertex as usize].push((slack, number));
                }
            }
        }
        for ways in &mut ways {
            ways.sort_unstable();
        }
        Self {
            groups,
            region: Vec::new(),
            taken: vec![true; ways.len()],
            ways,
            chosen: Vec::new(),
            looks: 0,
            path: Vec::new(),
            end: None,
        }
    }

    /// The ways to go on at a vertex.
    pub fn ways(&self, vertex: u32) -> &[(i64, u32)] {
        &self.ways[vertex as usize]
    }

    /// Searches among the vertices of a region, looking at no more ways than that, for a choice
    /// that loses at most `loss`.
    pub fn run(&mut self, region: &[u32], loss: i64, looks: usize) -> End {
        self.begin(region, loss, looks);
        loop {
            if let Some(end) = self.advance(usize::MAX) {
                return end;
            }
        }
    }

    /// The same, step by step.
    pub fn begin(&mut self, region: &[u32], loss: i64, looks: usize) {
        self.looks = looks;
        self.region = region.to_vec();
        self.chosen.clear();
        self.path.clear();
        for vertex in region {
            self.taken[*vertex as usize] = false;
        }
        self.end = if loss < 0 {
            Some(End::Nothing)
        } else {
            self.go_on(loss)
        };
    }

    /// Goes so many steps on; `None` if that is not the end.
    pub fn advance(&mut self, steps: usize) -> Option<End> {
        for _ in 0..steps {
            if self.end.is_some() {
                break;
            }
            self.end = self.step();
        }
        let end = self.end.take()?;
        for vertex in &self.region {
            self.taken[*vertex as usize] = true;
        }
        Some(end)
    }

    /// Tries the next way at the last vertex of the path.
    fn step(&mut self) -> Option<End> {
        let Some(Step {
            vertex,
            loss,
            next,
            tried,
        }) = self.path.last_mut()
        else {
            return Some(End::Nothing);
        };
        let (vertex, loss) = (*vertex, *loss);
        let way = self.ways[vertex as usize].get(*next).copied();
        *next += 1;
        match tried.take() {
            Some(NOBODY) => self.taken[vertex as usize] = false,
            Some(group) => {
                self.chosen.pop();
                self.mark(group, false);
            }
            None => {}
        }
        let Some((lost, number)) = way.filter(|(lost, _)| *lost <= loss) else {
            self.path.pop();
            return None;
        };
        if number == NOBODY {
            self.taken[vertex as usize] = true;
        } else if self.is_free(number) {
            self.mark(number, true);
            self.chosen.push(number);
        } else {
            return None;
        }
        if let Some(step) = self.path.last_mut() {
            step.tried = Some(number);
        }
        self.go_on(loss - lost)
    }

    /// Goes on to another vertex, where so much may be lost; unless that is the end.
    fn go_on(&mut self, loss: i64) -> Option<End> {
        let (vertex, looks) = self.tightest(loss);
        let Some(left) = self.looks.checked_sub(looks) else {
            return Some(End::Open);
        };
        self.looks = left;
        let Some(vertex) = vertex else {
            return Some(End::Better(self.chosen.clone()));
        };
        self.path.push(Step {
            vertex,
            loss,
            next: 0,
            tried: None,
        });
        None
    }

    /// The vertex with the fewest ways to go on, of those that have not been dealt with, and how many
    /// ways it took to find it.
    fn tightest(&self, loss: i64) -> (Option<u32>, usize) {
        let (mut tightest, mut fewest, mut looks) = (None, usize::MAX, 0);
        for vertex in &self.region {
            if self.taken[*vertex as usize] {
                continue;
            }
            let mut count = 0;
            for (lost, number) in self.ways(*vertex) {
                looks += 1;
                if *lost > loss || count >= fewest {
                    break;
                }
                count += usize::from(*number == NOBODY || self.is_free(*number));
            }
            if count < fewest {
                (tightest, fewest) = (Some(*vertex), count);
            }
        }
        (tightest, looks)
    }

    fn is_free(&self, group: u32) -> bool {
        let mut vertices = self.groups[group as usize].vertices().iter();
        vertices.all(|vertex| !self.taken[*vertex as usize])
    }

    fn mark(&mut self, group: u32, taken: bool) {
        for vertex in self.groups[group as usize].vertices() {
            self.taken[*vertex as usize] = taken;
        }
    }
}
