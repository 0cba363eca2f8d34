//! The border to the custom element.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What the element offers to its instance: a few verbs.
    pub type Port;

    /// Fires an event; `detail` is JSON.
    #[wasm_bindgen(method)]
    pub fn emit(this: &Port, name: &str, detail: &str);

    /// Fires `bothways-submit` and reports what comes of it through `settle_*`.
    #[wasm_bindgen(method)]
    pub fn submit(this: &Port, signup: &str);

    /// Puts a text on the clipboard, and reports through `copied`.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Port, text: &str);

    /// Prints the agreement on show.
    #[wasm_bindgen(method)]
    pub fn print(this: &Port);

    /// Hands the person a file.
    #[wasm_bindgen(method)]
    pub fn download(this: &Port, name: &str, text: &str);
}
