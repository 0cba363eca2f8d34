// axe-core's automatic accessibility checks, in the page and its frames.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 at level AA, and axe's own good practice. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe objects to, one line for each element: `assert.deepEqual(await axe(page), [])`.
 *
 * `disable` names rules that do not apply to what is tested, for instance those about a whole page.
 */
export async function axe(page, { tags = TAGS, disable = [] } = {}) {
  // What a browser's protocol evaluates is not bound by the page's policy; the policy itself stays as it is.
  for (const frame of page.frames()) await frame.evaluate(source);
  return page.evaluate(async (runOnly, off) => {
    const rules = Object.fromEntries(off.map((name) => [name, { enabled: false }]));
    const { violations } = await globalThis.axe.run(document, { runOnly, rules, resultTypes: ["violations"] });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) =>
      `${id}: ${help}, at ${target.flat().join(" >>> ")}. ${failureSummary.replace(/\s+/g, " ")}`));
  }, tags, disable);
}
