// Searching a catalogue of ESCO's size as one types: the picker beside a search written by hand.

import { launch } from "../tests/e2e/support/browsers.mjs";
import { openPage } from "../tests/e2e/support/page.mjs";
import { tail } from "./lib/statistics.mjs";

/** Rounds through everything that is typed; the first of each is not counted. */
const ROUNDS = 4;

/** `{ skills, index, bothways, plain }`: milliseconds from a letter to its results laid out. */
export async function measureSearch(server, { quick = false, log }) {
  log("searching as one types");
  const browser = await launch("chromium");
  try {
    const page = await openPage(browser, { url: new URL("bench/pages/search.html", server.url).href, width: 390, height: 844 });
    const call = (name, ...args) => page.evaluate(async (method, list) => {
      while (!globalThis.bench) await new Promise((resolve) => setTimeout(resolve, 20));
      return globalThis.bench[method](...list);
    }, name, args);
    const index = await call("prepare");
    const times = { bothways: [], plain: [] };
    for (let round = 0; round < (quick ? 2 : ROUNDS); round += 1) {
      for (const who of Object.keys(times)) {
        const measured = await call("type", who);
        if (round > 0) times[who].push(...measured);
      }
    }
    return { skills: 13_896, index, bothways: tail(times.bothways), plain: tail(times.plain) };
  } finally {
    await browser.close();
  }
}
