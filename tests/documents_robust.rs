//! Whatever comes in, nothing panics, and no flood of mistakes becomes a flood of issues.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/platform.rs"]
mod platform;

use std::task::{Context, Poll, Waker};

use bothways::domain::{Participant, PersonId, Programme};
use bothways::wire::{self, Issue, Refused, RosterSink, Severity};
use platform::TestPlatform;
use proptest::prelude::*;
use proptest::sample::{Index, select};

const PROGRAMME: &str = include_str!("documents/good/full.programme.json");

const GOOD: [&str; 8] = [
    PROGRAMME,
    include_str!("documents/good/markup.programme.json"),
    include_str!("documents/good/full.roster.json"),
    include_str!("documents/good/scripts.roster.json"),
    include_str!("documents/good/published.roster.json"),
    include_str!("documents/good/full.participant.json"),
    include_str!("documents/good/full.signup.json"),
    include_str!("documents/good/gaps.facts.json"),
];

fn programme() -> Programme {
    wire::read_programme(PROGRAMME, &TestPlatform)
        .unwrap()
        .value
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Count {
    people: usize,
    links: usize,
}

impl RosterSink for Count {
    fn person(&mut self, _: Participant) {
        self.people += 1;
    }

    fn link(&mut self, _: PersonId, _: PersonId) {
        self.links += 1;
    }
}

/// Reads a text as a roster: at once, and in bits that come to the same, if it can be read so.
fn read_roster(text: &str, programme: &Programme) -> Result<Vec<Issue>, Refused> {
    let (mut count, mut in_bits) = (Count::default(), Count::default());
    let whole = wire::read_roster(text, programme, &TestPlatform, &mut count);
    let due = || true;
    let bits = wire::read_roster_in_bits(text, programme, &TestPlatform, &mut in_bits, &due);
    if let Some(bits) = done(bits) {
        let issues = |read: &Result<Vec<Issue>, Refused>| match read {
            Ok(issues) => (true, issues.clone()),
            Err(refused) => (false, refused.issues.clone()),
        };
        assert_eq!(issues(&bits), issues(&whole), "{text}");
        assert_eq!(in_bits, count, "{text}");
    }
    whole
}

/// Polls to the end.
fn done<T>(work: impl Future<Output = T>) -> T {
    let mut work = std::pin::pin!(work);
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut cx) {
            return done;
        }
    }
}

/// Reads a text as every kind of document; a refusal says why.
fn read_as_everything(text: &str, programme: &Programme) {
    let refused = [
        wire::read_programme(text, &TestPlatform).err(),
        read_roster(text, programme).err(),
        wire::read_participant(text, programme, &TestPlatform).err(),
        wire::read_facts(text, programme, &TestPlatform).err(),
        wire::read_signup(text, programme, &TestPlatform).err(),
        wire::read_earlier(text, programme, &TestPlatform).err(),
    ];
    for refused in refused.into_iter().flatten() {
        assert!(
            refused
                .issues
                .iter()
                .any(|issue| issue.severity == Severity::Error)
        );
    }
}

