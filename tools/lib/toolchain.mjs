// Which Rust compiles this project.
//
// Two are known: `rustup`, the one on PATH (rustup's as a rule), and `debian`, Debian's own packages with a
// standard library for wasm32 that tools/setup/debian.mjs built. The first that can compile for wasm32 is used,
// unless BOTHWAYS_WASM names one.

import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { at, cache, cargoField, lockedVersion } from "./project.mjs";
import { ask, Cannot } from "./run.mjs";

export const TARGET = "wasm32-unknown-unknown";

const cargoHome = process.env.CARGO_HOME || join(homedir(), ".cargo");

/** rustup's folder is not on the PATH of every shell that make is started from. */
const path = [process.env.PATH, join(cargoHome, "bin")].join(delimiter);

/**
 * What the module is compiled with that ships: a standard library of its own, made for size, in which a panic is a
 * trap without a word. js/guard.js tells hosts of traps; that the words are missing makes a tenth of the module.
 *
 * All of it is unstable, hence `RUSTC_BOOTSTRAP`, the documented way to have it from a stable compiler.
 */
const SMALL = {
  changes: { RUSTC_BOOTSTRAP: "1" },
  flags: [
    "-Zunstable-options", "-Cpanic=immediate-abort", "-Zfmt-debug=none", "-Zlocation-detail=none",
    // Calls of what is hardly longer than a call are spared. Made for size alone, a module has none of them (5 instead of
    // 14) and is 0.7 % smaller, but opens a roster a tenth slower; from 20 on it grows faster than it gains.
    "-Cllvm-args=-inline-threshold=14",
  ],
  args: ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"],
};

/** The linker says where in the module every reference is: by that, tools/build/split.mjs makes two of it. */
const REFERENCES = ["-Clink-args=--emit-relocs"];

/**
 * The environment for code on wasm32, with `flags` for it.
 *
 * Panic messages name files; without the remapping they would carry this machine's folders into the published
 * module, and its size would depend on who built it. The hash names one document per visit: small beats fast.
 */
function wasmEnv(changes, flags = []) {
  const remap = `--remap-path-prefix=${join(cargoHome, "registry/src")}=crates`;
  const all = [remap, '--cfg=sha2_backend_soft="compact"', ...flags].join(" ");
  const { RUSTFLAGS } = process.env;
  return {
    ...process.env,
    ...changes,
    // Flags from the environment would replace the target's own.
    ...(RUSTFLAGS === undefined ? { CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: all } : { RUSTFLAGS: `${RUSTFLAGS} ${all}` }),
  };
}

const hasStd = (lib) => existsSync(lib) && readdirSync(lib).some((file) => /^libstd-.*\.rlib$/.test(file));

/** Whether a `rustc` is new enough for this crate. */
export function newEnough(env) {
  const [, major, minor] = /^rustc (\d+)\.(\d+)/.exec(ask("rustc", ["--version"], { env }) ?? "") ?? [];
  const [wantMajor, wantMinor] = cargoField("rust-version").split(".").map(Number);
  return major !== undefined && (Number(major) > wantMajor || (Number(major) === wantMajor && Number(minor) >= wantMinor));
}

/** The Rust on PATH. */
export function rustup() {
  const [changes, flags] = [{ PATH: path }, []];
  const env = wasmEnv(changes, flags);
  return {
    name: "rustup",
    env,
    changes,
    flags,
    ready() {
      const lib = ask("rustc", ["--print", "target-libdir", "--target", TARGET], { env });
      return lib !== undefined && newEnough(env) && hasStd(lib);
    },
  };
}

/**
 * Debian's Rust. It has no wasm32 library, so one is kept in the cache as a sysroot of its own, and only code
 * for wasm32 is pointed at it: nothing under /usr changes, and a new compiler gets a new sysroot.
 */
export function debian() {
  const version = ask("/usr/bin/rustc", ["--version"])?.split(" ")[1];
  const sysroot = join(cache, `debian-rust-${version}`);
  const changes = {
    PATH: ["/usr/bin", path].join(delimiter),
    // Fingerprints do not see that a sysroot differs: artefacts of two compilers stay apart.
    CARGO_TARGET_DIR: join(process.env.CARGO_TARGET_DIR || at("target"), "debian"),
  };
  const flags = [`--sysroot=${sysroot}`];
  const env = wasmEnv(changes, flags);
  return {
    name: "debian",
    env,
    changes,
    flags,
    sysroot,
    ready: () => version !== undefined && newEnough(env) && hasStd(join(sysroot, "lib/rustlib", TARGET, "lib")),
  };
}

/** The toolchain to use, or `undefined` while set-up has yet to provide one. */
export function findToolchain() {
  const wanted = process.env.BOTHWAYS_WASM;
  if (wanted && !["rustup", "debian"].includes(wanted)) {
    throw new Cannot(`BOTHWAYS_WASM is "${wanted}"; it can be "rustup" or "debian".`);
  }
  return [rustup, debian]
    .filter((make) => !wanted || make.name === wanted)
    .map((make) => make())
    .find((toolchain) => toolchain.ready());
}

function toolchain() {
  const found = findToolchain();
  if (!found) throw new Cannot("No Rust here can compile for wasm32: run `make setup` first.");
  return found;
}

/** The environment to run cargo in. */
export const cargoEnv = () => toolchain().env;

/** Whether the Rust of an environment has the source of its standard library. */
export function hasLibrarySource(env) {
  return existsSync(join(ask("rustc", ["--print", "sysroot"], { env }), "lib/rustlib/src/rust/library/std"));
}

/**
 * How to compile the module that ships: the environment and arguments for cargo, and whether it comes out `small`.
 * It does not where the library's source is missing, or where the compiler does not know what it takes.
 */
export function release() {
  const { env, changes, flags } = toolchain();
  const forSize = wasmEnv({ ...changes, ...SMALL.changes }, [...SMALL.flags, ...REFERENCES]);
  const known = ask("rustc", [...SMALL.flags, "--print", "cfg"], { env: forSize }) !== undefined;
  if (known && hasLibrarySource(env)) return { env: forSize, args: SMALL.args, small: true };
  return { env: wasmEnv(changes, [...flags, ...REFERENCES]), args: [], small: false };
}

/** The program that makes two halves of a module, and where it is. */
export const WASM_SPLIT = "0.2.2";
export const wasmSplitBin = () => join(cache, `wasm-split-${WASM_SPLIT}`, "bin");

/** Where wasm-bindgen's programs are; they must be exactly as old as the crate that the code is built with. */
export function wasmBindgenBin() {
  return join(cache, `wasm-bindgen-${lockedVersion("wasm-bindgen")}`, "bin");
}
