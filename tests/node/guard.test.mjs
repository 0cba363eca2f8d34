// What becomes of the engine when its module traps: real traps, in modules of a few bytes and in the one that ships.

import assert from "node:assert/strict";
import { test } from "node:test";
import { BothwaysError, createEngine } from "../../dist/engine.js";

/** A module whose one export `f` consists of `code`. */
function tiny(...code) {
  const body = [0, ...code, 0x0b];
  return new WebAssembly.Module(Uint8Array.of(
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, // "\0asm", version 1
    1, 4, 1, 0x60, 0, 0, // type: a function of nothing to nothing
    3, 2, 1, 0, // function 0 is of that type
    7, 5, 1, 1, 0x66, 0, 0, // "f" is function 0
    10, body.length + 2, 1, body.length, ...body,
  ));
}

const UNREACHABLE = [0x00];
const CALL_ITSELF = [0x10, 0];

/** A guard of its own: one that has seen an end never watches again. */
let guards = 0;
const freshGuard = () => import(`../../js/guard.js?${guards++}`);

for (const [what, code] of Object.entries({ "a panic": UNREACHABLE, "the stack running over": CALL_ITSELF })) {
  test(`${what} ends the module: everybody hears of it once, and nothing is called again`, async () => {
    const { guard, onEnd } = await freshGuard();
    const { f } = new WebAssembly.Instance(tiny(...code)).exports;
    let calls = 0;
    const exports = guard({ f, other: () => (calls += 1), _released: () => (calls += 1), memory: 7 });
    const heard = [];
    onEnd((error) => heard.push(error));
    onEnd(() => heard.push("never"))();
    assert.equal(exports.other(), 1);

    assert.throws(() => exports.f(), { code: "WASM_TERMINATED", message: /^Bothways stopped at wasm-function\[0\]/ });
    assert.equal(heard.length, 1);
    assert.throws(() => exports.other(), heard[0]);
    assert.throws(() => exports.f(), heard[0]);
    exports._released();
    assert.deepEqual([calls, heard.length, exports.memory], [1, 1, 7]);
  });
}

test("what a module throws without trapping goes through, and ends nothing", async () => {
  const { guard, onEnd } = await freshGuard();
  const refused = new Error("closure invoked after being dropped");
  const exports = guard({ throws() { throw refused; }, works: () => "still" });
  onEnd(() => assert.fail("nothing has ended"));
  assert.throws(() => exports.throws(), refused);
  assert.equal(exports.works(), "still");
});

test("an engine whose module has trapped says so ever after, and the next engine works", async () => {
  const { engine, memory } = await exposed();
  const cohort = engine.open(PROGRAMME, ROSTER);
  assert.equal(cohort.size, 0);
  // Nothing in the module traps on demand, so what it remembers is spoilt.
  new Uint8Array(memory.buffer).fill(0xff);
  for (const use of [() => cohort.size, () => cohort.close(), () => engine.open(PROGRAMME, ROSTER), () => engine.checkProgramme(PROGRAMME), () => engine.name]) {
    assert.throws(use, (error) => {
      assert.ok(error instanceof BothwaysError);
      assert.equal(error.code, "WASM_TERMINATED");
      assert.match(error.message, /^Bothways stopped at wasm-function\[\d+\]/);
      return true;
    });
  }
  const another = await createEngine();
  assert.equal(another.open(PROGRAMME, ROSTER).size, 0);
  assert.throws(() => cohort.size, { code: "WASM_TERMINATED" });
});

const PROGRAMME = { schema: "bothways/programme@1", id: "p", title: "P", skillAreas: [] };
const ROSTER = { schema: "bothways/roster@1", people: [] };

/** An engine with the memory of its module, which it keeps to itself. */
async function exposed() {
  const { Instance } = WebAssembly;
  let exports;
  WebAssembly.Instance = function (...args) {
    const instance = new Instance(...args);
    // The memory is that of the first half.
    exports ??= instance.exports;
    return instance;
  };
  try {
    const engine = await createEngine();
    return { engine, memory: Object.values(exports).find((one) => one instanceof WebAssembly.Memory) };
  } finally {
    WebAssembly.Instance = Instance;
  }
}
