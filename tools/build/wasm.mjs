// The wasm modules and their glue: cargo, then the split in two, then wasm-bindgen, then wasm-opt; the slow steps only where
// something changed.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { at, lockedVersion } from "../lib/project.mjs";
import { Cannot, ask, must } from "../lib/run.mjs";
import { TARGET, WASM_SPLIT, release, wasmBindgenBin } from "../lib/toolchain.mjs";
import { keepExports, rename, renameImports, shortNames } from "./border.mjs";
import { exportsUsed, fit, prepare } from "./glue.mjs";
import { nameByOrder } from "./order.mjs";
import { split } from "./split.mjs";

// The module alone: where cargo makes a library for other crates from the same code, much less of it can be left out.
const CARGO = ["rustc", "--release", "--lib", "--features", "split", "--crate-type", "cdylib", "--target", TARGET];
const BINDGEN = [
  "--target", "web", "--no-typescript", "--out-name", "bothways",
  "--remove-name-section", "--remove-producers-section",
  // What the second half asks for is among them.
  "--keep-lld-exports",
  // Every browser that runs the module has TextEncoder.encodeInto.
  "--encode-into", "always",
];

// Exactly what Rust's wasm32 target emits today. `--all-features` would let wasm-opt use what no browser loads.
const FEATURES = [
  "bulk-memory", "bulk-memory-opt", "call-indirect-overlong", "multivalue", "mutable-globals",
  "nontrapping-float-to-int", "reference-types", "sign-ext",
].map((name) => `--enable-${name}`);
const OPT = [
  // For speed rather than for size: larger by itself, and smaller once brotli has folded it.
  "-O2", "--strip-debug", "--strip-producers",
  // Left as it is, the data is one piece: its zeros cost less, folded, than the places of hundreds of pieces between them.
  "--skip-pass=memory-packing",
  // Inlining at will makes the module a little smaller and its compressed form larger: what was one call in many places
  // becomes many slightly different copies, which brotli cannot fold together again. Within these bounds it takes a
  // hundredth off, and a fifth of the functions, each of which a browser compiles when it is first called.
  "--always-inline-max-function-size=2", "--flexible-inline-max-function-size=0", "--one-caller-inline-max-function-size=20",
];

/** The optimised modules, `first` and `more`, and the minified glue. */
export async function wasm() {
  const { env, args, small } = release();
  if (!small) console.log("This Rust lacks its library's source, or is too old to compile it for size: the module comes out a tenth larger.");
  await must("The crate does not compile (cargo's own words are above).", "cargo", [...CARGO, ...args], { env });
  const target = JSON.parse(ask("cargo", ["metadata", "--format-version", "1", "--no-deps"], { env })).target_directory;
  const compiled = join(target, TARGET, "release/bothways.wasm");
  const out = (name) => join(target, "dist-build", name);
  mkdirSync(out(""), { recursive: true });

  await unlessDone(out("split.done"), [WASM_SPLIT, ...made("split.mjs", "border.mjs", "binary.mjs"), hash(compiled)], () =>
    split(compiled, { first: out("first.wasm"), more: out("more.wasm"), work: out("split") }));
  await unlessDone(out("bindgen.done"), [BINDGEN, lockedVersion("wasm-bindgen"), hash(out("first.wasm"))], () =>
    must("wasm-bindgen failed.", join(wasmBindgenBin(), "wasm-bindgen"), [...BINDGEN, "--out-dir", out(""), out("first.wasm")]));
  const glue = prepare(readFileSync(out("bothways.js"), "utf8"));
  const shared = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(out("more.wasm")))).map(({ name }) => name);
  const used = new Set([...await exportsUsed(glue), ...shared]);

  const { version } = JSON.parse(readFileSync(at("node_modules/binaryen/package.json"), "utf8"));
  const wasmOpt = (flags, from, to) =>
    must("wasm-opt failed.", process.execPath, [at("node_modules/binaryen/bin/wasm-opt"), ...FEATURES, ...flags, "-o", to, from]);
  const optimised = async (name, exports) => {
    const [from, work, to] = [out(name), out("work.wasm"), out(`optimised-${name}`)];
    await unlessDone(`${to}.done`, [OPT, version, [...exports], hash(from), ...made("order.mjs", "border.mjs", "binary.mjs")], async () => {
      writeFileSync(work, keepExports(readFileSync(from), exports));
      await wasmOpt(OPT, work, work);
      writeFileSync(work, nameByOrder(readFileSync(work)));
      await wasmOpt(["--reorder-functions-by-name", "--strip-debug"], work, to);
    });
    return readFileSync(to);
  };
  const [first, more] = [await optimised("bothways_bg.wasm", used), await optimised("more.wasm", new Set())];
  const names = shortNames(first);
  names.exports.set(shared.find((name) => name.startsWith("__wasm_split")), bond(first, more));
  const modules = { first: rename(first, names), more: renameImports(more, names.exports) };
  if (!Object.values(modules).every((module) => WebAssembly.validate(module))) {
    throw new Cannot("What wasm-opt and tools/build/border.mjs made of the modules does not load.");
  }
  return { ...modules, glue: await fit(glue, names) };
}

/** What the second half asks the first one for: a name of this build. Halves of two builds would take each other's functions for others. */
const bond = (...halves) => `b${createHash("sha256").update(Buffer.concat(halves)).digest("hex").slice(0, 8)}`;

/** What tools of this folder do changes what comes of them. */
const made = (...tools) => tools.map((name) => hash(at("tools/build", name)));

/** Does `work` unless it was the last thing done here, to the same ingredients. */
async function unlessDone(stamp, ingredients, work) {
  const recipe = JSON.stringify(ingredients);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === recipe) return;
  // Whoever interrupts it must find it undone.
  rmSync(stamp, { force: true });
  await work();
  writeFileSync(stamp, recipe);
}

const hash = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");
