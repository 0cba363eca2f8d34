// Documents that come late, fail, are taken back, or never come: the page says so, and goes on with what there is.

import assert from "node:assert/strict";
import { test } from "node:test";
import { expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { add, define, hearErrors, opened, PROGRAMME, ROSTER, server, VALUE } from "./support/host.mjs";
import { inState, onPage, property, text } from "./support/questionnaire.mjs";

inEachBrowser("a programme, a roster", (it) => {
  test("a programme or a roster that failed is asked for again at the same address", async () => {
    const page = await it.open({ url: "/host.html" });
    await hearErrors(page);
    await define(page);
    await add(page, {}, "here", { programme: "/missing.json" });
    await until(page, () => window.heard.length === 1);
    await page.evaluate(() => document.querySelector("bothways-signup").setAttribute("programme", "/missing.json"));
    await until(page, () => window.heard.length === 2);
    page.problems = page.problems.filter((problem) => !/404|missing/.test(problem));
    expectNoProblems(page);
  });

  test("a roster is asked for once, whenever it is set", async () => {
    const page = await it.open({ url: "/host.html" });
    await define(page);
    await page.evaluate((roster) => {
      window.asked = 0;
      addEventListener("bothways-ready", ({ target }) => { target.roster = async () => { window.asked += 1; return roster; }; });
    }, ROSTER);
    for (const [attributes, times] of [[{}, 1], [{ readonly: "" }, 2]]) {
      await add(page, { programme: PROGRAMME, value: VALUE }, "here", attributes);
      await page.evaluate(async () => { await document.querySelector("#here :last-child").closest("bothways-signup").preview(); });
      assert.equal(await page.evaluate(() => window.asked), times);
      await page.evaluate(() => document.querySelector("bothways-signup").remove());
    }
    expectNoProblems(page);
  });

  test("a roster is forgotten when it is taken back", async () => {
    const page = await opened(it, PROGRAMME, { roster: ROSTER, value: VALUE });
    assert.equal((await page.evaluate(() => document.querySelector("bothways-signup").preview())).considered, 1, "it waits for the roster");
    await page.evaluate(() => { document.querySelector("bothways-signup").roster = null; });
    assert.equal(await page.evaluate(() => document.querySelector("bothways-signup").preview()), null);
    expectNoProblems(page);
  });

  test("a roster that cannot be had takes the place of the one before", async () => {
    const page = await opened(it, PROGRAMME, { roster: ROSTER, value: VALUE });
    const [before, after, receipt] = await page.evaluate(async () => {
      const element = document.querySelector("bothways-signup");
      const before = await element.preview();
      element.roster = async () => { throw new Error("gone"); };
      const after = await element.preview();
      const sent = new Promise((resolve) => element.addEventListener("bothways-submit", ({ detail }) => { detail.respondWith(); resolve(detail.signup); }));
      element.submit();
      return [before, after, (await sent).preview ?? null];
    });
    assert.deepEqual([before.considered, after, receipt], [1, null, null]);
    expectNoProblems(page);
  });

  test("a programme of which the server says nothing is not waited for for ever", async () => {
    const page = await it.open({ url: "/host.html", before: () => {
      const { setTimeout } = window;
      window.setTimeout = (work, time, ...more) => setTimeout(work, time === 30_000 ? 50 : time, ...more);
    } });
    await hearErrors(page);
    await define(page);
    await add(page, {}, "here", { programme: "/silent.json" });
    const [{ code, message, phase }] = await until(page, () => window.heard.length > 0 && window.heard);
    assert.deepEqual([code, phase, await property(page, "state")], ["PROGRAMME_FETCH", "start", "failed"]);
    assert.match(message, /silent\.json .* nothing came for 30 s/);
    expectNoProblems(page);
  });

  test("another version of the programme leaves what is on its way on its way", async () => {
    const page = await opened(it, PROGRAMME, { value: VALUE }, { draft: "session" });
    await page.evaluate(async (programme) => {
      const element = document.querySelector("bothways-signup");
      element.addEventListener("bothways-submit", ({ detail }) => detail.respondWith(new Promise((resolve) => { window.take = resolve; })));
      element.submit();
      element.programme = { ...programme, title: "The same in other words" };
      await element.ready;
    }, PROGRAMME);
    assert.equal(await property(page, "state"), "submitting");
    await page.evaluate(() => window.take({ reference: 4711 }));
    await onPage(page, "done");
    assert.deepEqual(await page.evaluate(() => [sessionStorage.length, document.querySelector("bothways-signup").shadowRoot.textContent.includes("4711")]), [0, true]);
    expectNoProblems(page);
  });

  test("what the host has it do while it is drawn anew, it does as soon as it is there", async () => {
    const page = await opened(it, PROGRAMME, { value: VALUE });
    const sent = await page.evaluate(() => new Promise((resolve) => {
      const element = document.querySelector("bothways-signup");
      element.addEventListener("bothways-submit", ({ detail }) => { detail.respondWith(); resolve(detail.signup.locale); });
      element.lang = "de";
      element.submit();
    }));
    assert.equal(sent, "de");
    await inState(page, "acknowledged");
    expectNoProblems(page);
  });

  test("a host that wants to wait leaves nobody with the word that it is being sent", async () => {
    const page = await opened(it, PROGRAMME, { value: VALUE });
    await page.evaluate(() => {
      const element = document.querySelector("bothways-signup");
      element.addEventListener("bothways-submit", (event) => event.preventDefault());
      element.submit();
    });
    await inState(page, "dirty");
    const said = () => page.evaluate(() => [...document.querySelector("bothways-signup").shadowRoot.querySelectorAll("[role=status]")].map(({ textContent }) => textContent).join(""));
    await new Promise((resolve) => { setTimeout(resolve, 500); });
    assert.ok(!(await said()).includes(text("nav.sending")), await said());
    expectNoProblems(page);
  });

  test("without a programme that can be used, the state says so until there is one", async () => {
    const page = await opened(it, { nonsense: true });
    assert.equal(await property(page, "state"), "failed");
    await page.evaluate((programme) => { document.querySelector("bothways-signup").programme = programme; }, PROGRAMME);
    await onPage(page, "start");
    assert.equal(await property(page, "state"), "ready");
    expectNoProblems(page);
  });
}, { server });
