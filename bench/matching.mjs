// The matching beneath a plan: bare, beside LEMON and rustworkx on the same graphs, and whole, as the engine's plan.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { at } from "../tools/lib/project.mjs";
import { ask, must, run } from "../tools/lib/run.mjs";
import { random } from "./lib/random.mjs";
import { median } from "./lib/statistics.mjs";
import { rosterText } from "./synthetic.mjs";

const SIZES = [500, 1_000, 2_000, 5_000, 10_000];
const RUNS = 5;

/** Beyond so many vertices rustworkx takes minutes. */
const RUSTWORKX_UP_TO = 5_000;

/** People of a whole plan. */
const PEOPLE = [300, 1_000, 3_000, 10_000];

/** Partners of each person in a graph, on average. */
const DEGREE = 16;

/** `{ graphs: [{ vertices, edges, bothways, lemon, rustworkx }], missing }`: medians in milliseconds. */
export async function measureMatching({ quick = false, log }) {
  const missing = [];
  const contestants = { bothways: await ours(), lemon: await lemon(), rustworkx: await rustworkx() };
  for (const [name, command] of Object.entries(contestants)) if (!command) missing.push(name);
  const graphs = [];
  for (const vertices of quick ? SIZES.slice(0, 2) : SIZES) {
    const { text, edges } = graphText(vertices, 7);
    const row = { vertices, edges };
    for (const [name, command] of Object.entries(contestants)) {
      if (!command || (name === "rustworkx" && vertices > RUSTWORKX_UP_TO)) continue;
      log(`matching ${vertices} people: ${name}`);
      const times = quick || (name === "rustworkx" && vertices >= RUSTWORKX_UP_TO) ? 1 : RUNS;
      const runs = Array.from({ length: times }, () => solve(command, text));
      row[name] = median(runs.map(({ took }) => took));
      row.weight ??= runs[0].weight;
      if (row.weight !== runs[0].weight) throw new Error(`${name} finds ${runs[0].weight} instead of ${row.weight}`);
    }
    graphs.push(row);
  }
  return { graphs, missing };
}

/** `[{ people, plan }]`: the exact plan in pairs, scores included, as the median of some runs in milliseconds. */
export async function measurePlans({ quick = false, log }) {
  const { createEngine } = await import(at("dist/engine.js"));
  const engine = await createEngine();
  const programme = JSON.parse(readFileSync(at("demo/programme.json"), "utf8"));
  const plans = [];
  for (const people of quick ? PEOPLE.slice(0, 2) : PEOPLE) {
    log(`a plan for ${people} people`);
    const cohort = engine.open(programme, rosterText(programme, people, 20270301));
    const took = Array.from({ length: quick ? 1 : 3 }, () => {
      const started = performance.now();
      cohort.plan({ circles: false, objective: "everyone" });
      return performance.now() - started;
    });
    cohort.close();
    plans.push({ people, plan: median(took) });
  }
  return plans;
}

/** A graph like that of a plan: some are in everybody's list, and one more pair is worth more than any score. */
export function graphText(vertices, seed) {
  const { next, below } = random(seed);
  const popular = () => Math.floor(vertices * next() ** 2);
  const edges = new Map();
  while (edges.size < (vertices * DEGREE) / 2) {
    const [u, v] = [below(vertices), popular()].sort((a, b) => a - b);
    if (u !== v) edges.set(u * vertices + v, `${u} ${v} ${2 * (10_000 * vertices + 1 + below(10_000))}`);
  }
  return { text: `${vertices} ${edges.size}\n${[...edges.values()].join("\n")}\n`, edges: edges.size };
}

function solve([command, ...args], input) {
  const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: "utf8", maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
  const [weight, took] = stdout.trim().split(" ").map(Number);
  return { weight, took };
}

async function ours() {
  const target = at("target/bench/native");
  await must("The matching could not be built.", "cargo",
    ["build", "--release", "--no-default-features", "--example", "matching", "--target-dir", target],
    { env: { ...process.env, CARGO_PROFILE_RELEASE_OPT_LEVEL: "3" } });
  return [`${target}/release/examples/matching`];
}

async function lemon() {
  if (!existsSync("/usr/include/lemon/matching.h") && process.getuid?.() === 0) {
    await run("apt-get", ["install", "-y", "--no-install-recommends", "liblemon-dev"], { limit: 300_000 });
  }
  mkdirSync(at("target/bench"), { recursive: true });
  const program = at("target/bench/lemon");
  const { ok } = await run("g++", ["-O2", "-DLEMON_ONLY_TEMPLATES", "-o", program, at("bench/rivals/lemon.cc")], { limit: 120_000 });
  return ok ? [program] : undefined;
}

async function rustworkx() {
  const home = at("target/bench/python");
  if (!ask(`${home}/bin/python`, ["-c", "import rustworkx"])?.length && !existsSync(`${home}/bin/python`)) {
    await run("python3", ["-m", "venv", home], { limit: 60_000 });
  }
  const { ok } = await run(`${home}/bin/pip`, ["install", "--quiet", "rustworkx==0.18.1"], { limit: 300_000 });
  return ok ? [`${home}/bin/python`, at("bench/rivals/rustworkx_matching.py")] : undefined;
}
