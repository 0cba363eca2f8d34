// The preview after one changed answer: the engine beside the reference, over rosters of several sizes.

import { expectNoProblems, openPage } from "../tests/e2e/support/page.mjs";
import { launch } from "../tests/e2e/support/browsers.mjs";
import { median, tail } from "./lib/statistics.mjs";

const SEED = 20270301;
/** Not counted: compilers of both kinds do their work in the first calls. */
const WARM = 10;
/** The two take turns in blocks of so many, so that a busy moment of the machine meets both. */
const BLOCK = 20;

/** How often, for how many people: enough for a 95th percentile where it can be had in reasonable time. */
const SIZES = [
  { people: 213, bothways: 400, reference: 400, opens: 7 },
  { people: 1_000, bothways: 400, reference: 400, opens: 7 },
  { people: 10_000, bothways: 400, reference: 200, opens: 5 },
  { people: 100_000, bothways: 200, reference: 40, opens: 3 },
];

/** The same shape in a few seconds, for trying out the benchmark itself. */
const QUICK = [{ people: 213, bothways: 40, reference: 40, opens: 2 }, { people: 1_000, bothways: 40, reference: 40, opens: 2 }];

/** `{ sizes, differences }`; every difference is a sentence. */
export async function measurePreviews(server, { quick = false, log }) {
  const browser = await launch("chromium");
  const sizes = [];
  const differences = [];
  try {
    for (const size of quick ? QUICK : SIZES) {
      log(`previews over ${size.people.toLocaleString("en")} people`);
      // A page of its own for each size: no memory or compiled code of the one before.
      const page = await openPage(browser, { url: new URL("bench/pages/preview.html", server.url).href });
      const result = await one(page, size);
      expectNoProblems(page);
      await page.close();
      differences.push(...result.differences.map((sentence) => `${size.people} people, ${sentence}`));
      sizes.push(result.figures);
    }
  } finally {
    await browser.close();
  }
  return { sizes, differences };
}

async function one(page, size) {
  const call = (name, ...args) => page.evaluate(async (method, list) => {
    // The page's module may still be starting its engine.
    while (!globalThis.bench) await new Promise((resolve) => setTimeout(resolve, 20));
    return globalThis.bench[method](...list);
  }, name, args);

  const previews = WARM + Math.max(size.bothways, size.reference);
  const { characters, isolated } = await call("prepare", { people: size.people, previews, seed: SEED });
  if (!isolated) throw new Error("the page is not isolated from others: its clock would be too coarse");

  const open = { bothways: [], reference: [], parse: [] };
  for (let round = 0; round < size.opens; round += 1) {
    open.parse.push(await call("parse"));
    for (const who of ["bothways", "reference"]) open[who].push(await call("open", who));
  }

  const times = { bothways: [], reference: [] };
  const first = {};
  for (const who of Object.keys(times)) [first[who]] = await call("previews", who, 0, WARM);
  for (let done = 0; WARM + done < previews; done += BLOCK) {
    for (const who of Object.keys(times)) {
      const end = Math.min(done + BLOCK, size[who]);
      if (done < end) times[who].push(...await call("previews", who, WARM + done, WARM + end));
    }
  }

  // Apart from the timing, so that comparing does not warm or cool anything.
  const compared = WARM + Math.min(size.bothways, size.reference);
  const differences = [];
  for (let from = 0; from < compared; from += BLOCK) differences.push(...await call("differences", from, Math.min(from + BLOCK, compared)));

  const of = (who) => ({ open: median(open[who]), first: first[who], ...tail(times[who]) });
  return {
    differences,
    figures: {
      people: size.people, characters, opens: size.opens, compared, parse: median(open.parse),
      bothways: of("bothways"), reference: of("reference"),
    },
  };
}
