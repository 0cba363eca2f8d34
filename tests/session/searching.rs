//! Finding skills as one types.

use crate::platform::TestPlatform;
use crate::support::*;
use bothways::domain::{LanguageTag, Skill, Text};
use bothways::session::SkillSearch;

fn text(label: &str) -> Text {
    match label.split_once('|') {
        None => Text::plain(label),
        Some((en, de)) => Text::by_language(vec![
            (LanguageTag::new("en"), en.into()),
            (LanguageTag::new("de"), de.into()),
        ])
        .unwrap(),
    }
}

/// A catalogue of rows: a label, `English|German` where it has two, and other names.
fn search(rows: &[&[&str]], language: &str) -> SkillSearch {
    let skills = rows.iter().enumerate().map(|(index, row)| Skill {
        label: text(row[0]),
        also: row[1..].iter().map(|name| text(name)).collect(),
        ..plain(&index.to_string())
    });
    SkillSearch::new(&programme_of(skills.collect()), language, &TestPlatform)
}

/// Checks what is found, each as its place in the rows and, after a colon, the other name it was
/// found under.
#[track_caller]
fn check(search: &SkillSearch, typed: &str, expected: &[&str]) {
    let (found, all) = search.find(typed, 10, &TestPlatform);
    let found: Vec<String> = found
        .into_iter()
        .map(|found| match found.by {
            None => found.skill.to_id(),
            Some(by) => format!("{}:{by}", found.skill.to_id()),
        })
        .collect();
    assert_eq!(found, expected, "{typed}");
    assert_eq!(all, expected.len());
}

#[test]
fn whole_words_come_before_beginnings_and_these_before_insides() {
    let search = search(
        &[
            &["Preplanning"],
            &["Planning a year"],
            &["A plan"],
            &["Unrelated"],
        ],
        "en",
    );
    check(&search, "plan", &["2", "1", "0"]);
    check(&search, "planning", &["1", "0"]);
}

#[test]
fn labels_come_before_other_names_early_before_late_and_short_before_long() {
    let rows: &[&[&str]] = &[
        &["Something", "Coaching teams"],
        &["Peer coaching"],
        &["Coaching of large teams"],
        &["Coaching a team"],
        &["Coaching", "Coaching and mentoring"],
        &["Leading", "Coaching"],
    ];
    let expected = ["4", "5:Coaching", "3", "2", "1", "0:Coaching teams"];
    check(&search(rows, "en"), "coaching", &expected);
}

#[test]
fn equals_keep_the_order_of_the_programme() {
    let search = search(&[&["Chess b"], &["Chess a"], &["Chess c"]], "en");
    check(&search, "chess", &["0", "1", "2"]);
}

#[test]
fn accents_case_and_letters_that_a_keyboard_lacks_do_not_matter() {
    let rows: &[&[&str]] = &[
        &["Éléments de stratégie"],
        &["Straßenverkehr"],
        &["Łódź"],
        &["إدارة الوقت"],
        &["ניהול זְמַן"],
        &["Ｅｘｃｅｌ表計算"],
    ];
    let search = search(rows, "en");
    check(&search, "STRATEGIE elements", &["0"]);
    check(&search, "stratégie", &["0"]);
    check(&search, "strassen", &["1"]);
    check(&search, "lodz", &["2"]);
    check(&search, "اداره", &["3"]);
    check(&search, "זמן", &["4"]);
    check(&search, "計算", &["5"]);
    check(&search, "excel", &["5"]);
}

#[test]
fn every_word_must_be_met_in_any_order_and_in_any_name() {
    let rows: &[&[&str]] = &[&["Spreadsheets", "Excel"], &["Excel macros"], &["Macros"]];
    let search = search(rows, "en");
    check(&search, "macros excel", &["1"]);
    check(&search, "excel spread", &["0:Excel"]);
    check(&search, "excel cooking", &[]);
}

#[test]
fn other_languages_find_it_too_and_say_why() {
    let rows: &[&[&str]] = &[&["Spreadsheets|Tabellen", "Excel|Kalkulation"]];
    let english = search(rows, "en");
    check(&english, "tabell", &["0:Tabellen"]);
    check(&english, "kalku", &["0:Kalkulation"]);
    check(&english, "spread", &["0"]);
    check(&search(rows, "de-AT"), "tabell", &["0"]);
    check(&search(rows, "fr"), "spread", &["0"]);
}

