// The figures that the checks close with are the runners' own.

import assert from "node:assert/strict";
import { test } from "node:test";
import { count } from "../../tools/check/counts.mjs";
import { lockedVersion } from "../../tools/lib/project.mjs";

test("adds up what cargo reports for several test binaries, in colour or not", () => {
  const output = `
running 3 tests
test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s
test result: \x1b[31mFAILED\x1b[0m. 4 passed; 2 failed; 0 ignored; 0 filtered out; finished in 1.20s
  a test that prints "test result: ok. 9 passed; 0 failed; 0 ignored"
`;
  assert.deepEqual(count("cargo", output), { passed: 6, failed: 2, skipped: 1 });
});

test("counts a cancelled test of node's as failed, and one still to do as skipped", () => {
  const output = "ℹ tests 9\nℹ suites 2\nℹ pass 5\nℹ fail 1\nℹ cancelled 1\nℹ skipped 1\nℹ todo 1\nℹ duration_ms 12.5\n";
  assert.deepEqual(count("node", output), { passed: 5, failed: 2, skipped: 2 });
});

test("counts nothing where nothing ran", () => {
  assert.deepEqual(count("cargo", "error: could not compile"), { passed: 0, failed: 0, skipped: 0 });
  // Whoever goes on with a count changes no other.
  count("cargo", "").failed += 1;
  assert.deepEqual(count("cargo", ""), { passed: 0, failed: 0, skipped: 0 });
});

test("reads one crate's version from Cargo.lock, not that of another whose name begins alike", () => {
  assert.match(lockedVersion("wasm-bindgen"), /^\d+\.\d+\.\d+$/);
  assert.throws(() => lockedVersion("wasm-bind"), /has no wasm-bind/);
});
