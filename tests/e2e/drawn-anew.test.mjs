// What outlives a questionnaire that is drawn anew, in another language or at another place, and what does not outlive
// the person it was about.

import assert from "node:assert/strict";
import { test } from "node:test";
import { byRole, expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { acknowledge, documents, filledIn, running, submit, submitAsSomebodyNew } from "./support/handed.mjs";
import { add, define, hearErrors, PROGRAMME, ROSTER, server, VALUE } from "./support/host.mjs";
import { inState, onPage, property, text } from "./support/questionnaire.mjs";

inEachBrowser("drawn anew", (it) => {
  test("goes on from Done as the same person, with the next revision", async () => {
    const page = await filledIn(it, { draft: "session" });
    await acknowledge(page);
    await speak(page, "de");
    assert.deepEqual([await property(page, "state"), await property(page, "step")], ["acknowledged", "done"]);
    await putBack(page);
    assert.deepEqual([await property(page, "state"), await property(page, "step")], ["acknowledged", "done"]);
    await page.evaluate(() => document.querySelector("bothways-signup").withdraw());
    await until(page, () => window.sent.length === 2);
    const [first, second] = await documents(page);
    assert.deepEqual([second.participant.id, second.revision, second.status], [first.participant.id, first.revision + 1, "withdrawn"]);
    expectNoProblems(page);
  });

  test("hears the host's answer to what was sent before", async () => {
    const page = await filledIn(it);
    await submit(page);
    await speak(page, "de");
    assert.equal(await property(page, "state"), "submitting");
    await page.evaluate(() => window.answers[0].resolve({ reference: "A-1" }));
    await inState(page, "acknowledged");
    assert.deepEqual(await page.evaluate(() => window.acknowledged), [["A-1", 1]]);

    // Also when it comes while there is no questionnaire to tell.
    const other = await filledIn(it);
    await submit(other);
    await other.evaluate(async () => {
      const element = document.querySelector("bothways-signup");
      element.remove();
      await new Promise((resolve) => { setTimeout(resolve); });
      window.answers[0].resolve({});
      await new Promise((resolve) => { setTimeout(resolve); });
      document.getElementById("there").append(element);
    });
    await inState(other, "acknowledged");
    expectNoProblems(page);
  });

  test("goes on with the draft that the host brings, and with what was handed over before", async () => {
    const page = await filledIn(it);
    await page.evaluate(() => {
      const element = document.querySelector("bothways-signup");
      element.signup = { programme: "small", revision: 3, participant: { id: "me" } };
      element.value = { teach: [{ skill: "baking", level: 4 }], learn: [{ skill: "rowing", level: 2 }] };
    });
    await page.evaluate(async () => {
      const element = document.querySelector("bothways-signup");
      const draft = element.draftData.replace('"level":2', '"level":0');
      const ready = new Promise((resolve) => { element.addEventListener("bothways-ready", resolve, { once: true }); });
      element.lang = "de";
      element.draftData = draft;
      await ready;
    });
    assert.equal((await property(page, "value")).learn[0].level, 0);
    await submit(page);
    assert.equal((await documents(page))[0].revision, 4);
    expectNoProblems(page);
  });

  test("waits no longer for the host than it would have", async () => {
    const page = await filledIn(it, { "submit-timeout": "2500" });
    await submit(page);
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 1800); }));
    await speak(page, "de");
    await inState(page, "failed", { timeout: 1800 });
    expectNoProblems(page);
  });

  test("outlives a host that draws it anew while it is told of a click", async () => {
    for (const again of ["lang", "readonly", "programme"]) {
      const page = await filledIn(it);
      await page.evaluate((how, programme) => {
        const element = document.querySelector("bothways-signup");
        const anew = { lang: () => { element.lang = "de"; }, readonly: () => element.setAttribute("readonly", ""), programme: () => { element.programme = programme; } };
        element.addEventListener("bothways-change", anew[how], { once: true });
        element.show("show");
      }, again, PROGRAMME);
      await (await byRole(page, "checkbox", text("pick.only.give"))).click();
      await page.evaluate(() => document.querySelector("bothways-signup").ready);
      assert.equal((await property(page, "value")).learn.length, VALUE.learn.length, again);
      expectNoProblems(page);
    }
  });

  test("does not take the answer to an older revision for one to the newest", async () => {
    const page = await filledIn(it, { "submit-timeout": "300" });
    await submit(page);
    await inState(page, "failed");
    await page.evaluate((value) => { document.querySelector("bothways-signup").value = { ...value, unit: "Bakery" }; }, VALUE);
    await submit(page);
    const [older, newer] = await documents(page);
    assert.deepEqual([older.revision, newer.revision], [1, 2]);
    await page.evaluate(() => window.answers[0].resolve({ reference: "OLD" }));
    await until(page, () => window.acknowledged.length === 1);
    assert.notEqual(await property(page, "state"), "acknowledged");
    await page.evaluate(() => window.answers[1].reject({ message: "No." }));
    await inState(page, "failed");
    // It stands all the same, and can be taken back.
    await page.evaluate(() => document.querySelector("bothways-signup").withdraw());
    await until(page, () => window.sent.length === 3);
    assert.equal((await documents(page))[2].status, "withdrawn");
    expectNoProblems(page);
  });

  test("sends the very same again when only the roster or the language has changed", async () => {
    const rule = { en: "What we say stays here.", de: "Was wir sagen, bleibt hier." };
    const value = { ...VALUE, learn: [{ skill: "rowing", level: 1, goal: 3 }], agreement: { groundRules: [rule.en] } };
    const page = await running(it, { programme: { ...PROGRAMME, groundRules: [rule] }, value }, { "submit-timeout": "300" });
    await submit(page);
    await inState(page, "failed");
    await page.evaluate((roster) => {
      const element = document.querySelector("bothways-signup");
      const shown = new Promise((resolve) => { element.addEventListener("bothways-preview", resolve, { once: true }); });
      element.roster = roster;
      return shown;
    }, ROSTER);
    await speak(page, "de");
    await submit(page);
    const [first, second] = await documents(page);
    assert.deepEqual(second, first);
    assert.deepEqual([first.agreement.groundRules.length, first.agreement.goals.length], [1, 1]);

    // A late no to the first does not end the wait for the second.
    await page.evaluate(() => window.answers[0].reject({ message: "Too late" }));
    assert.equal(await property(page, "state"), "submitting");
    await page.evaluate(() => window.answers[1].resolve({}));
    await inState(page, "acknowledged");
    expectNoProblems(page);
  });

  test("sends the very same check-in again", async () => {
    const given = { participant: { id: "noor", pairedWith: ["p-1"] }, value: { answers: { "bothways:met": "less", "bothways:next": "swap" } } };
    const page = await running(it, given, { mode: "check-in", "submit-timeout": "300" });
    await submit(page);
    await inState(page, "failed");
    await submit(page);
    const [first, second] = await documents(page);
    assert.deepEqual(second, first);
    expectNoProblems(page);
  });

  test("takes answers and an earlier sign-up that are set while it is away", async () => {
    const page = await filledIn(it);
    const set = (given) => page.evaluate(async (properties) => {
      const element = document.querySelector("bothways-signup");
      element.remove();
      await new Promise((resolve) => { setTimeout(resolve); });
      Object.assign(element, properties);
      document.getElementById("there").append(element);
      await new Promise((resolve) => { element.addEventListener("bothways-ready", resolve, { once: true }); });
    }, given);
    await set({ value: { ...VALUE, learn: [] } });
    assert.deepEqual((await property(page, "value")).learn, []);
    const earlier = { schema: "bothways/signup@1", programme: "small", revision: 3, status: "active", participant: { id: "noor", ...VALUE } };
    await set({ signup: earlier });
    assert.deepEqual((await property(page, "value")).learn.length, 1);
    await submit(page);
    const [sent] = await documents(page);
    assert.deepEqual([sent.revision, sent.participant.id], [4, "noor"]);
    expectNoProblems(page);
  });

  test("forgets what the host has it forget while it is away", async () => {
    const page = await running(it, { participant: { id: "noor" }, value: VALUE }, { draft: "local" });
    const away = (work) => page.evaluate(`(async () => {
      const element = document.querySelector("bothways-signup");
      element.remove();
      await new Promise((resolve) => { setTimeout(resolve); });
      ${work}
      const { value, draftData } = element;
      document.getElementById("there").append(element);
      await new Promise((resolve) => { element.addEventListener("bothways-ready", resolve, { once: true }); });
      return [value?.teach?.length ?? 0, draftData !== null, element.value.teach.length];
    })()`);
    assert.deepEqual(await away(""), [1, true, 1]);
    assert.deepEqual(await away("element.reset();"), [0, true, 0], "no answers are left");
    await page.evaluate((value) => { document.querySelector("bothways-signup").value = value; }, VALUE);
    assert.deepEqual(await away('element.participant = { id: "sam" };'), [0, false, 0], "somebody else is shown nothing");
    expectNoProblems(page);
  });

  test("keeps drafts where the host says now", async () => {
    const page = await filledIn(it, { draft: "session" });
    const kept = () => page.evaluate(() => sessionStorage.length);
    const change = () => page.evaluate(async () => {
      const element = document.querySelector("bothways-signup");
      const tick = () => element.shadowRoot.querySelector('input[type="checkbox"]');
      element.show("help");
      // Every page but the first may still be on its way.
      while (!tick()) await new Promise(requestAnimationFrame);
      tick().click();
      await new Promise(requestAnimationFrame);
    });
    await change();
    assert.equal(await kept(), 1);
    await page.evaluate(() => sessionStorage.clear());
    await attribute(page, "draft", "none");
    await change();
    assert.equal(await kept(), 0);
    expectNoProblems(page);
  });
}, { server });

