// The wasm module and its glue: cargo, then wasm-bindgen, then wasm-opt.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { at, lockedVersion } from "../lib/project.mjs";
import { Cannot, ask, must } from "../lib/run.mjs";
import { TARGET, wasmBindgenBin } from "../lib/toolchain.mjs";

const BINDGEN = [
  "--target", "web", "--no-typescript", "--out-name", "bothways",
  "--remove-name-section", "--remove-producers-section",
];

// Exactly what Rust's wasm32 target emits today. `--all-features` would let wasm-opt use what no browser loads.
const FEATURES = [
  "bulk-memory", "bulk-memory-opt", "call-indirect-overlong", "multivalue", "mutable-globals",
  "nontrapping-float-to-int", "reference-types", "sign-ext",
];
const OPT = [
  "-Oz", "--strip-debug", "--strip-producers",
  // Inlining makes the module a little smaller and its compressed form a tenth larger: what was one call in many
  // places becomes many slightly different copies, which brotli cannot fold together again.
  "--skip-pass=inlining", "--skip-pass=inlining-optimizing",
  ...FEATURES.map((name) => `--enable-${name}`),
];

/** The optimised module and the minified glue. */
export async function wasm(env) {
  await must("The crate does not compile (cargo's own words are above).", "cargo", ["build", "--release", "--lib", "--target", TARGET], { env });
  const target = JSON.parse(ask("cargo", ["metadata", "--format-version", "1", "--no-deps"], { env })).target_directory;
  const compiled = join(target, TARGET, "release/bothways.wasm");
  const out = join(target, "dist-build");
  const module = join(out, "optimised.wasm");
  const glue = join(out, "bothways.js");

  const recipe = fingerprint(readFileSync(compiled));
  const stamp = join(out, "recipe");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== recipe) {
    mkdirSync(out, { recursive: true });
    await must("wasm-bindgen failed.", join(wasmBindgenBin(), "wasm-bindgen"), [...BINDGEN, "--out-dir", out, compiled]);
    await must("wasm-opt failed.", process.execPath, [at("node_modules/binaryen/bin/wasm-opt"), ...OPT, "-o", module, join(out, "bothways_bg.wasm")]);
    if (!WebAssembly.validate(readFileSync(module))) throw new Cannot("wasm-opt wrote a module that does not load.");
    writeFileSync(stamp, recipe);
  }
  return { module: readFileSync(module), glue: await minify(glue) };
}

/** Everything that decides what comes out. */
function fingerprint(compiled) {
  const { version } = JSON.parse(readFileSync(at("node_modules/binaryen/package.json"), "utf8"));
  return createHash("sha256")
    .update(JSON.stringify([lockedVersion("wasm-bindgen"), version, BINDGEN, OPT]))
    .update(compiled)
    .digest("hex");
}

/** Crates may bring snippets of JavaScript; they become part of the glue, so that it stays one file. */
async function minify(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry], bundle: true, format: "esm", target: "es2022", minify: true, write: false, legalComments: "none",
  });
  return outputFiles[0].contents;
}
