// Where things are, and the few facts the tools read from Cargo's own files.

import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** A path inside the repository. */
export const at = (...parts) => join(root, ...parts);

/** What takes minutes to build lives outside the clone, so that a fresh clone does not build it again. */
export const cache =
  process.env.BOTHWAYS_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "bothways");

/** A field of the `[package]` table of Cargo.toml. */
export function cargoField(name) {
  const [, table] = /^\[package\]\n([^[]*)/m.exec(readFileSync(at("Cargo.toml"), "utf8")) ?? [];
  const [, value] = new RegExp(`^${name} = "(.*)"$`, "m").exec(table ?? "") ?? [];
  if (!value) throw new Error(`Cargo.toml has no ${name}`);
  return value;
}

/** The version of a crate that Cargo.lock settles on. */
export function lockedVersion(crate) {
  const lock = readFileSync(at("Cargo.lock"), "utf8");
  const [, version] = new RegExp(`^name = "${crate}"\\nversion = "(.*)"$`, "m").exec(lock) ?? [];
  if (!version) throw new Error(`Cargo.lock has no ${crate}`);
  return version;
}
