//! What a programme means for every pair in it, worked out once.

use crate::domain::{Approach, Programme, Rules};

/// What a session lasts where nobody says, in minutes.
pub(super) const USUAL_SESSION: u32 = 30;

/// What a programme means for every pair in it.
#[derive(Debug)]
pub(super) struct Frame {
    pub rules: Rules,
    /// The approach of two people who both named none.
    pub approach: Approach,
    /// What each part of the context counts.
    pub weights: Asked,
    /// How many stages there are.
    pub stages: u16,
    /// How long a session of each cadence lasts, in minutes, in the programme's order.
    pub sessions: Vec<Option<u32>>,
}

/// The weights of the parts that are asked, in percent; 0 for a part that is not, which leaves it
/// out of every sum.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    pub time: f64,
    pub stage: f64,
    pub rhythm: f64,
    pub unit: f64,
    pub style: f64,
}

impl Frame {
    pub fn new(programme: &Programme) -> Self {
        let weights = programme.matching.weights;
        let asked = |weight: f64, is_asked: bool| if is_asked { weight } else { 0.0 };
        let any_rhythm = !programme.cadences.is_empty() || !programme.formats.is_empty();
        let sessions = programme.cadences.iter().map(|c| c.minutes.map(u32::from));
        Self {
            rules: programme.matching.rules,
            approach: programme.approaches.first().copied().unwrap_or_default(),
            weights: Asked {
                time: weights.time,
                stage: asked(weights.stage, programme.stages.len() > 1),
                rhythm: asked(weights.rhythm, any_rhythm),
                unit: weights.unit,
                style: asked(weights.style, !programme.styles.is_empty()),
            },
            stages: u16::try_from(programme.stages.len()).unwrap_or(u16::MAX),
            sessions: sessions.collect(),
        }
    }

    /// The minutes of one session: those of the shortest cadence that both share, else of the
    /// shortest that either named, else 30. Both lists are places in the programme's, in order.
    pub fn session(&self, mine: &[u32], theirs: &[u32]) -> u32 {
        let (mut shared, mut either) = (None, None);
        for (ones, others) in [(mine, theirs), (theirs, mine)] {
            for cadence in ones {
                let Some(Some(minutes)) = self.sessions.get(*cadence as usize).copied() else {
                    continue;
                };
                let shortest = |known: Option<u32>| Some(known.unwrap_or(minutes).min(minutes));
                either = shortest(either);
                if others.contains(cadence) {
                    shared = shortest(shared);
                }
            }
        }
        shared.or(either).unwrap_or(USUAL_SESSION)
    }
}
