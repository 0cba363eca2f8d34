//! The committed schemas and types are those that the definitions give.
//!
//! `BOTHWAYS_WRITE=1 cargo test --no-default-features --features schema --test schema` writes them
//! anew.
#![cfg(feature = "schema")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::Path;

use bothways::wire::{schemas, typescript};

#[test]
fn schemas_are_committed() {
    for (name, schema) in schemas() {
        compare(&format!("schema/{name}.schema.json"), &schema);
    }
    let files = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("schema")).unwrap();
    assert_eq!(files.count(), schemas().len(), "a schema of no document");
}

#[test]
fn types_are_committed() {
    compare("types/documents.d.ts", &typescript());
}

fn compare(file: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("BOTHWAYS_WRITE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        text == committed,
        "{file} is not what the definitions give; see tests/schema.rs"
    );
}
