/** What the README shows is what happens. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const engine = new URL("../../dist/engine.js", import.meta.url).href;

test("the plan of the README is the one that its example makes", async () => {
  const section = readme.slice(readme.indexOf("### The plan for everybody"));
  const [, code] = section.match(/```js\n(.*?)```/s);
  const [, shown] = section.match(/```json\n(.*?)```/s);
  const runs = code.replace('"bothways/engine"', JSON.stringify(engine));
  assert.notEqual(runs, code);
  const { plan } = await import(`data:text/javascript,${encodeURIComponent(`${runs}\nexport { plan };`)}`);
  const { metrics, ...rest } = plan;
  assert.deepEqual(rest, JSON.parse(shown));
  assert.equal(metrics.coverage, 10_000);
});
