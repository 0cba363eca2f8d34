// Debian's Rust with a standard library for wasm32, for machines where rustup cannot download.
//
// Debian ships rustc, its library's source and a linker, but no library compiled for wasm32. Compiling an empty
// crate with `-Zbuild-std` once leaves that library in its target folder; from there it goes into a sysroot in
// our cache. See `debian()` in tools/lib/toolchain.mjs for how it is used.

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { cache } from "../lib/project.mjs";
import { must } from "../lib/run.mjs";
import { TARGET, debian } from "../lib/toolchain.mjs";
import { apt } from "./apt.mjs";

const WHY = "Compiling for wasm32 without rustup's target takes Debian's compiler";

export async function installDebianRust() {
  await apt(["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"], WHY);
  // The package brings rust-lld as a link to the linker of one LLVM version, which is a package of its own.
  await apt([basename(readlinkSync("/usr/bin/rust-lld"))], WHY);

  const { env, sysroot, ready } = debian();
  if (ready()) return;
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, "build-std-"));
  try {
    const built = await buildStd(work, env);
    // Made aside and renamed: whoever interrupts this, or runs it twice at once, leaves no half of a sysroot.
    const fresh = join(work, "sysroot");
    assemble(fresh, built);
    rmSync(sysroot, { recursive: true, force: true });
    renameSync(fresh, sysroot);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function buildStd(work, env) {
  mkdirSync(join(work, "src"));
  writeFileSync(join(work, "src/lib.rs"), "#![no_std]\n");
  writeFileSync(join(work, "Cargo.toml"), '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n');
  // The flags point at the sysroot that is only about to be.
  const { CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS, RUSTFLAGS, ...plain } = env;
  await must(
    "Debian's compiler could not build the wasm32 standard library (its own words are above).",
    "/usr/bin/cargo",
    ["build", "--release", "-Zbuild-std=std,panic_abort,test", "--target", TARGET],
    // `-Zbuild-std` is a nightly flag; this is the documented way to have it from a stable compiler.
    { cwd: work, env: { ...plain, RUSTC_BOOTSTRAP: "1", CARGO_TARGET_DIR: join(work, "target") }, limit: 40 * 60_000 },
  );
  return join(work, "target", TARGET, "release/deps");
}

function assemble(sysroot, built) {
  const rustlib = join(sysroot, "lib/rustlib");
  mkdirSync(join(rustlib, TARGET, "lib"), { recursive: true });
  symlinkSync("/usr/lib/rustlib/x86_64-unknown-linux-gnu", join(rustlib, "x86_64-unknown-linux-gnu"));
  for (const file of readdirSync(built)) {
    if (file.endsWith(".rlib") && !file.startsWith("libempty")) cpSync(join(built, file), join(rustlib, TARGET, "lib", file));
  }
}
