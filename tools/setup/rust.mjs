// A Rust that can compile for wasm32, by the first way that works.

import { cargoField } from "../lib/project.mjs";
import { Cannot, ask, run } from "../lib/run.mjs";
import { TARGET, findToolchain, hasLibrarySource, newEnough, rustup } from "../lib/toolchain.mjs";
import { installDebianRust } from "./debian.mjs";

export const wasmTarget = {
  what: "Rust's wasm32 target",
  time: "seconds from rustup, or about three minutes with Debian's compiler",
  missing: () => findToolchain() === undefined,
  async install() {
    if (process.env.BOTHWAYS_WASM !== "debian" && (await addWithRustup())) return;
    if (process.env.BOTHWAYS_WASM === "rustup") {
      throw new Cannot(`rustup could not add the target ${TARGET}, and BOTHWAYS_WASM=rustup rules out Debian's compiler.`);
    }
    console.log("Building the wasm32 library with Debian's compiler instead.");
    await installDebianRust();
    if (!findToolchain()) throw new Cannot(`Debian's Rust is older than ${cargoField("rust-version")}, which this crate needs. Its security updates have a newer one: add them to apt's sources, or install the target with rustup.`);
  },
};

/** Debian's compiler came with it. Without it the build goes on, and the module comes out larger. */
export const librarySource = {
  what: "the source of Rust's standard library, to compile it for size",
  time: "seconds",
  missing() {
    const { env } = findToolchain();
    return !hasLibrarySource(env) && ask("rustup", ["--version"], { env }) !== undefined;
  },
  async install() {
    const { env } = findToolchain();
    const { ok } = await run("rustup", ["component", "add", "rust-src"], { env, limit: 60_000 });
    if (!ok) console.log("It could not be had: the build goes on without it.");
  },
};

async function addWithRustup() {
  const { env, ready } = rustup();
  if (ask("rustup", ["--version"], { env }) === undefined) return false;
  if (!newEnough(env)) {
    console.log(`The Rust on PATH is older than ${cargoField("rust-version")}, which this crate needs.`);
    return false;
  }
  // Without a network rustup tries again and again; two minutes are plenty for 20 MB.
  const { ok } = await run("rustup", ["target", "add", TARGET], { env, limit: 120_000 });
  return ok && ready();
}

export const lints = {
  what: "rustfmt and clippy",
  time: "seconds",
  missing: () => missingComponents().length > 0,
  async install() {
    const { name, env } = findToolchain();
    if (name === "debian") {
      const { apt } = await import("./apt.mjs");
      await apt(["rust-web-clippy", "rustfmt-web"], "The checks need Debian's clippy and rustfmt");
      return;
    }
    const components = missingComponents();
    const { ok } = await run("rustup", ["component", "add", ...components], { env, limit: 120_000 });
    if (!ok) throw new Cannot(`The checks need ${components.join(" and ")}, and \`rustup component add\` could not bring them.`);
  },
};

function missingComponents() {
  const env = findToolchain()?.env;
  return ["clippy", "rustfmt"].filter((name) => ask("cargo", [name.replace("rustfmt", "fmt"), "--version"], { env }) === undefined);
}
