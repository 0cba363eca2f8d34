// wasm-bindgen's programs, in the version of the crate.

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { lockedVersion } from "../lib/project.mjs";
import { must, run } from "../lib/run.mjs";
import { findToolchain, wasmBindgenBin } from "../lib/toolchain.mjs";

export const wasmBindgen = {
  what: "wasm-bindgen's command line",
  time: "about two and a half minutes",
  missing: () => !["wasm-bindgen", "wasm-bindgen-test-runner"].every((name) => existsSync(join(wasmBindgenBin(), name))),
  async install() {
    const version = lockedVersion("wasm-bindgen");
    const { env: { CARGO_TARGET_DIR, ...env } } = findToolchain();
    const install = ["install", "wasm-bindgen-cli", "--version", `=${version}`, "--root", dirname(wasmBindgenBin())];
    // With its own lock file first; a release whose lock names a crate that has since been withdrawn builds without.
    const { ok } = await run("cargo", [...install, "--locked"], { env, limit: 40 * 60_000 });
    if (ok) return;
    console.log("Once more, without its lock file:");
    await must(`cargo could not install wasm-bindgen-cli ${version} (its own words are above).`, "cargo", install, { env, limit: 40 * 60_000 });
  },
};
