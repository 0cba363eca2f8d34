// The module in two halves: what the first page needs, and all that is reached through `host::more` alone.
//
// Done by the program that Leptos's own tools use, on what the linker says of every reference. It makes the second half
// ask the first one for its memory, its stack and its table of functions.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { must } from "../lib/run.mjs";
import { wasmSplitBin } from "../lib/toolchain.mjs";
import { bare } from "./binary.mjs";
import { renameImports } from "./border.mjs";

/** The second half's name in `host::more`. */
const MORE = "more";

/**
 * Functions that hold this import are wasm-bindgen's to rewrite, and have to stay in the first half. wasm-bindgen has
 * given it another name than the one by which the program knows it.
 */
const MARK = { known: "__wbindgen_describe_cast", given: "__wbindgen_describe_generic_import" };

/** Splits `compiled` into `first` and `more`, by way of the folder `work`. */
export async function split(compiled, { first, more, work }) {
  rmSync(work, { recursive: true, force: true });
  const renamed = `${work}.wasm`;
  writeFileSync(renamed, renameImports(readFileSync(compiled), new Map([[MARK.given, MARK.known]])));
  await must("wasm_split_cli failed.", join(wasmSplitBin(), "wasm_split_cli"), [renamed, work]);
  writeFileSync(first, renameImports(readFileSync(join(work, "main.wasm")), new Map([[MARK.known, MARK.given]])));
  writeFileSync(more, bare(readFileSync(join(work, `split_${MORE}.wasm`))));
}