inEachBrowser("another person", (it) => {
  test("does not take the answers to one programme for a draft of another, which has its own", async () => {
    const page = await filledIn(it, { draft: "session" });
    await hearErrors(page);
    const programmes = { one: PROGRAMME, other: { ...PROGRAMME, id: "other" } };
    const turnTo = (name) => page.evaluate(async (programme) => {
      const element = document.querySelector("bothways-signup");
      const ready = new Promise((resolve) => { element.addEventListener("bothways-ready", resolve, { once: true }); });
      element.programme = programme;
      await ready;
    }, programmes[name]);
    const pick = async (name) => {
      await page.evaluate(() => document.querySelector("bothways-signup").show("help"));
      await (await byRole(page, "checkbox", text("pick.only.get"))).click();
      assert.equal((await property(page, "value")).only, "teach", name);
    };
    await turnTo("other");
    await pick("other");
    await turnTo("one");
    assert.equal((await property(page, "value")).only, undefined);
    await turnTo("other");
    assert.equal((await property(page, "value")).only, "teach");
    assert.deepEqual(await page.evaluate(() => window.heard), []);
    expectNoProblems(page);
  });

  test("who clears the answers is somebody new", async () => {
    const page = await filledIn(it);
    await acknowledge(page);
    await page.evaluate((value) => {
      const element = document.querySelector("bothways-signup");
      element.reset();
      element.value = value;
    }, VALUE);
    await submitAsSomebodyNew(page);
    expectNoProblems(page);
  });

  test("facts take the place of earlier ones, whole", async () => {
    const page = await running(it, { participant: { id: "A", name: "Ann", manager: "boss" }, value: VALUE });
    const facts = (given) => page.evaluate((participant) => {
      const element = document.querySelector("bothways-signup");
      element.participant = participant;
      const { id = null, name = null, manager = null, teach = [] } = element.value;
      return [id, name, manager, teach.length];
    }, given);
    assert.deepEqual(await facts({ id: "A" }), ["A", null, null, 1]);
    assert.deepEqual(await facts({ name: "Bob" }), [null, "Bob", null, 0]);
    assert.deepEqual(await facts(null), [null, null, null, 0]);
    expectNoProblems(page);
  });

  test("an earlier sign-up is of one programme and one person, and can be forgotten", async () => {
    const page = await running(it, { participant: { id: "noor" }, value: VALUE });
    await hearErrors(page);
    const earlier = { schema: "bothways/signup@1", programme: "small", revision: 3, status: "active", participant: { id: "noor", ...VALUE } };
    const set = (signup) => page.evaluate((value) => { document.querySelector("bothways-signup").signup = value; }, signup);
    await set({ ...earlier, programme: "other" });
    await set({ ...earlier, participant: { id: "sam", teach: [], learn: [] } });
    await set("junk");
    await page.evaluate(() => { document.querySelector("bothways-signup").value = { id: "sam" }; });
    assert.deepEqual(await page.evaluate(() => window.heard.map(({ code, path }) => [code, path])), [
      ["SIGNUP_INVALID", "programme"], ["SIGNUP_INVALID", "participant.id"], ["SIGNUP_INVALID", "programme"], ["PARTICIPANT_INVALID", "id"],
    ]);
    assert.equal((await property(page, "value")).teach.length, 1);
    await set(earlier);
    await set(null);
    await submit(page);
    assert.deepEqual((await documents(page)).map(({ revision }) => revision), [1]);
    expectNoProblems(page);
  });
}, { server });