#[test]
fn a_name_is_given_only_where_the_label_does_not_show_why() {
    let search = search(&[&["Public speaking", "Speak in public"]], "en");
    check(&search, "speak", &["0"]);
    check(&search, "speak in", &["0"]);
    check(&search, "speak in public", &["0"]);
}

#[test]
fn slips_are_forgiven_where_nothing_else_is_found() {
    let rows: &[&[&str]] = &[
        &["Spreadsheets", "Excel"],
        &["Negotiation"],
        &["Public speaking"],
        &["Expel"],
    ];
    let search = search(rows, "en");
    check(&search, "excle", &["0:Excel"]);
    check(&search, "expel", &["3"]);
    check(&search, "negocia", &["1"]);
    check(&search, "neogtiatoin", &["1"]);
    check(&search, "public speking", &["2"]);
    check(&search, "excelsiorly", &[]);
}

#[test]
fn slips_are_forgiven_in_no_other_language() {
    let rows: &[&[&str]] = &[
        &["Excel"],
        &["Words that leave nobody out|Palabras que no excluyen"],
    ];
    let english = search(rows, "en");
    check(&english, "exel", &["0"]);
    check(&english, "excluy", &["1:Palabras que no excluyen"]);
    check(&english, "exclyu", &[]);
    check(&search(rows, "de"), "exclyu", &["1"]);
}

#[test]
fn slips_are_forgiven_in_the_language_of_the_interface_whatever_the_label_is_in() {
    let rows: &[&[&str]] = &[&["Excel", "Spreadsheets|Tabellen"]];
    check(&search(rows, "en"), "spraedsheets", &["0:Spreadsheets"]);
    check(&search(rows, "de"), "spraedsheets", &[]);
    check(&search(rows, "de"), "tabelen", &["0:Tabellen"]);
}

#[test]
fn a_slip_is_looked_for_where_it_must_be() {
    let rows: &[&[&str]] = &[&["Public speaking"], &["Publix speaking"]];
    check(&search(rows, "en"), "public speking", &["0"]);
    // Each word meets something, but no skill has both.
    let rows: &[&[&str]] = &[&["Manage volunteers"], &["Manger sainement"]];
    check(&search(rows, "en"), "mange volunteers", &["0"]);
}

#[test]
fn a_slip_of_the_whole_word_comes_before_one_of_its_beginning() {
    let search = search(&[&["Mangers"], &["Mange for hay"], &["Mangold"]], "en");
    check(&search, "magne", &["1", "0"]);
}

#[test]
fn hyphens_and_apostrophes_are_typed_or_not() {
    let rows: &[&[&str]] = &[
        &["E-mail"],
        &["Driver's licence"],
        &["C++"],
        &["SQL"],
        &["State of the art"],
    ];
    let search = search(rows, "en");
    for typed in ["email", "e-mail", "e mail", "mail"] {
        check(&search, typed, &["0"]);
    }
    for typed in ["drivers", "driver's", "driver’s licence"] {
        check(&search, typed, &["1"]);
    }
    check(&search, "c++", &["2"]);
    check(&search, "sq", &["3"]);
    check(&search, "s", &["3", "4"]);
    check(&search, "state-of-the-art", &["4"]);
}

#[test]
fn retired_skills_are_not_offered_and_sensitive_ones_are() {
    let search = SkillSearch::new(&programme(), "en", &TestPlatform);
    check(&search, "fax", &[]);
    check(&search, "grief", &["grief"]);
}

#[test]
fn the_best_are_given_and_all_are_counted() {
    let rows = ["Team c", "A team", "Team", "Teamwork"].map(|label| [label]);
    let rows: Vec<&[&str]> = rows.iter().map(|row| &row[..]).collect();
    let search = search(&rows, "en");
    let (found, all) = search.find("team", 2, &TestPlatform);
    let found: Vec<String> = found.iter().map(|found| found.skill.to_id()).collect();
    assert_eq!((found, all), (vec!["2".to_owned(), "0".to_owned()], 4));
}

#[test]
fn nothing_typed_finds_nothing() {
    let search = search(&[&["Team"]], "en");
    for typed in ["", "  ", "-", "?!", "\u{301}"] {
        check(&search, typed, &[]);
    }
}
