// By how much the memory of the module grows when a roster of so many people is opened from its text.
//
//   node bench/memory.mjs 100000

import { readFileSync } from "node:fs";
import { at } from "../tools/lib/project.mjs";
import { rosterText } from "./synthetic.mjs";

/** The memories of all modules that are started from here on. */
const memories = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = class extends Instance {
  constructor(...given) {
    super(...given);
    memories.push(...Object.values(this.exports).filter((one) => one instanceof WebAssembly.Memory));
  }
};

const programme = JSON.parse(readFileSync(at("demo/programme.json"), "utf8"));
const text = rosterText(programme, Number(process.argv[2]), 20270301);
const { createEngine } = await import(at("dist/engine.js"));
const engine = await createEngine();
if (memories.length === 0) throw new Error("no module has a memory");
const size = () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
const before = size();
engine.open(programme, text);
console.log(JSON.stringify({ characters: text.length, bytes: size() - before }));
