//! Tests that need a page: they run in a real browser, under wasm-bindgen's test runner.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    reason = "clippy takes only functions marked `#[test]` for tests"
)]

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The widget's way of living in a page: mounted into an element of the host's, gone without a trace.
#[wasm_bindgen_test]
fn a_mounted_view_is_gone_once_its_handle_is_dropped() {
    let root = document()
        .create_element("div")
        .unwrap()
        .unchecked_into::<web_sys::HtmlElement>();
    let handle = mount_to(root.clone(), || view! { <p class="greeting">"Hello"</p> });
    assert_eq!(root.text_content().as_deref(), Some("Hello"));
    drop(handle);
    assert_eq!(root.child_element_count(), 0);
}
