//! The scoring page read out plainly: every pair by itself, in floating point, without any index.
//!
//! Shares nothing with the matching but the domain's types, so that both can be wrong only apart.

// Each test uses a part of this.
#![allow(dead_code)]

use std::collections::BTreeSet;

use bothways::domain::{
    Approach, Eagerness, Exclusion, Offer, Participant, PersonId, Platform, Programme, SkillKind,
    SkillRef, Wish,
};

/// Everything that two people's result depends on.
pub struct World<'a> {
    pub programme: &'a Programme,
    pub people: Vec<Participant>,
    /// Managers of people left out of the roster.
    pub links: Vec<(PersonId, PersonId)>,
    pub platform: &'a dyn Platform,
}

/// Figures in basis points, not rounded.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    pub score: f64,
    pub teach: f64,
    pub learn: f64,
    pub confidence: f64,
}

/// A direction, and the wishes it serves: skill, value and fit.
pub struct Direction {
    pub worth: f64,
    pub served: Vec<(SkillRef, f64, f64)>,
}

impl World<'_> {
    pub fn person(&self, id: &PersonId) -> &Participant {
        self.people.iter().find(|person| person.id == *id).unwrap()
    }

    /// What two people come to, seen from `a`.
    pub fn pair(&self, a: &Participant, b: &Participant) -> Result<Figures, Exclusion> {
        let programme = self.programme;
        let rules = programme.matching.rules;
        if a.id == b.id {
            return Err(Exclusion::Same);
        }
        let room = |p: &Participant| i64::from(p.capacity) - p.paired_with.len() as i64;
        if room(a) <= 0 || room(b) <= 0 {
            return Err(Exclusion::NoCapacity);
        }
        let either =
            |lists: &dyn Fn(&Participant, &Participant) -> bool| lists(a, b) || lists(b, a);
        if either(&|x, y| x.paired_with.contains(&y.id) || x.paired_before.contains(&y.id)) {
            return Err(Exclusion::AlreadyPaired);
        }
        if either(&|x, y| x.avoid.contains(&y.id)) {
            return Err(Exclusion::Avoided);
        }
        if rules.reporting_line && either(&|x, y| self.chain(x).0.contains(&y.id)) {
            return Err(Exclusion::ReportingLine);
        }
        let languages = |p: &Participant| -> BTreeSet<String> {
            let tags = p.languages.iter().map(|tag| tag.as_str().to_lowercase());
            tags.map(|tag| tag.split('-').next().unwrap().to_owned())
                .collect()
        };
        let (of_a, of_b) = (languages(a), languages(b));
        let mute = !of_a.is_empty() && !of_b.is_empty() && of_a.is_disjoint(&of_b);
        if rules.shared_language && mute {
            return Err(Exclusion::NoSharedLanguage);
        }
        let minutes = self.common_minutes(a, b);
        if rules.common_time && minutes.is_some_and(|minutes| minutes < self.session(a, b)) {
            return Err(Exclusion::NoCommonTime);
        }
        let approach = match (a.approach, b.approach) {
            (None, None) => *programme
                .approaches
                .first()
                .unwrap_or(&Approach::Reciprocal),
            (Some(x), None) | (None, Some(x)) => x,
            (Some(x), Some(y)) if x == y => x,
            (Some(x), Some(y)) => {
                let peers = [Approach::Reciprocal, Approach::CoMentoring];
                if !peers.contains(&x) || !peers.contains(&y) {
                    return Err(Exclusion::Approach);
                }
                Approach::Reciprocal
            }
        };
        let peers = matches!(approach, Approach::Reciprocal | Approach::CoMentoring);
        let stages = self.stage(a).zip(self.stage(b));
        if !peers && stages.is_none_or(|(x, y)| x == y) {
            return Err(Exclusion::Stage);
        }

        let teach = self.direction(a, b).worth;
        let learn = self.direction(b, a).worth;
        if teach == 0.0 && learn == 0.0 {
            return Err(Exclusion::NothingToExchange);
        }
        let worth = if peers {
            if teach == 0.0 || learn == 0.0 {
                0.0
            } else {
                2.0 / (1.0 / teach + 1.0 / learn)
            }
        } else {
            let a_is_earlier = stages.unwrap().0 < stages.unwrap().1;
            let a_leads = a_is_earlier == (approach == Approach::Reverse);
            let (lead, other) = if a_leads {
                (teach, learn)
            } else {
                (learn, teach)
            };
            if lead == 0.0 {
                0.0
            } else {
                0.7 * lead + 0.3 * other
            }
        };
        if worth == 0.0 {
            return Err(Exclusion::OneWay);
        }
        let (mut lost, mut known, mut asked) = (0.0, 0.0, 0.0);
        for (_, weight, c) in self.parts(a, b, peers) {
            asked += weight;
            known += c.map_or(0.0, |_| weight);
            lost += weight * (1.0 - c.unwrap_or(0.75)) / 100.0;
        }
        Ok(Figures {
            score: 10_000.0 * worth * (1.0 - lost),
            teach: 10_000.0 * teach,
            learn: 10_000.0 * learn,
            confidence: if asked == 0.0 {
                10_000.0
            } else {
                10_000.0 * known / asked
            },
        })
    }

    /// D(teacher → learner).
    pub fn direction(&self, teacher: &Participant, learner: &Participant) -> Direction {
        let of = |skill: &SkillRef| match skill {
            SkillRef::Known(id) => self.programme.catalogue.skill(id.as_str()),
            SkillRef::Own(_) => None,
        };
        let public = |skill: &SkillRef| !of(skill).is_some_and(|skill| skill.sensitive);
        let mut wishes: Vec<&Wish> = Vec::new();
        for priority in [3, 2, 1] {
            let these = learner
                .learn
                .iter()
                .filter(|wish| wish.priority.get() == priority);
            wishes.extend(these.filter(|wish| public(&wish.skill)));
        }
        wishes.truncate(8);
        let highest = wishes
            .iter()
            .map(|wish| wish.priority.get())
            .max()
            .unwrap_or(1);
        let mut served = Vec::new();
        for wish in learner
            .learn
            .iter()
            .filter(|w| wishes.iter().any(|c| std::ptr::eq(*c, *w)))
        {
            let offers = teacher
                .teach
                .iter()
                .filter(|offer| offer.skill == wish.skill);
            let view = of(&wish.skill).is_some_and(|skill| skill.kind == SkillKind::Perspective);
            let fit = offers
                .map(|offer| fit(offer, wish, view))
                .fold(0.0, f64::max);
            let value = f64::from(wish.priority.get()) / f64::from(highest) * fit;
            served.push((wish.skill.clone(), value, fit));
        }
        let mut x: Vec<f64> = served.iter().map(|(_, value, _)| *value).collect();
        x.resize(x.len().max(3), 0.0);
        x.sort_by(|a, b| b.total_cmp(a));
        let missing = (1.0 - 0.8 * x[0]) * (1.0 - 0.5 * x[1]) * (1.0 - 0.3 * x[2]);
        served.retain(|(_, _, fit)| *fit > 0.0);
        Direction {
            worth: if x[0] == 0.0 {
                0.0
            } else {
                (1.0 - missing) / 0.93
            },
            served,
        }
    }
}

fn fit(offer: &Offer, wish: &Wish, view: bool) -> f64 {
    let e = match offer.eagerness {
        Eagerness::Eager => 1.0,
        Eagerness::Willing => 0.8,
        Eagerness::Reluctant => 0.4,
    };
    if view {
        return e;
    }
    let (t, c, g) = (offer.level.get(), wish.level.get(), wish.goal.get());
    if t <= c {
        return 0.0;
    }
    let k = [0.75, 1.0, 1.0, 0.9][usize::from(t - c) - 1];
    e * k * (f64::from(t - c) / f64::from(g - c)).min(1.0)
}
