// Side-by-side measurements. What is measured, and how, is in bench/README.md.
//
//   node bench/run.mjs                      everything, into bench/results/<date>.json
//   node bench/run.mjs --name laptop        into bench/results/laptop.json
//   node bench/run.mjs --only first-page    one part: first-page, preview, search, worker, matching, circles, memory, sizes
//   node bench/run.mjs --quick              few runs, to try the benchmark itself; its figures are worth nothing
//   node bench/run.mjs --print laptop       the tables of an earlier run
//
// Needs dist/ (`make build`) and what `make setup` installs. Ends with 1 if the two engines disagree.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { at } from "../tools/lib/project.mjs";
import { Cannot, runMain } from "../tools/lib/run.mjs";
import { serve } from "../tools/serve.mjs";
import { measureCircles, measureMemory } from "./cohorts.mjs";
import { measureFirstPage } from "./first-page.mjs";
import { load, machine, versions } from "./lib/machine.mjs";
import { headers } from "./lib/policies.mjs";
import { prepare } from "./lib/prepare.mjs";
import { markdown } from "./lib/report.mjs";
import { sizes } from "./lib/sizes.mjs";
import { plot } from "./lib/plot.mjs";
import { measureMatching, measurePlans } from "./matching.mjs";
import { measurePreviews } from "./preview.mjs";
import { measureSearch } from "./search.mjs";
import { measureWorker } from "./worker.mjs";

const PARTS = ["first-page", "preview", "search", "worker", "matching", "circles", "memory", "sizes"];

await runMain(async () => {
  const { name, only, quick, print } = options();
  if (print) return say(markdown(earlier(print)));
  for (const needed of ["dist/bothways.js", "dist/engine.js", "node_modules/survey-core"]) {
    if (!existsSync(at(needed))) throw new Cannot(`${needed} is missing: \`make bench\` builds and installs what it needs.`);
  }

  const results = { date: new Date().toISOString(), quick, machine: machine(), versions: versions(), load: { before: load() } };
  await prepare();
  const log = (sentence) => console.error(`· ${sentence}`);
  const server = await serve({ headers });
  try {
    if (only.includes("first-page")) results.firstPage = await measureFirstPage(server, { quick, log });
    if (only.includes("search")) results.search = await measureSearch(server, { quick, log });
    if (only.includes("preview")) results.previews = await measurePreviews(server, { quick, log });
  } finally {
    await server.close();
  }
  if (only.includes("worker")) results.worker = await measureWorker({ quick, log });
  if (only.includes("matching")) {
    results.plans = await measurePlans({ quick, log });
    results.matching = await measureMatching({ quick, log });
  }
  if (only.includes("circles")) results.circles = await measureCircles({ quick, log });
  if (only.includes("memory")) results.memory = await measureMemory({ quick, log });
  if (only.includes("sizes")) results.sizes = sizes();
  results.load.after = load();

  mkdirSync(at("bench/results"), { recursive: true });
  writeFileSync(file(name), `${JSON.stringify(results, null, 2)}\n`);
  for (const [what, drawing] of Object.entries(growth(results))) writeFileSync(at("bench/results", `${name}-${what}.svg`), drawing);
  say(`${markdown(results)}\n\nWritten to bench/results/${name}.json.`);
  return results.previews?.differences.length > 0 ? 1 : 0;
});

/** How what was measured grows with people, drawn. */
function growth({ previews, memory, circles, plans, matching }) {
  const curve = (name, rows, across, up) => ({ name, points: (rows ?? []).filter((row) => up(row) > 0).map((row) => [across(row), up(row)]) });
  const people = (row) => row.people;
  const graphs = (name, key) => curve(name, matching?.graphs, ({ vertices }) => vertices, (graph) => graph[key]);
  const drawings = {
    preview: ["A preview after one changed answer, 95th percentile", "milliseconds", [
      curve("Bothways", previews?.sizes, people, ({ bothways }) => bothways.p95), curve("JavaScript", previews?.sizes, people, ({ reference }) => reference.p95),
    ]],
    opening: ["Opening a roster from its text", "milliseconds", [
      curve("Bothways", previews?.sizes, people, ({ bothways }) => bothways.open), curve("JSON.parse", previews?.sizes, people, ({ parse }) => parse),
    ]],
    memory: ["An open roster", "megabytes", [
      curve("in memory", memory, people, ({ bytes }) => bytes / 1e6), curve("its text", memory, people, ({ characters }) => characters / 1e6),
    ]],
    plan: ["Heaviest matching, and the plan made of it", "milliseconds", [
      graphs("Bothways", "bothways"), graphs("LEMON", "lemon"), graphs("rustworkx", "rustworkx"),
      curve("the whole plan", plans, people, ({ plan }) => plan), curve("with circles", circles?.rows, people, ({ took }) => took),
    ]],
  };
  const measured = Object.entries(drawings).map(([name, [title, up, curves]]) => [name, title, up, curves.filter(({ points }) => points.length > 0)]);
  return Object.fromEntries(measured.filter(([, , , curves]) => curves.length > 0).map(([name, title, up, curves]) => [name, plot(title, "people", up, curves)]));
}

function options() {
  const { values } = parseArgs({ options: {
    name: { type: "string", default: new Date().toISOString().slice(0, 10) },
    only: { type: "string", multiple: true, default: PARTS },
    quick: { type: "boolean", default: false },
    print: { type: "string" },
  } });
  const unknown = values.only.filter((part) => !PARTS.includes(part));
  if (unknown.length > 0) throw new Cannot(`There is no part "${unknown.join(", ")}"; there are ${PARTS.join(", ")}.`);
  return values;
}

function earlier(name) {
  if (!existsSync(file(name))) throw new Cannot(`There is no bench/results/${name}.json.`);
  return JSON.parse(readFileSync(file(name), "utf8"));
}

function file(name) {
  if (!/^[\w.-]+$/.test(name)) throw new Cannot("A name has letters, figures, dots and dashes.");
  return at("bench/results", `${name}.json`);
}

function say(text) {
  console.log(text);
  return 0;
}