inEachBrowser("documents that do not come", (it) => {
  test("a roster that cannot be had leaves the questionnaire as it is", async () => {
    const page = await filledIn(it);
    await hearErrors(page);
    const heard = async (roster) => {
      await page.evaluate(`document.querySelector("bothways-signup").roster = ${roster}`);
      await until(page, () => window.heard.length > 0);
      return page.evaluate(() => window.heard.splice(0).map(({ code, recoverable }) => [code, recoverable]));
    };
    assert.deepEqual(await heard('() => Promise.reject(new Error("no"))'), [["ROSTER_FETCH", true]]);
    assert.deepEqual(await heard('"http://[bad"'), [["ROSTER_FETCH", true]]);
    assert.deepEqual(await heard("(() => { const roster = {}; roster.self = roster; return roster; })()"), [["ROSTER_INVALID", true]]);
    assert.deepEqual(await heard('({ schema: "bothways/roster@1", people: [{ id: "p-1", teach: [], learn: [] }, { id: 7 }] })'), [["ROSTER_INVALID", true]]);
    assert.ok(await page.evaluate(() => document.querySelector("bothways-signup").preview()), "the others are there");
    await attribute(page, "roster", "http://[bad", false);
    assert.equal(await property(page, "state"), "ready");
    expectNoProblems(page);
  });

  test("a programme that cannot be had is told by its code, and the next one starts", async () => {
    const page = await it.open({ url: "/host.html" });
    await hearErrors(page);
    await define(page);
    await add(page, {});
    const failed = (programme) => page.evaluate(`(async () => {
      const element = document.querySelector("bothways-signup");
      element.programme = ${programme};
      return element.ready.catch(({ code }) => code);
    })()`);
    assert.equal(await failed('() => { throw new Error("no"); }'), "PROGRAMME_FETCH");
    assert.equal(await failed("(() => { const programme = {}; programme.self = programme; return programme; })()"), "PROGRAMME_INVALID");
    await page.evaluate((programme) => {
      const element = document.querySelector("bothways-signup");
      element.programme = programme;
      return element.ready.then(() => undefined);
    }, PROGRAMME);
    assert.equal(await property(page, "state"), "ready");
    expectNoProblems(page);
  });
}, { server });

/** Changes an attribute, and waits until the questionnaire is there again. */
const attribute = (page, name, value, again = true) => page.evaluate(async (...given) => {
  const element = document.querySelector("bothways-signup");
  const ready = new Promise((resolve) => { element.addEventListener("bothways-ready", resolve, { once: true }); });
  element.setAttribute(given[0], given[1]);
  if (given[2]) await ready;
}, name, value, again);

const speak = (page, language) => attribute(page, "lang", language);

const putBack = (page) => page.evaluate(async () => {
  const element = document.querySelector("bothways-signup");
  const ready = new Promise((resolve) => { element.addEventListener("bothways-ready", resolve, { once: true }); });
  element.remove();
  await new Promise((resolve) => { setTimeout(resolve); });
  document.getElementById("there").append(element);
  await ready;
});
