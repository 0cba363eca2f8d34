// WebAssembly's binary format, as far as the build has to know it: sections, numbers and names.
// https://webassembly.github.io/spec/core/binary/modules.html

export const SECTION = { custom: 0, imports: 2, exports: 7, code: 10 };
const HEADER = 8;

/** `[id, body]` of every section of a module. */
export function* sections(module) {
  const reader = new Reader(module.subarray(HEADER));
  while (!reader.done) yield [reader.byte(), reader.bytes(reader.number())];
}

/** A section as it stands in a module. */
export const section = (id, body) => concat([[id], number(body.length), body]);

/** A module of these sections. */
export const assemble = (module, made) => concat([module.subarray(0, HEADER), ...made]);

/** A module without what is said of it on the side: its names, where its references are. */
export const bare = (module) => assemble(module, [...sections(module)].filter(([id]) => id !== SECTION.custom).map(([id, body]) => section(id, body)));

export class Reader {
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

  text() {
    return Buffer.from(this.bytes(this.number())).toString();
  }
}

export function number(value) {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return [...bytes, value];
}

export const text = (words) => concat([number(Buffer.byteLength(words)), Buffer.from(words)]);
export const concat = (parts) => Buffer.concat(parts.map((part) => Buffer.from(part)));
