// Starting the engine where none has been started yet.

import assert from "node:assert/strict";
import { test } from "node:test";
import { BothwaysError, createEngine } from "../../dist/engine.js";

test("a module that cannot be had is refused, and the next engine has another", async () => {
  const empty = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
  for (const [wasm, code] of [[new URL("file:///nowhere.wasm"), "WASM_FETCH"], [empty, "WASM_UNSUPPORTED"]]) {
    await assert.rejects(createEngine({ wasm }), (error) => error instanceof BothwaysError && error.code === code);
  }
  assert.equal((await createEngine(null)).checkProgramme({}).ok, false);
});
