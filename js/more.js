/**
 * The second half of the module: what the first page does without. It works in the memory of the first half, and is called
 * through that one's table of functions.
 */
import { inside, takeMore } from "wasm-bindgen";

let added = false;

/** Takes in the second half, once. Throws if it is not of this first half. */
export function addMore(module) {
  if (added) return;
  new WebAssembly.Instance(module, { __wasm_split: inside().exports });
  added = true;
  takeMore();
}

/** What the first half calls, to have the second one loaded: it is there by then, as the function `told`, of `about`, hears. */
export function load(told, about) {
  inside().table.get(told)(about, true);
}
