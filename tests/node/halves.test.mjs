// The two halves of the module belong together.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createEngine } from "../../dist/engine.js";
import { compile } from "../../js/module.js";
import { concat } from "../../tools/build/binary.mjs";

const half = (name) => readFileSync(new URL(`../../dist/${name}.wasm`, import.meta.url));

test("a half of another build is refused, in words", async () => {
  const [first, more] = [half("bothways_bg"), half("bothways_more")];
  const [{ name }] = WebAssembly.Module.imports(new WebAssembly.Module(more)).filter(({ kind }) => kind === "global");
  const at = more.indexOf(name);
  const other = concat([more.subarray(0, at), Buffer.from(name.replace(/^b/, "c")), more.subarray(at + name.length)]);
  assert.match(name, /^b[0-9a-f]{8}$/);
  const modules = [first, other].map((bytes) => new WebAssembly.Module(bytes));
  await assert.rejects(createEngine({ wasm: modules }), { code: "WASM_UNSUPPORTED", message: /bothways_more\.wasm is not of this bothways_bg\.wasm/ });
});

test("a half may come as any bytes that a buffer source is", async () => {
  const bytes = half("bothways_bg");
  const { buffer } = new Uint8Array(bytes);
  for (const source of [buffer, bytes, new DataView(buffer)]) assert.ok(await compile(source) instanceof WebAssembly.Module);
});

test("however many engines there are, each half is compiled once", async (t) => {
  const counted = t.mock.method(WebAssembly, "compile");
  for (const _ of [1, 2, 3]) await createEngine();
  assert.ok(counted.mock.callCount() <= 2, `${counted.mock.callCount()} times`);
});

test("whoever brings the first half themselves gets the second from beside the engine", async () => {
  const engine = await createEngine({ wasm: half("bothways_bg") });
  assert.equal(engine.open({ schema: "bothways/programme@1", id: "p", title: "P", skillAreas: [] }, { schema: "bothways/roster@1", people: [] }).size, 0);
});
