// The names at the border of a wasm module, changed in its bytes.
//
// wasm-bindgen's names are long and carry hashes, once in the module and once in the glue. What a module is made of
// is left to wasm-opt; this rewrites the two sections that hold names.

import { Cannot } from "../lib/run.mjs";
import { Reader, SECTION, assemble, concat, number, section, sections, text } from "./binary.mjs";

const FUNCTION = 0;

/** The module without the exports that are not `used`. */
export function keepExports(module, used) {
  return rename(module, { imports: new Map(), exports: new Map([...used].map((name) => [name, name])) });
}

/**
 * Short names for all of a module's imports and exports. What the browser calls of its own accord gets an underscore,
 * by which js/guard.js knows it.
 */
export function shortNames(module) {
  const parsed = new WebAssembly.Module(module);
  const short = (list) => new Map(list.map(({ name }, at) => [name, (BY_THE_BROWSER.test(name) ? "_" : "x") + at.toString(36)]));
  return { imports: short(WebAssembly.Module.imports(parsed)), exports: short(WebAssembly.Module.exports(parsed)) };
}

const BY_THE_BROWSER = /closures\w*_invoke_|^__wbindgen_destroy_closure$/;

/** The module with its imports and exports as `names` has them; exports without a name are left out. */
export function rename(module, { imports, exports }) {
  const changes = {
    [SECTION.imports]: (body) => renameImports(new Reader(body), imports),
    [SECTION.exports]: (body) => renameExports(new Reader(body), exports),
  };
  return assemble(module, [...sections(module)].map(([id, body]) => section(id, changes[id]?.(body) ?? body)));
}

function renameImports(reader, imports) {
  const count = reader.number();
  const parts = [number(count)];
  for (let at = 0; at < count; at += 1) {
    const [module, name, kind] = [reader.text(), reader.text(), reader.byte()];
    if (kind !== FUNCTION) throw new Cannot(`The module imports ${module}.${name}, which is not a function: tools/build/border.mjs knows only those.`);
    parts.push(text(module), text(imports.get(name) ?? name), [kind], number(reader.number()));
  }
  return concat(parts);
}

function renameExports(reader, exports) {
  const kept = [];
  for (let left = reader.number(); left > 0; left -= 1) {
    const [name, kind, index] = [reader.text(), reader.byte(), reader.number()];
    if (exports.has(name)) kept.push(concat([text(exports.get(name)), [kind], number(index)]));
  }
  return concat([number(kept.length), ...kept]);
}
