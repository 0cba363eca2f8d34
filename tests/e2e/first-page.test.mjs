// The first page does not wait for what a phone takes long to find out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { absent, allByRole, byRole, expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { hold } from "./support/hold.mjs";
import { add, define, PROGRAMME, server } from "./support/host.mjs";
import { ANSWERS, onPage, openDemo, press, text, textIn } from "./support/questionnaire.mjs";

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

inEachBrowser("the first page, before the rest is there", (it) => {
  test("leads on at once, and the next page is drawn as soon as it can be", async () => {
    const page = await openDemo(it, { before: hold });
    await press(page, "Start");
    await onPage(page, "aim");
    await until(page, (words) => document.querySelector("bothways-signup").shadowRoot.querySelector("[aria-busy]").textContent.includes(words), { args: [text("page.waiting")] });
    for (const name of ["Next", "Back"]) await absent(page, "button", name);
    await page.evaluate(() => window.release());
    await byRole(page, "button", "Next");
    await absent(page, "button", "Start");
    const { focused, busy } = await page.evaluate(() => {
      const root = document.querySelector("bothways-signup").shadowRoot;
      return { focused: root.activeElement.id, busy: root.querySelectorAll("[aria-busy]").length };
    });
    assert.deepEqual([focused, busy], ["heading", 0]);
    expectNoProblems(page);
  });

  test("forgets a question that it could not ask yet when somebody goes on", async () => {
    const page = await openDemo(it, { before: hold });
    await press(page, text("clear.ask"));
    await press(page, "Start");
    await onPage(page, "aim");
    await page.evaluate(() => window.release());
    await byRole(page, "button", "Next");
    await absent(page, "dialog", text("clear.title"));
    expectNoProblems(page);
  });

  test("sends what the host has it send as soon as that can be written, once", async () => {
    const page = await openDemo(it, { before: hold });
    const before = await page.evaluate((answers) => {
      const element = document.querySelector("bothways-signup");
      window.sent = [];
      element.addEventListener("bothways-submit", ({ detail }) => window.sent.push(detail.signup));
      element.value = answers;
      element.submit();
      return [element.state, window.sent.length];
    }, ANSWERS);
    assert.deepEqual(before, ["submitting", 0]);
    await page.evaluate(() => window.release());
    await onPage(page, "done");
    const sent = await page.evaluate(() => window.sent);
    assert.deepEqual(sent.map(({ revision, participant }) => [revision, participant.learn.length]), [[1, ANSWERS.learn.length]]);
    expectNoProblems(page);
  });

  test("says what is missing as soon as it can, if the host has it send nothing", async () => {
    const page = await openDemo(it, { before: hold });
    await page.evaluate(() => document.querySelector("bothways-signup").submit());
    await absent(page, "group", text("problem.title"));
    await page.evaluate(() => window.release());
    await byRole(page, "group", text("problem.title"));
    expectNoProblems(page);
  });
});

inEachBrowser("the first page, before any of it is there", (it) => {
  test("has a phone find its fonts while it is on its way", async () => {
    const page = await it.open({ url: "/host.html", width: 390 });
    await page.evaluate(hold, "bothways_bg");
    await define(page);
    await add(page, { programme: PROGRAMME }, "here");
    const found = await page.evaluate(fontsIn, ".skeleton i", "::before");
    await page.evaluate(() => window.release());
    await byRole(page, "button", text("nav.start"));
    const set = await page.evaluate(fontsIn, ".base *");
    assert.ok(set.length >= 4, set.join(" | "));
    assert.deepEqual(set.filter((font) => !found.includes(font)), []);
  });

  test("says what happened where the host has no fallback, and that it takes a while where it does", async () => {
    const page = await it.open({ url: "/host.html" });
    await page.evaluate(hold, "bothways_bg");
    await define(page);
    await add(page, { programme: PROGRAMME }, "here", { lang: "he" });
    await page.evaluate(() => document.querySelector("bothways-signup").replaceChildren("\n  ", document.createComment("nothing")));
    const words = await byRole(page, "status", undefined, { timeout: 5_000 });
    await until(page, (status, waiting) => status.textContent === waiting && status.dir === "rtl", { args: [words, textIn("he", "page.waiting")] });
    await page.evaluate(() => window.release());
    await byRole(page, "button", textIn("he", "nav.start"));
    await page.evaluate(() => { document.querySelector("bothways-signup").programme = { nonsense: true }; });
    const alert = await byRole(page, "alert");
    assert.equal(await alert.evaluate((element) => element.textContent), textIn("he", "page.failed"));
    await page.evaluate((programme) => { document.querySelector("bothways-signup").programme = programme; }, PROGRAMME);
    await byRole(page, "button", textIn("he", "nav.start"));
    assert.equal((await allByRole(page, "alert")).length, 0);
    expectNoProblems(page);
  });
}, { server });

/** Runs in the page: the fonts in which text, or what is before it, is set. */
function fontsIn(selector, pseudo) {
  const elements = [...document.querySelector("bothways-signup").shadowRoot.querySelectorAll(selector)];
  const speaking = elements.filter((element) => pseudo || [...element.childNodes].some((node) => node instanceof Text && node.data.trim()));
  const fonts = speaking.filter((element) => element.checkVisibility()).map((element) => getComputedStyle(element, pseudo));
  return [...new Set(fonts.map(({ fontSize, fontWeight, fontFamily }) => `${fontSize} ${fontWeight} ${fontFamily}`))];
}

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
