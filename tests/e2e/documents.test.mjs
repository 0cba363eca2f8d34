// Documents that come late, fail, are taken back, or never come: the page says so, and goes on with what there is.

import assert from "node:assert/strict";
import { test } from "node:test";
import { expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { add, define, hearErrors, opened, PROGRAMME, ROSTER, server, VALUE } from "./support/host.mjs";
import { onPage, property } from "./support/questionnaire.mjs";

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

  test("without a programme that can be used, the state says so until there is one", async () => {
    const page = await opened(it, { nonsense: true });
    assert.equal(await property(page, "state"), "failed");
    await page.evaluate((programme) => { document.querySelector("bothways-signup").programme = programme; }, PROGRAMME);
    await onPage(page, "start");
    assert.equal(await property(page, "state"), "ready");
    expectNoProblems(page);
  });
}, { server });
