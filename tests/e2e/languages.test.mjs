// Every language on every page: in its own words, its own direction, and within a phone's width; and what a host brings.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { byRole, expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { add, define, hearErrors, PROGRAMME, server as host, VALUE } from "./support/host.mjs";
import { answer, ANSWERS, openDemo, property, STEPS, text } from "./support/questionnaire.mjs";

const locale = (tag) => JSON.parse(readFileSync(new URL(`../../dist/locales/${tag}.json`, import.meta.url)));
const english = locale("en");

/** Two letters for one in five, accents throughout: four tenths longer, and plain to see where a text is not translated. */
const LONGER = { a: "àà", e: "éé", i: "ï", o: "ö", u: "ûû", n: "ñ", s: "ş", t: "ţţ", r: "ŕ" };
const longer = (form) => form.replaceAll(/\{\w+\}|./gu, (part) => LONGER[part] ?? part);
const pseudo = Object.fromEntries(Object.entries(english).map(([key, message]) =>
  [key, typeof message === "string" ? longer(message) : Object.fromEntries(Object.entries(message).map(([form, words]) => [form, longer(words)]))]));

const json = (value) => (_, response) => response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(value));
const server = { routes: {
  ...host.routes,
  "/pseudo.json": json(pseudo),
  "/broken.json": json({ ...english, "help.title": "Help", "so-far": { other: "{number} so far" }, "no.such.key": "Nothing", "nav.start": undefined }),
} };

const shadow = (page, look, ...args) => page.evaluate(look, ...args);

/** Runs in the page: what it shows, and what reaches past its sides. */
function seen() {
  const root = document.querySelector("bothways-signup").shadowRoot;
  const stage = root.querySelector(".stage");
  return {
    heading: root.querySelector("#heading").textContent, lang: stage.lang, dir: stage.dir,
    keys: [...root.querySelectorAll("*")].flatMap(({ childNodes }) => [...childNodes]).filter((node) => node.nodeType === 3 && /^[a-z][a-z-]*(\.[a-z-]+)+$/.test(node.data)).map((node) => node.data),
    wide: document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth,
  };
}

async function walk(page, look) {
  for (const step of STEPS.filter((name) => name !== "done")) {
    await page.evaluate((to) => document.querySelector("bothways-signup").show(to), step);
    await until(page, (to) => document.querySelector("bothways-signup").shadowRoot.querySelector(`[data-page="${to}"] #heading`) !== null, { args: [step] });
    if (step === "who-could-fit") await until(page, () => __find(document, "article", {}).length > 0, { timeout: 20_000 });
    look(step, await shadow(page, seen));
  }
}

