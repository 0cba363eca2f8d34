//! Two people's score: the directions meet, and context takes its share.

use crate::domain::{Exclusion, PairScore, Score};

use super::context::Context;
use super::fit::Fits;
use super::frame::Frame;
use super::pair::Pair;
use super::rules::Exchange;

/// What the lead direction counts where one person leads.
const LEAD: f64 = 0.7;

/// What the other direction counts there.
const OTHER: f64 = 0.3;

/// Scores two people whom no rule parts, seen from the first, by what they have for each other.
///
/// # Errors
///
/// What leaves the pair out.
pub(super) fn judge(
    frame: &Frame,
    pair: &Pair<'_>,
    exchange: Exchange,
    fits: Fits,
) -> Result<PairScore, Exclusion> {
    let worth = meet(exchange, fits)?;
    let context = Context::of(frame, pair, exchange);
    let (teach_fit, learn_fit) = fits.scores();
    Ok(PairScore {
        score: Score::from_share(worth * context.remains),
        teach_fit,
        learn_fit,
        confidence: context.confidence,
    })
}

impl Exchange {
    /// The most that two people can score, in basis points: as if their circumstances were the best.
    pub fn most(self, fits: Fits) -> u16 {
        meet(self, fits).map_or(0, |worth| Score::from_share(worth).get())
    }
}

