// Whose a draft is and where it is kept, while the host makes up its mind about either: nobody loses theirs, and nothing is
// left behind.

import assert from "node:assert/strict";
import { test } from "node:test";
import { expectNoProblems, inEachBrowser } from "./support/harness.mjs";
import { opened, PROGRAMME, server } from "./support/host.mjs";
import { choose, press, property } from "./support/questionnaire.mjs";

const NOOR = { id: "noor" };
const DRAFT = { schema: "bothways/draft@1", programme: "small", kept: 1, step: "help", answers: { teach: [], learn: [{ skill: "baking" }] } };

const learns = async (page) => (await property(page, "value")).learn.map(({ skill }) => skill);
const pick = async (page) => {
  await press(page, "Start");
  await choose(page, "checkbox", /^Baking/);
};
const set = (page, properties) => page.evaluate((given) => { Object.assign(document.querySelector("bothways-signup"), given); }, properties);
const attribute = (page, name, value) => page.evaluate(async (...given) => {
  const element = document.querySelector("bothways-signup");
  element.setAttribute(...given);
  await element.ready;
}, name, value);
/** Sets attributes and properties at once, does something, and waits for the questionnaire that is drawn anew. */
const anew = (page, properties, attributes, verb) => page.evaluate(async (given, named, does) => {
  const element = document.querySelector("bothways-signup");
  for (const one of Object.entries(named)) element.setAttribute(...one);
  Object.assign(element, given);
  if (does) element[does]();
  await element.ready;
}, properties, attributes, verb);
const kept = (page) => page.evaluate(() => [localStorage, sessionStorage].map((storage) => Object.keys(storage).length));
const again = async (page, properties, attributes) => {
  await page.reload();
  return opened({ open: () => page }, PROGRAMME, properties, attributes);
};

inEachBrowser("a draft", (it) => {
  for (const draft of ["session", "local"]) {
    test(`that was begun before the host says who is there is theirs from then on (${draft})`, async () => {
      const page = await opened(it, PROGRAMME, {}, { draft });
      await pick(page);
      await set(page, { participant: NOOR });
      await again(page, { participant: NOOR }, { draft });
      assert.deepEqual(await learns(page), ["baking"]);
      expectNoProblems(page);
    });

    test(`is theirs, too, where the questionnaire is drawn anew as the host says so (${draft})`, async () => {
      const page = await opened(it, PROGRAMME, {}, { draft });
      await pick(page);
      await anew(page, { participant: NOOR }, { lang: "de" });
      await again(page, { participant: NOOR }, { draft });
      assert.deepEqual(await learns(page), ["baking"]);
      expectNoProblems(page);
    });
  }

  test("is handed to the host once that keeps them", async () => {
    const page = await opened(it, PROGRAMME, {}, { draft: "session" });
    await pick(page);
    await page.evaluate(() => { document.addEventListener("bothways-draft", ({ detail }) => { window.draft = detail.draft; }); });
    await attribute(page, "draft", "host");
    assert.deepEqual(JSON.parse(await page.evaluate(() => window.draft)).answers.learn, [{ skill: "baking" }]);
    assert.equal((await kept(page))[1], 0);
    expectNoProblems(page);
  });

  for (const verb of ["reset", "clearDraft"]) {
    test(`that is to be forgotten is, wherever the host wants drafts kept by then (${verb})`, async () => {
      const page = await opened(it, PROGRAMME, { participant: NOOR }, { draft: "session" });
      await pick(page);
      await anew(page, {}, { draft: "local" }, verb);
      assert.deepEqual(await kept(page), [0, 0]);
      expectNoProblems(page);
    });
  }

  test("of somebody is nowhere when somebody else goes on, wherever that keeps theirs", async () => {
    const page = await opened(it, PROGRAMME, { participant: NOOR }, { draft: "local" });
    await pick(page);
    await anew(page, { participant: { id: "mira" } }, { draft: "session" });
    assert.deepEqual([await kept(page), await learns(page)], [[0, 0], []]);
    expectNoProblems(page);
  });

  test("goes along to where the host wants drafts kept from now on", async () => {
    const page = await opened(it, PROGRAMME, { participant: { id: "mira" } }, { draft: "local" });
    await pick(page);
    assert.deepEqual(await kept(page), [1, 0]);
    await attribute(page, "draft", "session");
    assert.deepEqual(await kept(page), [0, 1]);
    await attribute(page, "draft", "none");
    assert.deepEqual(await kept(page), [0, 0]);
    await attribute(page, "draft", "local");
    assert.deepEqual(await kept(page), [1, 0], "kept at once, not with the next answer");
    assert.deepEqual(await learns(page), ["baking"]);
    expectNoProblems(page);
  });

  test("of one form stays out of another", async () => {
    const page = await opened(it, PROGRAMME, {}, { draft: "session", "draft-key": "one" });
    await pick(page);
    await attribute(page, "draft-key", "two");
    assert.deepEqual(await learns(page), []);
    await attribute(page, "draft-key", "one");
    assert.deepEqual([await learns(page), await property(page, "step")], [["baking"], "help"]);
    expectNoProblems(page);
  });

  test("that the host brings along with another form, programme or person is gone on with", async () => {
    const others = [
      [{}, { "draft-key": "two" }, DRAFT],
      [{ programme: { ...PROGRAMME, id: "other" } }, {}, { ...DRAFT, programme: "other" }],
      [{ participant: { id: "mira" } }, { lang: "de" }, { ...DRAFT, answers: { ...DRAFT.answers, id: "mira" } }],
    ];
    for (const [properties, attributes, draft] of others) {
      const page = await opened(it, PROGRAMME, { participant: NOOR }, { draft: "host", "draft-key": "one" });
      await anew(page, { ...properties, draftData: JSON.stringify(draft) }, attributes);
      assert.deepEqual([await learns(page), await page.evaluate(() => window.heard)], [["baking"], []], JSON.stringify(draft));
      expectNoProblems(page);
    }
  });

  test("that a host brings may be of nobody in particular, but of nobody else", async () => {
    const page = await opened(it, PROGRAMME, { participant: NOOR });
    await set(page, { draftData: JSON.stringify(DRAFT) });
    assert.deepEqual(await learns(page), ["baking"]);
    await set(page, { draftData: JSON.stringify({ ...DRAFT, answers: { id: "robin", teach: [], learn: [] } }) });
    assert.deepEqual(await learns(page), ["baking"]);
    assert.deepEqual(await page.evaluate(() => window.heard.map(({ code }) => code)), ["DRAFT_INVALID"]);
    expectNoProblems(page);
  });
}, { server, reducedMotion: true });
