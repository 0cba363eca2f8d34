// The program that makes two halves of a module.

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { must } from "../lib/run.mjs";
import { WASM_SPLIT, findToolchain, wasmSplitBin } from "../lib/toolchain.mjs";

export const wasmSplit = {
  what: "wasm_split's command line",
  time: "about a minute",
  missing: () => !existsSync(join(wasmSplitBin(), "wasm_split_cli")),
  install() {
    const { env: { CARGO_TARGET_DIR, ...env } } = findToolchain();
    const install = ["install", "wasm_split_cli_support", "--version", `=${WASM_SPLIT}`, "--features", "build-binary", "--locked", "--root", dirname(wasmSplitBin())];
    return must(`cargo could not install wasm_split_cli_support ${WASM_SPLIT} (its own words are above).`, "cargo", install, { env, limit: 20 * 60_000 });
  },
};
