// Every check the project has, in order; `make test` calls it.
//
//   node tools/check.mjs                 all of them
//   node tools/check.mjs rust e2e        only these (see tools/check/steps.mjs for the names)
//
// A failed check does not stop the others, unless they need what it should have made. A suite that ran no test has
// failed too. The last line is `N passed, N failed`, with `, N skipped` if any were.

import { cargoEnv, wasmBindgenBin } from "./lib/toolchain.mjs";
import { Cannot, run, runMain } from "./lib/run.mjs";
import { add, count } from "./check/counts.mjs";
import { steps } from "./check/steps.mjs";

/** Nothing here takes nearly as long, unless it hangs. */
const LIMIT = 25 * 60_000;

await runMain(async () => {
  const wanted = process.argv.slice(2);
  const all = steps({ env: cargoEnv(), runner: wasmBindgenBin() });
  const unknown = wanted.filter((name) => !all.some((step) => step.name === name));
  if (unknown.length > 0) throw new Cannot(`No step is called ${unknown.join(", ")}; there are ${[...new Set(all.map(({ name }) => name))].join(", ")}.`);

  const results = [];
  for (const step of all.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    console.log(`\n── ${step.title} ──`);
    const lost = results.find(({ name, ok }) => !ok && name === step.needs);
    results.push({ ...step, ...(lost ? notRun(lost) : await perform(step)) });
  }
  return report(results);
});

async function perform(step) {
  const start = Date.now();
  const { ok, output, timedOut } = await run(step.command, step.args, { env: step.env, keep: true, limit: LIMIT });
  if (timedOut) console.log(`Stopped after ${LIMIT / 60_000} minutes.`);
  const counts = step.counts ? count(step.counts, output) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (step.counts && counts.passed + counts.failed === 0) {
    console.log("No test ran.");
    counts.failed = 1;
  }
  // A runner can fail without a failing test: it did not compile, or crashed on the way out.
  if (!ok && counts.failed === 0) counts.failed = 1;
  return { counts, ok: counts.failed === 0, seconds: Math.round((Date.now() - start) / 1000) };
}

function notRun(lost) {
  console.log(`Not run, because "${lost.title}" failed.`);
  return { counts: { passed: 0, failed: 1, skipped: 0 }, ok: false, seconds: 0 };
}

function report(results) {
  console.log("\n── Summary ──");
  const width = Math.max(...results.map(({ title }) => title.length));
  for (const { title, ok, counts, seconds } of results) {
    const figures = `${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ""}`;
    console.log(`${ok ? "ok    " : "FAILED"}  ${title.padEnd(width)}  ${String(seconds).padStart(4)} s  ${figures}`);
  }
  const { passed, failed, skipped } = results.map(({ counts }) => counts).reduce(add);
  console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
  return failed === 0 ? 0 : 1;
}
