// The names at the border of a wasm module, changed in its bytes.
//
// wasm-bindgen's names are long and carry hashes, once in the module and once in the glue. What a module is made of
// is left to wasm-opt; this rewrites the two sections that hold names.

import { Cannot } from "../lib/run.mjs";
import { Reader, SECTION, assemble, concat, number, section, sections, text } from "./binary.mjs";

/** Of a memory or a table: whether it says how large it may become. */
const HAS_MOST = 1;

/** The module without the exports that are not `used`. */
export function keepExports(module, used) {
  return rename(module, { imports: new Map(), exports: new Map([...used].map((name) => [name, name])) });
}

/** Where the first half of the module asks for the second one: js/more.js answers under the name that it asks by. */
export const SECOND = "./__wasm_split.js";

/**
 * Short names for all of a module's imports and exports. What the browser calls of its own accord gets an underscore,
 * by which js/guard.js knows it.
 */
export function shortNames(module) {
  const parsed = new WebAssembly.Module(module);
  const short = (list) => new Map(list.map(({ name }, at) => [name, (BY_THE_BROWSER.test(name) ? "_" : "x") + at.toString(36)]));
  const fromGlue = WebAssembly.Module.imports(parsed).filter(({ module }) => module !== SECOND);
  return { imports: short(fromGlue), exports: short(WebAssembly.Module.exports(parsed)) };
}

const BY_THE_BROWSER = /closures\w*_invoke_|^__wbindgen_destroy_closure$/;

/** The module with its imports and exports as `names` has them; exports without a name are left out. */
export function rename(module, { imports, exports }) {
  return change(module, {
    [SECTION.imports]: (body) => withImports(new Reader(body), imports),
    [SECTION.exports]: (body) => withExports(new Reader(body), exports),
  });
}

/** The module with some of its imports under other names. */
export function renameImports(module, names) {
  return change(module, { [SECTION.imports]: (body) => withImports(new Reader(body), names) });
}

function change(module, changes) {
  return assemble(module, [...sections(module)].map(([id, body]) => section(id, changes[id]?.(body) ?? body)));
}

function withImports(reader, names) {
  const count = reader.number();
  const parts = [number(count)];
  for (let at = 0; at < count; at += 1) {
    const [module, name, kind] = [reader.text(), reader.text(), reader.byte()];
    if (!DESCRIBED[kind]) throw new Cannot(`The module imports ${module}.${name}, of a kind that tools/build/border.mjs does not know.`);
    parts.push(text(module), text(names.get(name) ?? name), [kind], DESCRIBED[kind](reader));
  }
  return concat(parts);
}

/** What an import of each kind is described by: the number of a function's type, a table, a memory, a global. */
const DESCRIBED = [
  (reader) => number(reader.number()),
  (reader) => concat([[reader.byte()], limits(reader)]),
  limits,
  (reader) => [reader.byte(), reader.byte()],
];

function limits(reader) {
  const flags = reader.byte();
  const bounds = [number(reader.number())];
  if (flags & HAS_MOST) bounds.push(number(reader.number()));
  return concat([[flags], ...bounds]);
}

function withExports(reader, exports) {
  const kept = [];
  for (let left = reader.number(); left > 0; left -= 1) {
    const [name, kind, index] = [reader.text(), reader.byte(), reader.number()];
    if (exports.has(name)) kept.push(concat([text(exports.get(name)), [kind], number(index)]));
  }
  return concat([number(kept.length), ...kept]);
}
