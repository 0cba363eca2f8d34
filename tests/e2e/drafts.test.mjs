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
  }

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
