// What stands at the host and whose it is: whoever takes their sign-up back takes back what they sent, as who they were.

import assert from "node:assert/strict";
import { test } from "node:test";
import { expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { acknowledge, documents, filledIn, running, submit, submitAsSomebodyNew } from "./support/handed.mjs";
import { hold } from "./support/hold.mjs";
import { PROGRAMME, server, VALUE } from "./support/host.mjs";
import { inState, property } from "./support/questionnaire.mjs";

const set = (page, properties) => page.evaluate((given) => { Object.assign(document.querySelector("bothways-signup"), given); }, properties);
const settle = (page, turn, how, said) => page.evaluate((...given) => window.answers[given[0]][given[1]](given[2]), turn, how, said);
const heard = (page, count) => until(page, (least) => window.acknowledged.length >= least, { args: [count] });

/** Takes the sign-up back; what is handed over. */
async function withdrawn(page) {
  const before = (await documents(page)).length;
  await page.evaluate(() => document.querySelector("bothways-signup").withdraw());
  await until(page, (count) => window.sent.length > count, { args: [before] });
  const { status, revision, participant: { id, unit, teach } } = (await documents(page)).at(-1);
  assert.equal(status, "withdrawn");
  return { revision, id, unit, teach: teach.length };
}

/** A page whose host has not answered to a sign-up, of which an answer has changed since. */
async function changedAfterSilence(it) {
  const page = await filledIn(it, { "submit-timeout": "300" });
  await submit(page);
  await inState(page, "failed");
  await set(page, { value: { ...VALUE, unit: "Bakery" } });
  return page;
}

inEachBrowser("a sign-up that stands", (it) => {
  test("is the newest that the host has taken, however late it answers to an older one", async () => {
    const page = await changedAfterSilence(it);
    await acknowledge(page);
    await settle(page, 0, "resolve", { reference: "OLD" });
    await heard(page, 2);
    const { unit, teach } = await withdrawn(page);
    assert.deepEqual([unit, teach], ["Bakery", 1]);
    expectNoProblems(page);
  });

  test("is an older one, with what that said, where the host refuses the newest", async () => {
    const page = await changedAfterSilence(it);
    await submit(page);
    await settle(page, 0, "resolve", {});
    await heard(page, 1);
    await settle(page, 1, "reject", { message: "No." });
    await inState(page, "failed");
    const { unit, teach, revision } = await withdrawn(page);
    assert.deepEqual([unit, teach, revision], [undefined, 1, 3]);
    expectNoProblems(page);
  });

  test("stays one after a withdrawal that the host takes late, once the person has signed up anew", async () => {
    const page = await filledIn(it, { "submit-timeout": "300" });
    await acknowledge(page);
    await withdrawn(page);
    await inState(page, "failed");
    await set(page, { value: { ...VALUE, unit: "Bakery" } });
    // Who goes elsewhere has thought better of it.
    await page.evaluate(() => document.querySelector("bothways-signup").show("help"));
    await submit(page);
    await settle(page, -1 + (await documents(page)).length, "resolve", {});
    await heard(page, 2);
    await settle(page, 1, "resolve", {});
    await heard(page, 3);
    assert.equal((await withdrawn(page)).unit, "Bakery");
    expectNoProblems(page);
  });

  test("is taken back under the id that it has", async () => {
    const page = await filledIn(it);
    const signup = { schema: "bothways/signup@1", programme: "small", revision: 3, status: "active", participant: { id: "p1", ...VALUE } };
    await set(page, { value: { ...VALUE, unit: "Bakery" } });
    await set(page, { signup });
    assert.equal((await withdrawn(page)).id, "p1");
    expectNoProblems(page);
  });

  test("is nobody's in another form", async () => {
    const page = await filledIn(it, { "draft-key": "seat-1" });
    await acknowledge(page);
    await page.evaluate(async () => {
      const element = document.querySelector("bothways-signup");
      element.setAttribute("draft-key", "seat-2");
      await element.ready;
    });
    assert.equal((await property(page, "value")).teach.length, 0);
    await set(page, { value: VALUE });
    await submitAsSomebodyNew(page);
    expectNoProblems(page);
  });

  test("is not taken back for somebody else who comes meanwhile", async () => {
    const page = await running(it, { participant: { id: "noor" }, value: VALUE });
    await acknowledge(page);
    await page.evaluate(async (value) => {
      const element = document.querySelector("bothways-signup");
      element.lang = "de";
      element.withdraw();
      element.participant = { id: "mira" };
      element.signup = { schema: "bothways/signup@1", programme: "small", revision: 1, status: "active", participant: { id: "mira", ...value } };
      await element.ready;
    }, VALUE);
    assert.equal((await documents(page)).length, 1);
    assert.equal((await withdrawn(page)).id, "mira");
    expectNoProblems(page);
  });

  test("has the answers, also where another version of the programme comes before it could be written", async () => {
    const page = await running(it, { value: VALUE }, {}, hold);
    await page.evaluate((programme) => {
      const element = document.querySelector("bothways-signup");
      element.submit();
      element.programme = programme;
      window.release();
    }, { ...PROGRAMME, title: "The next version" });
    await until(page, () => window.sent.length > 0);
    const [{ participant: { teach, learn } }] = await documents(page);
    assert.deepEqual([teach.length, learn.length], [1, 1]);
    expectNoProblems(page);
  });
}, { server });
