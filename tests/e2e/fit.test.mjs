// Who could fit beyond the cards: circles, what would open more exchanges, and how scarce and wanted somebody is.

import assert from "node:assert/strict";
import { test } from "node:test";
import { absent, axe, byRole, expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { add, define, server } from "./support/host.mjs";
import { press } from "./support/questionnaire.mjs";

const SKILLS = ["baking", "rowing", "singing", "sewing"];
const programme = {
  schema: "bothways/programme@1",
  id: "small",
  title: "A small programme",
  skillAreas: [{ id: "all", label: "Everything", skills: SKILLS.map((id) => ({ id, label: `${id[0].toUpperCase()}${id.slice(1)}` })) }],
};
const person = (id, name, teach, learn) =>
  ({ id, name, visibility: "named", teach: [{ skill: teach, level: 4 }], learn: learn.map((skill) => ({ skill, level: 0, goal: 3 })) });

/** Who teaches rowing is wanted by four, and nobody else who could has room. A circle leads over Sam and Ida. */
const people = [
  person("r", "Robin Teale", "rowing", ["baking"]),
  { ...person("f", "Frank Ober", "rowing", ["baking"]), capacity: 0 },
  ...["a", "b", "c", "d"].map((id) => person(id, `Wanting ${id}`, "baking", ["rowing"])),
  person("s", "Sam Oke", "singing", ["baking"]),
  person("i", "Ida Lund", "sewing", ["singing"]),
];
const value = { teach: [{ skill: "baking", level: 4 }], learn: [{ skill: "rowing", level: 0 }, { skill: "sewing", level: 0 }] };

inEachBrowser("who could fit", (it) => {
  async function open() {
    const page = await it.open({ url: "/host.html", width: 360 });
    await define(page);
    await add(page, { programme, roster: { schema: "bothways/roster@1", people }, value });
    await byRole(page, "button", "Start", { timeout: 20_000 });
    await until(page, async () => (await document.querySelector("bothways-signup").preview())?.matches[0]?.inDemand > 0, { timeout: 20_000 });
    await page.evaluate(() => document.querySelector("bothways-signup").show("who-could-fit"));
    await byRole(page, "article", "Robin Teale", { timeout: 20_000 });
    return page;
  }
  const shown = (page, words) => until(page, (text) => document.querySelector("bothways-signup").shadowRoot.querySelector(".preview").textContent.includes(text), { args: [words] });

  test("says how scarce and how wanted somebody is", async () => {
    const page = await open();
    await shown(page, "4 others would pick the same person.");
    await shown(page, "Rowing: 2 colleagues could show this, 1 has room.");
    await shown(page, "Sewing: 1 colleague could show this, 1 has room.");
    assert.deepEqual(await axe(page), []);
    expectNoProblems(page);
  });

  test("is what the engine finds, at once, and so is the receipt of what is sent", async () => {
    const page = await it.open({ url: "/host.html", width: 360 });
    await define(page);
    // With `inDemand`, others are shown than the first ones.
    const roster = { schema: "bothways/roster@1", people: [...people, ...["e", "g", "h"].map((id) => person(id, `Wanted ${id}`, "rowing", ["baking"]))] };
    await add(page, { programme: { ...programme, matching: { previewSize: 2 } }, roster, value: { ...value, id: "me" } });
    const [there, here, receipt] = await page.evaluate(async () => {
      const element = document.querySelector("bothways-signup");
      await element.ready;
      const there = await element.preview();
      const sent = new Promise((resolve) => element.addEventListener("bothways-submit", ({ detail }) => { detail.respondWith(); resolve(detail.signup); }));
      element.submit();
      const { participant, preview } = await sent;
      const { createEngine } = await import("/dist/engine.js");
      const here = (await createEngine()).open(element.programme, element.roster).preview(participant, { likely: false });
      return [there, here, preview];
    });
    assert.deepEqual(there, here);
    assert.deepEqual(receipt.shown, here.matches.map(({ id, score }) => ({ id, score })));
    expectNoProblems(page);
  });

  test("says in the receipt when it was not known yet whom many would pick", async () => {
    const page = await it.open({ url: "/host.html", width: 360 });
    await define(page);
    const many = Array.from({ length: 3000 }, (_, at) => ({ ...people[at % people.length], id: `${at}`, unit: `Unit ${at}` }));
    const receipts = await page.evaluate(async (given) => {
      const element = Object.assign(document.createElement("bothways-signup"), given);
      const first = new Promise((resolve) => element.addEventListener("bothways-preview", resolve, { once: true }));
      document.body.append(element);
      const sent = [];
      const next = () => new Promise((resolve) => {
        element.addEventListener("bothways-submit", ({ detail }) => { detail.respondWith(Promise.reject({})); resolve(sent.push(detail.signup)); }, { once: true });
        element.submit();
      });
      await first;
      await next();
      await element.preview();
      element.value = { ...element.value, durationMonths: 3, expectations: "more" };
      await element.preview();
      await next();
      const { createEngine } = await import("/dist/engine.js");
      const engine = await createEngine();
      const replayed = sent.map(({ participant, preview: { exposure } }) => {
        const { programme } = element;
        const wanted = exposure ? { ...programme, matching: { exposure } } : programme;
        return engine.open(wanted, element.roster).preview(participant).matches.map(({ id, score }) => ({ id, score }));
      });
      return sent.map(({ preview }, at) => [preview.exposure ?? "as asked", JSON.stringify(preview.shown) === JSON.stringify(replayed[at])]);
    }, { programme, roster: { schema: "bothways/roster@1", people: many }, value: { ...value, id: "me" } });
    assert.deepEqual(receipts, [["plain", true], ["as asked", true]]);
    expectNoProblems(page);
  });

  test("gives those who were picked their names on Check as well, once the roster is there", async () => {
    const page = await it.open({ url: "/host.html", width: 360 });
    await define(page);
    await add(page, { programme, roster: { schema: "bothways/roster@1", people }, value: { ...value, interested: ["r"] } });
    await page.evaluate(() => document.querySelector("bothways-signup").show("check"));
    await until(page, () => document.querySelector("bothways-signup").shadowRoot.querySelector(".check")?.textContent.includes("Robin Teale"));
    expectNoProblems(page);
  });

  test("reads a circle of three as sentences", async () => {
    const page = await open();
    for (const words of ["You show Sam Oke: “Baking”.", "Sam Oke shows Ida Lund: “Singing”.", "Ida Lund shows you: “Sewing”."]) await shown(page, words);
    expectNoProblems(page);
  });

  test("adds what opens more exchanges at a tap, or takes a no", async () => {
    const page = await open();
    await shown(page, "If you could show “Singing”, 1 more colleague could exchange with you.");
    await shown(page, "If you wanted help with “Singing”, 1 more colleague could exchange with you.");
    const section = await byRole(page, "heading", "What would open more exchanges");
    const no = await page.evaluateHandle((heading) => [...heading.parentElement.querySelectorAll("li.give button")].at(-1), section);
    await no.focus();
    await page.keyboard.press("Enter");
    await until(page, () => !document.querySelector("bothways-signup").shadowRoot.textContent.includes("If you could show “Singing”"));
    assert.equal(await until(page, () => document.querySelector("bothways-signup").shadowRoot.activeElement?.textContent), "Add Singing", "the focus goes on to what is left");
    await press(page, "Add Singing");
    await byRole(page, "article", "Sam Oke");
    await absent(page, "heading", "What would open more exchanges");
    const { learn } = await page.evaluate(() => document.querySelector("bothways-signup").value);
    assert.deepEqual(learn.map(({ skill }) => skill), ["rowing", "sewing", "singing"]);
    expectNoProblems(page);
  });

  test("says whom the plan would give, where the programme wants that", async () => {
    const page = await it.open({ url: "/host.html", width: 360 });
    await define(page);
    const given = { programme: { ...programme, matching: { likely: true } }, roster: { schema: "bothways/roster@1", people: people.slice(0, 1) }, value };
    await add(page, given);
    await byRole(page, "button", "Start", { timeout: 20_000 });
    await until(page, async () => (await document.querySelector("bothways-signup").preview())?.likely?.with[0] === "r", { timeout: 20_000 });
    await page.evaluate(() => document.querySelector("bothways-signup").show("who-could-fit"));
    await shown(page, "If pairs were made today, you would be paired with Robin Teale. That is not a promise");
    // Whoever has no name here has none in the plan either.
    await page.evaluate((person) => {
      document.querySelector("bothways-signup").roster = { schema: "bothways/roster@1", people: [{ ...person, visibility: "pseudonymous", unit: "Finance" }] };
    }, people[0]);
    await shown(page, "you would be paired with a colleague in Finance.");
    await press(page, "See a plan with a colleague in Finance");
    await byRole(page, "heading", "A plan with a colleague in Finance");
    expectNoProblems(page);
  });

  test("reads a long roster in bits, and lets it go for another one or for good", async () => {
    const page = await it.open({ url: "/host.html", width: 360 });
    await define(page);
    await add(page, { programme, value });
    await byRole(page, "button", "Start", { timeout: 20_000 });
    await page.evaluate((people) => {
      const element = document.querySelector("bothways-signup");
      const long = Array.from({ length: 40_000 }, (_, at) => ({ ...people[at % people.length], id: `${at}` }));
      const text = (some) => JSON.stringify({ schema: "bothways/roster@1", people: some });
      window.rosters = { long: text(long), short: text(people) };
      element.roster = window.rosters.long;
    }, people);
    // While it is read, the page has its turns: this is one.
    const state = await page.evaluate(() => new Promise((resolve) => {
      const element = document.querySelector("bothways-signup");
      setTimeout(() => {
        let waits = true;
        // Whoever asks meanwhile gets what the last of the rosters says.
        window.asked = element.preview().finally(() => { waits = false; });
        setTimeout(() => {
          element.roster = window.rosters.short;
          resolve(waits);
        });
      }, 60);
    }));
    assert.ok(state, "it was not read yet");
    assert.equal((await page.evaluate(() => window.asked)).considered, people.length);
    await page.evaluate(() => { document.querySelector("bothways-signup").roster = window.rosters.long; });
    await page.evaluate(() => new Promise((resolve) => setTimeout(() => {
      document.querySelector("bothways-signup").remove();
      setTimeout(resolve, 300);
    }, 60)));
    expectNoProblems(page);
  });
}, { server });
