// Who stops, comes back, changes their mind or leaves: drafts in each place, revisions, withdrawal, reading only, and the
// form around.

import assert from "node:assert/strict";
import { test } from "node:test";
import { absent, allByRole, byRole, expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { add, define, hearErrors, PROGRAMME, ROSTER, server, VALUE } from "./support/host.mjs";
import { choose, inState, press, property, text } from "./support/questionnaire.mjs";

const STAGED = { ...PROGRAMME, stages: [{ id: "early", label: "Early" }, { id: "later", label: "Later" }] };

/** A host's page with an element on it that keeps what it is told. */
async function host(it, properties, attributes = {}) {
  const page = await it.open({ url: "/host.html" });
  await hearErrors(page);
  await listen(page);
  await define(page);
  await add(page, { programme: PROGRAMME, ...properties }, "here", attributes);
  await settled(page);
  return page;
}

const settled = (page) => until(page, () => document.querySelector("bothways-signup").state !== "loading", { timeout: 20_000 });

/** Takes every document, and keeps drafts. */
const listen = (page) => page.evaluate(() => {
  window.sent = [];
  window.drafts = [];
  document.addEventListener("bothways-submit", ({ detail }) => {
    window.sent.push(detail.checkIn ?? detail.signup);
    detail.respondWith(Promise.resolve({ reference: `R-${window.sent.length}` }));
  });
  document.addEventListener("bothways-draft", ({ detail }) => window.drafts.push(detail.draft));
});

const call = (page, method) => page.evaluate((name) => document.querySelector("bothways-signup")[name](), method);
const learns = async (page) => (await property(page, "value")).learn.map(({ skill }) => skill);
const pick = async (page) => {
  await press(page, "Start");
  await choose(page, "checkbox", /^Baking/);
};

inEachBrowser("coming back", (it) => {
  test("finds the draft of the same person in this browser, for fourteen days", async () => {
    const page = await host(it, { participant: { id: "noor" } }, { draft: "local" });
    await pick(page);
    const again = async () => {
      await page.reload();
      await define(page);
      await add(page, { programme: PROGRAMME, participant: { id: "noor" } }, "here", { draft: "local" });
      await settled(page);
      return [await learns(page), await property(page, "step")];
    };
    assert.deepEqual(await again(), [["baking"], "help"]);
    await page.evaluate(async () => {
      const element = document.querySelector("bothways-signup");
      element.setAttribute("heading-level", "3");
      element.clearDraft();
      await element.ready;
    });
    assert.equal(await page.evaluate(() => localStorage.length), 0, "it is cleared whenever the host says so");
    await choose(page, "checkbox", /^Rowing/);
    assert.deepEqual(await again(), [["baking", "rowing"], "help"]);
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
    await page.evaluate(() => {
      const [key] = Object.keys(localStorage);
      const draft = JSON.parse(localStorage.getItem(key));
      localStorage.setItem(key, JSON.stringify({ ...draft, kept: draft.kept - 14 * 24 * 60 - 1 }));
    });
    assert.deepEqual(await again(), [[], "start"]);
    assert.equal(await page.evaluate(() => localStorage.length), 0, "what is too old is forgotten");
    expectNoProblems(page);
  });

  test("waits with the draft of somebody until the host says who is there, and forgets it when they leave", async () => {
    for (const draft of ["session", "local"]) {
      const page = await host(it, { participant: { id: "noor" } }, { draft });
      await pick(page);
      await page.reload();
      await define(page);
      await add(page, { programme: PROGRAMME }, "here", { draft });
      await settled(page);
      assert.deepEqual([(await property(page, "value")).learn, await property(page, "step")], [[], "start"], "nobody else is shown it");
      await press(page, "Start");
      const known = (participant) => page.evaluate((given) => { document.querySelector("bothways-signup").participant = given; }, participant);
      await known({ id: "noor" });
      assert.deepEqual(await learns(page), ["baking"], draft);
      await known(null);
      assert.deepEqual((await property(page, "value")).learn, []);
      assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0], draft);
      expectNoProblems(page);
    }
  });

  test("keeps what is unfinished of a sign-up while a check-in is sent", async () => {
    const page = await host(it, { participant: { id: "noor" } }, { draft: "session" });
    await pick(page);
    await page.evaluate(async (value) => {
      const element = document.querySelector("bothways-signup");
      element.setAttribute("mode", "check-in");
      await element.ready;
      element.value = value;
      element.submit();
    }, { answers: { "bothways:met": "less", "bothways:next": "swap" } });
    await inState(page, "acknowledged");
    await page.reload();
    await define(page);
    await add(page, { programme: PROGRAMME, participant: { id: "noor" } }, "here", { draft: "session" });
    await settled(page);
    assert.deepEqual(await learns(page), ["baking"]);
    expectNoProblems(page);
  });

  test("keeps no longer than the tab what nobody can tell from another's", async () => {
    const page = await host(it, {}, { draft: "local" });
    await pick(page);
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 1]);
    expectNoProblems(page);
  });

  test("hands drafts to a host that keeps them, and goes on with one", async () => {
    const page = await host(it, {}, { draft: "host" });
    await pick(page);
    const draft = await until(page, () => window.drafts.at(-1));
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
    await page.evaluate(() => document.querySelector("bothways-signup").remove());
    // However long the host has kept it, and whether it says whose it is before or after.
    const old = JSON.stringify({ ...JSON.parse(draft), kept: JSON.parse(draft).kept - 100 * 24 * 60 });
    await add(page, { programme: PROGRAMME, draftData: old }, "here", { draft: "host" });
    await byRole(page, "heading", text("help.title"));
    assert.deepEqual(await learns(page), ["baking"]);
    await page.evaluate(() => { document.querySelector("bothways-signup").participant = { id: "noor" }; });
    assert.deepEqual(await learns(page), ["baking"]);
    expectNoProblems(page);
  });

  test("never hands over more than 4,096 characters, and tells what had no room", async () => {
    const page = await host(it, {}, { draft: "host" });
    await page.evaluate((value) => {
      const element = document.querySelector("bothways-signup");
      element.value = { ...value, answers: { "bothways:promise": "p".repeat(1900) }, expectations: "e".repeat(2500) };
      element.show("help");
    }, VALUE);
    await press(page, "Remove Rowing");
    const [draft] = await until(page, () => window.drafts.length > 0 && window.drafts.slice(-1));
    assert.ok(draft.length <= 4096, `${draft.length} characters`);
    assert.ok(draft.includes("baking"));
    assert.deepEqual(await page.evaluate(() => window.heard.map(({ code }) => code)), ["DRAFT_TOO_LONG"]);
    expectNoProblems(page);
  });

  test("goes on without a draft that is damaged or another programme's, and says so", async () => {
    const page = await host(it, { draftData: "{damaged" }, { draft: "host" });
    await byRole(page, "button", "Start");
    await page.evaluate(() => { document.querySelector("bothways-signup").draftData = JSON.stringify({ schema: "bothways/draft@1", programme: "other", answers: {} }); });
    assert.deepEqual(await page.evaluate(() => window.heard.map(({ code, recoverable }) => [code, recoverable])), [["DRAFT_INVALID", true], ["DRAFT_INVALID", true]]);
    expectNoProblems(page);
  });

  test("keeps what another version of the programme still has, and names the pages of the rest", async () => {
    const page = await host(it, { programme: STAGED, value: { ...VALUE, stage: "early", unit: "Care" } }, { draft: "host" });
    const draft = await property(page, "draftData");
    await page.evaluate(() => document.querySelector("bothways-signup").remove());
    const [{ skills: [baking] }] = PROGRAMME.skillAreas;
    await add(page, { programme: { ...PROGRAMME, skillAreas: [{ ...PROGRAMME.skillAreas[0], skills: [baking] }] }, draftData: draft }, "here", { draft: "host" });
    await until(page, (words) => document.querySelector("bothways-signup").shadowRoot?.textContent.includes(words), { args: [text("changed.title")], timeout: 20_000 });
    const { teach, learn, unit, stage } = await property(page, "value");
    assert.deepEqual([teach.map(({ skill }) => skill), learn, unit, stage], [["baking"], [], "Care", undefined]);
    await press(page, text("check.help"));
    await byRole(page, "heading", text("help.title"));
    await absent(page, "button", text("check.help"));
    await byRole(page, "button", text("check.you"));
    expectNoProblems(page);
  });

  test("changes an earlier sign-up as its next revision, and takes it back", async () => {
    const page = await host(it, { value: VALUE });
    await call(page, "submit");
    await inState(page, "acknowledged");
    const [first] = await page.evaluate(() => window.sent);
    await page.evaluate(() => document.querySelector("bothways-signup").remove());
    await add(page, { programme: PROGRAMME, signup: first });
    await settled(page);
    assert.deepEqual(await learns(page), ["rowing"]);
    await byRole(page, "heading", text("start.title"));
    await press(page, text("done.withdraw"));
    await byRole(page, "dialog", text("withdraw.title"));
    // Enter does no harm where the focus begins.
    await page.keyboard.press("Enter");
    await absent(page, "dialog", text("withdraw.title"));
    await press(page, text("done.withdraw"));
    await press(page, text("withdraw.yes"));
    await byRole(page, "heading", text("withdrawn.title"));
    await press(page, text("withdrawn.again"));
    await press(page, "Send");
    await byRole(page, "heading", text("done.title"));
    const sent = await page.evaluate(() => window.sent.map(({ revision, status }) => [revision, status ?? "active"]));
    assert.deepEqual(sent, [[1, "active"], [2, "withdrawn"], [3, "active"]]);
    expectNoProblems(page);
  });

  test("goes on with what was not sent yet of a sign-up that is being changed", async () => {
    const page = await it.open({ url: "/host.html" });
    const signup = { programme: "small", submittedAt: "2026-01-01T00:00:00Z", participant: { id: "me", ...VALUE } };
    const open = async (given) => {
      await define(page);
      await add(page, { programme: PROGRAMME, participant: { id: "me" }, signup: given }, "here", { draft: "session" });
      return until(page, () => document.querySelector("bothways-signup").state !== "loading" && document.querySelector("bothways-signup").value.teach, { timeout: 20_000 });
    };
    await open(signup);
    await page.evaluate(() => document.querySelector("bothways-signup").show("show"));
    await (await byRole(page, "checkbox", text("pick.only.give"))).click();
    assert.equal((await property(page, "value")).only, "learn");
    await page.reload();
    await open(signup);
    assert.equal((await property(page, "value")).only, "learn");
    await page.reload();
    await open({ ...signup, submittedAt: "2100-01-01T00:00:00Z" });
    assert.equal((await property(page, "value")).only, undefined, "it was sent after that");
    expectNoProblems(page);
  });

  test("says nothing of keeping a draft where the browser keeps nothing, and tells the host once", async () => {
    const page = await it.open({ url: "/host.html", before: () => Object.defineProperty(window, "sessionStorage", { get() { throw new DOMException("blocked", "SecurityError"); } }) });
    await hearErrors(page);
    await define(page);
    await add(page, { programme: PROGRAMME }, "here", { draft: "session" });
    await settled(page);
    const told = (words) => until(page, (expected) => document.querySelector("bothways-signup").shadowRoot.querySelector(".base").textContent.includes(expected), { args: [words] });
    await told(text("privacy.here"));
    await pick(page);
    await press(page, "Next");
    await told(text("privacy.here"));
    assert.deepEqual(await page.evaluate(() => window.heard.map(({ code }) => code)), ["STORAGE_BLOCKED"]);
    expectNoProblems(page);
  });

  test("asks before it withdraws, and only who has signed up", async () => {
    const page = await host(it, { value: VALUE });
    await call(page, "withdraw");
    assert.equal(await property(page, "state"), "ready");
    await call(page, "submit");
    await byRole(page, "heading", text("done.title"));
    await press(page, text("done.withdraw"));
    const dialog = await byRole(page, "dialog", text("withdraw.title"));
    await press(page, text("withdraw.no"), { within: dialog });
    await absent(page, "dialog", text("withdraw.title"));
    assert.equal(await page.evaluate(() => window.sent.length), 1);
    await press(page, text("done.withdraw"));
    await press(page, text("withdraw.yes"));
    await byRole(page, "heading", text("withdrawn.title"));
    expectNoProblems(page);
  });

  test("shows answers to who may only read them", async () => {
    const page = await host(it, { value: VALUE }, { readonly: "" });
    await byRole(page, "heading", text("read-only.title"));
    const said = await until(page, () => document.querySelector("bothways-signup").shadowRoot.querySelector(".check")?.textContent);
    for (const words of ["Baking", "Rowing", text("skill.level.4")]) assert.ok(said.includes(words), `${words} is not in ${said}`);
    const buttons = await allByRole(page, "button");
    assert.deepEqual(buttons, []);
    await call(page, "submit");
    assert.deepEqual(await page.evaluate(() => window.sent), []);
    expectNoProblems(page);
  });

  test("is a part of the form around: its answers are in it, and its reset clears them", async () => {
    const page = await it.open({ url: "/host.html" });
    await page.evaluate(() => {
      const form = document.createElement("form");
      form.id = "form";
      document.getElementById("here").append(form);
    });
    await define(page);
    await add(page, { programme: PROGRAMME, roster: ROSTER, value: VALUE }, "form", { name: "signup" });
    await settled(page);
    const inForm = () => page.evaluate(() => JSON.parse(new FormData(document.getElementById("form")).get("signup")).learn.map(({ skill }) => skill));
    assert.deepEqual(await inForm(), ["rowing"]);
    await press(page, "Start");
    await press(page, "Remove Rowing");
    assert.deepEqual(await inForm(), []);
    await page.evaluate(() => document.getElementById("form").reset());
    assert.deepEqual((await property(page, "value")).teach, []);
    expectNoProblems(page);
  });
}, { server, reducedMotion: true });
