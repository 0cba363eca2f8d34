// What is no matter of time alone: how much memory a roster takes, and how many people plans with circles reach.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { at } from "../tools/lib/project.mjs";
import { random } from "./lib/random.mjs";

/** People of the rosters whose memory is measured. */
const OPENED = [1_000, 10_000, 100_000];

/** How many cohorts of how many people are drawn. */
const DRAWN = [{ people: 12, cohorts: 200 }, { people: 20, cohorts: 200 }, { people: 213, cohorts: 1 }, { people: 1_000, cohorts: 1 }];
const QUICK = [{ people: 12, cohorts: 10 }];

/** `[{ people, characters, bytes }]`: by how much the module's memory has grown once a roster is open, the most on the way included. */
export async function measureMemory({ quick = false, log }) {
  return (quick ? OPENED.slice(0, 2) : OPENED).map((people) => {
    log(`the memory of ${people.toLocaleString("en")} people`);
    // In a process of its own: what a module took once it does not give back.
    const { status, stdout, stderr } = spawnSync(process.execPath, [at("bench/memory.mjs"), String(people)], { encoding: "utf8" });
    if (status !== 0) throw new Error(`the memory could not be measured: ${stderr}`);
    return { people, ...JSON.parse(stdout) };
  });
}

/**
 * `{ from, rows: [{ people, cohorts, pairs, circles, optimal, excess, took }] }`: the share of people in a group without and with circles
 * of three, both as the mean of all cohorts; the share of plans that are proven the best; by how much the bounds exceed what
 * is reached; and the mean time of a plan with circles, in milliseconds.
 */
export async function measureCircles({ quick = false, log }) {
  const { createEngine } = await import(at("dist/engine.js"));
  const engine = await createEngine();
  const { from, programme, people: everybody } = population();
  const rows = [];
  for (const { people, cohorts } of quick ? QUICK : DRAWN) {
    log(`circles among ${people.toLocaleString("en")} people, ${cohorts} times`);
    const draw = random(people);
    const sum = { pairs: 0, circles: 0, optimal: 0, reached: 0, bound: 0, took: 0 };
    for (let round = 0; round < cohorts; round += 1) {
      const cohort = engine.open(programme, { schema: "bothways/roster@1", people: drawn(everybody, people, draw) });
      const pairs = cohort.plan({ circles: false, objective: "everyone" });
      const started = performance.now();
      const circles = cohort.plan({ circles: true, objective: "everyone" });
      sum.took += performance.now() - started;
      cohort.close();
      sum.pairs += pairs.peopleMatched;
      sum.circles += circles.peopleMatched;
      sum.optimal += Number(circles.optimal);
      sum.reached += circles.totalScore;
      sum.bound += circles.bound.totalScore;
    }
    rows.push({
      people, cohorts, pairs: sum.pairs / (people * cohorts), circles: sum.circles / (people * cohorts),
      optimal: sum.optimal / cohorts, excess: sum.bound / sum.reached - 1, took: sum.took / cohorts,
    });
  }
  return { from, rows };
}

/** Real answers where they lie beside the repository, else the demo's. */
function population() {
  const real = ["developers.programme.json", "developers.roster.json"].map((name) => at("../shared/data", name));
  const [from, files] = real.every(existsSync) ? ["a developers' survey", real] : ["the demo", [at("demo/programme.json"), at("demo/roster.json")]];
  const [programme, roster] = files.map((file) => JSON.parse(readFileSync(file, "utf8")));
  return { from, programme, people: roster.people };
}

/** So many of a population, each once; where there are not as many, people who show what one of them does, want what another does, and live as a third. */
function drawn(everybody, count, draw) {
  const apart = { manager: undefined, avoid: undefined, pairedWith: undefined, pairedBefore: undefined };
  const left = [...everybody];
  return Array.from({ length: count }, (_, index) => {
    const id = `q-${index}`;
    if (count <= everybody.length) return { ...left.splice(draw.below(left.length), 1)[0], ...apart, id };
    const { teach } = draw.pick(everybody);
    const learn = draw.pick(everybody).learn.filter(({ skill }) => !teach.some((offer) => offer.skill === skill));
    return { ...draw.pick(everybody), ...apart, id, teach, learn };
  });
}