proptest! {
    #[test]
    fn nothing_panics_on_bytes(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        if let Ok(text) = std::str::from_utf8(&bytes) {
            read_as_everything(text, &programme());
        }
    }

    #[test]
    fn nothing_panics_on_what_looks_like_json(text in r#"[\[\]{}:,"\\ud8a0truefalsn1.\-+eE \u{0}é]{0,40}"#) {
        read_as_everything(&text, &programme());
    }

    #[test]
    fn nothing_panics_on_good_documents_gone_bad(
        text in select(GOOD.to_vec()),
        changes in prop::collection::vec((any::<Index>(), any::<Index>(), 0..4_u8), 1..6),
    ) {
        read_as_everything(&changed(text, &changes), &programme());
    }

    #[test]
    fn nothing_panics_on_known_fields_with_any_value(value in tree()) {
        let programme = programme();
        for schema in ["bothways/programme@1", "bothways/roster@1", "bothways/signup@1"] {
            let fields = value.strip_prefix('{').unwrap_or(r#""people":[]}"#);
            read_as_everything(&format!(r#"{{"schema":"{schema}",{fields}"#), &programme);
        }
        read_as_everything(&value, &programme);
    }
}

/// Cuts, repeats and swaps pieces of a text.
fn changed(text: &str, changes: &[(Index, Index, u8)]) -> String {
    let mut text: Vec<char> = text.chars().collect();
    for (from, to, kind) in changes {
        if text.is_empty() {
            break;
        }
        let (a, b) = (from.index(text.len()), to.index(text.len()));
        let (a, b) = (a.min(b), a.max(b).min(a.min(b) + 40));
        match kind {
            0 => drop(text.drain(a..b)),
            1 => {
                let piece = text[a..b].to_vec();
                text.splice(a..a, piece);
            }
            2 => text.swap(a, b),
            _ => text[a] = ['0', '"', '{', ']', ',', '\\'][b % 6],
        }
    }
    text.into_iter().collect()
}

/// Any JSON with the names that documents know.
fn tree() -> impl Strategy<Value = String> {
    let words = [
        "null",
        "true",
        "-1",
        "0",
        "2",
        "2.5",
        "1e300",
        "\"\"",
        "\"en\"",
        "\"excel\"",
        "\"09:00\"",
        "\"own:x\"",
        "\"2027-02-30\"",
        "\"choice\"",
        "\"scale\"",
        "\"x\"",
    ];
    let names = [
        "id",
        "title",
        "people",
        "teach",
        "learn",
        "skill",
        "level",
        "goal",
        "skillAreas",
        "skills",
        "questions",
        "showIf",
        "question",
        "is",
        "kind",
        "options",
        "min",
        "max",
        "availability",
        "day",
        "from",
        "to",
        "dayPart",
        "participant",
        "answers",
        "matching",
        "weights",
        "time",
        "ext",
        "schema",
        "levels",
        "dayParts",
        "preview",
        "shown",
        "manager",
        "replacedBy",
    ];
    let leaf = select(words.to_vec()).prop_map(String::from);
    leaf.prop_recursive(5, 60, 6, move |inner| {
        let list = prop::collection::vec(inner.clone(), 0..5);
        let object = prop::collection::vec((select(names.to_vec()), inner), 0..7);
        prop_oneof![
            list.prop_map(|entries| format!("[{}]", entries.join(","))),
            object.prop_map(|fields| {
                let fields = fields
                    .iter()
                    .map(|(name, value)| format!("{name:?}:{value}"));
                format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
            }),
        ]
    })
}

#[test]
fn nesting_without_end_is_refused_and_never_overflows() {
    let programme = programme();
    for open in [
        "[",
        "{\"a\":",
        "{\"people\":[",
        "{\"schema\":\"bothways/roster@1\",\"ext\":",
    ] {
        read_as_everything(&open.repeat(200_000), &programme);
    }
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    read_as_everything(&deep, &programme);
    let text = format!(r#"{{"schema":"bothways/roster@1","people":[],"ext":{deep}}}"#);
    let issues = wire::read_roster(&text, &programme, &TestPlatform, &mut Count::default());
    assert_eq!(issues.unwrap(), []);
}

fn fifty_thousand(person: impl Fn(usize) -> String) -> (Count, Vec<Issue>) {
    let people: Vec<String> = (0..50_000).map(person).collect();
    let text = format!(
        r#"{{"schema":"bothways/roster@1","people":[{}]}}"#,
        people.join(",")
    );
    let mut count = Count::default();
    let issues = wire::read_roster(&text, &programme(), &TestPlatform, &mut count).unwrap();
    (count, issues)
}

#[test]
fn fifty_thousand_good_people_are_read() {
    let (count, issues) = fifty_thousand(|i| {
        format!(r#"{{"id":"p-{i}","teach":[{{"skill":"excel","level":3}}],"learn":[]}}"#)
    });
    assert_eq!((count.people, issues.len()), (50_000, 0));
}

#[test]
fn a_slip_in_every_person_is_listed_a_hundred_times_and_then_counted() {
    let (count, issues) = fifty_thousand(|i| {
        format!(r#"{{"id":"p-{i}","nick":1,"stage":"junior","teach":[],"learn":[]}}"#)
    });
    assert_eq!((count.people, issues.len()), (50_000, 202));
    let last: Vec<&Issue> = issues.iter().rev().take(2).collect();
    for flood in last {
        assert_eq!(flood.path, "people");
        assert_eq!(
            flood.message,
            "49900 more like the 100 listed, 50000 in all"
        );
    }
}

#[test]
fn everybody_who_is_left_out_is_listed() {
    let (count, issues) = fifty_thousand(|i| {
        format!(r#"{{"id":"p-{i}","manager":"m","teach":[{{}},{{}}],"learn":0}}"#)
    });
    assert_eq!((count.people, count.links), (0, 50_000));
    let left_out = |i: usize| {
        let of_person = format!("people[{i}].");
        issues
            .iter()
            .filter(|issue| issue.path.starts_with(&of_person))
            .count()
    };
    assert_eq!(left_out(0), 5);
    assert_eq!(left_out(49_999), 1);
    assert_eq!(issues.len(), 1000 * 5 + 49_000);
    let last = issues.last().unwrap();
    assert!(
        last.message.ends_with("(and 4 more in this entry)"),
        "{}",
        last.message
    );
}

#[test]
fn good_rosters_are_read_in_bits() {
    for text in [
        include_str!("documents/good/full.roster.json"),
        include_str!("documents/good/scripts.roster.json"),
        include_str!("documents/good/published.roster.json"),
    ] {
        let rests = std::cell::Cell::new(0_usize);
        let due = || rests.replace(rests.get() + 1).is_multiple_of(2);
        let mut count = Count::default();
        let programme = programme();
        let read = wire::read_roster_in_bits(text, &programme, &TestPlatform, &mut count, &due);
        assert!(done(read).is_some_and(|read| read.is_ok()));
        assert!(rests.get() >= count.people && count.people > 0);
    }
}
