// What the build leaves out, renames and puts in order behind wasm-bindgen's back works as before, or fails the build.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SECTION, assemble, concat, number, section, text } from "../../tools/build/binary.mjs";
import { keepExports, rename, renameImports, shortNames } from "../../tools/build/border.mjs";
import { exportsUsed, fit, prepare } from "../../tools/build/glue.mjs";
import { nameByOrder } from "../../tools/build/order.mjs";

const list = (...items) => concat([number(items.length), ...items]);
const item = (...parts) => concat(parts);
const body = (...code) => section(0, [0, ...code, 0x0b]).subarray(1);

/** Imports `env.long_name`; exports `twice`, `__wbindgen_destroy_closure` and `unused`, which call it twice, once, never. */
const module = assemble(Buffer.from("\0asm\x01\0\0\0"), [
  section(1, list([0x60, 0, 0])),
  section(SECTION.imports, list(item(text("env"), text("long_name"), [0, 0]))),
  section(3, list([0], [0], [0])),
  section(SECTION.exports, list(item(text("twice"), [0, 1]), item(text("__wbindgen_destroy_closure"), [0, 2]), item(text("unused"), [0, 3]))),
  section(SECTION.code, list(body(0x10, 0, 0x10, 0), body(0x10, 0), body())),
]);

const run = (bytes, imported, exported) => {
  let calls = 0;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { [imported]: () => { calls += 1; } } });
  exports[exported]();
  return [Object.keys(exports).length, calls];
};

test("a module with fewer exports and other names does what it did", () => {
  assert.deepEqual(run(module, "long_name", "twice"), [3, 2]);
  const kept = keepExports(module, new Set(["twice", "__wbindgen_destroy_closure"]));
  assert.deepEqual(run(kept, "long_name", "twice"), [2, 2]);
  const names = shortNames(kept);
  const short = rename(kept, names);
  assert.ok(short.length < kept.length - 20);
  assert.deepEqual(run(short, names.imports.get("long_name"), names.exports.get("twice")), [2, 2]);
});

test("what the browser calls of its own accord is told from what the fronts call", () => {
  const { exports } = shortNames(module);
  assert.match(exports.get("__wbindgen_destroy_closure"), /^_/);
  assert.match(exports.get("twice"), /^[^_]/);
});

test("the second half finds what it shares with the first under other names, whatever kind it is of", () => {
  const second = assemble(Buffer.from("\0asm\x01\0\0\0"), [
    section(SECTION.imports, list(
      item(text("first"), text("stack"), [3, 0x7f, 1]),
      item(text("first"), text("table"), [1, 0x70, 1, 2, 9]),
      item(text("first"), text("memory"), [2, 0, 1]),
    )),
  ]);
  const renamed = renameImports(second, new Map([["stack", "x0"], ["table", "x1"], ["memory", "x2"]]));
  const first = {
    x0: new WebAssembly.Global({ value: "i32", mutable: true }, 0),
    x1: new WebAssembly.Table({ element: "anyfunc", initial: 2, maximum: 9 }),
    x2: new WebAssembly.Memory({ initial: 1 }),
  };
  assert.ok(new WebAssembly.Instance(new WebAssembly.Module(renamed), { first }));
});

test("functions that are named by their order are the same functions", () => {
  const named = nameByOrder(module);
  assert.equal(WebAssembly.Module.customSections(new WebAssembly.Module(named), "name").length, 1);
  assert.deepEqual(run(named, "long_name", "twice"), [3, 2]);
});

const GLUE = `
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_first_0123: function(arg0) {
            wasm.helper(arg0);
        },
        __wbg_second_0123: function() { return handleError(function (arg0) {
            return arg0;
        }, arguments); },
    };
    return { "./bothways_bg.js": import0 };
}
let wasm;
function initSync(instance) {
    wasm = instance.exports;
    return __wbg_get_imports();
}
export { initSync };
`;

test("glue that is not what it was fails the build, in words", async () => {
  assert.throws(() => prepare(GLUE.replace("instance.exports;", "started.exports;")), /wasm = instance\.exports.*glue\.mjs has to learn/);
  assert.throws(() => prepare(GLUE + GLUE), /once/);
  assert.throws(() => prepare(GLUE), /__wasm_split\.js/);
  await assert.rejects(fit(GLUE, { imports: new Map([["__wbg_third_0123", "x1"]]), exports: new Map() }), /__wbg_third_0123/);
  await assert.rejects(exportsUsed(GLUE), /No matching export/, "js/glue.js names what is not there");
});
