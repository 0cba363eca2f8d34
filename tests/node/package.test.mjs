// dist/ is what gets published: what its package.json promises is there, and nothing of the build machine is in it.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "dist");
const manifest = JSON.parse(readFileSync(join(dist, "package.json"), "utf8"));
const everyFile = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

test("every file that the package exports is in it", () => {
  const targets = (entry) => (typeof entry === "string" ? [entry] : Object.values(entry).flatMap(targets));
  const single = targets(manifest.exports).filter((target) => !target.includes("*"));
  assert.ok(single.includes("./bothways.js") && single.includes("./engine.js") && single.includes("./bothways_bg.wasm"));
  for (const target of single) assert.ok(existsSync(join(dist, target)), target);
});

test("the package has the version of the crate", () => {
  const [, version] = /^version = "(.*)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"));
  assert.equal(manifest.version, version);
});

test("no file names a folder of the machine that built it", () => {
  for (const path of everyFile) {
    const text = readFileSync(path, "latin1");
    for (const folder of [root, join(homedir(), ".cargo"), "registry/src"]) assert.ok(!text.includes(folder), `${path} names ${folder}`);
  }
});

test("the modules import nothing that is not beside them", () => {
  for (const path of everyFile.filter((name) => name.endsWith(".js"))) {
    const code = readFileSync(path, "utf8");
    for (const [, specifier] of code.matchAll(/\b(?:import|from)\s*\(?\s*["']([^"']+)["']/g)) {
      if (specifier.startsWith("node:")) continue;
      assert.match(specifier, /^\.\//, `${path} imports ${specifier}`);
      assert.ok(existsSync(join(dist, specifier)), `${path} imports ${specifier}`);
    }
  }
});

test("the module is of the wasm that every current browser has", async () => {
  const bytes = readFileSync(join(dist, "bothways_bg.wasm"));
  assert.ok(WebAssembly.validate(bytes));
  const module = await WebAssembly.compile(bytes);
  assert.deepEqual(WebAssembly.Module.customSections(module, "name"), []);
  assert.deepEqual(WebAssembly.Module.customSections(module, "producers"), []);
});
