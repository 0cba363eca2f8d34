// A large roster in the Worker while the page goes on: how long its thread is ever kept, and how fast a plan stops.

import { readFileSync } from "node:fs";
import { launch } from "../tests/e2e/support/browsers.mjs";
import { openPage } from "../tests/e2e/support/page.mjs";
import { at } from "../tools/lib/project.mjs";
import { serve } from "../tools/serve.mjs";
import { policy } from "../tools/serve/policy.mjs";
import { median } from "./lib/statistics.mjs";
import { rosterText } from "./synthetic.mjs";

const SEED = 20270301;

/** How many people, how often, and whether a plan is made and stopped as well. */
const SIZES = [{ people: 10_000, rounds: 5, plan: true }, { people: 100_000, rounds: 3 }];
const QUICK = [{ people: 1_000, rounds: 2, plan: true }];

const PAGE = '<!doctype html><html lang="en"><title>A page at work</title><h1>A page at work</h1></html>';
const POLICY = policy.replace("trusted-types 'none'", "trusted-types bothways");

/** `[{ people, parse, open, plan?, stop? }]`: medians in milliseconds; of `parse` and `open` also the longest task of the page. */
export async function measureWorker({ quick = false, log }) {
  const programme = JSON.parse(readFileSync(at("demo/programme.json"), "utf8"));
  const rosters = new Map();
  const routes = { "/page.html": (_, response) => response.writeHead(200, { "Content-Type": "text/html", "Content-Security-Policy": POLICY }).end(PAGE) };
  for (const { people } of quick ? QUICK : SIZES) {
    const text = rosterText(programme, people, SEED);
    routes[`/roster-${people}.json`] = (_, response) => response.writeHead(200, { "Content-Type": "application/json" }).end(text);
    rosters.set(people, text.length);
  }
  const server = await serve({ routes });
  const browser = await launch("chromium");
  try {
    const results = [];
    for (const size of quick ? QUICK : SIZES) {
      log(`the Worker with ${size.people.toLocaleString("en")} people`);
      const rounds = [];
      for (let round = 0; round < size.rounds; round += 1) {
        const page = await openPage(browser, { url: new URL("page.html", server.url).href });
        rounds.push(await page.evaluate(inPage, server.url, size));
        await page.close();
      }
      const figure = (name) => (rounds[0][name] === undefined ? undefined : median(rounds.map((round) => round[name])));
      const task = (name) => Math.max(...rounds.map((round) => round[name]));
      results.push({
        people: size.people, characters: rosters.get(size.people), rounds: size.rounds,
        parse: { took: figure("parsed"), longestTask: task("parseTask") }, open: { took: figure("opened"), longestTask: task("openTask") },
        plan: figure("planned"), stop: figure("stopped"),
      });
    }
    return results;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the page, and so knows nothing of what is around it here. */
async function inPage(base, { people, plan }) {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  const rest = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const timed = async (work) => {
    tasks.length = 0;
    const start = performance.now();
    await work();
    const took = performance.now() - start;
    await rest(200);
    // Tasks below 50 ms are not told.
    return [took, Math.max(0, ...tasks)];
  };
  const roster = new URL(`roster-${people}.json`, base);
  const { createWorkerEngine } = await import(`${base}dist/engine.js`);
  const engine = await createWorkerEngine();
  await engine.checkProgramme("{}");
  // The same bytes once more by the browser alone, which has them in its cache by then.
  let cohort;
  const [opened, openTask] = await timed(async () => { cohort = await engine.open(new URL("demo/programme.json", base), roster); });
  const [parsed, parseTask] = await timed(async () => { globalThis.kept = JSON.parse(await (await fetch(roster)).text()); });
  globalThis.kept = undefined;
  if (cohort.size !== people) throw new Error(`${cohort.size} of ${people} people`);
  const result = { opened, openTask, parsed, parseTask };
  if (plan) {
    [result.planned] = await timed(() => cohort.plan({ circles: false }));
    const stop = new AbortController();
    const stopped = cohort.plan({ circles: true, signal: stop.signal }).catch(() => performance.now());
    await rest(500);
    const start = performance.now();
    stop.abort();
    result.stopped = await stopped - start;
  }
  engine.close();
  return result;
}
