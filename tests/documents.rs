//! Documents and what is found in them.
//!
//! Every file `documents/*/NAME.KIND.json` is read as a document of its kind, people and sign-ups
//! against `good/full.programme.json`. What comes of it stands beside it in
//! `NAME.KIND.issues.txt`: first what was read, then each issue with severity, code and path, its
//! message under it. `BOTHWAYS_WRITE=1 cargo test --no-default-features --test documents` writes
//! these files anew.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/platform.rs"]
mod platform;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use bothways::domain::{Participant, PersonId, Programme};
use bothways::wire::{self, Checked, Issue, Refused, RosterSink, Severity};
use platform::TestPlatform;

#[test]
fn good_documents_are_read_without_an_error() {
    for (path, outcome) in outcomes("good") {
        assert!(
            !outcome.contains("error "),
            "{}:\n{outcome}",
            path.display()
        );
        compare(&path, &outcome);
    }
}

#[test]
fn bad_documents_are_read_with_exactly_these_issues() {
    for (path, outcome) in outcomes("bad") {
        assert!(outcome.lines().count() > 1, "{} is good", path.display());
        compare(&path, &outcome);
    }
}

fn outcomes(folder: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    let text = fs::read_to_string(root.join("good/full.programme.json")).unwrap();
    let programme = wire::read_programme(&text, &TestPlatform).unwrap().value;
    let mut files: Vec<PathBuf> = fs::read_dir(root.join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    files.sort();
    assert!(files.len() > 5, "where are the documents?");
    let outcome = |path: PathBuf| {
        let outcome = outcome(&path, &programme);
        (path, outcome)
    };
    files.into_iter().map(outcome).collect()
}

fn outcome(path: &Path, programme: &Programme) -> String {
    let name = path.file_name().unwrap().to_str().unwrap();
    let kind = name.rsplit('.').nth(1).unwrap();
    let bytes = fs::read(path).unwrap();
    let text = match std::str::from_utf8(&bytes)
        .map_err(|error| wire::not_text("INVALID", error.valid_up_to()))
    {
        Ok(text) => text,
        Err(refused) => return report(&format!("refused: {}", refused.code), &refused.issues),
    };
    match kind {
        "programme" => checked(wire::read_programme(text, &TestPlatform)),
        "participant" => checked(wire::read_participant(text, programme, &TestPlatform)),
        "facts" => checked(wire::read_facts(text, programme, &TestPlatform)),
        "signup" => checked(wire::read_signup(text, programme, &TestPlatform)),
        "earlier" => checked(wire::read_earlier(text, programme, &TestPlatform)),
        "roster" => {
            let mut people = People::default();
            match wire::read_roster(text, programme, &TestPlatform, &mut people) {
                Ok(issues) => report(&format!("read: {}", people.0.join(", ")), &issues),
                Err(refused) => report(&format!("refused: {}", refused.code), &refused.issues),
            }
        }
        other => panic!("{}: no document is called {other}", path.display()),
    }
}

fn checked<T>(result: Result<Checked<T>, Refused>) -> String {
    match result {
        Ok(checked) => report("read", &checked.issues),
        Err(refused) => {
            assert!(refused.issues.iter().any(|i| i.severity == Severity::Error));
            report(&format!("refused: {}", refused.code), &refused.issues)
        }
    }
}

fn report(head: &str, issues: &[Issue]) -> String {
    let mut report = format!("{head}\n");
    for issue in issues {
        let severity = match issue.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let (code, path, message) = (issue.code, &issue.path, &issue.message);
        writeln!(report, "{}", format!("{severity} {code} {path}").trim_end()).unwrap();
        writeln!(report, "    {message}").unwrap();
    }
    report
}

fn compare(path: &Path, outcome: &str) {
    let expected = path.with_extension("issues.txt");
    if std::env::var_os("BOTHWAYS_WRITE").is_some() {
        fs::write(&expected, outcome).unwrap();
    }
    let committed = fs::read_to_string(&expected).unwrap_or_default();
    assert_eq!(outcome, committed, "{} differs", expected.display());
}

/// Notes who came, and which links of people left out.
#[derive(Default)]
struct People(Vec<String>);

impl RosterSink for People {
    fn person(&mut self, person: Participant) {
        self.0.push(person.id.to_string());
    }

    fn link(&mut self, person: PersonId, manager: PersonId) {
        self.0
            .push(format!("({} under {})", person.as_str(), manager.as_str()));
    }
}
