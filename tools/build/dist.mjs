// The folder that is being built: files that changed are written, files that no longer belong are removed.

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

export class Dist {
  #folder;
  #names = new Set();
  #written = 0;

  constructor(folder) {
    this.#folder = folder;
  }

  /** How many files there are so far. */
  get size() {
    return this.#names.size;
  }

  /** Whether a file of this name is part of the build. */
  has(name) {
    return this.#names.has(name);
  }

  /** Adds a file. Its time stays as it was if its content does. */
  put(name, content) {
    const path = join(this.#folder, name);
    const bytes = Buffer.from(content);
    this.#names.add(name);
    if (existsSync(path) && readFileSync(path).equals(bytes)) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    this.#written += 1;
  }

  /** Removes what an earlier build left. */
  finish() {
    const stale = readdirSync(this.#folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(this.#folder, join(entry.parentPath ?? entry.path, entry.name)))
      .filter((name) => !this.#names.has(name));
    for (const name of stale) rmSync(join(this.#folder, name));
    return { written: this.#written, removed: stale.length };
  }
}
