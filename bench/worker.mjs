// A large roster while the page goes on, in the Worker and bit by bit on the page: how long its thread is ever kept, and
// how fast a plan stops.

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

/** `[{ people, parse, open, plan?, stop?, bits }]`: medians in milliseconds; of what has a `took` also the longest task of the page. */
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
        bits: {
          widget: { took: figure("shown"), longestTask: task("shownTask") }, open: { took: figure("openedHere"), longestTask: task("openHereTask") },
          ...(size.plan && { plan: { took: figure("plannedHere"), longestTask: task("planHereTask") }, stop: figure("stoppedHere") }),
        },
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
  const programme = new URL("demo/programme.json", base);
  const { createWorkerEngine } = await import(`${base}dist/engine.js`);
  const engine = await createWorkerEngine();
  await engine.checkProgramme("{}");
  const planAndStop = async (cohort) => {
    const [planned, task] = await timed(() => cohort.plan({ circles: false }));
    const stop = new AbortController();
    const stopped = cohort.plan({ circles: true, signal: stop.signal }).catch(() => performance.now());
    await rest(500);
    const start = performance.now();
    stop.abort();
    return [planned, task, await stopped - start];
  };
  // The same bytes once more by the browser alone, which has them in its cache by then.
  let cohort;
  const [opened, openTask] = await timed(async () => { cohort = await engine.open(programme, roster); });
  const [parsed, parseTask] = await timed(async () => { globalThis.kept = JSON.parse(await (await fetch(roster)).text()); });
  globalThis.kept = undefined;
  if (cohort.size !== people) throw new Error(`${cohort.size} of ${people} people`);
  const result = { opened, openTask, parsed, parseTask };
  if (plan) [result.planned, , result.stopped] = await planAndStop(cohort);
  engine.close();

  // The questionnaire does it all on the page, up to its first preview.
  await import(`${base}dist/bothways.js`);
  const widget = Object.assign(document.createElement("bothways-signup"), { programme });
  document.body.append(widget);
  await widget.ready;
  await rest(500);
  [result.shown, result.shownTask] = await timed(() => new Promise((resolve) => {
    widget.addEventListener("bothways-preview", resolve, { once: true });
    widget.roster = roster;
  }));
  widget.remove();

  // And so does the engine where no Worker can be started.
  globalThis.Worker = class { constructor() { throw new TypeError("not allowed"); } };
  const here = await createWorkerEngine();
  [result.openedHere, result.openHereTask] = await timed(async () => { cohort = await here.open(programme, roster); });
  if (plan) [result.plannedHere, result.planHereTask, result.stoppedHere] = await planAndStop(cohort);
  here.close();
  return result;
}
