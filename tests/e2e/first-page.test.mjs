// The first page does not wait for what a phone takes long to find out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { openDemo } from "./support/questionnaire.mjs";

inEachBrowser("the first page", (it) => {
  test("can be used before the browser is asked to write a date, and nothing moves once it has", async () => {
    const page = await openDemo(it, { before: watch });
    const last = await until(page, () => {
      const root = document.querySelector("bothways-signup").shadowRoot;
      return !root.querySelector(".waiting") && [...root.querySelectorAll("dd")].map(({ innerText }) => innerText).join("\n");
    });
    assert.match(last, /3, 6,? (and|or) 12 months\.[^]*until (30 June|June 30,) 2027\.[^]*colleagues in the programme have room/);
    const { formatters, waiting, places } = await page.evaluate(() => window.first);
    assert.deepEqual(formatters, []);
    assert.equal(waiting, 3, "the meetings, the date and whoever has room are still to come");
    assert.deepEqual(await page.evaluate(() => window.places()), places);
    expectNoProblems(page);
  });
}, { reducedMotion: true });

/** Runs in the page: keeps what there is in the first frame in which it can be used. */
function watch() {
  const asked = [];
  for (const kind of ["Collator", "DateTimeFormat", "DisplayNames", "ListFormat", "NumberFormat"]) {
    Intl[kind] = new Proxy(Intl[kind], {
      construct(target, given, as) {
        asked.push(kind);
        return Reflect.construct(target, given, as);
      },
    });
  }
  const inside = (selector) => [...document.querySelector("bothways-signup").shadowRoot.querySelectorAll(selector)];
  window.places = () => inside("dt, dd, button").map((element) => Math.round(element.getBoundingClientRect().top));
  addEventListener("bothways-ready", () => requestAnimationFrame(() => {
    window.first = { formatters: [...asked], waiting: inside(".waiting").length, places: window.places() };
  }), { capture: true, once: true });
}
