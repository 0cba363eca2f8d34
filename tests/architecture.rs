//! The border between the pure half and the page, and other rules of the house that a compiler
//! does not know.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    let mut open = vec![root];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.to_str().is_some_and(|path| path.ends_with(ending)) {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "no {ending} under {folder}");
    found
}

/// Lines of a folder's Rust files, comments aside, with where they stand.
fn code(folder: &str) -> Vec<(String, String)> {
    let lines = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let numbered = text.lines().enumerate().map(|(at, line)| {
            let code = line.split("//").next().unwrap_or_default().to_owned();
            (format!("{}:{}", path.display(), at + 1), code)
        });
        numbered.collect::<Vec<_>>()
    };
    files(folder, ".rs").into_iter().flat_map(lines).collect()
}

fn assert_unnamed(folder: &str, words: &[&str]) {
    for (place, line) in code(folder) {
        for word in words {
            assert!(!line.contains(word), "{place} names {word}");
        }
    }
}

const BROWSER: [&str; 5] = ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo"];

#[test]
fn the_pure_half_knows_no_browser() {
    for folder in [
        "src/base",
        "src/blossom",
        "src/domain",
        "src/matching",
        "src/packing",
        "src/session",
        "src/wire",
    ] {
        assert_unnamed(folder, &BROWSER);
    }
}

#[test]
fn only_wire_knows_serde() {
    for folder in [
        "src/base",
        "src/blossom",
        "src/domain",
        "src/matching",
        "src/packing",
        "src/session",
        "src/view",
        "src/host",
    ] {
        assert_unnamed(folder, &["serde"]);
    }
}

/// Each room, and the others that it may name. `host` may name all.
const BELOW: [(&str, &[&str]); 8] = [
    ("base", &[]),
    // Graphs have nothing to do with people, and could be crates of their own.
    ("blossom", &[]),
    ("packing", &[]),
    ("domain", &["base"]),
    ("matching", &["base", "blossom", "domain", "packing"]),
    ("session", &["base", "domain"]),
    ("wire", &["base", "domain"]),
    ("view", &["domain", "session"]),
];

#[test]
fn rooms_know_only_the_rooms_below_them() {
    for (room, below) in BELOW {
        for (place, line) in code(&format!("src/{room}")) {
            for path in line.split("crate::").skip(1) {
                let end = path.find(|c: char| !c.is_alphanumeric() && c != '_');
                let named = &path[..end.unwrap_or(path.len())];
                let own = named == room && !["blossom", "packing"].contains(&room);
                let known = own || below.contains(&named) || named == "test_platform";
                assert!(known, "{place} names {named}");
            }
        }
    }
}

#[test]
fn the_view_sets_no_markup() {
    // Under Trusted Types every one of these throws; `view!` uses the first for static parts.
    for words in [
        "view!",
        "inner_html",
        "innerHTML",
        "set_outer_html",
        "insert_adjacent_html",
    ] {
        assert_unnamed("src/view", &[words]);
    }
    for path in files("js", ".js") {
        let text = fs::read_to_string(&path).unwrap();
        for word in [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
        ] {
            assert!(!text.contains(word), "{} names {word}", path.display());
        }
    }
}

#[test]
fn nothing_that_ships_is_written_with_debug() {
    // The module that ships is compiled without it: there, `{:?}` writes nothing.
    for path in files("src", ".rs") {
        let text = fs::read_to_string(&path).unwrap();
        let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
        for mark in [":?}", ":#?}"] {
            assert!(!shipped.contains(mark), "{} has {mark}", path.display());
        }
    }
}

#[test]
fn files_are_short_enough_to_be_read_at_once() {
    for (folder, ending) in [
        ("src", ".rs"),
        ("js", ".js"),
        ("style", ".css"),
        ("tools", ".mjs"),
    ] {
        for path in files(folder, ending) {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            assert!(lines <= 350, "{} has {lines} lines", path.display());
        }
    }
}
