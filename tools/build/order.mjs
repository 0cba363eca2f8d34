// The order of a module's functions: like beside like.
//
// The generic code of Rust comes in families of functions that differ in a few bytes. Brotli writes down how far back
// it has seen the like, and near is cheaper than far: putting families together takes a twentieth off the download.

import { Reader, SECTION, assemble, concat, number, section, sections, text } from "./binary.mjs";

/** Functions are compared by the runs of four bytes in them; a run that is in more functions than this says nothing. */
const RUN = 4;
const COMMON = 1000;

/** The module with a name for every function, so that `wasm-opt --reorder-functions-by-name` puts them in order. */
export function nameByOrder(module) {
  const imported = WebAssembly.Module.imports(new WebAssembly.Module(module)).filter(({ kind }) => kind === "function").length;
  const ranks = [];
  likeBesideLike(bodies(module)).forEach((index, rank) => { ranks[index] = rank; });
  const digits = String(ranks.length).length;
  const names = ranks.map((rank, index) => concat([number(imported + index), text(String(rank).padStart(digits, "0"))]));
  const functions = section(1, concat([number(names.length), ...names]));
  const made = [...sections(module)].map(([id, body]) => section(id, body));
  return assemble(module, [...made, section(SECTION.custom, concat([text("name"), functions]))]);
}

function bodies(module) {
  const [, code] = [...sections(module)].find(([id]) => id === SECTION.code);
  const reader = new Reader(code);
  return Array.from({ length: reader.number() }, () => reader.bytes(reader.number()));
}

/** Starts with the longest; after each comes the one most like it that is left, or else the longest that is left. */
function likeBesideLike(functions) {
  const runs = functions.map(runsOf);
  const holders = holdersOf(runs);
  const left = new Set([...functions.keys()].sort((a, b) => functions[b].length - functions[a].length || a - b));
  const shared = new Uint32Array(functions.length);

  const mostLike = (one) => {
    const met = [];
    for (const run of runs[one]) {
      for (const other of holders.get(run) ?? []) {
        if (shared[other] === 0) met.push(other);
        shared[other] += 1;
      }
    }
    let [best, most] = [undefined, 0];
    for (const other of met) {
      const likeness = shared[other] / (runs[one].size + runs[other].size);
      if (likeness > most && left.has(other)) [best, most] = [other, likeness];
      shared[other] = 0;
    }
    return best;
  };

  const order = [];
  while (left.size > 0) {
    const next = (order.length > 0 ? mostLike(order.at(-1)) : undefined) ?? left.values().next().value;
    left.delete(next);
    order.push(next);
  }
  return order;
}

function runsOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const found = new Set();
  for (let at = 0; at + RUN <= bytes.length; at += 1) found.add(view.getInt32(at));
  return found;
}

/** Which functions have a run. */
function holdersOf(runs) {
  const holders = new Map();
  runs.forEach((found, index) => {
    for (const run of found) {
      if (holders.has(run)) holders.get(run).push(index);
      else holders.set(run, [index]);
    }
  });
  for (const [run, indexes] of holders) if (indexes.length > COMMON) holders.delete(run);
  return holders;
}
