// The engine in a Worker of a page whose policy names it, and on one that allows no Worker.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { expectNoProblems, inEachBrowser } from "./support/harness.mjs";
import { server as host } from "./support/host.mjs";
import { policy } from "../../tools/serve/policy.mjs";

const demo = (file) => readFileSync(new URL(`../../demo/${file}`, import.meta.url), "utf8");
const page = (policy, body) => (_, response) => response.writeHead(200, { "Content-Type": "text/html", "Content-Security-Policy": policy }).end(body);
const server = {
  routes: {
    ...host.routes,
    "/worker.html": page(policy.replace("trusted-types 'none'", "trusted-types bothways"), '<!doctype html><html lang="en"><title>A Worker</title><h1>A Worker</h1></html>'),
  },
};

/** Opens the demo's roster by its address, makes a plan, and stops another one. */
const work = async (base) => {
  const { createWorkerEngine } = await import(`${base}dist/engine.js`);
  const phases = new Set();
  const engine = await createWorkerEngine({ onProgress: ({ phase }) => phases.add(phase) });
  const cohort = await engine.open(new URL(`${base}demo/programme.json`), new URL(`${base}demo/roster.json`));
  const plan = await cohort.plan({ circles: false });
  const stop = new AbortController();
  const stopped = cohort.plan({ circles: true, signal: stop.signal }).then(() => "done", ({ name }) => name);
  setTimeout(() => stop.abort(), 100);
  const { size } = cohort;
  const end = await stopped;
  const again = await cohort.plan({ circles: false });
  engine.close();
  return { size, matched: plan.peopleMatched, same: JSON.stringify(plan) === JSON.stringify(again), end, phases: [...phases] };
};

inEachBrowser("the engine in a Worker", (it) => {
  const people = JSON.parse(demo("roster.json")).people.length;

  test("works under a policy that names it, and stops when asked", async () => {
    const page = await it.open({ url: "/worker.html" });
    const { size, matched, same, end, phases } = await page.evaluate(work, new URL("/", page.url()).href);
    assert.equal(size, people);
    assert.ok(matched > people / 2 && same);
    assert.equal(end, "AbortError");
    assert.ok(phases.length > 0);
    expectNoProblems(page);
  });

  test("does the same on the page where the policy allows no Worker", async () => {
    const page = await it.open({ url: "/host.html" });
    const { size, matched, same, end } = await page.evaluate(work, new URL("/", page.url()).href);
    assert.equal(size, people);
    assert.ok(matched > people / 2 && same);
    assert.equal(end, "AbortError");
    // The browser tells of what it did not allow.
    expectNoProblems(page, { except: [/trusted.types|bothways/i] });
    page.problems.length = 0;
  });
}, { server });
