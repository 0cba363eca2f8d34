//! What is only written, held against committed files; `tests/node/schema.test.mjs` holds these
//! against their schemas. `BOTHWAYS_WRITE=1` writes them anew.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/platform.rs"]
mod platform;

use std::fs;
use std::path::Path;

use bothways::domain::{
    CadenceId, Circle, Exclusion, Format, Likely, Match, NotAnswered, OneSided, OneWay, Opening,
    PairScore, PersonId, Preview, Reason, Scarcity, Score, Side, SkillFit, SkillId, SkillRef, Step,
};
use bothways::wire;
use platform::TestPlatform;

fn person(id: &str) -> PersonId {
    PersonId::new(id).unwrap()
}

fn score(points: u16) -> Score {
    Score::from_share(f64::from(points) / 10_000.0)
}

fn pair() -> PairScore {
    PairScore {
        score: score(7312),
        teach_fit: score(8000),
        learn_fit: score(6900),
        confidence: score(8500),
    }
}

fn preview() -> Preview {
    let fit = |id: &str, points| SkillFit {
        skill: SkillRef::Known(SkillId::new(id).unwrap()),
        fit: score(points),
    };
    let found = Match {
        id: person("p-0412"),
        score: pair(),
        teach: vec![fit("excel", 10_000), fit("strategy", 1)],
        learn: vec![fit("instagram", 6900)],
        in_demand: Some(12),
        reasons: vec![
            Reason::SharedHours(120),
            Reason::SharedCadence(CadenceId::new("weekly-coffee").unwrap()),
            Reason::SharedFormat(Format::InPerson),
            Reason::DifferentStage,
            Reason::DifferentUnit,
            Reason::SameStyle,
            Reason::NotAnswered(NotAnswered::Hours),
            Reason::ReportingLineNotChecked,
        ],
    };
    Preview {
        considered: 208,
        matched: 1,
        matches: vec![found],
        circles: vec![Circle {
            steps: [("you", "b"), ("b", "c"), ("c", "you")].map(|(from, to)| Step {
                from: person(from),
                to: person(to),
                skills: vec![fit("excel", 1).skill],
            }),
            score: score(5100),
        }],
        one_way: OneWay {
            could_teach_you: ["a", "\u{1F600} \"b\""]
                .map(|id| OneSided {
                    id: person(id),
                    skills: vec![fit("excel", 1)],
                })
                .into(),
            could_learn_from_you: Vec::new(),
        },
        excluded: vec![
            (Exclusion::NotAvailable, 2),
            (Exclusion::ReportingLine, 5),
            (Exclusion::NothingToExchange, 200),
        ],
        openings: vec![Opening {
            side: Side::Teach,
            skill: fit("excel", 1).skill,
            new_matches: 4,
        }],
        scarcity: vec![Scarcity {
            skill: fit("strategy", 1).skill,
            teachers: 3,
            with_room: 1,
        }],
        likely: Some(Likely {
            with: vec![person("b"), person("c")],
            score: score(5100),
            cost_of_another: -120,
            fewer_matched: Some(3),
        }),
    }
}

#[test]
fn previews_scores_and_findings_are_written_as_committed() {
    compare("full.preview.json", &wire::write_preview(&preview(), &[]));
    compare(
        "empty.preview.json",
        &wire::write_preview(&Preview::default(), &[]),
    );
    compare("match.pair-score.json", &wire::write_pair_score(Ok(pair())));
    let apart = Err(Exclusion::Same);
    compare("self.pair-score.json", &wire::write_pair_score(apart));
    let refused = wire::read_programme(r#"{"schema":"bothways/programme@1"}"#, &TestPlatform);
    let issues = refused.unwrap_err().issues;
    compare("refused.issues.json", &wire::write_issues(false, &issues));
    compare("fine.issues.json", &wire::write_issues(true, &[]));
}

fn compare(file: &str, text: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/written");
    if std::env::var_os("BOTHWAYS_WRITE").is_some() {
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(file), format!("{text}\n")).unwrap();
    }
    let committed = fs::read_to_string(folder.join(file)).unwrap_or_default();
    assert_eq!(format!("{text}\n"), committed, "{file}");
}
