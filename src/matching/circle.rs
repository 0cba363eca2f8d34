//! What a circle of three is worth.

use crate::domain::{Exclusion, Score};

use super::cohort::Cohort;
use super::context::Context;
use super::rules::{Exchange, check};
use super::skills::Skills;

/// One step of a circle: one person teaches another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arc {
    /// D of the step, 0–1, above 0.
    pub worth: f64,
    /// What the circumstances of the two leave of it, 0.4–1.
    pub remains: f64,
}

impl Arc {
    /// No step is better.
    pub const BEST: Self = Self {
        worth: 1.0,
        remains: 1.0,
    };

    /// What the step has to spare in a circle that is to be worth `bar`: of three steps, the sum is
    /// at least 0 when the circle is worth that much, since it is worth Σ `remains` by Σ 1 / `worth`.
    pub fn surplus(self, bar: f64) -> f64 {
        self.remains - bar / self.worth
    }

    /// What a circle of these steps is worth, 0–1: the harmonic mean of the steps, less the mean of
    /// what circumstances take. To the bit the same wherever it begins.
    pub fn circle(mut steps: [Self; 3]) -> f64 {
        steps.sort_unstable_by(|a, b| a.worth.total_cmp(&b.worth));
        let [a, b, c] = steps.map(|step| 1.0 / step.worth);
        steps.sort_unstable_by(|a, b| a.remains.total_cmp(&b.remains));
        let [x, y, z] = steps.map(|step| step.remains);
        3.0 / (a + b + c) * ((x + y + z) / 3.0)
    }
}

impl Cohort {
    /// The score of a circle of three people in teaching order.
    ///
    /// # Errors
    ///
    /// What keeps two of them apart.
    pub(super) fn circle(&self, skills: &Skills, [a, b, c]: [u32; 3]) -> Result<Score, Exclusion> {
        let step = |teacher, learner| self.step(skills, teacher, learner);
        let steps = [step(a, b)?, step(b, c)?, step(c, a)?];
        Ok(Score::from_share(Arc::circle(steps)))
    }

    /// The step of one person teaching another, as part of a circle; `None` where there is none, or
    /// what it is worth is not `enough`.
    pub(super) fn arc(
        &self,
        skills: &Skills,
        teacher: u32,
        learner: u32,
        enough: &dyn Fn(f64) -> bool,
    ) -> Option<Arc> {
        let worth = skills.direction(teacher, learner);
        if worth <= 0.0 || !enough(worth) {
            return None;
        }
        self.remaining(worth, teacher, learner).ok()
    }

    fn step(&self, skills: &Skills, teacher: u32, learner: u32) -> Result<Arc, Exclusion> {
        let worth = skills.direction(teacher, learner);
        if worth <= 0.0 {
            return Err(Exclusion::NothingToExchange);
        }
        self.remaining(worth, teacher, learner)
    }

    /// A step of this worth in the circumstances of the two.
    fn remaining(&self, worth: f64, teacher: u32, learner: u32) -> Result<Arc, Exclusion> {
        let pair = self.pair(teacher, learner);
        let exchange = check(&self.frame, &pair)?;
        if exchange != Exchange::Mutual {
            return Err(Exclusion::Approach);
        }
        Ok(Arc {
            worth,
            remains: Context::of(&self.frame, &pair, exchange).remains,
        })
    }
}