inEachBrowser("languages", (it) => {
  for (const tag of ["ar", "de", "es", "fr", "he", "ja", "pl"]) {
    test(`${tag} is on every page, and fits a phone`, async () => {
      const page = await openDemo(it, { width: 360, height: 740 });
      await answer(page, "how", ANSWERS);
      await page.evaluate((language) => { document.querySelector("bothways-signup").lang = language; }, tag);
      const texts = locale(tag);
      await until(page, (title) => document.querySelector("bothways-signup").shadowRoot.querySelector("#heading")?.textContent === title, { args: [texts["how.title"]], timeout: 20_000 });
      await walk(page, (step, shown) => {
        const dir = ["ar", "he"].includes(tag) ? "rtl" : "ltr";
        assert.deepEqual(shown, { heading: texts[`${step}.title`], lang: tag, dir, keys: [], wide: 0 }, step);
      });
      // What is neither translated nor marked would be read out wrongly.
      await page.evaluate(() => document.querySelector("bothways-signup").show("rules"));
      const rules = await until(page, () => {
        const labels = [...document.querySelector("bothways-signup").shadowRoot.querySelectorAll("[data-page=rules] [id^=rules] label")];
        return labels.length > 0 && labels.map((label) => (label.querySelector(":scope > bdi") ?? label).closest("[lang]").lang);
      });
      assert.deepEqual(new Set(rules), new Set([tag]));
      await page.evaluate(() => document.querySelector("bothways-signup").show("when"));
      const days = await until(page, () => {
        const heads = [...document.querySelector("bothways-signup").shadowRoot.querySelectorAll(".grid thead th")];
        // A day that is rarely worked is there, and hidden.
        const names = (head) => [...head.querySelectorAll("span")].filter((span) => span.children.length === 0 && getComputedStyle(span).display !== "none");
        return heads.length > 0 && heads.map((head) => names(head).map((span) => span.textContent).join(""));
      });
      // Each with a name that has room here, and the long one to be read out; by the browser's own words for them.
      const roomy = tag === "ar" ? "narrow" : "short";
      const wanted = await page.evaluate((language, widths) => [1, 2, 3, 4, 5, 6, 7].map((day) =>
        widths.map((weekday) => new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" }).format(Date.UTC(2024, 0, day))).join("")), tag, [roomy, "long"]);
      assert.deepEqual(days.toSorted(), wanted.toSorted());
      // Who is flexible is so on the days that are worked where the language is spoken, as the zone here says nothing.
      await (await byRole(page, "checkbox", texts["when.flexible"])).click();
      const { availability } = await property(page, "value");
      assert.deepEqual([...new Set(availability.map(({ day }) => day))], ["ar", "he"].includes(tag) ? [7, 1, 2, 3, 4] : [1, 2, 3, 4, 5]);
      const { learn, agreement } = await property(page, "value");
      assert.deepEqual([learn.length, agreement.training], [ANSWERS.learn.length, true], "no answer is lost on the way");
      expectNoProblems(page);
    });
  }

  test("a programme's text that there is none of in the language is marked as what it is", async () => {
    const page = await it.open({ url: "/host.html" });
    await define(page);
    const programme = { ...PROGRAMME, groundRules: [{ en: "Be kind", de: "Sei freundlich" }, { en: "Be there", fr: "Sois là" }] };
    await add(page, { programme }, "here", { lang: "fr" });
    await byRole(page, "button", locale("fr")["nav.start"], { timeout: 20_000 });
    await page.evaluate(() => document.querySelector("bothways-signup").show("rules"));
    const rules = await until(page, () => {
      const labels = [...document.querySelector("bothways-signup").shadowRoot.querySelectorAll("[data-page=rules] [id^=rules] label")];
      return labels.length > 0 && labels.map((label) => [label.textContent, (label.querySelector(":scope > bdi") ?? label).closest("[lang]").lang]);
    });
    assert.deepEqual(rules, [["Be kind", "en"], ["Sois là", "fr"]]);
    expectNoProblems(page);
  });

  test("texts that are four tenths longer fit 320 pixels", async () => {
    const page = await openDemo(it, { width: 320, height: 640 });
    await page.evaluate((answers) => {
      const element = document.querySelector("bothways-signup");
      element.value = answers;
      element.setAttribute("locale", "/pseudo.json");
    }, ANSWERS);
    await byRole(page, "heading", pseudo["start.title"], { timeout: 20_000 });
    await walk(page, (step, shown) => assert.deepEqual([shown.heading, shown.keys, shown.wide], [pseudo[`${step}.title`], [], 0], step));
    expectNoProblems(page);
  });

  test("what a host brings is held against English, falls back, and is told", async () => {
    const page = await it.open({ url: "/host.html" });
    await hearErrors(page);
    await define(page);
    const texts = { "you.title": "You, {name}", "when.title": "Hours" };
    const programme = { ...PROGRAMME, texts: { en: texts, nl: texts, de: texts } };
    await add(page, { programme, value: VALUE }, "here", { locale: "/broken.json", lang: "nl" });
    await byRole(page, "button", text("nav.start"), { timeout: 20_000 });
    // Most of the texts come while the first page is read.
    await until(page, () => window.heard.length > 0);
    const heard = await page.evaluate(() => window.heard.map(({ code, message, recoverable, phase }) => [code, recoverable, phase, message]));
    assert.deepEqual(heard.map(([code, recoverable, phase]) => [code, recoverable, phase]), [["LOCALE_INVALID", true, "locale"], ["LOCALE_INCOMPLETE", true, "locale"]]);
    for (const key of ["so-far", "no.such.key", "you.title"]) assert.ok(heard[0][3].includes(key), `${heard[0][3]} lacks ${key}`);
    assert.ok(heard[1][3].includes("nav.start"), heard[1][3]);
    const titles = {};
    for (const step of ["help", "you", "when"]) {
      await page.evaluate((to) => document.querySelector("bothways-signup").show(to), step);
      titles[step] = (await shadow(page, seen)).heading;
    }
    assert.deepEqual(titles, { help: "Help", you: text("you.title"), when: "Hours" });

    // In English nothing is missing of what the host leaves as it is.
    await page.evaluate(async () => {
      window.heard.length = 0;
      const element = document.querySelector("bothways-signup");
      const ready = new Promise((resolve) => { element.addEventListener("bothways-ready", resolve, { once: true }); });
      element.lang = "en";
      await ready;
    });
    assert.deepEqual(await page.evaluate(() => window.heard.map(({ code }) => code)), ["LOCALE_INVALID"]);

    // What is wrong with the programme's own wording takes nothing from the language.
    await page.evaluate(async () => {
      const element = document.querySelector("bothways-signup");
      element.removeAttribute("locale");
      element.lang = "de";
      await element.ready;
      element.show("you");
    });
    assert.equal((await shadow(page, seen)).heading, locale("de")["you.title"]);
    expectNoProblems(page);
  });

  test("a language without texts is English, from left to right, and told", async () => {
    const page = await it.open({ url: "/host.html" });
    await hearErrors(page);
    await define(page);
    await add(page, { programme: PROGRAMME }, "here", { lang: "fa" });
    await byRole(page, "heading", text("start.title"), { timeout: 20_000 });
    const { lang, dir } = await shadow(page, seen);
    assert.deepEqual([lang, dir], ["en", "ltr"]);
    assert.deepEqual(await page.evaluate(() => window.heard.map(({ code, recoverable }) => [code, recoverable])), [["LOCALE_MISSING", true]]);
    expectNoProblems(page);
  });
}, { server, reducedMotion: true });
