// The size ratchet: what a first visit downloads, compressed as well as brotli can.
//
//   node tools/size.mjs            prints the table; fails if the total grew by more than 1 %
//   node tools/size.mjs --write    accepts today's figures as bench/size.json, to be committed
//
// English is built into the module, so these four files are all that it takes until somebody asks for more.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { at } from "./lib/project.mjs";
import { Cannot, ask, runMain } from "./lib/run.mjs";
import { cargoEnv, release } from "./lib/toolchain.mjs";

const FILES = ["bothways.js", "glue.js", "bothways_bg.wasm", "bothways.css"];
/** Where this has to get to. Until then the committed figure may only shrink. */
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
  const files = Object.fromEntries(FILES.map((name) => [name, compressedSize(at("dist", name))]));
  return {
    compiler: ask("rustc", ["--version"], { env: cargoEnv() }).split(" ").slice(0, 2).join(" "),
    files,
    total: Object.values(files).reduce((sum, size) => sum + size, 0),
  };
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
  if (now.total > GOAL) console.log(`The goal is ${GOAL.toLocaleString("en")}: ${(now.total - GOAL).toLocaleString("en")} too many.`);
}

function verdict(now, committed) {
  const alike = now.compiler === committed.compiler ? ROOM.sameCompiler : ROOM.otherCompiler;
  const room = release().small ? alike : ROOM.ordinaryLibrary;
  const most = Math.floor(committed.total * room);
  if (now.total <= most) return 0;
  console.log(`${now.total.toLocaleString("en")} bytes are more than the ${most.toLocaleString("en")} allowed. If they are worth it: node tools/size.mjs --write`);
  return 1;
}
