// The size ratchet: what a first visit downloads, compressed as well as brotli can.
//
//   node tools/size.mjs            prints the table; fails if the total, or what comes later, grew by more than 1 %
//   node tools/size.mjs --write    accepts today's figures as bench/size.json, to be committed
//
// English is built into the module, so four files are all that the first page takes. What comes later, every page that
// somebody goes on from loads as well.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { at } from "./lib/project.mjs";
import { Cannot, ask, runMain } from "./lib/run.mjs";
import { cargoEnv, release } from "./lib/toolchain.mjs";

const FILES = ["bothways.js", "glue.js", "bothways_bg.wasm", "bothways.css"];
const LATER = ["bothways_more.wasm"];
/** What the first page may take, at most. */
const GOAL = 150_000;
const COMMITTED = at("bench/size.json");

/**
 * How far a build may exceed the committed total. Another compiler's code differs by more than a careless commit's, and
 * one that cannot compile its own library for size makes a tenth more of everything.
 */
const ROOM = { sameCompiler: 1.01, otherCompiler: 1.05, ordinaryLibrary: 1.2 };

await runMain(() => {
  const now = measure();
  if (process.argv.includes("--write")) {
    writeFileSync(COMMITTED, `${JSON.stringify(now, null, 2)}\n`);
    print(now, now);
    return 0;
  }
  if (!existsSync(COMMITTED)) throw new Cannot("bench/size.json is missing: `node tools/size.mjs --write` makes it.");
  const committed = JSON.parse(readFileSync(COMMITTED, "utf8"));
  print(now, committed);
  return verdict(now, committed);
});

function measure() {
  const sizes = (names) => Object.fromEntries(names.map((name) => [name, compressedSize(at("dist", name))]));
  const files = sizes(FILES);
  return {
    compiler: ask("rustc", ["--version"], { env: cargoEnv() }).split(" ").slice(0, 2).join(" "),
    files,
    total: sum(files),
    later: sizes(LATER),
  };
}

function sum(sizes) {
  return Object.values(sizes).reduce((total, size) => total + size, 0);
}

function compressedSize(path) {
  if (!existsSync(path)) throw new Cannot(`${path} is missing: run \`make build\` first.`);
  const bytes = readFileSync(path);
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
}

function print(now, committed) {
  const row = (name, size, before) => {
    const change = before ? `${size >= before ? "+" : "−"}${(Math.abs(size / before - 1) * 100).toFixed(1)} %` : "new";
    console.log(`${name.padEnd(18)} ${size.toLocaleString("en").padStart(9)} ${change.padStart(9)}`);
  };
  console.log(`${"brotli -11, bytes".padEnd(18)} ${"now".padStart(9)} ${"change".padStart(9)}`);
  for (const [name, size] of Object.entries(now.files)) row(name, size, committed.files[name]);
  row("total", now.total, committed.total);
  for (const [name, size] of Object.entries(now.later)) row(name, size, committed.later[name]);
  if (now.total > GOAL) console.log(`The goal is ${GOAL.toLocaleString("en")}: ${(now.total - GOAL).toLocaleString("en")} too many.`);
}

function verdict(now, committed) {
  const alike = now.compiler === committed.compiler ? ROOM.sameCompiler : ROOM.otherCompiler;
  const room = release().small ? alike : ROOM.ordinaryLibrary;
  const grown = [[now.total, committed.total], [sum(now.later), sum(committed.later)]]
    .map(([size, before]) => ({ size, most: Math.floor(before * room) }))
    .filter(({ size, most }) => size > most);
  for (const { size, most } of grown) {
    console.log(`${size.toLocaleString("en")} bytes are more than the ${most.toLocaleString("en")} allowed. If they are worth it: node tools/size.mjs --write`);
  }
  return grown.length;
}
