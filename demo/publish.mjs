// Makes demo/roster.published.json, what the demo page may have of demo/roster.json. The ids are random, so every
// run writes another file: run it after the roster or the programme changed.
//
//   make build && node demo/publish.mjs

import { readFileSync, writeFileSync } from "node:fs";
import { createEngine } from "../dist/engine.js";

const here = (name) => new URL(name, import.meta.url);
const engine = await createEngine();
const { roster } = engine.publish(readFileSync(here("programme.json")), readFileSync(here("roster.json")));
writeFileSync(here("roster.published.json"), `${JSON.stringify(roster)}\n`);