/// H, what an exchange is worth before context, 0–1, above 0.
///
/// An exchange is worth what its weaker direction is worth, so both meet in a harmonic mean
/// (Pizzato et al., RECON, RecSys 2010). Where one person leads, their direction counts for more
/// and must not be empty.
fn meet(exchange: Exchange, Fits { teach, learn }: Fits) -> Result<f64, Exclusion> {
    if teach <= 0.0 && learn <= 0.0 {
        return Err(Exclusion::NothingToExchange);
    }
    let (lead, other) = match exchange {
        Exchange::Mutual if teach > 0.0 && learn > 0.0 => {
            return Ok(2.0 * (teach * learn) / (teach + learn));
        }
        Exchange::Mutual => return Err(Exclusion::OneWay),
        Exchange::LedByMe => (teach, learn),
        Exchange::LedByThem => (learn, teach),
    };
    if lead > 0.0 {
        Ok(LEAD * lead + OTHER * other)
    } else {
        Err(Exclusion::OneWay)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{
        exact, id, ids, languages, offer, person, programme, skill, wish,
    };
    use super::super::{CohortBuilder, PairOutcome};
    use super::*;
    use crate::domain::{Approach, CadenceId, Eagerness, Format, Participant, StageId, StyleId};
    use crate::test_platform::TestPlatform;
    use std::rc::Rc;

    /// One teaches Excel and wants strategy, the other the reverse.
    ///
    /// A = D(b → a): gap 2, willing: x = 0.8, D = 0.64 / 0.93 = 0.6882.
    /// B = D(a → b): gap 2, eager: x = 1, D = 0.8 / 0.93 = 0.8602.
    /// H = 2AB / (A + B) = 1.024 / (1.44 · 0.93) = 0.764636.
    fn two() -> (Participant, Participant) {
        let (mut a, mut b) = (person("a"), person("b"));
        a.teach = vec![offer(skill("excel"), 3, Eagerness::Eager)];
        a.learn = vec![wish(skill("strategy"), 0, 2, 3)];
        b.teach = vec![offer(skill("strategy"), 2, Eagerness::Willing)];
        b.learn = vec![wish(skill("excel"), 1, 3, 2)];
        (a, b)
    }

    fn outcome(a: &Participant, b: &Participant) -> PairOutcome {
        let mut cohort = CohortBuilder::new(Rc::new(programme()), &TestPlatform);
        cohort.add(b, &TestPlatform);
        cohort.add(a, &TestPlatform);
        let cohort = cohort.finish();
        let there = cohort.score("a", "b").unwrap();
        let back = cohort.score("b", "a").unwrap();
        match (there, back) {
            (PairOutcome::Match(there), PairOutcome::Match(back)) => {
                assert_eq!(there.score, back.score);
                assert_eq!(there.teach_fit, back.learn_fit);
                assert_eq!(there.learn_fit, back.teach_fit);
            }
            (there, back) => assert_eq!(there, back),
        }
        there
    }

    /// Score, teach fit, learn fit and confidence.
    fn figures(a: &Participant, b: &Participant) -> [u16; 4] {
        let PairOutcome::Match(pair) = outcome(a, b) else {
            panic!("{:?}", outcome(a, b));
        };
        [pair.score, pair.teach_fit, pair.learn_fit, pair.confidence].map(Score::get)
    }

    #[track_caller]
    fn excluded(a: &Participant, b: &Participant, expect: Exclusion) {
        assert_eq!(outcome(a, b), PairOutcome::Excluded(expect));
    }

    fn stages(a: &mut Participant, b: &mut Participant, of_a: &str, of_b: &str) {
        a.stage = StageId::new(of_a).ok();
        b.stage = StageId::new(of_b).ok();
    }

    #[test]
    fn what_nobody_answered_counts_as_rather_good() {
        let (a, b) = two();
        // H · (1 − 40 · 0.25 / 100) = 0.764636 · 0.9
        assert_eq!(figures(&a, &b), [6882, 8602, 6882, 0]);
    }

    #[test]
    fn context_takes_its_share() {
        let (mut a, mut b) = two();
        for (person, format, style) in [
            (&mut a, Format::Video, "direct"),
            (&mut b, Format::InPerson, "gentle"),
        ] {
            person.time_zone = Some("Europe/Berlin".into());
            person.availability = vec![exact(1, "09:00", "10:00")];
            person.cadences = vec![CadenceId::new("coffee").unwrap()];
            person.formats = vec![format];
            person.unit = Some("Sales".into());
            person.style = StyleId::new(style).ok();
        }
        stages(&mut a, &mut b, "early", "developing");
        // Time 60 of 2 · 30 minutes: 0. Stages differ: 0. Rhythm half: 4. Unit 6. Style 4.
        // 0.764636 · 0.86
        assert_eq!(figures(&a, &b), [6576, 8602, 6882, 10_000]);
        // 30 of 60 minutes takes another 6.
        b.availability = vec![exact(1, "09:30", "12:00")];
        assert_eq!(figures(&a, &b)[0], 6117);
        // Without a zone the hours are not said: 12 · 0.25 = 3, and 28 of 40 are known.
        b.time_zone = None;
        assert_eq!(figures(&a, &b), [6346, 8602, 6882, 7000]);
    }

    #[test]
    fn whoever_leads_counts_more() {
        let (mut a, mut b) = two();
        a.approach = Some(Approach::Reverse);
        stages(&mut a, &mut b, "early", "established");
        // a leads: 0.7 · 0.860215 + 0.3 · 0.688172 = 0.808602; distance 2 of 3 takes 10/3,
        // four unknown parts 7.5: 0.808602 · 0.891667
        assert_eq!(figures(&a, &b), [7210, 8602, 6882, 2500]);
        a.approach = Some(Approach::Traditional);
        // b leads: 0.7 · 0.688172 + 0.3 · 0.860215 = 0.739785
        assert_eq!(figures(&a, &b)[0], 6596);
        // Nothing but the lead is needed.
        a.teach.clear();
        assert_eq!(figures(&a, &b)[1], 0);
        a.approach = Some(Approach::Reverse);
        excluded(&a, &b, Exclusion::OneWay);
    }

    #[test]
    fn approaches_must_go_together_and_some_need_stages() {
        let (mut a, mut b) = two();
        a.approach = Some(Approach::CoMentoring);
        b.approach = Some(Approach::Reciprocal);
        assert_eq!(figures(&a, &b)[0], 6882);
        b.approach = Some(Approach::Reverse);
        excluded(&a, &b, Exclusion::Approach);
        a.approach = None;
        excluded(&a, &b, Exclusion::Stage);
        stages(&mut a, &mut b, "early", "early");
        excluded(&a, &b, Exclusion::Stage);
        stages(&mut a, &mut b, "early", "a stage of another programme");
        excluded(&a, &b, Exclusion::Stage);
    }

    #[test]
    fn the_first_rule_that_applies_is_the_reason() {
        let (mut a, mut b) = two();
        a.teach.clear();
        excluded(&a, &b, Exclusion::OneWay);
        b.teach.clear();
        excluded(&a, &b, Exclusion::NothingToExchange);
        b.approach = Some(Approach::Reverse);
        excluded(&a, &b, Exclusion::Stage);
        a.approach = Some(Approach::Traditional);
        excluded(&a, &b, Exclusion::Approach);
        for (person, from, to) in [(&mut a, "09:00", "10:00"), (&mut b, "09:31", "10:00")] {
            person.time_zone = Some("UTC".into());
            person.availability = vec![exact(1, from, to)];
        }
        excluded(&a, &b, Exclusion::NoCommonTime);
        a.languages = languages(&["en-GB"]);
        b.languages = languages(&["EN", "de"]);
        excluded(&a, &b, Exclusion::NoCommonTime);
        b.languages = languages(&["de"]);
        excluded(&a, &b, Exclusion::NoSharedLanguage);
        b.manager = Some(id("a"));
        excluded(&a, &b, Exclusion::ReportingLine);
        b.avoid = ids(&["a"]);
        excluded(&a, &b, Exclusion::Avoided);
        a.paired_before = ids(&["b"]);
        excluded(&a, &b, Exclusion::AlreadyPaired);
        b.capacity = 1;
        b.paired_with = ids(&["c"]);
        excluded(&a, &b, Exclusion::NoCapacity);
    }

    #[test]
    fn sensitive_skills_count_for_nothing_and_perspectives_have_no_levels() {
        let (mut a, mut b) = two();
        a.teach = vec![offer(skill("restructuring"), 4, Eagerness::Eager)];
        b.learn = vec![wish(skill("restructuring"), 0, 4, 3)];
        excluded(&a, &b, Exclusion::OneWay);
        a.teach = vec![offer(skill("newcomers-view"), 1, Eagerness::Reluctant)];
        b.learn.push(wish(skill("newcomers-view"), 3, 4, 1));
        // The sensitive wish is no yardstick for priorities either: 0.8 · 0.4 / 0.93
        assert_eq!(figures(&a, &b)[1], 3441);
    }

    #[test]
    fn one_person_is_no_pair() {
        let (a, b) = two();
        let mut cohort = CohortBuilder::new(Rc::new(programme()), &TestPlatform);
        cohort.add(&a, &TestPlatform);
        cohort.add(&b, &TestPlatform);
        let cohort = cohort.finish();
        let same = Ok(PairOutcome::Excluded(Exclusion::Same));
        assert_eq!(cohort.score("a", "a"), same);
        assert_eq!(cohort.score("a", "x").unwrap_err().0.as_ref(), "x");
    }
}
