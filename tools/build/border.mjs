// The names at the border of a wasm module, changed in its bytes.
//
// wasm-bindgen's names are long and carry hashes, once in the module and once in the glue. What a module is made of
// is left to wasm-opt; this reads and writes the two sections that hold names, and copies the others.
// https://webassembly.github.io/spec/core/binary/modules.html

import { Cannot } from "../lib/run.mjs";

const [IMPORTS, EXPORTS] = [2, 7];
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
  const reader = new Reader(module);
  const parts = [reader.bytes(8)];
  while (!reader.done) {
    const id = reader.byte();
    const body = new Reader(reader.bytes(reader.number()));
    const changed = id === IMPORTS ? renameImports(body, imports) : id === EXPORTS ? renameExports(body, exports) : body.rest();
    parts.push([id], number(changed.length), changed);
  }
  return concat(parts);
}

function renameImports(reader, imports) {
  const count = reader.number();
  const parts = [number(count)];
  for (let at = 0; at < count; at += 1) {
    const [module, name, kind] = [reader.name(), reader.name(), reader.byte()];
    if (kind !== FUNCTION) throw new Cannot(`The module imports ${module}.${name}, which is not a function: tools/build/border.mjs knows only those.`);
    parts.push(text(module), text(imports.get(name) ?? name), [kind], number(reader.number()));
  }
  return concat(parts);
}

function renameExports(reader, exports) {
  const kept = [];
  for (let left = reader.number(); left > 0; left -= 1) {
    const [name, kind, index] = [reader.name(), reader.byte(), reader.number()];
    if (exports.has(name)) kept.push(text(exports.get(name)), [kind], number(index));
  }
  return concat([number(kept.length / 3), ...kept]);
}

class Reader {
  #bytes;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  get done() {
    return this.#at === this.#bytes.length;
  }

  byte() {
    return this.#bytes[this.#at++];
  }

  rest() {
    return this.#bytes.subarray(this.#at);
  }

  bytes(length) {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** An unsigned number, seven bits a byte, lowest first. */
  number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  name() {
    return Buffer.from(this.bytes(this.number())).toString();
  }
}

function number(value) {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return [...bytes, value];
}

const text = (name) => concat([number(Buffer.byteLength(name)), Buffer.from(name)]);
const concat = (parts) => Buffer.concat(parts.map((part) => Buffer.from(part)));
